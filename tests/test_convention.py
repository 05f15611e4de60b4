"""Named conventions: what others count vague words as, beside what the text says and never in its place."""

import io
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import extract
from extract import convention, schema
from extract.cli import main
from extract.errors import ConventionError

CONVENTIONS = [convention.load(name) for name in convention.names()]
ACLED, WIKIMPACTS = (convention.load(name) for name in ("acled", "wikimpacts"))
COUNTS = ["count_low", "count_high", "convention"]


@pytest.mark.parametrize(
    ("text", "language", "acled", "wikimpacts"),
    [
        ("Several people were killed.", "en", (10, 10), (2, 6)),
        ("A few people were killed.", "en", (10, 10), (2, 6)),
        ("A couple of people were killed.", "en", (None, None), (2, 3)),
        ("Tens of people were killed.", "en", (10, 10), (20, 90)),
        ("Dozens of people were killed.", "en", (12, 12), (24, 72)),
        ("Several dozen people were killed.", "en", (12, 12), (24, 72)),
        ("Scores of people were killed.", "en", (None, None), (None, None)),
        ("Hundreds of people were killed.", "en", (100, 100), (200, 900)),
        ("Several hundred people were killed.", "en", (100, 100), (200, 600)),
        ("Thousands of people were killed.", "en", (1000, 1000), (2000, 9000)),
        ("Tens of thousands of people were killed.", "en", (10_000, 10_000), (20_000, 90_000)),
        ("Dutzende Menschen wurden getötet.", "de", (12, 12), (24, 72)),
        ("Hunderte Menschen wurden getötet.", "de", (100, 100), (200, 900)),
        ("Mehrere Hundert Menschen wurden getötet.", "de", (100, 100), (200, 600)),
        ("Einige Menschen wurden getötet.", "de", (10, 10), (2, 6)),
        ("Hunderttausende Menschen flohen.", "de", (100_000, 100_000), (200_000, 900_000)),
        ("Mehrere Millionen Menschen flohen.", "de", (1_000_000, 1_000_000), (2_000_000, 6_000_000)),
    ],
)
def test_a_vague_word_is_counted_as_the_convention_does_in_every_language(
    text: str, language: str, acled: tuple[float, float], wikimpacts: tuple[float, float]
) -> None:
    for name, expected in (("acled", acled), ("wikimpacts", wikimpacts)):
        (number,) = extract.numbers(text, language, convention=name)
        (figure,) = extract.figures(text, language, convention=name)
        assert (number.count_low, number.count_high, number.convention) == (*expected, name)
        assert (figure.count_low, figure.count_high, figure.convention) == (*expected, name)
        assert figure.bound == "vague"
        assert figure.value is None and figure.high is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people were killed.", (12, 12)),
        ("About 300 people were killed.", (300, 300)),
        ("At least 12 people were killed.", (12, None)),
        ("More than 100 people were killed.", (100, None)),
        ("Up to 40 people were killed.", (None, 40)),
        ("Between 12 and 15 people were killed.", (12, 15)),
        ("Two dozen people were killed.", (24, 24)),
    ],
)
def test_where_the_text_is_not_vague_the_counts_repeat_its_ends(text: str, expected: tuple[float, float]) -> None:
    for chosen in CONVENTIONS:
        (figure,) = extract.figures(text, "en", convention=chosen.name)
        assert (figure.count_low, figure.count_high) == (figure.low, figure.high) == expected


def test_a_convention_changes_nothing_else() -> None:
    text = "Dozens of people were killed and at least 12 were wounded. Several hundred fled."
    plain = extract.figures(text, "en")
    assert all((figure.count_low, figure.count_high, figure.convention) == (None, None, None) for figure in plain)
    for chosen in CONVENTIONS:
        for before, after in zip(plain, extract.figures(text, "en", convention=chosen.name), strict=True):
            kept = set(before.__slots__) - set(COUNTS)
            assert all(getattr(before, name) == getattr(after, name) for name in kept)


def documents() -> list[extract.Document]:
    texts = ["Dozens of people were killed.", "At least 12 people were killed. Several hundred people were wounded."]
    return [extract.Document(str(at), text, language="en") for at, text in enumerate(texts)]


@pytest.mark.parametrize("name", [None, *convention.names()])
def test_a_table_has_the_same_columns_and_types_with_and_without(name: str | None) -> None:
    for table in (extract.frame(documents(), convention=name), extract.frame([], convention=name)):
        assert {column: str(kind) for column, kind in table.dtypes.items()} == schema.COLUMNS


