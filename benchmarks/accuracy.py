"""How well the extraction meets gold annotations: ``python benchmarks/accuracy.py GOLD.jsonl… --scorer score.py``.

What is right and wrong decides the scorer alone: a Python file with a function ``score(documents, predictions, by)``
that returns (scores, errors), where ``by`` is None, "kind" or "case". Without one, only counts are printed. Each
measure stands for all documents, for the part that may be read and the part that is held out (gold.py), and as the
least and the most of five folds of documents, between which nothing is refitted. Nothing of a document is ever shown,
so that held-out texts stay unread.

``--ship`` measures the project's own passages too, and writes what ships: the tables of docs/accuracy.md, and the
reading reliability of extract/data/reliability.tsv (reliability.py).
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":  # numbers.py in this folder must not hide the standard library's
    sys.path[0] = str(ROOT)

import argparse
import importlib.util
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import ModuleType
from typing import Any

from benchmarks import reliability
from benchmarks.gold import FOLDS, chosen, fold, held_out, lines
from benchmarks.tables import NONE, markdown, plain
from extract import Document
from extract.language import detect
from extract.pack import figure_languages
from extract.pipeline import figures_of
from extract.schema import RULES_VERSION, row

Documents = list[dict[str, Any]]
Rows = list[tuple[str, ...]]
#: A heading, the head of its table, and the rows.
Table = tuple[str, tuple[str, ...], Rows]
#: A measure as the tables show it: what it is, and of how many.
Measure = tuple[float, int]
#: Takes measures by their names from a scorer's scores.
Telling = Callable[[Mapping[str, Any]], dict[str, Measure]]
PARTS = ("all", "read", "held out")
OWN = sorted((ROOT / "tests" / "gold").glob("*.jsonl"))
PAGE = ROOT / "docs" / "accuracy.md"
RELIABILITY = ROOT / "extract" / "data" / "reliability.tsv"


def main() -> int:
    """Print how figures found and annotated agree."""
    options = arguments()
    documents = known(options.gold, options.part)
    found = [values for document in documents for values in predictions(document)]
    print(f"{len(documents)} documents")
    print(f"{sum(len(document['figures']) for document in documents)} figures annotated, {len(found)} found")
    if not options.scorer:
        print("found by kind:", ", ".join(f"{kind} {n}" for kind, n in Counter(f["kind"] for f in found).most_common()))
        return 0
    judge = scorer(options.scorer)
    tables = report(documents, found, judge)
    for heading, head, rows in tables:
        print(f"\n{heading}\n{plain(head, rows)}")
    if options.ship:
        ship(tables, documents, found, judge)
    return 0


def arguments() -> argparse.Namespace:
    """Return the options given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD.jsonl")
    parser.add_argument("--part", choices=("read", "heldout"), help="only documents whose hash puts them there")
    parser.add_argument("--scorer", type=Path, metavar="score.py", help="the Python file that compares")
    parser.add_argument("--ship", action="store_true", help="write docs/accuracy.md's tables and the reliability")
    options = parser.parse_args()
    if options.ship and (options.part or not options.scorer):
        parser.error("--ship needs a scorer and both parts")
    return options


def known(paths: Iterable[Path], part: str | None = None) -> Documents:
    """Return the documents of some files; those in a language without a pack for figures are named and left out."""
    documents = [document for path in paths for document in lines(path) if chosen(document, part)]
    for document in documents:
        document["lang"] = document.get("lang") or detect(document["text"])
    left_out = Counter(d["lang"] for d in documents if d["lang"] not in figure_languages())
    if left_out:
        told = ", ".join(f"{lang} {count}" for lang, count in sorted(left_out.items()))
        print(f"left out, in languages without a pack for figures: {told}")
    return [document for document in documents if document["lang"] in figure_languages()]


