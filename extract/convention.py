"""Named conventions: what others count a vague word as, in columns of their own and on request only.

The text commits to a least ("dozens": 24) and to no more; that is ``low``, and no convention changes it. ACLED writes
12 there, Wikimpacts 24 to 72: ``count_low`` and ``count_high`` say so under the convention's name. The numbers and
their sources are data (``data/conventions.toml``); they name no word of any language.
"""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from extract.errors import ConventionError
from extract.model import Bound, Figure, Quantity

if TYPE_CHECKING:
    import pandas as pd

#: The rule of the number layer that reads "several hundred" and its like, as against "hundreds".
SEVERAL = "words.several"

Counts = tuple[float | None, float | None]
Counted = TypeVar("Counted", Quantity, Figure)


class Counter(Protocol):
    """What counts a figure or number under a convention."""

    def __call__(self, item: Counted, /) -> Counted:
        """Return the item with its counts."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a convention is laid down."""

    title: str
    year: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """What a convention makes of one vague word: ``least`` is what the word commits to, ``said`` the source's word."""

    said: str
    least: float
    low: float
    high: float
    source: Source
    several: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Convention:
    """One convention, with its sources; ``cite`` is the first of them in short, ``about`` what it was made for."""

    name: str
    label: str
    cite: str
    about: str
    sources: tuple[Source, ...]
    rows: tuple[Row, ...]


def names() -> tuple[str, ...]:
    """Return the names of the conventions that are known, in alphabetical order."""
    return tuple(sorted(_data()))


@cache
def load(name: str) -> Convention:
    """Return a convention. Raises ConventionError for a name that is not known."""
    if name not in names():
        raise ConventionError(f"There is no convention {name!r} for vague counts: choose one of {', '.join(names())}.")
    data = _data()[name]
    sources = {key: Source(**source) for key, source in data["source"].items()}
    rows = tuple(Row(**row | {"source": sources[row["source"]]}) for row in data["count"])
    return Convention(name, data["label"], data["cite"], data["about"], tuple(sources.values()), rows)


@cache
def _data() -> dict[str, dict[str, Any]]:
    file = resources.files("extract").joinpath("data", "conventions.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def counts(convention: Convention, bound: Bound, low: float | None, high: float | None, rule: str = "") -> Counts:
    """Return what a convention counts a number as, from its bound, its ends and the rule that read it.

    It speaks only where the text is vague; elsewhere the ends stay what they are. Null is what it has no word for.

    >>> counts(load("wikimpacts"), "vague", 200, None), counts(load("wikimpacts"), "vague", 200, None, SEVERAL)
    ((200.0, 900.0), (200.0, 600.0))
    >>> counts(load("acled"), "at_least", 12, None), counts(load("acled"), "vague", 40, None)
    ((12, None), (None, None))
    """
    if bound != "vague":
        return low, high
    fitting = {row.several: row for row in convention.rows if row.least == low}
    row = fitting.get(rule == SEVERAL) or fitting.get(False)
    return (None, None) if row is None else (float(row.low), float(row.high))


def counted(item: Counted, convention: Convention) -> Counted:
    """Return a quantity or figure with its counts under a convention; whatever else it says stays."""
    rule = item.rule if isinstance(item, Quantity) else _value_rule((why.field, why.rule) for why in item.why)
    low, high = counts(convention, item.bound, item.low, item.high, rule)
    return replace(item, count_low=low, count_high=high, convention=convention.name)


def counter(name: str | None) -> Counter:
    """Return what counts figures and numbers under a convention; without a name, what leaves them as they are.

    Raises ConventionError for a name that is not known.
    """
    if name is None:
        return lambda item: item
    convention = load(name)
    return lambda item: counted(item, convention)


def add(table: "pd.DataFrame", name: str | None) -> "pd.DataFrame":
    """Return a table of figures (``extract.schema.COLUMNS``) with its counts under a convention, or with none.

    The tables of ``extract.frame`` and of its files will do, also where they were made under another convention. In a
    file without ``why``, "several hundred" is counted as "hundreds". Raises ConventionError for an unknown name.
    """
    if name is None:
        return table.assign(count_low=float("nan"), count_high=float("nan"), convention=None).astype(_TYPES)
    convention = load(name)
    vague = table["bound"] == "vague"
    found = table.assign(
        count_low=table["low"].where(~vague), count_high=table["high"].where(~vague), convention=convention.name
    ).astype(_TYPES)
    reasons = table.loc[vague, "why"] if "why" in table else [None] * int(vague.sum())
    pairs = [
        counts(convention, "vague", low, None, _rule(why))
        for low, why in zip(table.loc[vague, "low"], reasons, strict=True)
    ]
    nothing = float("nan")
    found.loc[vague, "count_low"] = [nothing if low is None else low for low, _ in pairs]
    found.loc[vague, "count_high"] = [nothing if high is None else high for _, high in pairs]
    return found


_TYPES = {"count_low": "float64", "count_high": "float64", "convention": "str"}


def _rule(why: object) -> str:
    """Return the rule that read a number, from the column ``why``."""
    reasons = json.loads(why) if isinstance(why, str) and why else []
    return _value_rule((reason["field"], reason["rule"]) for reason in reasons)


def _value_rule(reasons: Iterable[tuple[str, str]]) -> str:
    return next((rule for field, rule in reasons if field == "value"), "")
