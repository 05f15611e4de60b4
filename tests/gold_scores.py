"""How figures that are found agree with figures that are annotated: the measures of tests/test_gold.py."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from benchmarks.gold import same_number

Values = dict[str, Any]

#: Fields that are right or wrong, and fields that name something or nothing.
CHOICES = ("bound", "modality", "scope", "population", "conflict")
TEXTS = ("object", "side", "claimant", "place", "when")
_SMALL = frozenset(
    ("the", "of", "a", "an", "der", "die", "das", "den", "dem", "des", "in", "im", "am", "on", "at", "since", "seit")
)


def scores(documents: Iterable[tuple[list[Values], list[Values]]]) -> dict[str, float]:
    """Return measures between 0 and 1 over pairs of (annotated, found) figures, one pair a document.

    ``number`` is the F1 of numbers with their value, ``figure`` of those with the right kind as well. The fields are
    measured on numbers that were paired: shares of right ones, and F1 over those that name something.
    """
    count: Counter[str] = Counter()
    for gold, found in documents:
        pairs = paired(gold, found)
        for marked, other in pairs:
            if marked.get("ignore"):
                continue
            right = same_number(marked, other["value"], other["low"])
            count["number"] += right
            count["figure"] += right and marked["kind"] == other["kind"]
            _compare(marked, other, count)
        ignored = sum(1 for marked, _ in pairs if marked.get("ignore"))
        count["found"] += len(found) - ignored
        count["gold"] += sum(1 for marked in gold if not marked.get("ignore"))
    measures = {name: _f1(count[name], count["gold"], count["found"]) for name in ("number", "figure")}
    measures |= {name: count[name] / max(1, count[f"{name} asked"]) for name in CHOICES}
    measures |= {name: _f1(count[name], count[f"{name} gold"], count[f"{name} found"]) for name in TEXTS}
    return measures


def paired(gold: list[Values], found: list[Values]) -> list[tuple[Values, Values]]:
    """Return which found figure stands for which annotated one: those whose numbers overlap, each once."""
    free = sorted(found, key=lambda other: other["start"])
    pairs = []
    for marked in sorted(gold, key=lambda marked: marked["start"]):
        over = [other for other in free if other["start"] < marked["end"] and marked["start"] < other["end"]]
        if over:
            best = max(over, key=lambda other: same_number(marked, other["value"], other["low"]))
            free.remove(best)
            pairs.append((marked, best))
    return pairs


def _compare(marked: Values, other: Values, count: Counter[str]) -> None:
    for name in CHOICES:
        if name != "population" or marked["population"] is not None:
            count[f"{name} asked"] += 1
            count[name] += marked[name] == other[name]
    for name in TEXTS:
        count[f"{name} gold"] += marked[name] is not None
        count[f"{name} found"] += other[name] is not None
        count[name] += marked[name] is not None and _alike(marked[name], other[name])


def _alike(marked: str, other: str | None) -> bool:
    """Tell whether two texts share at least half of their words."""
    first, second = _words(marked), _words(other or "")
    return bool(second) and 2 * len(first & second) >= max(len(first), len(second))


def _words(text: str) -> set[str]:
    words = set(re.findall(r"\w+", text.casefold()))
    return words - _SMALL or words


def _f1(hits: int, gold: int, found: int) -> float:
    return 2 * hits / (gold + found) if gold + found else 0.0
