"""What belongs together in an article: the mentions of one claim, the whole of a part, the parts of a whole."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.filters import once
from dashboard.rows import Row, missing, records


@dataclass(frozen=True)
class Related:
    """The figures that stand beside one: the whole that it is part of, its claim's other mentions, its parts."""

    whole: dict[str, Any] | None
    mentions: tuple[dict[str, Any], ...]
    parts: tuple[dict[str, Any], ...]

    def get(self, figure: object) -> dict[str, Any] | None:
        """Return one of the figures by its id, None if it is none of these."""
        rows = (*([self.whole] if self.whole else []), *self.mentions)
        return next((row for row in rows if row["figure_id"] == figure), None)


NONE = Related(None, (), ())


def related(frame: pd.DataFrame, row: Row) -> Related:
    """Return what belongs to a figure, in the order of the text; the parts once a claim."""
    claim = frame[frame["claim_id"] == row["claim_id"]]
    whole = [] if missing(row["part_of"]) else records(frame[frame["figure_id"] == row["part_of"]])
    parts = once(frame[frame["part_of"].isin(claim["figure_id"])])
    others = claim[claim["figure_id"] != row["figure_id"]]
    return Related(
        whole[0] if whole else None,
        tuple(records(others.sort_values("start"))),
        tuple(records(parts.sort_values("start"))),
    )
