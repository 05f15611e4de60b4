"""Numbers in words: morphemes in, values out, by the same arithmetic in every language.

A run of number words ("two hundred and fifty thousand", "zweihundertfünfzig", "1,5 Millionen", "tens of thousands") is
cut into the words that the pack lists and put together again. Which words there are is data; how they add up is here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extract.quantity.digits import Digits
from extract.quantity.rules import alternation

#: What a listed word does: see the tables [words.*] of a pack.
TABLES = ("value", "scale", "plural", "several", "whole", "half", "plus", "fraction", "ordinal")
#: Tables whose words only end a word: "hunderte" is not the beginning of "hunderteins".
_LAST = ("plural", "whole", "half", "fraction", "ordinal")
#: Space inside one number phrase: on one line, or over one line break.
SPACE = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]{0,4}(?![\n\d]))"


@dataclass(frozen=True, slots=True)
class Piece:
    """One number found in a run: its span there and what it says.

    ``needs`` tells that an article has to open it ("a dozen"), ``mantissa`` and ``scale`` let a range share its scale.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    type: str
    rule: str
    digits: bool = False
    opener: str = ""
    mantissa: float = 0
    scale: float = 1


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    table: str
    value: float
    sep: str


class Words:
    """The number words of a language, from the tables [words.*] of its pack."""

    def __init__(self, pack: dict[str, Any], digits: Digits) -> None:
        tables = pack["words"]
        self._digits = digits
        self._table: dict[str, tuple[str, float]] = {}
        for table in TABLES:
            for word, value in tables.get(table, {}).items():
                self._table.setdefault(word, (table, float(value)))
        self._joiner: str = tables["joiner"]
        self._unit_first: bool = tables.get("unit_before_ten", False)
        self._spaced_from: float = tables.get("spaced_from", 10)
        self._bare = frozenset(tables.get("bare", ()))
        self._needs_article = frozenset(tables.get("needs_article", ()))
        links = tables.get("links", ())
        self._link = frozenset(links)
        glued_only = tables.get("glued", {})
        last = {word for table in _LAST for word in tables.get(table, {})}
        spaced = ((word, _expression(word, glued_only.get(word), word in last)) for word in self._table)
        self._morpheme = alternation(spaced)
        glued = rf"(?:{re.escape(self._joiner)}(?={self._morpheme}))?" if self._unit_first else ""
        ends = "|".join(re.escape(end.strip("-*")) for end in tables.get("suffixes", ()))
        after = rf"(?![^\W\d_])|(?={ends})" if ends else r"(?![^\W\d_])"
        self.word = rf"(?:{self._morpheme}(?:{glued}{self._morpheme}){{0,12}}(?:{after}))"
        link = alternation((word, _expression(word)) for word in (*links, self._joiner))
        comma = rf",{SPACE}(?={self._morpheme})" if tables.get("comma") else r"(?!)"
        sep = rf"(?:{SPACE}(?:{link}{SPACE})?|-(?:{link}-)?|{comma})"
        attached = alternation((word, re.escape(word)) for word in tables.get("attached", {}))
        self._table |= {word: ("scale", float(value)) for word, value in tables.get("attached", {}).items()}
        self.run = rf"(?:{digits.pattern}(?:{attached}(?!\w))?|{self.word})(?:{sep}{self.word}){{0,24}}"
        self._token = re.compile(
            rf"(?P<digits>{digits.pattern})|(?P<word>{self._morpheme}|(?<=\d){attached}(?!\w))|(?P<link>{link}(?!\w)|{re.escape(self._joiner)})"
        )
        self.parse = lru_cache(maxsize=16384)(self._parse)

    def _parse(self, run: str) -> tuple[Piece, ...]:
        """Return the numbers that a run holds, in order."""
        tokens = list(self._tokens(run))
        pieces = []
        at = 0
        while at < len(tokens):
            at, piece = _Reader(self, run, tokens, at).read()
            if piece is not None:
                pieces.append(piece)
        return tuple(pieces)

    def _tokens(self, run: str) -> Iterator[_Token]:
        """Cut a run into tokens; what stands between two of them (a space, a hyphen, a link word) is the second's sep."""
        end = 0
        found: list[_Token] = []
        for match in self._token.finditer(run):
            if match.lastgroup == "link" and not (self._unit_first and match.start() == end and end):
                continue
            sep = " ".join(run[end : match.start()].split()) or run[end : match.start()][:1]
            start, end = match.span()
            if match.lastgroup == "digits":
                found.append(_Token(start, end, "digits", self._digits.value(match.group()), sep))
            elif match.lastgroup == "link":
                found.append(_Token(start, end, "joiner", 0, sep))
            else:
                table, value = self._table[" ".join(match.group().split())]
                found.append(_Token(start, end, table, value, sep))
        return iter(self._swap(found))

    def _swap(self, tokens: list[_Token]) -> list[_Token]:
        """Read "fünf-und-zwanzig" as one value: where the unit comes before the ten, glued by the joiner."""
        merged: list[_Token] = []
        for token in tokens:
            if (
                len(merged) > 1
                and not token.sep
                and token.table == "value"
                and 20 <= token.value < 100
                and merged[-1].table == "joiner"
                and merged[-2].table == "value"
                and merged[-2].value < 10
            ):
                merged.pop()
                unit = merged.pop()
                token = _Token(unit.start, token.end, "value", unit.value + token.value, unit.sep)
            merged.append(token)
        return merged


