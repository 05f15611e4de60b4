"""Numbers in words: morphemes in, values out, by the same arithmetic in every language.

A run of number words ("two hundred and fifty thousand", "zweihundertfünfzig", "1,5 Millionen", "tens of thousands") is
cut into the words that the pack lists and put together again. Which words there are is data; how they add up is here.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from extract.quantity.compose import Piece, Reader, Spelling, Token
from extract.quantity.digits import Digits
from extract.quantity.rules import alternation

#: What a listed word does: see the tables [words.*] of a pack.
TABLES = ("value", "scale", "plural", "several", "whole", "half", "plus", "fraction", "ordinal")
#: Tables whose words only end a word: "hunderte" is not the beginning of "hunderteins".
_LAST = ("plural", "whole", "half", "fraction", "ordinal")
#: A round number in digits, as in "mehrere 100" and "several 1,000".
_POWER = r"10{0,2}(?:0|[.,]000)(?![\d.,])"
#: Space inside one number phrase: on one line, or over one line break.
SPACE = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]{0,4}(?![\n\d]))"


class Words:
    """The number words of a language, from the tables [words.*] of its pack."""

    def __init__(self, pack: dict[str, Any], digits: Digits) -> None:
        listed = pack["words"]
        self._digits = digits
        self._table: dict[str, tuple[str, float]] = {}
        for table in TABLES:
            for word, value in listed.get(table, {}).items():
                self._table.setdefault(word, (table, float(value)))
        self._unit_first: bool = listed.get("unit_before_ten", False)
        self._spelling = Spelling(
            joiner=listed["joiner"],
            spaced_from=listed.get("spaced_from", 10),
            bare=frozenset(listed.get("bare", ())),
            needs_article=frozenset(listed.get("needs_article", ())),
            links=frozenset(listed.get("links", ())),
        )
        morpheme = self._morpheme(listed)
        joiner = re.escape(self._spelling.joiner)
        attached = alternation((word, re.escape(word)) for word in listed.get("attached", {}))
        self._table |= {word: ("scale", float(value)) for word, value in listed.get("attached", {}).items()}
        link = alternation((word, _expression(word)) for word in (*self._spelling.links, self._spelling.joiner))
        self.run = self._run(listed, morpheme, attached, link)
        self._token = re.compile(
            rf"(?P<digits>{digits.pattern})"
            rf"|(?P<word>{morpheme}|(?<=\d){attached}(?!\w))"
            rf"|(?P<link>{link}(?!\w)|{joiner})"
        )
        self.parse = lru_cache(maxsize=16384)(self._parse)

    def _morpheme(self, listed: dict[str, Any]) -> str:
        """Return the expression for one listed word, alone or inside a longer one."""
        glued = listed.get("glued", {})
        last = {word for table in _LAST for word in listed.get(table, {})}
        return alternation((word, _expression(word, glued.get(word), word in last)) for word in self._table)

    def _run(self, listed: dict[str, Any], morpheme: str, attached: str, link: str) -> str:
        """Return the expression for numbers that stand together, in digits or words."""
        joined = rf"(?:{re.escape(self._spelling.joiner)}(?={morpheme}))?" if self._unit_first else ""
        endings = "|".join(re.escape(ending) for ending in listed.get("suffixes", ()))
        after = rf"(?![^\W\d_])|(?={endings})" if endings else r"(?![^\W\d_])"
        word = rf"(?:{morpheme}(?:{joined}{morpheme}){{0,12}}(?:{after}))"
        comma = rf",{SPACE}(?={morpheme})" if listed.get("comma") else r"(?!)"
        sep = rf"(?:{SPACE}(?:{link}{SPACE})?|-(?:{link}-)?|{comma})"
        first = rf"(?:{self._digits.pattern}(?:{attached}(?!\w))?|{word})"
        return rf"{first}(?:{sep}(?:{word}|{_POWER})){{0,24}}"

    def _parse(self, run: str) -> tuple[Piece, ...]:
        """Return the numbers that a run holds, in order."""
        tokens = list(self._tokens(run))
        pieces = []
        at = 0
        while at < len(tokens):
            at, piece = Reader(self._spelling, run, tokens, at).read()
            if piece is not None:
                pieces.append(piece)
        return tuple(pieces)

    def _tokens(self, run: str) -> Iterator[Token]:
        """Cut a run into tokens; what stands before one (a space, a hyphen, a link word) is its sep."""
        end = 0
        found: list[Token] = []
        for match in self._token.finditer(run):
            if match.lastgroup == "link" and not (self._unit_first and match.start() == end and end):
                continue
            sep = " ".join(run[end : match.start()].split()) or run[end : match.start()][:1]
            start, end = match.span()
            if match.lastgroup == "digits":
                found.append(Token(start, end, "digits", self._digits.value(match.group()), sep))
            elif match.lastgroup == "link":
                found.append(Token(start, end, "joiner", 0, sep))
            else:
                table, value = self._table[" ".join(match.group().split())]
                found.append(Token(start, end, table, value, sep))
        return iter(self._swap(found))

    def _swap(self, tokens: list[Token]) -> list[Token]:
        """Read "fünf-und-zwanzig" as one value: where the unit comes before the ten, glued by the joiner."""
        merged: list[Token] = []
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
                token = Token(unit.start, token.end, "value", unit.value + token.value, unit.sep)
            merged.append(token)
        return merged


def _expression(word: str, before: str | None = None, last: bool = False) -> str:
    """Return the expression of one listed word; one that never stands alone must be glued to a part in ``before``."""
    expression = re.escape(word).replace(r"\ ", SPACE) + (r"(?![^\W\d_])" if last else "")
    return expression if before is None else f"{expression}(?={'|'.join(before.split())})"
