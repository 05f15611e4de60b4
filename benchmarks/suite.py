"""A public suite of numbers as a measure: which of its cases a reader meets.

A case is one line of JSON: {"id", "lang", "model": "Number" or "NumberRange", "input", "expected": [{"start", "end",
"text", "value", "num"}], "not_supported": […]}, the shape of microsoft/Recognizers-Text's Specs. Cases that contradict
docs/fields.md leave the count; suite_exclusions.toml lists each with its reason.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: The suite's reference: cases that it does not support are not asked of others.
REFERENCE = "dotnet"
_JOINED = re.compile(r"\s*,?\s*(?:and|but|y|pero|e|mas|ma|en|maar|et|mais|und|aber)?\s*", re.IGNORECASE)
_ENDS = re.compile(r"[\[(](?P<low>[^,]*),(?P<high>[^,]*)[\])]")


@dataclass(frozen=True, slots=True)
class Found:
    """One number that a reader found: its span, and its span with the words of its qualifier; value, low and high.

    ``counts`` tells whether it claims to be a count: only then can it be one too many.
    """

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    bounded: bool = False
    counts: bool = True
    phrase_start: int = 0
    phrase_end: int = 0


Reader = Callable[[str, str], list[Found]]


def cases(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the suite's cases that its reference supports."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            case = json.loads(line)
            if REFERENCE not in case["not_supported"] and REFERENCE not in case["not_supported_by_design"]:
                yield case


def exclusions() -> dict[str, str]:
    """Return the ids of the cases left out, with the reason for each."""
    with Path(__file__).with_name("suite_exclusions.toml").open("rb") as stream:
        return {case: reason for table in tomllib.load(stream).values() for case, reason in table.items()}


def meets(case: dict[str, Any], read: Reader) -> bool:
    """Tell whether a reader finds what the case expects."""
    found = read(case["input"], case["lang"])
    return _meets_number(case, found) if case["model"] == "Number" else _meets_range(case, found)


def _meets_number(case: dict[str, Any], found: list[Found]) -> bool:
    """Every expected value with its span, and no further count."""
    left = list(found)
    for start, end, expected in _expected(case):
        match = next((f for f in left if (f.start, f.end) == (start, end) and _same(f.value, expected["num"])), None)
        if match is None:
            return False
        left.remove(match)
    return not any(f.counts for f in left)


def _meets_range(case: dict[str, Any], found: list[Found]) -> bool:
    """Every expected interval with its span, no further one; an interval of one value is met by that exact value."""
    bounded = _join(case["input"], [f for f in found if f.bounded])
    for start, end, expected in _expected(case):
        match = _ENDS.fullmatch(expected["value"])
        assert match is not None, case["id"]
        low, high = (float(end) if end else None for end in match.group("low", "high"))
        if low == high:
            if not any(start <= f.start and f.end <= end and _same(f.value, low) for f in found):
                return False
            continue
        hit = next(
            (
                f
                for f in bounded
                if (f.phrase_start, f.phrase_end) == (start, end) and _same(f.low, low) and _same(f.high, high)
            ),
            None,
        )
        if hit is None:
            return False
        bounded.remove(hit)
    return not bounded


def _expected(case: dict[str, Any]) -> Iterable[tuple[int, int, dict[str, Any]]]:
    """Yield spans and values; where a case's end is one too far, its text tells."""
    for expected in case["expected"]:
        start, end = expected["start"], expected["end"]
        yield start, end - 1 if end - start == len(expected["text"]) + 1 else end, expected


def _join(text: str, found: list[Found]) -> list[Found]:
    """Make one interval of two bounds that are joined: "above 1000 and below 1500"."""
    joined: list[Found] = []
    for second in found:
        first = joined[-1] if joined else None
        if first is not None and _JOINED.fullmatch(text, first.phrase_end, second.phrase_start):
            low = first.low if second.low is None else second.low if first.low is None else None
            high = first.high if second.high is None else second.high if first.high is None else None
            if low is not None and high is not None and low < high:
                joined[-1] = Found(
                    first.start, second.end, None, low, high, True, True, first.phrase_start, second.phrase_end
                )
                continue
        joined.append(second)
    return joined


def _same(found: float | None, expected: float | None) -> bool:
    if found is None or expected is None:
        return found is expected
    return abs(found - expected) <= 1e-6 * max(abs(expected), 1e-9)
