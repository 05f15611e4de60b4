"""Where sources name numbers for one thing that cannot all be true. Judged by what the claims say, never by size."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd

from dashboard.compare import AXIS, Topic, disjoint, position, topic_of
from dashboard.filters import fold, once
from dashboard.rows import Row, missing, records

#: Reports on one event appear within so many days.
WINDOW = timedelta(days=10)
#: So many following reports a claim is held against; work stays bounded in a large library.
AHEAD = 60


@dataclass(frozen=True)
class Disagreement:
    """Claims about what looks like one thing, of which at least two sources' exclude each other."""

    topic: Topic
    side: str | None
    place: str | None
    rows: tuple[dict[str, Any], ...]

    @property
    def sources(self) -> int:
        """How many sources disagree. The list is in this order: values of different kinds are never ranked."""
        return len({source(row) for row in self.rows})


def source(row: Row) -> str:
    """Return whose number it is: the claimant's, or the publisher's own."""
    return str(row["publisher"] if missing(row["claimant"]) else row["claimant"])


@dataclass(frozen=True, slots=True)
class About:
    """What a claim is about, as far as two claims can be held together by it."""

    source: str
    day: pd.Timestamp
    side: str | None
    place: str | None


def about(row: Row) -> About:
    """Return what a claim is about; of the place only its stem, since a name is declined and compounded."""
    side = None if missing(row["side"]) else str(row["side"])
    place = None if missing(row["place"]) else fold(str(row["place"]))[:5]
    return About(source(row), row["published"], side, place)


def disagreements(frame: pd.DataFrame) -> list[Disagreement]:
    """Return where sources exclude each other, most sources first; what is denied or projected is no statement."""
    claims = once(frame)
    stated = ~claims["modality"].isin(["denied", "projected"]) & claims["published"].notna()
    placed = claims["side"].notna() | claims["place"].notna()
    claims = claims[stated & placed].sort_values("published", kind="stable")
    found = []
    for _, group in claims.groupby([*AXIS, "scope"], dropna=False, sort=False):
        for rows in clusters(records(group)):
            rows.sort(key=position)
            sides = {row["side"] for row in rows if not missing(row["side"])}
            place = next((row["place"] for row in rows if not missing(row["place"])), None)
            side = next(iter(sides)) if len(sides) == 1 else None
            found.append(Disagreement(topic_of(rows[0]), side, place, tuple(rows)))
    return sorted(found, key=lambda item: -item.sources)


def clusters(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Return the rows that quarrel, directly or through a third, together; ``rows`` are in the order of their days."""
    abouts = [about(row) for row in rows]
    joined: dict[int, set[int]] = {}
    for at, one in enumerate(abouts):
        for to in range(at + 1, min(at + 1 + AHEAD, len(rows))):
            if abouts[to].day - one.day > WINDOW:
                break
            if alike(one, abouts[to]) and disjoint(rows[at], rows[to]):
                whole = joined.get(at, {at}) | joined.get(to, {to})
                joined |= dict.fromkeys(whole, whole)
    for whole in {min(members): members for members in joined.values()}.values():
        yield [rows[at] for at in sorted(whole)]


def alike(one: About, other: About) -> bool:
    """Whether two sources may speak of one thing: neither side nor place is against it, and one of them is for it."""
    if one.source == other.source:
        return False
    sides = None not in (one.side, other.side)
    places = None not in (one.place, other.place)
    if (sides and one.side != other.side) or (places and one.place != other.place):
        return False
    return sides or places
