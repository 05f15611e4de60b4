"""Zero in words is a figure where nobody was harmed or nothing done (docs/fields.md), and nowhere else."""

import pytest

from extract import figures

NONE = (
    ("en", "No one was hurt.", "No one", "wounded"),
    ("en", "There were no injuries after the drone strike.", "no", "wounded"),
    ("en", "None of the hostages was released.", "None", "released"),
    ("en", "Not a single soldier was killed.", "Not a single", "killed"),
    ("en", "No casualties were reported.", "No", "casualties"),
    ("en", "No drones were shot down over Kyiv.", "No", "intercepted"),
    ("en", "No buildings were damaged in the attack.", "No", "damage"),
    ("en", "There were no attacks on the town overnight.", "no", "attacks"),
    ("de", "Niemand wurde verletzt.", "Niemand", "wounded"),
    ("de", "Es gab keine Toten.", "keine", "killed"),
    ("de", "Kein einziger Soldat wurde getötet.", "Kein einziger", "killed"),
    ("de", "Keine der Geiseln wurde freigelassen.", "Keine", "released"),
    ("de", "Auf Kiew wurden keine Raketen abgefeuert.", "keine", "fired"),
    ("de", "Die Armee verlor keinen Panzer.", "keinen", "weapons_lost"),
)
NO_FIGURE = (
    ("en", "No soldiers will be sent to Ukraine."),
    ("en", "No details on the dead were given."),
    ("en", "No group claimed the attack."),
    ("en", "No one knows how many people were killed."),
    ("en", "No one has been held accountable for the killed civilians."),
    ("en", "If no hostages are released, the war goes on."),
    ("de", "Es werden keine Soldaten entsandt."),
    ("de", "Keine Angaben gab es zu Verletzten."),
    ("de", "Niemand weiß, wie viele Menschen getötet wurden."),
)


@pytest.mark.parametrize(("language", "sentence", "text", "kind"), NONE)
def test_a_clear_none_is_zero(language: str, sentence: str, text: str, kind: str) -> None:
    (figure,) = figures(sentence, language)
    assert (figure.text, figure.kind, figure.bound) == (text, kind, "exact")
    assert figure.value == figure.low == figure.high == 0


@pytest.mark.parametrize(("language", "sentence"), NO_FIGURE)
def test_other_words_for_none_are_no_figure(language: str, sentence: str) -> None:
    assert figures(sentence, language) == []


def test_a_negated_qualifier_is_no_zero() -> None:
    (figure,) = figures("No fewer than 12 people were killed.", "en")
    assert (figure.value, figure.bound) == (12, "at_least")


def test_the_whole_of_none_is_not_harmed() -> None:
    none, whole = figures("None of the 12 soldiers was hurt.", "en")
    assert (none.value, none.kind) == (0, "wounded") and (whole.value, whole.kind) == (12, "troops")
