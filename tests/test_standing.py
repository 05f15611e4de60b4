"""What a claimant is in its article, and whom it speaks for; where a place lies."""

import pytest

import extract
from extract.model import CLAIMANT_TYPES, Figure


def last(text: str, language: str) -> Figure:
    return extract.figures(text, language)[-1]


@pytest.mark.parametrize(
    ("language", "text", "kind", "party"),
    [
        ("en", "The Syrian army shelled the town. Human Rights Watch said nine people died.", "monitor_ngo", None),
        (
            "en",
            "Five tanks burned. The United Nations said 900 civilians had been killed in the war.",
            "international",
            None,
        ),
        ("en", "Soldiers fled. Reuters reported that nine soldiers were killed in the battle.", "medium", None),
        ("en", "The hospital said seven people were killed in the shelling.", "medical_local", None),
        ("en", "Officials said seven people were killed in the shelling.", "anonymous", None),
        ("en", "Hezbollah said it had fired 30 rockets at the base.", "party", "Hezbollah"),
        ("en", "The Qassam Brigades said nine soldiers were killed in the ambush.", "party", "Hamas"),
        ("en", "Sudanese rebels said 60 soldiers were killed in the battle.", "party", "Sudanese rebels"),
        ("en", "The Harbour Institute said 600 people were killed in the war.", "monitor_ngo", None),
        ("en", "Seven people were killed in the shelling.", None, None),
        ("de", "Nach Angaben der Vereinten Nationen wurden 900 Zivilisten im Krieg getötet.", "international", None),
        ("de", "Dem Krankenhaus zufolge wurden bei dem Beschuss sieben Menschen getötet.", "medical_local", None),
        ("de", "Augenzeugen zufolge wurden bei dem Beschuss sieben Menschen getötet.", "anonymous", None),
        ("de", "Nach Angaben der Hisbollah wurden neun Soldaten getötet.", "party", "Hezbollah"),
        ("de", "Bei dem Beschuss wurden sieben Menschen getötet.", None, None),
    ],
)
def test_a_claimant_has_a_type_and_a_party(language: str, text: str, kind: str | None, party: str | None) -> None:
    figure = last(text, language)
    assert (figure.claimant_type, figure.claimant_party) == (kind, party)
    assert kind is None or kind in CLAIMANT_TYPES
    assert {reason.field for reason in figure.why} >= {"claimant_type"} - ({"claimant_type"} if kind is None else set())


@pytest.mark.parametrize(
    ("language", "before", "kind"),
    [
        ("en", "Sixty Chadian soldiers were killed in the fighting.", "party"),
        ("en", "Chadian air strikes hit the town.", "party"),
        ("en", "Sudanese air strikes hit the town. Boko Haram lost nine tanks.", "other_state"),
        ("de", "Sechzig tschadische Soldaten wurden bei den Kämpfen getötet.", "party"),
        ("de", "Tschadische Luftangriffe trafen die Stadt.", "party"),
        ("de", "Sudanesische Luftangriffe trafen die Stadt. Boko Haram verlor neun Panzer.", "other_state"),
    ],
)
def test_the_article_decides_whether_a_country_is_a_party(language: str, before: str, kind: str) -> None:
    told = {
        "en": "Chad's Foreign Ministry said 400 civilians were killed in the war.",
        "de": "Das tschadische Außenministerium sagte, 400 Zivilisten seien im Krieg getötet worden.",
    }
    figure = last(f"{before} {told[language]}", language)
    assert (figure.claimant, figure.claimant_party) == ("Chadian Foreign Ministry", "Chad")
    assert figure.claimant_type == kind


def test_without_conflict_there_are_no_parties() -> None:
    figure = last("The Chadian government said nine people were killed in a train crash.", "en")
    assert (figure.conflict, figure.claimant_type, figure.claimant_party) == (False, "other_state", "Chad")


@pytest.mark.parametrize(
    ("language", "text", "precision", "near"),
    [
        ("en", "Nine soldiers were killed in Kursk.", "city", (51.7, 36.2)),
        ("en", "Nine soldiers were killed in the Kursk region.", "region", (51.7, 36.2)),
        ("de", "In der Region Kursk wurden neun Soldaten getötet.", "region", (51.7, 36.2)),
        ("de", "In Ternopil und Riwne wurden neun Soldaten getötet.", None, None),
        ("en", "Lebanese soldiers fought. Nine soldiers were killed in Tripoli.", "city", (34.4, 35.8)),
        ("de", "Libanesische Soldaten kämpften. Neun Soldaten wurden in Tripolis getötet.", "city", (34.4, 35.8)),
        ("en", "Nine soldiers were killed in Tripoli.", "city", (32.9, 13.2)),
    ],
)
def test_a_place_has_a_point(language: str, text: str, precision: str | None, near: tuple[float, float] | None) -> None:
    figure = last(text, language)
    assert figure.place is not None
    assert figure.place_precision == precision
    if near is None:
        assert figure.latitude is figure.longitude is None
    else:
        assert (figure.latitude, figure.longitude) == pytest.approx(near, abs=0.2)