def _expression(word: str, before: str | None = None, last: bool = False) -> str:
    """Return the expression of one listed word; ``before`` lists what it must be glued to, where it never stands alone."""
    expression = re.escape(word).replace(r"\ ", SPACE) + (r"(?![^\W\d_])" if last else "")
    return expression if before is None else f"{expression}(?={'|'.join(before.split())})"


def _slot(value: float) -> float:
    """Return below which value another may be added to this one: 10 after twenty, 100 after three hundred."""
    slot = 1.0
    while value and 20 <= value and value % (slot * 10) == 0:
        slot *= 10
    return slot


class _Reader:
    """Reads one number from the tokens at a place; tokens that cannot belong to it are left for the next."""

    def __init__(self, words: Words, run: str, tokens: list[_Token], at: int) -> None:
        self._words, self._run, self._tokens, self._at = words, run, tokens, at
        self._first = tokens[at]
        self._total = self._group = 0.0
        self._slot = float("inf")
        self._scale = 1.0
        self._started = False

    def read(self) -> tuple[int, Piece | None]:
        """Return where the next number begins, and this one if the tokens make one."""
        table = self._first.table
        if table in ("value", "digits", "scale"):
            return self._exact()
        if table == "plural":
            return self._plural(1, self._at)
        if table == "several":
            return self._several()
        if table == "half":
            return self._half()
        if table == "ordinal":
            return self._piece(self._at + 1, self._first.value, None, "ordinal")
        if table == "fraction":
            return self._piece(self._at + 1, self._first.value, None, "fraction", opener="needed")
        if table == "whole":
            return self._piece(self._at + 1, self._first.value, None, "count")
        return self._at + 1, None

    def _exact(self) -> tuple[int, Piece | None]:
        """Add and multiply as long as the next token fits."""
        at = self._at
        while at < len(self._tokens) and self._take(self._tokens[at], self._tokens[at].sep if self._started else ""):
            self._started = True
            at += 1
        if at == self._at:
            return at + 1, None
        value = self._total + self._group
        return self._tail(at, value)

    def _tail(self, at: int, value: float) -> tuple[int, Piece | None]:
        """Read what may end a number: a plural that makes it vague, a fraction, an ordinal."""
        following = self._tokens[at] if at < len(self._tokens) else None
        if following is not None:
            glued = following.sep in ("", "-")
            if following.table == "plural" and following.sep == "":
                return self._plural(value, at)
            if following.table == "fraction" and (glued or following.sep == " ") and value < 100:
                return self._piece(at + 1, value * following.value, None, "fraction")
            if following.table == "ordinal" and glued:
                if value == 1:
                    return self._piece(at + 1, 1 / following.value, None, "fraction")
                return self._piece(at + 1, value + following.value, None, "ordinal")
        opener = ""
        if self._first.table == "scale":
            word = self._run[self._first.start : self._first.end]
            opener = "optional" if word in self._words._bare or at > self._at + 1 else "needed"
        return self._piece(at, value, None, "count", opener=opener)

    def _take(self, token: _Token, sep: str) -> bool:
        """Add or multiply by one token, if it fits; ``sep`` is what parts it from the number so far."""
        linked = sep.strip(",- ").lower()
        comma = sep.startswith(",")
        if token.table == "digits":
            if self._started:
                return False
            self._group, self._slot = token.value, 0
            return True
        if token.table == "value":
            if self._first.table == "digits":
                return False
            return self._add(token.value, sep, linked, comma)
        if token.table == "plus":
            if not self._group or (linked and linked != self._words._joiner):
                return False
            self._group += token.value
            self._slot = 0
            return True
        if token.table == "scale" or (token.table == "plural" and sep and self._started):
            return not linked and not comma and self._multiply(token.value)
        return False

    def _add(self, value: float, sep: str, linked: str, comma: bool) -> bool:
        if not self._started:
            self._group, self._slot = value, _slot(value)
            return True
        if value >= self._slot or (linked and (linked != self._words._joiner or self._slot < 100)):
            return False
        if sep and sep != "-" and self._slot < self._words._spaced_from:
            return False
        if comma and (self._slot < 1000 or not self._hundreds_follow()):
            return False
        self._group += value
        self._slot = min(self._slot, _slot(value))
        return True

    def _hundreds_follow(self) -> bool:
        """Tell whether "…, three hundred" goes on: only then does a comma stand inside a number."""
        rest = self._run[self._first.start :].rpartition(",")[2]
        return any(token.table == "scale" for token in self._words._tokens(rest))

    def _multiply(self, scale: float) -> bool:
        """Apply hundred, dozen, thousand, million … to the number before it, or take it as one of its kind."""
        if self._started and not self._group and scale >= self._slot:
            return False
        self._scale = max(self._scale, scale)
        if scale == 100:
            if self._group >= 100:
                return False
            self._group = (self._group or 1) * 100
            self._slot = 100
            return True
        self._total += (self._group or 1) * scale
        self._group, self._slot = 0, scale if scale >= 1000 else 0
        return True

    def _plural(self, times: float, at: int) -> tuple[int, Piece | None]:
        """Read Dutzende, Zehntausende, tens of thousands: a vague count, at least two of its kind."""
        low = 2 * times * self._tokens[at].value
        at += 1
        while at < len(self._tokens) and self._tokens[at].table in ("plural", "scale"):
            if self._tokens[at].sep.strip("- ") not in self._words._link:
                break
            low *= self._tokens[at].value
            at += 1
        return self._piece(at, None, low, "count", opener="many")

    def _several(self) -> tuple[int, Piece | None]:
        """Read mehrere, a few, several dozen, mehrere zehntausend: alone its own low, else two of what follows."""
        needs = self._run[self._first.start : self._first.end] in self._words._needs_article
        opener = "needed" if needs else ""
        at = self._at + 1
        if at < len(self._tokens) and self._tokens[at].sep.strip("- ") in ("", *self._words._link):
            token = self._tokens[at]
            if token.table == "plural":
                end, piece = _Reader(self._words, self._run, self._tokens, at).read()
                if piece is not None:
                    return self._piece(end, None, piece.low, "count", opener=opener)
            power = token.table == "digits" and token.value >= 10 and f"{token.value:.0f}".strip("0") == "1"
            if power or token.table in ("scale", "value"):
                end, piece = _Reader(self._words, self._run, self._tokens, at).read()
                if piece is not None and piece.value and (power or piece.scale > 1):
                    times = 20 if self._first.value >= 20 else 2
                    return self._piece(end, None, times * piece.value, "count", opener=opener)
        return self._piece(self._at + 1, None, self._first.value, "count", opener=opener)

    def _half(self) -> tuple[int, Piece | None]:
        """Read half a million, ein halbes Dutzend; a half of anything else is a fraction."""
        at = self._at + 1
        if at < len(self._tokens) and self._tokens[at].table in ("scale", "plural"):
            link = self._tokens[at].sep.strip("- ")
            if not link or link in self._words._link:
                self._total = self._first.value * self._tokens[at].value
                self._scale = self._tokens[at].value
                return self._piece(at + 1, self._total, None, "count", opener="optional")
        return at, None

    def _piece(
        self, end: int, value: float | None, low: float | None, kind: str, opener: str = ""
    ) -> tuple[int, Piece | None]:
        first, last = self._first, self._tokens[end - 1]
        rule = "digits" if first.table == "digits" else f"words.{first.table}"
        mantissa = (value or 0) / self._scale
        return end, Piece(
            first.start, last.end, value, low, kind, rule, first.table == "digits", opener, mantissa, self._scale
        )
