"""The one table: its columns and types, with documents and without."""

import json

import pandas as pd
import pytest

import extract
from extract import Document
from extract.errors import FigurePackError, LanguageError
from extract.schema import COLUMNS, RULES_VERSION, SCHEMA_VERSION

GERMAN = "Bei dem Angriff auf Odessa wurden am Montag mindestens zwölf Menschen getötet, darunter drei Kinder."
ENGLISH = "Dozens of people were wounded in the air strike on Kharkiv, the mayor said."


def _typed(table: pd.DataFrame) -> None:
    assert list(table.columns) == list(COLUMNS)
    assert {name: str(dtype) for name, dtype in table.dtypes.items()} == COLUMNS


@pytest.mark.parametrize("documents", [[], [Document("none", "Es regnet.", language="de")]])
def test_no_figures_give_an_empty_typed_frame(documents: list[Document]) -> None:
    table = extract.frame(documents)
    assert table.empty
    _typed(table)


def test_one_document_gives_its_figures() -> None:
    document = Document(
        "d1", GERMAN, "Angriff", "Der Bote", "2026-02-03T08:00:00+01:00", "https://example.org/1", "de", True
    )
    table = extract.frame([document])
    _typed(table)
    assert list(table["value"]) == [12, 3]
    first = table.iloc[0]
    assert (first["doc_id"], first["title"], first["publisher"], first["url"]) == (
        "d1",
        "Angriff",
        "Der Bote",
        document.url,
    )
    assert first["published"] == pd.Timestamp("2026-02-03 08:00")
    assert bool(first["sample"]) is True
    assert document.text[first["start"] : first["end"]] == first["text"] == "zwölf"
    assert set(table["schema_version"]) == {SCHEMA_VERSION}
    assert set(table["rules_version"]) == {RULES_VERSION}


def test_what_the_text_does_not_say_is_missing() -> None:
    table = extract.frame([Document("d2", ENGLISH, language="en")])
    first = table.iloc[0]
    assert pd.isna(first["value"]) and first["low"] == 24 and pd.isna(first["high"])
    assert pd.isna(first["publisher"]) and pd.isna(first["published"]) and pd.isna(first["unverified"])
    assert table["per"].isna().all()


def test_many_documents_keep_their_order_and_languages_are_detected() -> None:
    table = extract.frame(Document(name, text) for name, text in (("a", GERMAN), ("b", ENGLISH), ("c", GERMAN)))
    _typed(table)
    assert list(table["doc_id"]) == ["a", "a", "b", "c", "c"]
    assert list(table["language"]) == ["de", "de", "en", "de", "de"]
    assert table["figure_id"].is_unique
    assert table["claim_id"].notna().all()


def test_the_reasons_are_json_with_spans_in_the_text() -> None:
    table = extract.frame([Document("d", GERMAN, language="de")])
    for reasons in map(json.loads, table["why"]):
        assert {reason["field"] for reason in reasons} >= {"value", "kind", "bound", "modality", "scope"}
        for reason in reasons:
            assert set(reason) == {"field", "rule", "start", "end", "words"}
            assert GERMAN[reason["start"] : reason["end"]] == reason["words"]


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (ENGLISH, "en")])
def test_a_frame_says_what_figures_says(text: str, language: str) -> None:
    figures = extract.figures(text, language, id="same")
    table = extract.frame([Document("same", text, language=language)])
    assert len(table) == len(figures)
    for (_, values), figure in zip(table.iterrows(), figures, strict=True):
        for name in set(COLUMNS) - {"why"}:
            if hasattr(figure, name):
                expected = getattr(figure, name)
                assert pd.isna(values[name]) if expected is None else values[name] == expected, name


@pytest.mark.parametrize("published", ["2026-02", "gestern", None])
def test_a_date_that_names_no_day_is_missing(published: str | None) -> None:
    table = extract.frame([Document("d", GERMAN, published=published, language="de")])
    assert table["published"].isna().all()


def test_a_language_with_numbers_alone_is_named_and_the_others_are_read() -> None:
    with pytest.warns(UserWarning, match=r"^f: The numbers of language 'fr' are read, its figures are not yet"):
        table = extract.frame([Document("f", "12 morts", language="fr"), Document("d", GERMAN, language="de")])
    assert set(table["doc_id"]) == {"d"}
    with pytest.raises(FigurePackError):
        extract.figures("12 morts", "fr")


def test_a_document_in_no_known_language_is_refused() -> None:
    with pytest.raises(LanguageError):
        extract.frame([Document("d", "12", language="xx")])