def predictions(annotated: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the figures found in one document, as rows."""
    document = Document(annotated["id"], annotated["text"], published=annotated.get("date"), language=annotated["lang"])
    yield from (row(document, figure) for figure in figures_of(document))


def scorer(path: Path) -> ModuleType:
    """Return the scorer's module, read from its file."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python file: name the scorer's.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ------------------------------------------------------------------------------------------------------ the tables


def report(documents: Documents, found: Documents, judge: ModuleType) -> list[Table]:
    """Return the tables: fields by language, then classes and kinds over all languages."""

    def measured(some: Documents, told: Telling, by: str | None, each: bool = False) -> Rows:
        return spread(split(some), lambda part: told(judge.score(part, of(part, found), by)[0]), each)

    tables = []
    for lang in sorted({document["lang"] for document in documents}):
        some = [document for document in documents if document["lang"] == lang]
        rows = measured(some, fields, None)
        if len(cases := measured(some, groups, "case")) > 1:
            rows += [(f"figure, {name}", *cells) for name, *cells in cases]
        counts = ", ".join(f"{name} {len(part)}" for name, part in zip(PARTS, split(some), strict=False))
        tables.append((f"{lang}, by field; documents: {counts}", ("field", "of", *PARTS, "folds"), rows))
    for heading, name, told, by in (
        ("Classes: how many of those annotated so are right", "class", classes, None),
        ("Kinds: F1 of figures, of so many annotated", "kind", groups, "kind"),
    ):
        tables.append((heading, (name, *PARTS, "folds"), measured(documents, told, by, each=True)))
    return tables


def split(documents: Documents) -> list[Documents]:
    """Return all documents, the parts and the folds."""
    parts = [[d for d in documents if held_out(d) is part] for part in (False, True)]
    return [documents, *parts, *([d for d in documents if fold(d) == number] for number in range(FOLDS))]


def of(documents: Documents, found: Documents) -> Documents:
    """Return what was found in some documents."""
    ids = {document["id"] for document in documents}
    return [figure for figure in found if figure["doc_id"] in ids]


def spread(parts: Sequence[Documents], measure: Callable[[Documents], dict[str, Measure]], each: bool) -> Rows:
    """Return a row for each thing measured: of how many, over all, over each part, least and most of the folds.

    With ``each``, how many are asked stands in each part: they may be few.
    """
    measured = [measure(part) for part in parts]
    rows = []
    for name, (_, asked) in measured[0].items():
        told = []
        for value, count in (scores.get(name, (0.0, 0)) for scores in measured[: len(PARTS)]):
            told.append(NONE if not count else f"{shown(value)} of {count}" if each else shown(value))
        folds = [scores[name][0] for scores in measured[len(PARTS) :] if name in scores and scores[name][1]]
        rows.append(
            (
                name,
                *([] if each else [str(asked)]),
                *told,
                f"{shown(min(folds))}–{shown(max(folds))}" if folds else NONE,
            )
        )
    return rows


def shown(value: float) -> str:
    """Return a share with three digits.

    >>> shown(0.92349), shown(1.0)
    ('.923', '1.000')
    """
    return f"{value:.3f}".removeprefix("0")


def fields(scores: Mapping[str, Any]) -> dict[str, Measure]:
    """Return F1 of numbers, figures and fields that name something, and how often the other fields are right."""
    told = {f"{name} F1": (scores["all"][name]["f1"], scores["all"][name]["gold"]) for name in ("number", "figure")}
    for name, value in scores["fields"].items():
        named = "f1" in value
        told[f"{name} F1" if named else name] = (
            (value["f1"], value["gold"]) if named else (value["accuracy"], value["of"])
        )
    return told


def classes(scores: Mapping[str, Any]) -> dict[str, Measure]:
    """Return how often each class of a field is right."""
    return {
        f"{field}: {name}": (right / asked, asked)
        for field, value in scores["fields"].items()
        for name, (right, asked) in sorted(value.get("classes", {}).items(), key=lambda item: -item[1][1])
        if asked
    }


def groups(scores: Mapping[str, Any]) -> dict[str, Measure]:
    """Return the F1 of figures in each group."""
    most_first = sorted(scores["by"].items(), key=lambda item: -item[1]["figure"]["gold"])
    return {name: (value["figure"]["f1"], value["figure"]["gold"]) for name, value in most_first}


# ------------------------------------------------------------------------------------------------------ what ships


def ship(tables: list[Table], documents: Documents, found: Documents, judge: ModuleType) -> None:
    """Write the tables into docs/accuracy.md, and the reliability that comes with the rules."""
    own = known(OWN)
    own_found = [values for document in own for values in predictions(document)]
    unread = [document for document in (*documents, *own) if held_out(document)]
    rates = reliability.measure(unread, of(unread, [*found, *own_found]), judge)
    reliability.write(rates, RELIABILITY)
    text = PAGE.read_text(encoding="utf-8")
    text = replaced(text, "gold", sections(tables))
    text = replaced(text, "own", sections(table for table in report(own, own_found, judge) if table[1][0] == "field"))
    text = replaced(text, "reliability", reliability.summary(rates))
    PAGE.write_text(text, encoding="utf-8")


def sections(tables: Iterable[Table]) -> str:
    """Return tables as Markdown, under the day and the rules that they hold for."""
    today = date.today()
    parts = [f"Rules {RULES_VERSION}, measured on {today.day} {today:%B %Y}."]
    parts += [f"{heading}\n\n{markdown(head, rows)}" for heading, head, rows in tables]
    return "\n\n".join(parts)


def replaced(page: str, name: str, text: str) -> str:
    """Return a page with what stands between the marks of a generated part replaced."""
    begin, end = f"<!-- generated: {name} -->\n", f"<!-- end: {name} -->"
    before, rest = page.split(begin)
    return f"{before}{begin}\n{text}\n\n{end}{rest.split(end)[1]}"


if __name__ == "__main__":
    sys.exit(main())
