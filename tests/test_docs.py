"""The documents say what the code does: nothing is left out, and every example is run."""

import doctest
import importlib
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import extract
from extract import convention, pack, schema, write
from extract.cli import _parser
from extract.lexicon import rules
from extract.model import BOUNDS, CLAIMANT_TYPES, KINDS, MODALITIES, POPULATIONS, QUANTITY_TYPES, SCOPES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FIELDS = (DOCS / "fields.md").read_text(encoding="utf-8")
NUMBERS = (DOCS / "numbers.md").read_text(encoding="utf-8")
LANGUAGE = (DOCS / "language.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted(DOCS.glob("*.md"))


def section(text: str, heading: str) -> str:
    """The text under a heading, without the sections below the next one of its rank."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"there is no section {heading!r}"
    return found[1]


def table(text: str, heading: str) -> list[list[str]]:
    """The rows of the first table under a heading, its head and rule left out."""
    lines = [line for line in section(text, heading).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def names(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def named(heading: str) -> list[str]:
    return [name for cells in table(FIELDS, heading) for name in names(cells[0])]


def code_blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def example_rows() -> dict[str, Any]:
    """What the Python blocks of docs/fields.md leave behind."""
    left: dict[str, Any] = {}
    for block in code_blocks(FIELDS, "python"):
        exec(block, left)
    return left


# ------------------------------------------------------------------------------------------------ docs/fields.md


def test_every_column_is_described_in_order_with_its_type() -> None:
    described = {names(cells[0])[0]: names(cells[1])[0] for cells in table(FIELDS, "Columns")}
    assert list(described.items()) == list(schema.COLUMNS.items())


def test_the_examples_of_the_columns_are_what_the_document_gives() -> None:
    row = example_rows()["row"]
    for column, _, _, _, example in table(FIELDS, "Columns"):
        name = names(column)[0]
        value = write.plain(row[name])
        if example == "null":
            assert value is None, name
        elif name == "reliability":  # measured anew whenever rules change
            assert all(re.fullmatch(r"\d+ of \d+", text) for text in (value, *names(example)))
        elif name != "why":
            assert names(example) == [value if isinstance(value, str) else json.dumps(value)], name
    reason = json.loads(code_blocks(section(FIELDS, "Why"), "json")[0])
    assert reason in row["why"]


def test_reserved_columns_are_null_and_no_other_column_is_always_null() -> None:
    empty = ("reserved", "on request")
    reserved = {names(cells[0])[0] for cells in table(FIELDS, "Columns") if cells[2].startswith(empty)}
    texts = [(sentence, language) for sentence, language, _, _ in examples()]
    texts.append(("Russia said 300 soldiers were killed. The claim could not be verified.", "en"))
    found = [
        figure for sentence, language in texts for figure in extract.figures(sentence, language, published="2026-02-24")
    ]
    documentary = {"title", "publisher", "published", "url"}
    never_set = {
        name
        for name in schema.COLUMNS
        if all(schema.row(extract.Document("d", ""), figure)[name] is None for figure in found)
    }
    assert never_set - documentary == reserved


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Kinds", KINDS),
        ("Bounds", BOUNDS),
        ("Modalities", MODALITIES),
        ("Scopes", SCOPES),
        ("Populations", POPULATIONS),
        ("Claimant types", CLAIMANT_TYPES),
    ],
)
def test_every_value_is_described_once(heading: str, values: tuple[str, ...]) -> None:
    assert named(heading) == list(values)


@pytest.mark.parametrize("name", convention.names())
def test_every_convention_is_described_with_its_sources(name: str) -> None:
    chosen = convention.load(name)
    text = section(FIELDS, "Conventions for vague counts").split(f"### {name}\n")[1].split("\n### ")[0]
    for source in chosen.sources:
        assert f"- {source.title} ({source.year}), <{source.address}>" in text
    described = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if "|" in line]
    assert described[2:] == [
        [
            *(f"{row.least:,}", row.said, f"{row.low:,}", f"{row.high:,}"),
            "; ".join(filter(None, (str(chosen.sources.index(row.source) + 1), row.note))),
        ]
        for row in chosen.rows
    ]


def units_of(name: str) -> set[str]:
    units = [pack.load(code, "numbers")["unit"] for code in pack.figure_languages()]
    rules = [rule for groups in units for rule in groups.get(name, {}).values()]
    return {rule["unit"] for rule in rules if "unit" in rule}


def test_every_unit_that_a_figure_can_have_is_described() -> None:
    currencies, measures = units_of("money"), units_of("measure")
    assert {unit for unit in named("Units") if unit.isupper()} == currencies
    assert {"persons", "items", "events", "percent", "fraction"} <= set(named("Units"))
    assert measures <= set(names(section(FIELDS, "Units")))


def examples() -> Iterator[tuple[str, str, str, str]]:
    """Sentence, language, field and value of every example in docs/fields.md."""
    for heading, field in [
        ("Kinds", "kind"),
        ("Bounds", "bound"),
        ("Modalities", "modality"),
        ("Scopes", "scope"),
        ("Populations", "population"),
        ("Conflict or not", "conflict"),
    ]:
        for cells in table(FIELDS, heading):
            for language, sentence in zip(("de", "en"), cells[-2:], strict=True):
                if not sentence.startswith("("):
                    yield sentence, language, field, names(cells[0])[0]


@pytest.mark.parametrize(("sentence", "language", "field", "value"), list(examples()))
def test_an_example_has_the_value_beside_it(sentence: str, language: str, field: str, value: str) -> None:
    found = [str(getattr(figure, field)) for figure in extract.figures(sentence, language, published="2026-02-24")]
    assert value in [text.lower() if field == "conflict" else text for text in found]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (sentence, language)
        for cells in table(FIELDS, "What counts as a figure")
        for language, sentence in zip(("de", "en"), cells[1:], strict=True)
    ],
)
def test_what_is_said_to_be_no_figure_is_none(sentence: str, language: str) -> None:
    assert extract.figures(sentence, language) == []


# ----------------------------------------------------------------------------------------------- docs/numbers.md


def test_every_column_of_numbers_is_described_in_order_with_its_type() -> None:
    described = {names(cells[0])[0]: names(cells[1])[0] for cells in table(NUMBERS, "Columns")}
    assert list(described.items()) == list(schema.NUMBER_COLUMNS.items())


def test_the_example_of_numbers_runs(capsys: pytest.CaptureFixture[str]) -> None:
    exec(code_blocks(NUMBERS, "python")[0], {})
    assert capsys.readouterr().out == code_blocks(NUMBERS, "text")[0]


@pytest.mark.parametrize("cells", table(NUMBERS, "Types"), ids=lambda cells: cells[0])
def test_every_type_of_number_has_its_example(cells: list[str]) -> None:
    assert names(cells[0])[0] in {number.type for number in extract.numbers(cells[2], "en")}


def test_every_type_of_number_is_described() -> None:
    assert {names(cells[0])[0] for cells in table(NUMBERS, "Types")} == set(QUANTITY_TYPES)


@pytest.mark.parametrize("cells", table(NUMBERS, "Languages"), ids=lambda cells: cells[0])
def test_every_language_of_numbers_is_listed_with_its_long_scale(cells: list[str]) -> None:
    code = names(cells[0])[0]
    assert [names(row[0])[0] for row in table(NUMBERS, "Languages")] == list(pack.languages())
    assert (cells[2] == "yes") == (code in pack.figure_languages())
    assert [number.value for number in extract.numbers(cells[3], code)] == [1e12]


# ---------------------------------------------------------------------------------------------- the command line


def test_every_option_of_the_command_line_is_described() -> None:
    described = (DOCS / "command-line.md").read_text(encoding="utf-8")
    commands = next(action for action in _parser()._actions if hasattr(action, "choices") and action.choices)
    for name, command in dict(commands.choices or {}).items():
        for action in command._actions:
            for option in action.option_strings or [action.metavar]:
                assert f"`{option}" in described or f", {option}" in described, f"{name} {option}"
    assert {f"`{name}`" for name in write.FORMATS} <= set(re.findall(r"`\w+`", described))


# ------------------------------------------------------------------------------------------------------- all pages


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda page: page.name)
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", text):
        file = page.parent / target if target else page
        assert file.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)", file.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor in slugs, f"{page.name}: {target}#{anchor}"


# ---------------------------------------------------------------------------------------------- docs/language.md


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which the steps of docs/language.md were taken."""
    folder = tmp_path_factory.mktemp("walk")
    for part in ("extract", "scripts", "tests"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    blocks = [block for language in ("toml", "tsv") for block in code_blocks(LANGUAGE, language)]
    for block in blocks:
        name, content = block.split("\n", 1)
        file = folder / name.removeprefix("# ")
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
    run(folder, "scripts/make_countries.py")
    return folder


def run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(folder), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_first_pack_reads_what_it_is_said_to_read(walked: Path) -> None:
    look, _ = code_blocks(LANGUAGE, "python")
    assert run(walked, "-c", look) == code_blocks(LANGUAGE, "text")[0]


def test_the_first_pack_passes_its_tests(walked: Path) -> None:
    report = run(walked, "-m", "pytest", "-q", "-k", "sv", "tests/test_quantity_packs.py", "tests/test_register.py")
    assert " passed" in report


def test_each_cue_of_the_first_pack_works_in_its_example(walked: Path) -> None:
    _, check = code_blocks(LANGUAGE, "python")
    assert run(walked, "-c", check, "sv") == ""


def test_writing_the_countries_again_changes_no_pack(walked: Path) -> None:
    for code in pack.figure_languages():
        written = (walked / "extract" / "packs" / code / "countries.tsv").read_bytes()
        assert written == (ROOT / "extract" / "packs" / code / "countries.tsv").read_bytes()


def test_every_part_of_a_pack_is_explained() -> None:
    """No key or role of any pack is missing from docs/language.md."""
    for code in pack.languages():
        figures = used_in_figures(code) | used_in_names(code) if code in pack.figure_languages() else set()
        for key in sorted(used_in_numbers(code) | figures):
            assert re.search(rf"[`.\[]{re.escape(key)}[`.\]= ]", LANGUAGE), f"{code}: {key}"


def used_in_numbers(code: str) -> set[str]:
    data = pack.load(code, "numbers")
    around = [rule for group in ("bound", "claim", "unit") for name in data[group].values() for rule in name.values()]
    stops = list(data.get("stop", {}).values())
    settings = [data["digits"], data["words"], data["context"], data.get("ordinal_dot", {})]
    return set(itertools.chain(data, *settings, *stops, *around))


def used_in_figures(code: str) -> set[str]:
    data = pack.load(code, "figures")
    blocks = [block for _, block in rules(data)]
    own = (
        "noun",
        "trigger",
        "when",
        "theme",
        "population",
        "force",
        "reference",
        "word",
        "origin",
        "inflicted",
        "benefit",
        "place",
    )
    values = [value for role in own for value in data[role]]
    skipped = {"example", "examples", "counter_examples"}
    return set(itertools.chain(data, data["segment"], data["grammar"], *blocks, values)) - skipped


def used_in_names(code: str) -> set[str]:
    return {key for entry in pack.load(code, "names")["institution"].values() for key in entry} - {"forms"}


@pytest.mark.parametrize("package", ["benchmarks", "dashboard", "extract"])
def test_the_examples_in_docstrings_hold(package: str) -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted((ROOT / package).rglob("*.py"))
        if path.name not in ("__main__.py", "app.py")  # these start the program
    ]
    run = [doctest.testmod(importlib.import_module(name)) for name in names]
    assert sum(result.failed for result in run) == 0
    assert sum(result.attempted for result in run) > 0
