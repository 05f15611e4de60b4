"""Pack rules made ready for matching: cues found around a number, each with the rule it belongs to.

A cue is plain words. A trailing ``*`` stands for any ending of up to eight letters, a leading ``-`` for words that are
glued to the number or joined to it by a hyphen. Every cue of a side stands in one expression, tried once per number.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

#: White space between the words of a cue, and quotation marks that may open or close inside it („weit mehr“ als).
GAP = r"[\"“”„«»]?\s{1,3}[\"“”„«»]?"
_SPACE = re.compile(r"[\s\"“”„«»]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack that reads the words before or after a number."""

    id: str
    group: str
    name: str
    unit: str | None = None
    min: float = 0
    max: float = float("inf")
    digits: bool = False
    capital: bool = False
    bare: bool = False
    not_after: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None
    only_after: re.Pattern[str] | None = None
    only_before: re.Pattern[str] | None = None
    followed_by: re.Pattern[str] | None = None
    counts_after: re.Pattern[str] | None = None


class Cues:
    """The cues of one side of a number: an expression over all of them, and the rules of each in the pack's order."""

    def __init__(self) -> None:
        self._exact: dict[str, list[Rule]] = {}
        self._stems: dict[str, list[Rule]] = {}

    def add(self, cues: Iterable[str], rule: Rule) -> None:
        """Add the cues of one rule."""
        for cue in cues:
            plain = cue.lower().removeprefix("-")
            table = self._stems if plain.endswith("*") else self._exact
            table.setdefault(plain.removesuffix("*"), []).append(rule)

    def find(self, words: str) -> list[Rule]:
        """Return the rules of the words that the expression matched."""
        plain = _SPACE.sub(" ", words)
        rules = self._exact.get(plain)
        if rules is None:
            stem = max((stem for stem in self._stems if plain.startswith(stem)), key=len, default="")
            rules = self._stems.get(stem, [])
        return rules

    def forward(self) -> str:
        """Return the expression for cues that follow a number, longest first."""
        return alternation(self._alternatives(reverse=False))

    def backward(self) -> str:
        """Return the expression for cues before a number, for a text that is read backwards from it."""
        return alternation(self._alternatives(reverse=True))

    def _alternatives(self, *, reverse: bool) -> Iterator[tuple[str, str]]:
        for stem, ending in [*((cue, "") for cue in self._exact), *((cue, r"\w{0,8}") for cue in self._stems)]:
            letters = stem[::-1] if reverse else stem
            ends = r"(?!\w)" if reverse else r"(?!\w|-\d|'\w)" if len(letters) == 1 else r"(?!\w|-\d)"
            boundary = ends if letters[-1:].isalnum() or ending else ""  # French "l'" is no litre
            body = GAP.join(re.escape(word) for word in letters.split(" "))
            yield letters, (ending + body if reverse else body + ending) + boundary


def alternation(alternatives: Iterable[tuple[str, str]], typed: Mapping[str, str] | None = None) -> str:
    """Return one expression of (text, expression) pairs: the longest text first, common beginnings written once.

    ``typed`` has the expressions of characters that are typed in several ways.
    """
    expression = _branches(list(alternatives), typed or {})
    return f"(?:{expression})" if expression else "(?!)"


def _branches(members: list[tuple[str, str]], typed: Mapping[str, str]) -> str:
    """Return what may follow at one place: expressions that share their next character as one branch."""
    members.sort(key=lambda member: -len(member[0]))
    branches: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for letters, expression in members:
        head = typed.get(letters[:1], re.escape(letters[:1]))
        shared = bool(head) and expression.startswith(head)
        branches[head if shared else ""].append((letters, expression))
    whole = branches.pop("", [])
    parts = [expression for letters, expression in whole if letters]
    for head, inside in branches.items():
        rests = [(letters[1:], expression[len(head) :]) for letters, expression in inside]
        parts.append(head + (rests[0][1] if len(rests) == 1 else f"(?:{_branches(rests, typed)})"))
    return "|".join([*parts, *(expression for letters, expression in whole if not letters)])


def words(cues: Iterable[str]) -> str:
    """Return an expression for a plain list of words, ``*`` standing for an ending."""
    pairs = [(cue.lower(), re.escape(cue.lower()).replace(r"\*", r"\w{0,8}")) for cue in cues]
    return alternation((letters, expression.replace(r"\ ", r"\s{1,3}")) for letters, expression in pairs)


def rule_of(group: str, name: str, key: str, table: dict[str, Any]) -> Rule:
    """Return the rule that one table of a pack describes."""

    def pattern(field: str) -> re.Pattern[str] | None:
        return re.compile(rf"(?<!\w){words(table[field])}(?!\w)") if field in table else None

    return Rule(
        id=f"{group}.{name}.{key}",
        group=group,
        name=name,
        unit=table.get("unit"),
        min=table.get("min", 0),
        max=table.get("max", float("inf")),
        digits=table.get("digits", False),
        capital=table.get("capital", False),
        bare=table.get("bare", False),
        not_after=pattern("not_after"),
        not_before=pattern("not_before"),
        only_after=pattern("only_after"),
        only_before=pattern("only_before"),
        followed_by=pattern("followed_by"),
        counts_after=pattern("counts_after"),
    )
