"""Which claims a view shows: AND across filters, OR within one. Pure functions over frames.

Filters judge claims, one row each (:func:`once`); a claim is shown with all its mentions (:func:`mentions`) or not at
all. So nothing counts a claim twice because two mentions of it differ.
"""

import unicodedata
from collections.abc import Callable

import pandas as pd

from dashboard.view import NOT_STATED, View

Mask = pd.Series

#: Columns that the text search looks into.
SEARCHED: tuple[str, ...] = ("sentence", "object", "title", "place")
#: What a mention says besides its number; the one with the most of it stands for its claim.
FULLER: tuple[str, ...] = ("claimant", "side", "place", "when")
#: What holds for a claim as soon as one mention has it: a doubt is no smaller because the headline leaves it out.
DOUBTS: tuple[str, ...] = ("denied_by", "unverified")


def choices(frame: pd.DataFrame, facet: str) -> pd.Series:
    """Return a facet's choice for every row: stable keys, ``NOT_STATED`` where the text does not say."""
    if facet == "denied":
        said = (frame["modality"] == "denied") | frame["denied_by"].notna()
        return said.map({True: "true", False: NOT_STATED}).astype("object")
    if facet == "unverified":
        return frame["unverified"].fillna(False).map({True: "true", False: NOT_STATED}).astype("object")
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
    """Return the folded text of each claim, all its mentions together, in the rows of :func:`once`.

    Computed once per library.
    """
    joined = frame[SEARCHED[0]].fillna("").astype("object")
    for name in SEARCHED[1:]:
        joined = joined + "\n" + frame[name].fillna("").astype("object")
    texts = joined.map(fold)
    several = frame.loc[repeated(frame), "claim_id"]
    texts[several.index] = texts[several.index].groupby(several).transform("\n".join)
    return texts[once(frame).index]


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
    """Return the claims that pass every filter of the view; ``frame`` holds one row a claim."""
    keep = pd.Series(True, index=frame.index)
    for passed in tests(view, frame, search).values():
        keep &= passed
    return frame[keep]


def repeated(frame: pd.DataFrame) -> Mask:
    """Whether each row's claim has other mentions among the rows; few have, and all else looks at these alone."""
    return frame["claim_id"].duplicated(keep=False)


def mentions(claims: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    """Return every mention of the claims, in the order of the library; ``claims`` are rows of ``once(frame)``."""
    keep = pd.Series(frame.index.isin(claims.index), index=frame.index)
    several = frame.loc[repeated(frame), "claim_id"]
    keep[several.index] = several.isin(several[several.index.isin(claims.index)])
    return frame[keep]


def repeats(frame: pd.DataFrame) -> frozenset[str]:
    """Return the ids of the mentions that another one of their claim stands for."""
    several = frame[repeated(frame)]
    return frozenset(several["figure_id"]) - frozenset(once(several)["figure_id"])


def claims(frame: pd.DataFrame) -> int:
    """Return how many claims the rows hold; mentions of one claim count once."""
    return int(frame["claim_id"].nunique())


def once(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one row a claim: its fullest mention, since a headline says least, with the doubts of all of them.

    Of equals it is one that names a claimant, and of those the first.
    """
    several = frame[repeated(frame)]
    if several.empty:
        return frame
    said = several[list(FULLER)].notna().sum(axis=1) + (several["bound"] != "exact")
    said = 2 * said + several["claimant"].notna()
    fullest = several.loc[said.sort_values(ascending=False, kind="stable").index].drop_duplicates("claim_id").index
    found = frame.drop(several.index.difference(fullest))
    doubts = several[["claim_id", *DOUBTS]].groupby("claim_id").first()
    for name in DOUBTS:
        held = doubts[name].reindex(several.loc[fullest, "claim_id"]).set_axis(fullest)
        found[name] = found[name].fillna(held)
    return found


def culprit(view: View, frame: pd.DataFrame, search: pd.Series | None = None) -> list[tuple[str, int]]:
    """Return for an empty result which filter to give up: each filter with the claims that would show without it."""
    passed = tests(view, frame, search)
    gains = []
    for name in passed:
        keep = pd.Series(True, index=frame.index)
        for other, mask in passed.items():
            if other != name:
                keep &= mask
        gains.append((name, int(keep.sum())))
    return sorted((gain for gain in gains if gain[1]), key=lambda gain: -gain[1])
