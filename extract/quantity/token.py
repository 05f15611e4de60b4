"""The parts of a number in words, and how a language puts them together."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One listed word or number of a run: its table in the pack, its value, and what parts it from the one before.

    ``gap`` is how it stands apart: "" (glued), "-", " " or ","; ``link`` the word between ("and", "of", "point") and
    ``article`` whether an article stands there.
    """

    start: int
    end: int
    table: str
    value: float
    gap: str
    link: str
    article: bool
    word: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language puts number words together, from the table [words] of its pack (docs/language.md)."""

    joiner: str
    joiner_from: float
    spaced_from: float
    ordinal_fractions: bool
    spaced_denominators: bool
    articles: frozenset[str]
    bare: frozenset[str]
    needs_article: frozenset[str]
    links: frozenset[str]
    points: frozenset[str]
    closed_points: frozenset[str]
    mixed: frozenset[str]
    over: frozenset[str]
    one_in: frozenset[str]
