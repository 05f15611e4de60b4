"""The command line, from arguments to bytes and exit code; a small stand-in takes the extraction's place."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from extract import launch
from extract.cli import main
from extract.errors import LanguageError
from extract.model import Document, Figure, Reason
from extract.schema import COLUMNS, NUMBER_COLUMNS

ARTICLE = "Two drones and 14,000 soldiers – Kyiv.\n"


def figures_of(document: Document) -> list[Figure]:
    """Every run of digits as an exact number of soldiers."""
    if document.language not in ("de", "en"):
        raise LanguageError(f"There is no language pack for {document.language!r}: choose one of de, en.")
    found = []
    for match in re.finditer(r"[\d,]*\d", document.text):
        value = float(match[0].replace(",", ""))
        start, end = match.span()
        identity = f"{document.id}/{start}"
        found.append(
            Figure(
                figure_id=identity,
                claim_id=identity,
                doc_id=document.id,
                language=document.language,
                start=start,
                end=end,
                text=match[0],
                phrase=match[0],
                phrase_start=start,
                phrase_end=end,
                value=value,
                low=value,
                high=None,
                bound="at_least",
                kind="troops",
                unit="persons",
                per=None,
                object="soldiers",
                population="military",
                side="Ukraine",
                claimant=None,
                modality="asserted",
                scope="incident",
                place="Kyiv",
                when=None,
                conflict=True,
                sentence=document.text,
                sentence_start=0,
                sentence_end=len(document.text),
                why=(Reason("kind", "troops.soldiers", start, end, match[0]),),
            )
        )
    return found


@pytest.fixture(autouse=True)
def _extraction(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stand_in = types.ModuleType("extract.pipeline")
    stand_in.figures_of = figures_of  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "extract.pipeline", stand_in)
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("---\nlanguage: en\npublished: 2026-02\n---\n" + ARTICLE, encoding="utf-8")


class Run:
    """One run of the command line."""

    def __init__(self, capture: pytest.CaptureFixture[bytes], *arguments: str) -> None:
        try:
            self.code = main(arguments)
        except SystemExit as exit_:
            assert isinstance(exit_.code, int)
            self.code = exit_.code
        out, err = capture.readouterr()
        self.out, self.err = out, err.decode()

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def given_input(monkeypatch: pytest.MonkeyPatch, data: bytes, terminal: bool = False) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(data))
    monkeypatch.setattr(stdin, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stdin", stdin)


def test_json_lines_have_exactly_the_columns(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run = Run(capfdbinary, "extract", "a.txt")
    assert (run.code, run.err) == (0, "")
    (row,) = run.rows
    assert list(row) == [name for name in COLUMNS if name != "why"]
    assert (row["doc_id"], row["published"], row["value"], row["high"]) == ("a.txt", "2026-02", 14000, None)
    assert b'"value": 14000,' in run.out
    assert b"\xe2\x80\x93 Kyiv" in run.out


def test_why_adds_its_column(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (row,) = Run(capfdbinary, "extract", "a.txt", "--why").rows
    assert list(row) == list(COLUMNS)
    assert row["why"] == [{"field": "kind", "rule": "troops.soldiers", "start": 15, "end": 21, "words": "14,000"}]


def test_every_format_tells_the_same(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    (row,) = Run(capfdbinary, "extract", "a.txt", "--why").rows
    assert json.loads(Run(capfdbinary, "extract", "a.txt", "--why", "--format", "json").out) == [row]
    text = Run(capfdbinary, "extract", "a.txt", "--why", "--format", "csv").out.decode()
    (cells,) = csv.DictReader(io.StringIO(text))
    assert list(cells) == list(COLUMNS)
    assert (cells["value"], cells["high"], cells["published"], cells["conflict"]) == ("14000", "", "2026-02", "true")
    assert json.loads(cells["why"]) == row["why"]
    table = pd.read_parquet(io.BytesIO(Run(capfdbinary, "extract", "a.txt", "--why", "--format", "parquet").out))
    assert list(table) == list(COLUMNS)
    assert table["value"].tolist() == [14000.0]
    assert table["high"].isna().all()


@pytest.mark.parametrize(("file_format", "empty"), [("jsonl", b""), ("json", b"[]\n")])
def test_no_figures_are_an_empty_output(
    file_format: str, empty: bytes, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    Path("none.txt").write_text("The cat sat on the mat and looked at the rain outside.")
    run = Run(capfdbinary, "extract", "none.txt", "--format", file_format)
    assert (run.code, run.out, run.err) == (0, empty, "")


def test_no_figures_are_an_empty_typed_table(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("none.txt").write_text("The cat sat on the mat and looked at the rain outside.")
    table = pd.read_parquet(io.BytesIO(Run(capfdbinary, "extract", "none.txt", "--format", "parquet").out))
    assert (len(table), list(table)) == (0, [name for name in COLUMNS if name != "why"])
    header = Run(capfdbinary, "extract", "none.txt", "--format", "csv").out.decode()
    assert header == ",".join(name for name in COLUMNS if name != "why") + "\n"


def test_the_good_beside_the_bad_is_extracted(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    lines = [
        {"id": "good", "text": "12 soldiers.", "lang": "en"},
        {"id": "french", "text": "12 soldats sont morts dans la nuit, selon l'armée.", "lang": "fr"},
        {"id": "detected", "text": "12 soldats sont morts dans la nuit, selon l'armée."},
        {"id": "wordless", "text": "12"},
        {"id": "dated", "text": "13 soldiers.", "lang": "en", "date": "soon"},
    ]
    Path("n.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\nno json\n")
    run = Run(capfdbinary, "extract", "missing.txt", "n.jsonl", "a.txt")
    assert run.code == 1
    assert [row["doc_id"] for row in run.rows] == ["good", "dated", "a.txt"]
    problems = run.err.splitlines()
    assert [problem.split(":")[0] for problem in problems] == [
        "missing.txt",
        *(f"n.jsonl, line {number}" for number in (2, 3, 4, 5, 6)),
    ]
    assert "'fr'" in problems[1]
    assert "'fr'" in problems[2]


def test_numbers_are_written_in_languages_without_figures(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("f.txt").write_text("---\nlanguage: fr\n---\nDes dizaines de blessés, au moins 14 000 déplacés.", "utf-8")
    run = Run(capfdbinary, "numbers", "f.txt", "--convention", "wikimpacts")
    assert (run.code, run.err) == (0, "")
    vague, least = run.rows
    assert list(vague) == list(NUMBER_COLUMNS)
    assert (vague["text"], vague["low"], vague["count_high"], vague["convention"]) == ("dizaines", 20, 90, "wikimpacts")
    assert (least["phrase"], least["text"], least["bound_text"]) == ("au moins 14 000", "14 000", "au moins")
    header, *lines = Run(capfdbinary, "numbers", "f.txt", "--format", "csv").out.decode().splitlines()
    assert (header, len(lines)) == (",".join(NUMBER_COLUMNS), 2)
    table = pd.read_parquet(io.BytesIO(Run(capfdbinary, "numbers", "f.txt", "--format", "parquet").out))
    assert (list(table), table["low"].tolist()) == (list(NUMBER_COLUMNS), [20.0, 14000.0])


def test_numbers_of_an_unknown_language_are_reported(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("x.txt").write_text("---\nlanguage: xx\n---\n12", "utf-8")
    run = Run(capfdbinary, "numbers", "x.txt", "a.txt")
    assert (run.code, [row["text"] for row in run.rows]) == (1, ["Two", "14,000"])
    assert run.err.startswith("x.txt, line 2: There is no language pack for 'xx'")


def test_a_fault_in_one_article_does_not_cost_the_others(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(document: Document) -> list[Figure]:
        return figures_of(document) if document.id == "a.txt" else [][0]

    monkeypatch.setattr(sys.modules["extract.pipeline"], "figures_of", faulty)
    Path("bad.txt").write_text("---\nlanguage: en\n---\nText.")
    run = Run(capfdbinary, "extract", "bad.txt", "a.txt")
    assert (run.code, [row["doc_id"] for row in run.rows]) == (1, ["a.txt"])
    assert run.err.startswith("bad.txt: a fault of this program (IndexError: ")
    assert run.err.count("\n") == 1


def test_standard_input_is_read_where_no_path_is_given(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    for arguments in (["extract"], ["extract", "-"]):
        given_input(monkeypatch, ARTICLE.encode())
        run = Run(capfdbinary, *arguments)
        assert (run.code, [row["doc_id"] for row in run.rows]) == (0, ["-"])


def test_a_terminal_without_paths_is_told_what_is_missing(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    given_input(monkeypatch, b"", terminal=True)
    run = Run(capfdbinary, "extract")
    assert run.code == 2
    assert "no articles given" in run.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "a.txt", "--format", "xml"],
        ["extract", "a.txt", "-o", "no/such/folder.csv"],
        ["extract", "a.txt", "-o", "."],
        ["dashboard", "--port", "99999"],
        ["unknown"],
        [],
    ],
)
def test_a_wrong_command_is_code_2(arguments: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run = Run(capfdbinary, *arguments)
    assert (run.code, run.out) == (2, b"")
    assert "conflict-numbers" in run.err.splitlines()[-1]


def test_parquet_is_not_thrown_at_a_terminal(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run = Run(capfdbinary, "extract", "a.txt", "--format", "parquet")
    assert (run.code, run.out) == (2, b"")
    assert "-o" in run.err.splitlines()[-1]


def test_an_output_file_is_replaced_whole_or_not_at_all(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = Path("figures.csv")
    out.write_text("before")

    def interrupted(document: Document) -> list[Figure]:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["extract.pipeline"], "figures_of", interrupted)
    assert Run(capfdbinary, "extract", "a.txt", "-o", "figures.csv").code == 130
    assert out.read_text() == "before"
    monkeypatch.setattr(sys.modules["extract.pipeline"], "figures_of", figures_of)
    run = Run(capfdbinary, "extract", "a.txt", "-o", "figures.csv")
    assert (run.code, run.out) == (0, b"")
    assert out.read_text(encoding="utf-8").startswith("figure_id,")
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "figures.csv"]


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (["-o", "out.csv"], b"figure_id,"),
        (["-o", "out.PARQUET"], b"PAR1"),
        (["-o", "out.json"], b"[\n{"),
        (["-o", "out"], b"{"),
        (["-o", "out.csv", "--format", "jsonl"], b"{"),
    ],
)
def test_the_name_of_the_output_says_its_format(
    arguments: list[str], start: bytes, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert Run(capfdbinary, "extract", "a.txt", *arguments).code == 0
    assert Path(arguments[1]).read_bytes().startswith(start)


def test_the_output_of_the_last_run_is_no_article_of_the_next(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for _ in range(2):
        assert Run(capfdbinary, "extract", ".", "-o", "figures.jsonl").code == 0
        assert len(Path("figures.jsonl").read_bytes().splitlines()) == 1


def test_a_progress_bar_shows_on_a_terminal_only(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Run(capfdbinary, "extract", "a.txt", "-o", "out.jsonl").err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert "%" in Run(capfdbinary, "extract", "a.txt", "-o", "out.jsonl").err


def program(rows: str) -> list[str]:
    """A command line in a process of its own, on the rows that an expression gives; --format may follow."""
    code = (
        f"import sys; from extract import cli; from extract.schema import COLUMNS; empty = dict.fromkeys(COLUMNS); "
        f"cli._rows = lambda *_: {rows}; sys.exit(cli.main(['extract', 'a.txt', *sys.argv[1:]]))"
    )
    return [sys.executable, "-c", code]


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(launch.__file__).parents[1])}


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = program("({**empty, 'text': 'x' * 9999} for _ in range(9999))")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        assert process.stderr.read() == b""


def test_output_is_utf_8_whatever_the_locale() -> None:
    command = program(r"iter([{**empty, 'text': 'zw\u00f6lf \ud800'}])")
    for file_format in ("jsonl", "json", "csv"):
        out = subprocess.run(
            [*command, "--format", file_format],
            env={**ENVIRONMENT, "PYTHONIOENCODING": "latin-1", "LC_ALL": "C"},
            capture_output=True,
            check=True,
        ).stdout
        assert "zwölf ?" in out.decode("utf-8")


def test_the_help_says_how(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for arguments in (["--help"], ["extract", "--help"], ["dashboard", "--help"]):
        run = Run(capfdbinary, *arguments)
        assert run.code == 0
        assert run.out.isascii()  # a terminal of any encoding can show it
    assert Run(capfdbinary, "--version").out.startswith(b"conflict-numbers")
