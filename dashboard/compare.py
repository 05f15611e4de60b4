"""Who says what about one thing: claims as intervals that keep their open ends, and where they cannot both be true."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.filters import once
from dashboard.rows import missing, records

#: What the axis of one comparison holds.
AXIS: list[str] = ["kind", "unit", "per"]
FIRM: frozenset[str] = frozenset(("asserted", "attributed"))


@dataclass(frozen=True)
class Topic:
    """One axis: a kind in one unit, per one length of time or none."""

    kind: str
    unit: str
    per: str = ""

    @property
    def key(self) -> str:
        """The stable key that stands in the URL."""
        return ".".join((self.kind, self.unit, self.per)).rstrip(".")


def topic_of(row: Mapping[str, Any]) -> Topic:
    """Return the axis that a figure belongs on."""
    return Topic(*("" if missing(row[name]) else str(row[name]) for name in AXIS))


def topics(frame: pd.DataFrame) -> list[tuple[Topic, int]]:
    """Return every axis with its number of claims, the fullest first."""
    counted = once(frame).groupby(AXIS, dropna=False).size().reset_index(name="n")
    found = [(topic_of(row), int(row["n"])) for row in records(counted)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0].key))


def on_axis(frame: pd.DataFrame, topic: Topic) -> pd.DataFrame:
    """Return the claims of one axis, once each."""
    per = frame["per"] == topic.per if topic.per else frame["per"].isna()
    return once(frame[(frame["kind"] == topic.kind) & (frame["unit"] == topic.unit) & per])


def speaks_for(party: object, side: object, claimant: object) -> str:
    """Return who speaks: the "own" side, an"other", or "unnamed", by the party that the claimant speaks for.

    >>> speaks_for("Ukraine", "Ukraine", "Ukrainian Air Force"), speaks_for(None, "Iraq", "Amnesty International")
    ('own', 'other')
    """
    if missing(claimant):
        return "unnamed"
    return "own" if not missing(party) and party == side else "other"


def position(row: Mapping[str, Any]) -> float:
    """Return where a claim is ordered on its axis: its value, else the end that its words commit to."""
    for name in ("value", "low", "high"):
        if not missing(row[name]):
            return float(row[name])
    return 0.0


def as_counted(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the claims with the ends that are drawn: of a vague one what a convention counts it as, where it does."""
    counted = (frame["bound"] == "vague") & frame["count_low"].notna()
    return frame.assign(
        low=frame["count_low"].where(counted, frame["low"]), high=frame["count_high"].where(counted, frame["high"])
    )


def domain(frame: pd.DataFrame) -> tuple[float, float, bool]:
    """Return the axis from one power of ten to another with room for open ends, and whether it must begin at zero."""
    frame = as_counted(frame)
    ends = pd.concat([frame["low"], frame["high"], frame["value"]]).dropna()
    if ends.empty:
        return 1.0, 10.0, False
    zero = bool((ends <= 0).any())
    positive = ends[ends > 0]
    low = 0.0 if zero else 10.0 ** math.floor(math.log10(positive.min()))
    high = 10.0 ** math.ceil(math.log10(max(positive.max() if len(positive) else 1.0, 1.0)))
    if (frame["high"].isna() & (frame["low"] >= high)).any() or high <= low:
        high *= 10
    if not zero and (frame["low"].isna() & (frame["high"] <= low)).any():
        low /= 10
    return low, high, zero


def decades(low: float, high: float) -> list[float]:
    """Return the powers of ten from ``low`` to ``high``, with zero where the axis begins there.

    >>> decades(0, 100)
    [0.0, 1.0, 10.0, 100.0]
    """
    first = 0 if low <= 0 else round(math.log10(low))
    powers = [10.0**exponent for exponent in range(first, round(math.log10(high)) + 1)]
    return [0.0, *powers] if low <= 0 else powers


def firmness(row: Mapping[str, Any]) -> str:
    """Return how a claim is drawn: firm (filled), soft (hollow, dashed) or vague (hollow, open)."""
    if row["bound"] == "vague":
        return "vague"
    return "firm" if row["modality"] in FIRM else "soft"


def disjoint(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two claims cannot both be true: their intervals do not overlap, open and strict ends respected."""
    return below(one, other) or below(other, one)


def below(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether all that the first claim allows lies under all that the second allows."""
    high, low = one["high"], other["low"]
    if missing(high) or missing(low):
        return False
    strict = one["bound"] == "less_than" or other["bound"] == "more_than"
    return bool(high <= low if strict else high < low)


def intervals(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one drawable row a claim, in order of position: ends, openness, firmness, and who speaks."""
    rows = sorted(records(as_counted(frame)), key=position, reverse=True)
    low, high, _ = domain(frame)
    drawn = []
    for order, row in enumerate(rows):
        open_low, open_high = missing(row["low"]), missing(row["high"])
        left = low if open_low else float(row["low"])
        right = high if open_high else float(row["high"])
        point = row["bound"] in ("exact", "about") or left == right
        drawn.append(
            {
                "figure_id": row["figure_id"],
                "order": order,
                "left": left,
                "right": right,
                "open_low": open_low and not point,
                "open_high": open_high and not point,
                "point": point,
                "firm": firmness(row),
                "speaker": speaks_for(row["claimant_party"], row["side"], row["claimant"]),
            }
        )
    columns = ["figure_id", "order", "left", "right", "open_low", "open_high", "point", "firm", "speaker"]
    return pd.DataFrame(drawn, columns=columns)
