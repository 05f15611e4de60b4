"""Numbers in words: morphemes in, values out, by the same arithmetic in every language.

A run of number words ("two hundred and fifty thousand", "zweihundertfünfzig", "1,5 Millionen", "tens of thousands") is
cut into the words that the pack lists and put together again. Which words there are is data; how they add up is in
compose.py.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from extract.quantity.compose import Piece, Reader
from extract.quantity.digits import SPACES, Digits
from extract.quantity.rules import alternation
from extract.quantity.token import Spelling, Token

#: What a listed word does: see the tables [words.*] of a pack.
TABLES = ("value", "scale", "plural", "several", "whole", "rough", "half", "plus", "fraction", "ordinal")
#: Tables whose words only begin a word: the "zig" of "einziger" is none.
_FIRST = ("several", "whole", "rough", "half")
#: Tables whose words only end a word: "hunderte" is not the beginning of "hunderteins".
_LAST = ("plural", "whole", "rough", "half", "fraction", "ordinal")
#: A round number in digits, as in "mehrere 100" and "several 1,000".
_POWER = rf"10{{0,2}}(?:0|[.,]000)(?!\d|[.,]\d|[{SPACES}]\d{{3}}(?!\d))"
#: Space inside one number phrase: on one line, or over one line break.
SPACE = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]{0,4}(?![\n\d]))"
#: No letter goes on: Ukrainian "сім'я" is no seven, though Italian "cent'anni" are a hundred years.
_ENDS = r"(?![^\W\d_]|['’ʼ][\u0400-\u04FF])"
#: Apostrophes and hyphens as they are typed.
_TYPED = {"'": "['’ʼ]", "-": rf"(?:[-‑]|{SPACE})", " ": SPACE}
#: How many letters of a number word are looked at first, at every word of a text.
_FRONT = 4
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‑": "-"})


class Words:
    """The number words of a language: the tables [words.*] of its pack, and below them what CLDR knows."""

    def __init__(self, pack: dict[str, Any], digits: Digits, known: Iterable[tuple[str, float, str]]) -> None:
        listed = pack["words"]
        self._digits = digits
        self._table: dict[str, tuple[str, float]] = {}
        for table in TABLES:
            for word, value in listed.get(table, {}).items():
                self._table.setdefault(_key(word), (table, float(value)))
        without = {_key(word) for word in listed.get("without", ())}
        for table, value, word in known:
            if _key(word) not in without:
                self._table.setdefault(_key(word), (table, value))
        self._spelling = Spelling(
            joiner=listed["joiner"],
            joiner_from=listed.get("joiner_from", 100),
            spaced_from=listed.get("spaced_from", 10),
            ordinal_fractions=listed.get("ordinal_fractions", False),
            spaced_denominators=listed.get("spaced_denominators", False),
            **{
                name: frozenset(listed.get(name, ()))
                for name in ("articles", "bare", "needs_article", "links", "one_in", "over")
            },
            points=frozenset(listed.get("point", ())),
            closed_points=frozenset(listed.get("closed_point", ())),
            mixed=frozenset((listed["joiner"], *listed.get("mixed", ()))) - {""},
        )
        self._plurals: bool = listed.get("ordinal_plurals", False)
        morpheme = self._morpheme(listed)
        always, decimal = listed.get("attached", {}), listed.get("attached_decimal", {})
        self._attached = {word: float(value) for word, value in {**always, **decimal}.items()}
        decimals = alternation((word, re.escape(word)) for word in decimal)
        attached = (
            rf"(?:{alternation((word, re.escape(word)) for word in always)}|(?:(?<=[.,]\d)|(?<=[.,]\d\d)){decimals})"
        )
        self.run = self._run(listed, morpheme, attached)
        self._token = re.compile(
            rf"(?P<digits>{digits.pattern})|(?P<attached>(?<=\d)[^\S\n]{{0,2}}{attached}(?!\w))|(?P<word>{morpheme})"
            rf"|(?P<link>(?<![^\W\d_]){self._link}(?![^\W\d_]))"  # "punto" holds no "un"
        )
        self.parse = lru_cache(maxsize=16384)(self._parse)

    def _morpheme(self, listed: dict[str, Any]) -> str:
        """Return the expression for one listed word, alone or inside a longer one."""
        glued = listed.get("glued", {})
        listing = (
            (
                word,
                # German "zweimillionenfünfhundert": a million goes on inside a word
                _expression(word, glued.get(word), table in _LAST and not (table == "plural" and value >= 1e6))
                + (_begins(word) if table in _FIRST else ""),
            )
            for word, (table, value) in self._table.items()
        )
        return alternation(listing, _TYPED)

    def _run(self, listed: dict[str, Any], morpheme: str, attached: str) -> str:
        """Return the expression for numbers that stand together, in digits or words."""
        spelling = self._spelling
        joiner = re.escape(spelling.joiner)
        joined = rf"(?:(?<=[^\W\d_]){joiner})?" if listed.get("glued_joiner") else ""
        endings = "|".join(re.escape(ending) for ending in listed.get("suffixes", ()))
        after = rf"{_ENDS}|(?={endings})" if endings else _ENDS
        word = rf"(?:{joined}{morpheme}){{1,13}}(?:{after})"
        linking = (
            {spelling.joiner, *spelling.links, *spelling.mixed}
            | spelling.points
            | spelling.closed_points
            | spelling.over
            | spelling.one_in
        )
        self._link = link = alternation((word, _expression(word)) for word in linking - {""})
        article = alternation((word, _expression(word)) for word in spelling.articles)
        comma = rf"|,{SPACE}(?!\d)" if listed.get("comma") else ""
        dashes = rf"-(?:{joiner}-(?:{article}-)?)?|{SPACE}-{SPACE}(?!\d)"
        sep = rf"(?:{SPACE}(?:{link}{SPACE})?(?:{article}{SPACE})?|{dashes}{comma})"
        self.scales = scale = alternation(
            (word, _expression(word)) for word, (table, _) in self._table.items() if table in ("scale", "plural")
        )
        over = alternation((w, _expression(w)) for w in {*spelling.over, *spelling.one_in, *spelling.points} or {"\0"})
        alone = r"(?![\w,٫٬:/%-]|\.\w|\s\d)"
        joining = rf"|{joiner}{SPACE}\d{{1,2}}{alone}" if joiner else ""
        more = (
            rf"{SPACE}(?:(?:{joiner}{SPACE})?\d{{1,3}}(?:(?={SPACE}{scale}(?!\w))|{attached}(?!\w))"
            rf"|\d{{3}}{alone}{joining}|{over}{SPACE}\d{{1,9}}{alone})"
        )
        digits = rf"{self._digits.pattern}(?:[^\S\n]{{0,2}}{attached}(?!\w))?"
        fronts = alternation(
            (front, re.escape(front)) for front in {word.partition("-")[0][:_FRONT] for word in self._table}
        )
        # a run begins with digits, or else with a word, which nothing parts from its beginning; it is never empty
        go_on = rf"(?:{sep}|(?<!\w))(?:{word}|(?<=\s){_POWER})|{more}"
        return rf"(?=\d|{fronts})(?P<first>{digits})?(?:{go_on}){{0,24}}(?(first)|(?<=\w))"

    def _parse(self, run: str, closed: bool) -> tuple[Piece, ...]:
        """Return the numbers that a run holds, in order; ``closed`` tells that no word follows it."""
        tokens = list(self._tokens(run))
        pieces = []
        at = 0
        while at < len(tokens):
            at, piece = Reader(self._spelling, tokens, at, closed).read()
            if piece is not None:
                pieces.append(piece)
        return tuple(pieces)

    def scale(self, word: str) -> float:
        """Return what one of the words in ``scales`` multiplies by."""
        return self._table[_key(word)][1]

    def _tokens(self, run: str) -> Iterator[Token]:
        """Cut a run into tokens."""
        end = 0
        counted = 0.0
        for match in self._token.finditer(run):
            if match.lastgroup == "link":
                continue
            between = run[end : match.start()]
            words = between.replace("-", " ").replace(",", " ").split()
            article = bool(words) and words[-1] in self._spelling.articles and (len(words) > 1 or between[0].isspace())
            link = " ".join(words[:-1] if article else words)
            gap = "-" if "-" in between else "," if between[:1] == "," else " " if between[:1].isspace() else ""
            start, end = match.span()
            word = " ".join(match.group().split())
            if match.lastgroup == "digits":
                table, value = "digits", self._digits.value(word)
            elif match.lastgroup == "attached":
                table, value = "scale", self._attached[word]
            else:
                table, value = self._table[_key(word)]
                if table == "ordinal" and gap == " " and not link and counted > 1 and self._plurals and value > 2:
                    table, value = "fraction", 1 / value  # Dutch "twee derde"
            counted = value if table in ("value", "scale") else 0
            yield Token(start, end, table, value, gap, link, article, word)


def _key(word: str) -> str:
    """Return a word as the table knows it: typed apostrophes, and a hyphen for every space or hyphen."""
    return "-".join(word.translate(_PLAIN).replace("-", " ").split())


def _begins(word: str) -> str:
    """Return the condition, behind a word, that no letter stands before it; a word in several parts needs none."""
    return rf"(?<![^\W\d_]{re.escape(word)})" if word.isalpha() else ""


def _expression(word: str, before: str | None = None, last: bool = False) -> str:
    """Return the expression of one listed word; one that never stands alone must be glued to a part in ``before``."""
    letters = "".join(_TYPED.get(char, re.escape(char)) for char in word)
    expression = letters + (r"(?![^\W\d_])" if last else "")
    return expression if before is None else rf"{expression}(?={'|'.join(before.split())}|\Z)"
