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


def disagreements(frame: pd.DataFrame) -> list[Disagreement]:
    """Return where sources exclude each other, most sources first; what is denied or projected is no statement."""
    claims = once(frame[~frame["modality"].isin(["denied", "projected"])]).sort_values("published", kind="stable")
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
    """Return the rows that quarrel, directly or through a third, together."""
    joined: dict[int, set[int]] = {}
    for at, one in enumerate(rows):
        for to in range(at + 1, min(at + 1 + AHEAD, len(rows))):
            if quarrel(one, rows[to]):
                whole = joined.get(at, {at}) | joined.get(to, {to})
                joined |= dict.fromkeys(whole, whole)
    for whole in {min(members): members for members in joined.values()}.values():
        yield [rows[at] for at in sorted(whole)]


def quarrel(one: Row, other: Row) -> bool:
    """Whether two sources say about what looks like one thing what cannot both be true."""
    return source(one) != source(other) and disjoint(one, other) and alike(one, other)


def alike(one: Row, other: Row) -> bool:
    """Whether two claims may concern one thing: no side, place or day speaks against it, and side or place for it."""
    days = [row["published"] for row in (one, other)]
    if any(missing(day) for day in days) or abs(days[0] - days[1]) > WINDOW:
        return False
    sides = {str(row["side"]) for row in (one, other) if not missing(row["side"])}
    places = [fold(str(row["place"]))[:5] for row in (one, other) if not missing(row["place"])]
    if len(sides) == 2 or len(set(places)) == 2:
        return False
    same_side = len(sides) == 1 and not missing(one["side"]) and not missing(other["side"])
    return same_side or len(places) == 2
