"""The shape that the code keeps: one arrow from extraction to dashboard, languages as data, and a quick start."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: Codes whose comparison in code would be a rule for one language; whoever adds a pack need not add it here.
CODES = {"ar", "de", "en", "es", "fr", "he", "it", "nl", "pl", "pt", "ru", "tr", "uk", "zh"}
#: Folders that hold no source of this project.
BUILT = {"__pycache__", "build", "dist", "node_modules"}
#: Modules that cost a start-up's time, each needed by a part of the work only.
HEAVY = ("altair", "numpy", "pandas", "py3langid", "pyarrow", "streamlit", "tqdm")


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    """The top-level packages that a module imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("path", modules("extract"), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_extraction_knows_nothing_of_how_figures_are_shown(path: Path) -> None:
    assert {"streamlit", "altair", "dashboard"}.isdisjoint(imported(ast.parse(path.read_text(encoding="utf-8"))))


def compared_codes(tree: ast.AST) -> Iterator[str]:
    """Language codes that a module compares something with: ``x == "de"``, ``x in ("de", "fr")``, ``case "de"``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            compared: list[ast.AST] = [node.left, *node.comparators]
        elif isinstance(node, ast.MatchValue):
            compared = [node.value]
        else:
            continue
        for part in compared:
            constants = part.elts if isinstance(part, ast.Tuple | ast.List | ast.Set) else [part]
            for constant in constants:
                if isinstance(constant, ast.Constant) and constant.value in CODES:
                    yield f"line {node.lineno}: {constant.value!r}"


@pytest.mark.parametrize(
    "path", [*modules("extract"), *modules("dashboard")], ids=lambda path: str(path.relative_to(ROOT))
)
def test_no_code_asks_which_language_it_is(path: Path) -> None:
    assert list(compared_codes(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("code", ['x == "de"', '"en" != x', 'x in ("fr", "de")', 'match x:\n case "uk": pass'])
def test_the_search_for_languages_in_code_finds_them(code: str) -> None:
    assert list(compared_codes(ast.parse(code)))


def loaded(code: str) -> set[str]:
    """The heavy modules that a program has loaded at its end."""
    report = (
        f"import json, sys; print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]), file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return set(json.loads(run.stderr.splitlines()[-1]))


@pytest.mark.parametrize("code", ["import extract", "import extract.cli", "import extract.read"])
def test_importing_loads_nothing_that_is_not_needed_yet(code: str) -> None:
    assert loaded(code) == set()


def test_extracting_to_json_lines_loads_no_table_and_no_detector(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("---\nlanguage: en\n---\nAt least twelve soldiers were killed near Kyiv on Monday.\n")
    assert loaded(f"from extract.cli import main\nmain(['extract', {str(article)!r}])") == set()


def sources() -> Iterator[Path]:
    """Every file that belongs to the project and is text."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = parts[0].startswith(".") and parts[0] not in (".ci", ".streamlit", ".gitignore")
        if path.is_file() and not hidden and not BUILT.intersection(parts) and b"\0" not in path.read_bytes()[:4096]:
            yield path


def test_no_file_needs_what_lies_outside_the_project() -> None:
    # Written apart, since this file is searched too.
    outside = re.compile(
        r"(?<![\w.*>])/(?:" + "wo" + r"rk|ro" + r"ot)/\w|(?<![\w-])sha" + r"red/(?:gold|seeds|tools|specs)"
    )
    found = [
        f"{path.relative_to(ROOT)}, line {number}: {line.strip()[:80]}"
        for path in sources()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if outside.search(line)
    ]
    assert found == []


def test_what_runs_in_ci_is_the_readmes_test_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in readme.splitlines() if line.endswith(".venv/bin/python -m pytest")]
    assert len(commands) == 1
    assert commands[0] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
