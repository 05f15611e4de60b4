"""How often rules read a figure right, by the rules that set its value and kind: the data of extract/reliability.py.

A figure is right if the scorer finds no fault with its value and kind. What overlaps an annotation marked ``ignore`` is
left out, and what is no figure at all is wrong.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.tables import markdown
from extract.model import KINDS
from extract.reliability import ENOUGH, keys
from extract.schema import RULES_VERSION

Key = tuple[str, str, str]
#: Of each group of figures how many were right, and how many there were.
Rates = dict[Key, tuple[int, int]]
LEVELS = ("rules", "family", "kind", "all")


def measure(documents: list[dict[str, Any]], found: list[dict[str, Any]], judge: ModuleType) -> Rates:
    """Return the groups that are large enough, each with its rate."""
    _, errors = judge.score(documents, found)
    wrong = {place(told) for _, _, _, told in errors if told is not None}
    ignored = defaultdict(list)
    for document in documents:
        ignored[document["id"]] = [marked for marked in document["figures"] if marked.get("ignore")]
    right: Counter[Key] = Counter()
    asked: Counter[Key] = Counter()
    for figure in found:
        if any(
            figure["start"] < marked["end"] and marked["start"] < figure["end"] for marked in ignored[figure["doc_id"]]
        ):
            continue
        rules = {reason["field"]: reason["rule"] for reason in figure["why"]}
        groups = keys(rules["kind"], rules["value"], figure["kind"])
        asked.update(groups)
        right.update(groups if place(figure) not in wrong else ())
    ordered = sorted(asked, key=lambda key: (LEVELS.index(key[0]), key))
    return {key: (right[key], asked[key]) for key in ordered if asked[key] >= ENOUGH or key[0] == "all"}


def place(figure: Mapping[str, Any]) -> tuple[str, int, int]:
    """Return what tells one found figure from all others."""
    return (figure["doc_id"], figure["start"], figure["end"])


def write(rates: Rates, path: Path) -> None:
    """Write the data file."""
    lines = [
        "# Reading reliability: of figures in texts that the rules' authors had not read, how many had the right",
        "# value and kind, by the rules that set these. Written by benchmarks/accuracy.py --ship (docs/accuracy.md).",
        f"# rules_version {RULES_VERSION}",
        "# measured by; rule, family of rules, or kind; rule or family of the value; right; of",
        *("\t".join((*key, str(right), str(asked))) for key, (right, asked) in rates.items()),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def summary(rates: Rates) -> str:
    """Return the rates of kinds and of all as a table of Markdown."""
    told = [(kind, rates.get(("kind", kind, ""))) for kind in KINDS]
    rows = [(f"`{kind}`", f"{rate[0]} of {rate[1]}" if rate else f"below {ENOUGH}: as all") for kind, rate in told]
    right, asked = rates["all", "", ""]
    return markdown(("kind", "read right"), [*rows, ("all", f"{right} of {asked}")])
