"""How many claims stand behind each choice of each facet, counted without that facet's own filter."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.filters import choices, tests
from dashboard.view import FACETS, NOT_STATED, VOCABULARY, View


@dataclass(frozen=True)
class Choice:
    """One choice of a facet: its stable key, its claims, and whether this library holds it at all."""

    key: str
    count: int
    known: bool = True


def counts(view: View, frame: pd.DataFrame, search: pd.Series | None = None) -> dict[str, list[Choice]]:
    """Return every facet's choices with their counts, in one pass over the filters; ``frame`` holds one row a claim."""
    passed = tests(view, frame, search)
    failures = pd.Series(0, index=frame.index)
    for mask in passed.values():
        failures += ~mask
    result = {}
    for name in FACETS:
        others = failures - ~passed[name] if name in passed else failures
        result[name] = ordered(name, view.facets[name], choices(frame, name), others == 0)
    return result


def ordered(name: str, chosen: tuple[str, ...], keys: pd.Series, shown: pd.Series) -> list[Choice]:
    """Return a facet's choices: a vocabulary in its own order, others by count; unknown ones last."""
    held = set(keys)
    found = {str(key): int(n) for key, n in keys[shown].value_counts().items()}
    known = [key for key in VOCABULARY.get(name, ()) if key in held]
    known += sorted(held - set(known) - {NOT_STATED}, key=lambda key: (-found.get(key, 0), key.casefold()))
    if NOT_STATED in held:  # in a long list nobody would find it at the end
        known.insert(len(known) if name in VOCABULARY else 0, NOT_STATED)
    unknown = [key for key in chosen if key not in held]
    return [Choice(key, found.get(key, 0)) for key in known] + [Choice(key, 0, known=False) for key in unknown]


def resolve(chosen: Iterable[str], choices: Iterable[Choice], words: Callable[[Choice], str]) -> tuple[str, ...]:
    """Return the keys of what a widget reports.

    A click that was made while new counts were on their way reports the label with the old count, not the key.
    """
    choices = list(choices)
    by_words = {bare(words(choice)): choice.key for choice in choices}
    keys = {choice.key for choice in choices}
    return tuple(dict.fromkeys(key if key in keys else by_words.get(bare(key), key) for key in chosen))


def bare(label: str) -> str:
    """Return a choice's label without the count after it.

    >>> bare("Evening Post (1,204)")
    'Evening Post'
    """
    return re.sub(r"\s\([^()]*\)$", "", label)