@pytest.mark.parametrize("name", convention.names())
def test_a_table_can_get_its_counts_later_and_lose_them_again(name: str) -> None:
    plain = extract.frame(documents())
    counted = extract.frame(documents(), convention=name)
    assert counted["convention"].tolist() == [name] * 3
    other = next(known for known in convention.names() if known != name)
    pd.testing.assert_frame_equal(convention.add(plain, name), counted)
    pd.testing.assert_frame_equal(convention.add(convention.add(plain, other), name), counted)
    pd.testing.assert_frame_equal(convention.add(counted, None), plain)
    assert plain[COUNTS].isna().all(axis=None)
    pd.testing.assert_frame_equal(convention.add(plain.iloc[:0], name), counted.iloc[:0])


def test_a_table_of_words_that_a_convention_does_not_know_gets_no_counts() -> None:
    scores = extract.Document("s", "Scores of people were killed.", language="en")
    counted = convention.add(extract.frame([scores]), "acled")
    pd.testing.assert_frame_equal(counted, extract.frame([scores], convention="acled"))
    assert counted[["count_low", "count_high"]].isna().all(axis=None)


def test_a_table_without_why_takes_the_wider_word() -> None:
    bare = extract.frame(documents()).drop(columns="why")
    assert convention.add(bare, "wikimpacts")["count_high"].tolist()[-1] == 900


@pytest.mark.parametrize(
    "call",
    [
        lambda: extract.numbers("Dozens fled.", "en", convention="ucdp"),
        lambda: extract.figures("Dozens fled.", "en", convention="ucdp"),
        lambda: extract.frame([], convention="ucdp"),
        lambda: convention.add(extract.frame([]), "ucdp"),
    ],
)
def test_an_unknown_name_is_one_sentence_that_names_the_known_ones(call: Any) -> None:
    with pytest.raises(ConventionError) as caught:
        call()
    assert str(caught.value) == "There is no convention 'ucdp' for vague counts: choose one of acled, wikimpacts."


@pytest.mark.parametrize("chosen", CONVENTIONS, ids=lambda chosen: chosen.name)
def test_every_row_has_a_source_with_an_address_and_stands_once(chosen: convention.Convention) -> None:
    assert all(source.title and source.year and source.address.startswith("https://") for source in chosen.sources)
    keys = [(row.least, row.several) for row in chosen.rows]
    assert len(keys) == len(set(keys))
    assert all(row.low <= row.high and row.source in chosen.sources for row in chosen.rows)
    # a row for "several hundred" alone would leave "hundreds" without a count
    assert all((least, False) in keys for least, several in keys if several)


# ------------------------------------------------------------------------------------------------- the command line


def written(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> bytes:
    assert main(["extract", *arguments]) == 0
    return bytes(capsysbinary.readouterr().out)


def test_the_command_line_counts_on_request_only(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    article = tmp_path / "a.txt"
    article.write_text("---\nlanguage: de\n---\nDutzende Menschen wurden getötet.\n", encoding="utf-8")
    plain = json.loads(written(capsysbinary, str(article)))
    assert [plain[name] for name in COUNTS] == [None, None, None]
    counted = json.loads(written(capsysbinary, str(article), "--convention", "acled"))
    assert [counted[name] for name in COUNTS] == [12, 12, "acled"]
    assert {name: counted[name] for name in counted if name not in COUNTS} == {
        name: plain[name] for name in plain if name not in COUNTS
    }
    sheet = written(capsysbinary, str(article), "--convention", "wikimpacts", "--format", "csv")
    assert list(pd.read_csv(io.BytesIO(sheet))[COUNTS].iloc[0]) == [24, 72, "wikimpacts"]
    target = tmp_path / "counted.parquet"
    assert main(["extract", str(article), "--convention", "wikimpacts", "-o", str(target)]) == 0
    assert list(pd.read_parquet(target)[COUNTS].iloc[0]) == [24, 72, "wikimpacts"]


def test_the_command_line_names_the_known_conventions(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["extract", "a.txt", "--convention", "ucdp"])
    assert stopped.value.code == 2
    complaint = capsys.readouterr().err.splitlines()[-1]
    assert "'ucdp'" in complaint and all(name in complaint for name in convention.names())
