"""Which claims a text says could not be checked (docs/fields.md)."""

import pytest

from extract import figures

MARKED = {"en": "Russia said 400 soldiers were killed. ", "de": "Russland meldete 400 getötete Soldaten. "}
SAYS = (
    ("en", "The claim could not be independently verified."),
    ("en", "Reuters was not immediately able to verify the report."),
    ("en", "There was no independent confirmation."),
    ("en", "The agency couldn't independently confirm the toll."),
    ("de", "Das ließ sich zunächst nicht unabhängig überprüfen."),
    ("de", "Die Angaben konnten nicht verifiziert werden."),
    ("de", "Unabhängige Bestätigung dafür gab es nicht."),
    ("de", "Es war nicht möglich, die Angaben zu überprüfen."),
)
SAYS_NOT = (
    ("en", "The claim was independently verified."),
    ("en", "The authenticity of the video could not be verified."),
    ("de", "Die Zahl wurde inzwischen unabhängig bestätigt."),
    ("de", "Die Echtheit der Aufnahmen konnte nicht überprüft werden."),
)
#: Text, language, and what each figure's ``unverified`` must be.
COVERED = (
    ("en", "Reuters could not verify the claim that 40 soldiers were killed.", [True]),
    (
        "en",
        "Hamas said 40 people were killed, which could not be verified, and Israel said 12 soldiers were wounded.",
        [True, None],
    ),
    ("en", "The figures could not be verified. Hamas said 40 people were killed.", [None]),
    ("en", "Five people were killed in Odesa. The claims could not be verified.", [None]),
    (
        "en",
        "Ukraine said 30 drones were shot down. Moscow said it had destroyed 12 tanks. That could not be verified.",
        [None, True],
    ),
    (
        "de",
        "Kiew meldete 30 abgeschossene Drohnen. Moskau meldete zwölf zerstörte Panzer. "
        "Die Angaben beider Seiten sind kaum zu überprüfen.",
        [True, True],
    ),
    ("de", "Nach Angaben der Hamas starben 40 Menschen, was sich nicht unabhängig überprüfen ließ.", [True]),
)


@pytest.mark.parametrize(("language", "sentence"), SAYS)
def test_a_claim_that_could_not_be_checked_is_marked_with_the_sentence(language: str, sentence: str) -> None:
    (figure,) = figures(MARKED[language] + sentence, language)
    assert figure.unverified is True and figure.modality == "attributed"
    assert [reason.words for reason in figure.why if reason.field == "unverified"] == [sentence]


@pytest.mark.parametrize(("language", "sentence"), SAYS_NOT)
def test_other_sentences_mark_nothing(language: str, sentence: str) -> None:
    (figure,) = figures(MARKED[language] + sentence, language)
    assert figure.unverified is None


@pytest.mark.parametrize(("language", "text", "expected"), COVERED)
def test_only_the_claims_that_are_meant_are_marked(language: str, text: str, expected: list[bool | None]) -> None:
    assert [figure.unverified for figure in figures(text, language)] == expected
