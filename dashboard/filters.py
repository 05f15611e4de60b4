"""Which figures a view shows: AND across filters, OR within one. Pure functions over the frame."""

import unicodedata
from collections.abc import Callable

import pandas as pd

from dashboard.view import NOT_STATED, View

Mask = pd.Series

#: Columns that the text search looks into.
SEARCHED: tuple[str, ...] = ("sentence", "object", "title", "place")
#: What a mention says besides its number; the one with the most of it stands for its claim.
FULLER: tuple[str, ...] = ("claimant", "side", "place", "when")


def choices(frame: pd.DataFrame, facet: str) -> pd.Series:
    """Return a facet's choice for every row: stable keys, ``NOT_STATED`` where the text does not say."""
    if facet in ("conflict", "background"):
        told = frame[facet].map({True: "true", False: "false"}).astype("object")
        return told.where(frame[facet].notna(), NOT_STATED)
    return frame[facet].astype("object").where(frame[facet].notna(), NOT_STATED)


def fold(text: str) -> str:
    """Return text for comparing: lower case, without accents.

    >>> fold("Kramatorśk")
    'kramatorsk'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def searchable(frame: pd.DataFrame) -> pd.Series:
    """Return the folded text of each row that the search looks into; computed once per library."""
    joined = frame[SEARCHED[0]].fillna("").astype("object")
    for name in SEARCHED[1:]:
        joined = joined + "\n" + frame[name].fillna("").astype("object")
    return joined.map(fold)


def one_axis(frame: pd.DataFrame) -> bool:
    """Whether all rows have one kind, one unit and one time unit, so that their values may be compared."""
    if frame.empty:
        return False
    return all(frame[name].nunique(dropna=False) == 1 for name in ("kind", "unit", "per"))


def range_applies(view: View, frame: pd.DataFrame) -> bool:
    """Whether a range of values means one thing: one kind chosen, and one unit (chosen, or the kind has no other)."""
    kinds, units = view.facets["kind"], view.facets["unit"]
    if len(kinds) != 1:
        return False
    if len(units) == 1:
        return True
    return not units and frame.loc[choices(frame, "kind") == kinds[0], "unit"].nunique() == 1


def overlaps(frame: pd.DataFrame, low: float | None, high: float | None) -> Mask:
    """Whether each figure's interval overlaps the range; an open end reaches everywhere, vague figures stay."""
    fits = pd.Series(True, index=frame.index)
    if low is not None:
        fits &= frame["high"].isna() | (frame["high"] >= low)
    if high is not None:
        fits &= frame["low"].isna() | (frame["low"] <= high)
    return fits | (frame["bound"] == "vague")


def tests(view: View, frame: pd.DataFrame, search: pd.Series | None = None) -> dict[str, Mask]:
    """Return, for every filter in use, which rows pass it, keyed by facet or by "date", "value", "query"."""
    passed: dict[str, Mask] = {
        name: choices(frame, name).isin(chosen) for name, chosen in view.facets.items() if chosen
    }
    if view.date_from or view.date_to:
        published = frame["published"]
        inside = published.notna()
        if view.date_from:
            inside &= published >= pd.Timestamp(view.date_from)
        if view.date_to:
            inside &= published < pd.Timestamp(view.date_to) + pd.Timedelta(days=1)
        passed["date"] = inside
    if (view.value_min is not None or view.value_max is not None) and range_applies(view, frame):
        passed["value"] = overlaps(frame, view.value_min, view.value_max)
    words = fold(view.query).split()
    if words:
        texts = searchable(frame) if search is None else search
        contains: Callable[[str], bool] = lambda text: all(word in text for word in words)  # noqa: E731
        passed["query"] = texts.map(contains).astype(bool)
    return passed


def apply(view: View, frame: pd.DataFrame, search: pd.Series | None = None) -> pd.DataFrame:
    """Return the rows that pass every filter of the view."""
    keep = pd.Series(True, index=frame.index)
    for passed in tests(view, frame, search).values():
        keep &= passed
    return frame[keep]


def claims(frame: pd.DataFrame) -> int:
    """Return how many claims the rows hold; mentions of one claim count once."""
    return int(frame["claim_id"].nunique())


def once(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one row a claim: its fullest mention, the first of equals, since a headline says least."""
    if frame["claim_id"].is_unique:
        return frame
    said = frame[list(FULLER)].notna().sum(axis=1) + (frame["bound"] != "exact")
    order = (-said).to_numpy().argsort(kind="stable")
    kept = order[~frame["claim_id"].iloc[order].duplicated().to_numpy()]
    kept.sort()
    return frame.iloc[kept]


def culprit(view: View, frame: pd.DataFrame, search: pd.Series | None = None) -> list[tuple[str, int]]:
    """Return for an empty result which filter to give up: each filter with the claims that would show without it."""
    passed = tests(view, frame, search)
    gains = []
    for name in passed:
        keep = pd.Series(True, index=frame.index)
        for other, mask in passed.items():
            if other != name:
                keep &= mask
        gains.append((name, claims(frame[keep])))
    return sorted((gain for gain in gains if gain[1]), key=lambda gain: -gain[1])
