import re
from pathlib import Path

import pytest
from dashboard_library import library, rows

from dashboard.labels import Labels, language_of, load
from dashboard.rows import records
from dashboard.view import LANGUAGES
from extract.model import BOUNDS, KINDS, MODALITIES, POPULATIONS, SCOPES
from extract.schema import COLUMNS, frame_of

DE, EN = load("de"), load("en")
FRAME = library().frame


def test_both_languages_have_the_same_texts_with_the_same_places() -> None:
    assert {s: set(t) for s, t in DE.texts.items()} == {s: set(t) for s, t in EN.texts.items()}
    for section, texts in DE.texts.items():
        for name, text in texts.items():
            places = [set(re.findall(r"{(\w*)}", words)) for words in (text, EN.texts[section][name])]
            assert places[0] == places[1], (section, name)


@pytest.mark.parametrize("labels", [DE, EN])
def test_every_value_of_every_vocabulary_has_a_label(labels: Labels) -> None:
    for section, values in (
        ("kind", KINDS),
        ("bound", BOUNDS),
        ("bound_phrase", BOUNDS),
        ("modality", MODALITIES),
        ("scope", SCOPES),
        ("population", POPULATIONS),
    ):
        assert list(labels.texts[section]) == list(values), section


def test_every_text_that_the_code_asks_for_exists() -> None:
    folder = Path(__file__).parents[1] / "dashboard"
    asked = {
        key for path in folder.rglob("*.py") for key in re.findall(r'labels\(\s*"(\w+\.\w+)"', path.read_text("utf-8"))
    }
    assert asked
    assert {key for key in asked if key.split(".")[1] not in EN.texts.get(key.split(".")[0], {})} == set()


@pytest.mark.parametrize(
    ("changes", "german", "english"),
    [
        ({"bound": "exact", "value": 14000}, "14.000", "14,000"),
        ({"bound": "about", "value": 300}, "etwa 300", "about 300"),
        ({"bound": "at_least", "low": 12}, "mindestens 12", "at least 12"),
        ({"bound": "more_than", "low": 1000}, "mehr als 1.000", "more than 1,000"),
        ({"bound": "at_most", "high": 4000}, "bis zu 4.000", "up to 4,000"),
        ({"bound": "less_than", "high": 40}, "weniger als 40", "fewer than 40"),
        ({"bound": "range", "low": 12, "high": 15, "value": 13.5}, "12 bis 15", "12 to 15"),
        ({"bound": "vague", "low": 24, "text": "Dutzende"}, "„Dutzende“ (mindestens 24)", "“Dutzende” (at least 24)"),
        ({"bound": "exact", "value": 2.5e9, "unit": "EUR"}, "2,5 Milliarden\xa0EUR", "2.5 billion\xa0EUR"),
        ({"bound": "exact", "value": 20, "unit": "percent"}, "20\xa0%", "20%"),
        ({"bound": "about", "value": 70, "per": "day"}, "etwa 70 pro Tag", "about 70 per day"),
    ],
)
def test_a_number_never_stands_without_its_bound(changes: dict[str, object], german: str, english: str) -> None:
    values = {"value": None, "low": None, "high": None, "unit": "persons", "per": None}
    row = records(frame_of([rows()[0] | values | changes]))[0]
    assert DE.said(row) == german
    assert EN.said(row) == english


def test_a_figure_that_lacks_its_number_is_shown_in_its_own_words() -> None:
    row = records(frame_of([rows()[0] | {"value": None, "high": None}]))[0]
    assert EN.said(row) == "bis zu 4.000"


@pytest.mark.parametrize(
    ("number", "german"),
    [
        (0.5, "0,5"),
        (999_999, "999.999"),
        (1_234_567, "1.234.567"),
        (350_000_000, "350 Millionen"),
        (1e6, "1 Million"),
        (1e30, "1e+30"),
    ],
)
def test_large_round_numbers_are_in_words_and_others_in_full(number: float, german: str) -> None:
    assert DE.number(number) == german


def test_names_of_countries_are_in_the_readers_language_and_others_as_they_are() -> None:
    assert DE.name("North Korea") == "Nordkorea"
    assert DE.name("Turkey") == "Türkei"
    assert DE.name("Gaza Health Ministry") == "Gaza Health Ministry"
    assert EN.name("Turkey") == "Turkey"
    assert EN.name(None) == "not stated"


def test_dates_and_missing_dates() -> None:
    assert DE.date(FRAME["published"].iloc[0]) == "02.03.2026"
    assert EN.date(FRAME["published"].iloc[0]) == "2 Mar 2026"
    assert EN.date(FRAME["published"].iloc[-1]) == "not stated"


@pytest.mark.parametrize(("locale", "language"), [("de-CH", "de"), ("en-US", "en"), ("fr", "en"), (None, "en")])
def test_the_browser_chooses_the_first_language(locale: str | None, language: str) -> None:
    assert language_of(locale) == language
    assert language in LANGUAGES


def test_the_frame_of_these_tests_is_the_schemas() -> None:
    assert list(FRAME.columns) == list(COLUMNS)
