"""Claims over time: counted by the day of publication or of the event, never added up as values."""

from typing import Literal

import pandas as pd

from dashboard.filters import once
from dashboard.view import Basis

Period = Literal["day", "week", "month", "year"]
#: The pandas frequency of each period.
FREQUENCY: dict[Period, str] = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}
#: A chart holds at most so many periods of a kind before it takes the next longer one.
MOST: dict[Period, int] = {"day": 45, "week": 400, "month": 1800}


def days(frame: pd.DataFrame, basis: Basis) -> pd.Series:
    """Return the day that each row is counted under; missing where the text or the article gives none."""
    column = frame["published"] if basis == "published" else pd.to_datetime(frame["event_from"], errors="coerce")
    return column.astype("datetime64[s]").dt.normalize()


def period_of(dates: pd.Series) -> Period:
    """Return the shortest period that keeps the chart readable."""
    if dates.empty:
        return "day"
    span = (dates.max() - dates.min()).days
    return next((period for period, most in MOST.items() if span <= most), "year")


def over_time(frame: pd.DataFrame, basis: Basis) -> tuple[pd.DataFrame, Period, int]:
    """Return claims per period and kind (columns start, end, kind, claims), the period, and how many have no day."""
    counted = once(frame)
    dates = days(counted, basis)
    dated = counted[dates.notna()]
    found = dates[dates.notna()]
    period = period_of(found)
    periods = found.dt.to_period(FREQUENCY[period])
    table = (
        pd.DataFrame(
            {"start": periods.dt.start_time, "end": periods.dt.end_time, "kind": dated["kind"].astype("object")}
        )
        .groupby(["start", "end", "kind"], as_index=False)
        .size()
        .rename(columns={"size": "claims"})
    )
    return table, period, int(len(counted) - len(dated))
