"""How well the extraction meets gold annotations: ``python benchmarks/accuracy.py GOLD.jsonl… --scorer score.py``.

Gold is one document a line: {"id", "text", "lang", "figures": [{"start", "end", "value", …}]}, a figure with the names
of docs/fields.md. What is right and wrong decides the scorer alone: a Python file with a function ``score(documents,
predictions)`` that returns (scores, errors). Without one, only counts are printed. Nothing of a document is ever shown,
so that held-out texts stay unread.
"""

import sys
from pathlib import Path

if __name__ == "__main__":  # numbers.py in this folder must not hide the standard library's
    sys.path[0] = str(Path(__file__).resolve().parents[1])

import argparse
import importlib.util
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import ModuleType
from typing import Any

from extract import Document
from extract.language import detect
from extract.pack import figure_languages
from extract.pipeline import figures_of
from extract.schema import row

#: Documents whose sha256 begins with one of these are held out: scored, never read.
HELD_OUT = "01234"


def main() -> int:
    """Print how figures found and annotated agree."""
    options = arguments()
    documents = [document for path in options.gold for document in lines(path) if chosen(document, options.part)]
    known = [
        document for document in documents if (document.get("lang") or detect(document["text"])) in figure_languages()
    ]
    found = [values for document in known for values in predictions(document)]
    print(f"{len(known)} documents", f"({len(documents) - len(known)} in languages without a pack left out)")
    print(f"{sum(len(document['figures']) for document in known)} figures annotated, {len(found)} found")
    if options.scorer:
        scores, _ = scorer(options.scorer).score(known, found)
        report(scores)
    else:
        print("found by kind:", ", ".join(f"{kind} {n}" for kind, n in Counter(f["kind"] for f in found).most_common()))
    return 0


def arguments() -> argparse.Namespace:
    """Return the options given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD.jsonl")
    parser.add_argument("--part", choices=("read", "heldout"), help="only documents whose hash puts them there")
    parser.add_argument("--scorer", type=Path, metavar="score.py", help="the Python file that compares")
    return parser.parse_args()


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a file."""
    with path.open(encoding="utf-8") as stream:
        yield from (json.loads(line) for line in stream if line.strip())


def chosen(document: Mapping[str, Any], part: str | None) -> bool:
    """Return whether a document belongs to the part asked for."""
    held_out = str(document.get("sha256", "f"))[0] in HELD_OUT
    return part is None or held_out == (part == "heldout")


def predictions(annotated: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the figures found in one document, as rows."""
    document = Document(id=annotated["id"], text=annotated["text"], language=annotated.get("lang"))
    if document.language is None:
        document = replace(document, language=detect(document.text))
    yield from (row(document, figure) for figure in figures_of(document))


def scorer(path: Path) -> ModuleType:
    """Return the scorer's module, read from its file."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python file: name the scorer's.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def report(scores: Mapping[str, Any]) -> None:
    """Print a scorer's numbers: precision, recall and F1 of all figures, and how often each field is right."""
    for name in ("number", "figure"):
        value = scores["all"][name]
        print(f"{name:10}  P {value['p']:.3f}  R {value['r']:.3f}  F1 {value['f1']:.3f}  (of {value['gold']})")
    for name, value in scores["fields"].items():
        named = f"  F1 of those named {value['f1']:.3f}" if "f1" in value else ""
        print(f"{name:10}  right {value['accuracy']:.3f} of {value['of']}{named}")
        for label, (right, of) in sorted(value.get("classes", {}).items(), key=lambda item: -item[1][1]):
            print(f"              {label:12} {right} of {of}")


if __name__ == "__main__":
    sys.exit(main())
