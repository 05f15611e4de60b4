"""How number words add up, the same in every language: tokens in, numbers out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """One number found in a run: its span there and what it says.

    ``opener`` tells whether an article has to open it ("a dozen"), or may; ``mantissa`` and ``scale`` let a range share
    its scale.
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
class Token:
    """One listed word or number of a run: its table in the pack, its value, and what parts it from the one before."""

    start: int
    end: int
    table: str
    value: float
    sep: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language puts number words together, from the table [words] of its pack."""

    joiner: str
    spaced_from: float
    bare: frozenset[str]
    needs_article: frozenset[str]
    links: frozenset[str]


def _slot(value: float) -> float:
    """Return below which value another may be added to this one: 10 after twenty, 100 after three hundred."""
    slot = 1.0
    while value >= 20 and value % (slot * 10) == 0:
        slot *= 10
    return slot


class Reader:
    """Reads one number from the tokens at a place; tokens that cannot belong to it are left for the next."""

    def __init__(self, spelling: Spelling, run: str, tokens: list[Token], at: int) -> None:
        self._spelling, self._run, self._tokens, self._at = spelling, run, tokens, at
        self._first = tokens[at]
        self._total = self._group = 0.0
        self._slot = float("inf")
        self._scale = 1.0
        self._started = False
        self._here = at

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
            self._here = at
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
            if following.table == "ordinal" and (glued or (value == 1 and following.sep == " ")):
                if value == 1:
                    return self._piece(at + 1, 1 / following.value, None, "fraction")
                return self._piece(at + 1, value + following.value, None, "ordinal")
        opener = ""
        if self._first.table == "scale":
            word = self._run[self._first.start : self._first.end]
            opener = "optional" if word in self._spelling.bare or at > self._at + 1 else "needed"
        return self._piece(at, value, None, "count", opener=opener)

    def _take(self, token: Token, sep: str) -> bool:
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
            if not self._started or (linked and linked != self._spelling.joiner):
                return False
            if self._group:
                self._group += token.value
            else:
                self._total += token.value * self._scale
            self._slot = 0
            return True
        if token.table == "scale" or (token.table == "plural" and sep and self._started):
            return not linked and not comma and self._multiply(token.value)
        return False

    def _add(self, value: float, sep: str, linked: str, comma: bool) -> bool:
        if not self._started:
            self._group, self._slot = value, _slot(value)
            return True
        if value >= self._slot or (linked and (linked != self._spelling.joiner or self._slot < 100)):
            return False
        if sep and sep != "-" and self._slot < self._spelling.spaced_from:
            return False
        if comma and (self._slot < 1000 or not any(token.table == "scale" for token in self._tokens[self._here + 1 :])):
            # only "one thousand, two hundred …" goes on over a comma
            return False
        self._group += value
        self._slot = min(self._slot, _slot(value))
        return True

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
            link = self._tokens[at].sep.strip("- ")
            if link not in self._spelling.links and (link or self._tokens[at].value < 1e6):
                break
            low *= self._tokens[at].value
            at += 1
        return self._piece(at, None, low, "count", opener="many")

    def _several(self) -> tuple[int, Piece | None]:
        """Read mehrere, a few, several dozen, mehrere zehntausend: alone its own low, else two of what follows."""
        needs = self._run[self._first.start : self._first.end] in self._spelling.needs_article
        opener = "needed" if needs else ""
        at = self._at + 1
        if at < len(self._tokens) and self._tokens[at].sep.strip("- ") in ("", *self._spelling.links):
            token = self._tokens[at]
            if token.table == "plural":
                end, piece = Reader(self._spelling, self._run, self._tokens, at).read()
                if piece is not None and piece.low is not None:
                    # zigtausende are ten times the two thousand of tausende
                    low = piece.low * max(1, self._first.value / 2) if self._first.value >= 20 else piece.low
                    return self._piece(end, None, low, "count", opener=opener)
            power = token.table == "digits" and token.value >= 10 and f"{token.value:.0f}".strip("0") == "1"
            if power or token.table in ("scale", "value"):
                end, piece = Reader(self._spelling, self._run, self._tokens, at).read()
                if piece is not None and piece.value and (power or piece.scale > 1):
                    times = 20 if self._first.value >= 20 else 2
                    return self._piece(end, None, times * piece.value, "count", opener=opener)
        return self._piece(self._at + 1, None, self._first.value, "count", opener=opener)

    def _half(self) -> tuple[int, Piece | None]:
        """Read half a million, ein halbes Dutzend; a half of anything else is a fraction."""
        at = self._at + 1
        if at < len(self._tokens) and self._tokens[at].table in ("scale", "plural"):
            link = self._tokens[at].sep.strip("- ")
            if not link or link in self._spelling.links:
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
