"""What number words make, the same in every language: tokens in, numbers out. How they add up is in cardinal.py."""

from dataclasses import dataclass

from extract.quantity.cardinal import Cardinal, is_denominator, slot_of
from extract.quantity.token import Spelling, Token

#: From which power of ten on a fraction behind a number is one of that power: "three million and a quarter".
_SHARED_FROM = 1000
#: And a dozen and a half are eighteen, but a hundred and a half are no 150.
_DOZEN = 12
#: How many numbers may stand behind a decimal point in words: "three point one four one six".
_DECIMALS = 8


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


class Reader:
    """Reads one number from the tokens at a place; tokens that cannot belong to it are left for the next.

    ``closed`` tells that no word follows the run: there "one over three" and "a fifth" are fractions.
    """

    def __init__(self, spelling: Spelling, tokens: list[Token], at: int, closed: bool) -> None:
        self._spelling, self._tokens, self._at, self._closed = spelling, tokens, at, closed
        self._first = tokens[at]
        self._scale = 1.0

    def read(self) -> tuple[int, Piece | None]:
        """Return where the next number begins, and this one if the tokens make one."""
        first, at = self._first, self._at
        match first.table:
            case "value" | "digits" | "scale":
                return self._exact()
            case "plural":
                return self._plural(1, at)
            case "several":
                return self._several()
            case "half" | "fraction":
                return self._half()
            case "ordinal":
                return self._ordinals()
            case "whole":
                return self._piece(at + 1, first.value, None, "count")
            case "rough":
                return self._rough()
        return at + 1, None

    def _sub(self, at: int) -> "Reader":
        return Reader(self._spelling, self._tokens, at, self._closed)

    def _next(self, at: int) -> Token | None:
        return self._tokens[at] if at < len(self._tokens) else None

    def _exact(self) -> tuple[int, Piece | None]:
        """Read a whole number, then what may end it."""
        number = Cardinal(self._spelling, self._tokens, self._at)
        if number.end == self._at:
            return self._at + 1, None
        self._scale = number.scale
        end, piece = self._tail(number)
        if end == self._at + 1 and self._first.word in self._spelling.articles and piece and piece.type == "count":
            return end, None  # "ein", "une": an article alone is no number
        return end, piece

    # ------------------------------------------------------------------ what ends a number

    def _tail(self, number: Cardinal) -> tuple[int, Piece | None]:
        """Read what may end a number: a plural that makes it vague, decimals, a fraction, an ordinal."""
        at, value = number.end, number.value
        following = self._next(at)
        opener = self._opener(at)
        if following is not None:
            if following.table == "plural" and following.gap == "" and not following.link and following.value < 1e6:
                return self._plural(value, at)
            for reading in (self._decimals, self._parts, self._mixed, self._ratio, self._ordinal):
                found = reading(number)
                if found is not None:
                    end, value, kind = found
                    return self._piece(end, value, None, kind, opener=opener)
        return self._piece(at, value, None, "count", opener=opener)

    def _opener(self, at: int) -> str:
        if self._first.table != "scale":
            return ""
        return "optional" if self._first.word in self._spelling.bare or at > self._at + 1 else "needed"

    def _decimals(self, number: Cardinal) -> tuple[int, float, str] | None:
        """Read "two point zero three", "zwei Komma drei Millionen"."""
        at, value = number.end, number.value
        token, spelling = self._tokens[at], self._spelling
        opened = token.link in spelling.points or (self._closed and token.link in spelling.closed_points)
        if not opened or not self._cardinals(token):
            return None
        decimals, end = "", at
        while (digit := self._next(end)) is not None and (end == at or not digit.link) and end < at + _DECIMALS:
            part = Cardinal(spelling, self._tokens, end, decimals=True)
            if part.end == end or (digit.table == "scale" and end > at):
                break
            decimals += f"{part.value:.0f}"
            end = part.end
            if digit.table == "digits":
                break
        scale, whole = self._next(end), value + float(f"0.{decimals}")
        if scale is not None and scale.value >= _SHARED_FROM and not scale.link and self._scales(scale):
            self._scale = scale.value
            return end + 1, whole * scale.value, "count"
        return end, whole, "count"

    def _cardinals(self, token: Token) -> bool:
        return token.table in ("value", "digits", "scale")

    def _parts(self, number: Cardinal) -> tuple[int, float, str] | None:
        """Read the denominator of a fraction: "two thirds", "one twenty-fifth", "drei halbe", and "of a million"."""
        at, value = number.end, number.value
        if self._tokens[at].link or self._tokens[at].article:
            return None
        found = self._denominator(at, value)
        if found is None:
            return None
        end, denominator = found
        scale = self._next(end)
        if scale is not None and scale.value >= 12 and self._scales(scale):
            self._scale = scale.value
            return end + 1, value / denominator * scale.value, "count"
        return end, value / denominator, "fraction"

    def _scales(self, token: Token) -> bool:
        """Tell whether a token multiplies a fraction before it: "half a million", "two thirds of a million"."""
        tables = ("scale", "plural", "rough")
        return token.table in tables and (not token.link or token.link in self._spelling.links)

    def _denominator(self, at: int, numerator: float) -> tuple[int, float] | None:
        """Return where a denominator that begins here ends, and what it is."""
        token, following = self._tokens[at], self._next(at + 1)
        single = numerator == 1 and self._spelling.ordinal_fractions
        single = single and (self._closed or self._first.word not in self._spelling.articles)
        if token.table in ("fraction", "half"):
            named = self._first.table == "digits" and token.value < 1e-3  # "100 millionths" names what is counted
            return None if named else (at + 1, 1 / token.value)
        if token.table == "ordinal" and single and token.value >= 3:
            return at + 1, token.value
        composed = token.table == "value" and following is not None and following.table == "fraction"
        if composed and following is not None and is_denominator(self._spelling, token, following):
            return at + 2, token.value + 1 / following.value
        if self._cardinals(token) and following is not None and following.table == "fraction" and following.gap == "":
            # glued as in Spanish "dosmilésimos", "milcincoavos"
            last = 1 / following.value
            return at + 2, token.value * last if last >= 1000 else token.value + last
        if token.table in ("value", "scale") and single:
            end, piece = self._sub(at).read()
            if piece is not None and piece.type == "ordinal" and piece.value:
                return end, piece.value
        return None

    def _mixed(self, number: Cardinal) -> tuple[int, float, str] | None:
        """Read a number with a fraction: "five and a quarter", "six million and two thirds"."""
        at, value = number.end, number.value
        token = self._tokens[at]
        if token.link not in self._spelling.mixed:
            return None
        if token.table == "half" or (token.article and token.table in ("fraction", "ordinal")):
            part = token.value if token.table != "ordinal" else 1 / token.value
            if token.table == "ordinal" and not (self._closed and self._spelling.ordinal_fractions and part < 0.5):
                return None
            return self._scaled(at + 1, value, part)
        if token.table != "value" or token.article:
            return None
        above = Cardinal(self._spelling, self._tokens, at)
        end, numerator = above.end, above.value
        found = (
            self._sub(at)._denominator(end, numerator)
            if end < len(self._tokens) and not self._tokens[end].link
            else None
        )
        if found is None or numerator >= found[1]:
            return None
        return self._scaled(found[0], value, numerator / found[1])

    def _scaled(self, at: int, whole: float, part: float) -> tuple[int, float, str]:
        """Add a part to a whole number; a scale that follows, or stands in the number, is the part's too."""
        scale = self._next(at)
        if scale is not None and scale.table in ("scale", "plural") and scale.value >= _SHARED_FROM and not scale.link:
            if self._scale >= _SHARED_FROM:
                return at + 1, whole + part * scale.value, "count"
            self._scale = scale.value
            return at + 1, (whole + part) * scale.value, "count"
        shared = self._scale >= _SHARED_FROM or self._scale == _DOZEN
        return at, whole + part * (self._scale if shared else 1), "count"

    def _ratio(self, number: Cardinal) -> tuple[int, float, str] | None:
        """Read "one over three" where nothing follows, and "1 in 20"."""
        at, value = number.end, number.value
        token = self._tokens[at]
        over = token.link in self._spelling.over and self._closed
        if not (over or (token.link in self._spelling.one_in and value == 1)) or not self._cardinals(token):
            return None
        below = Cardinal(self._spelling, self._tokens, at)
        end, of = below.end, below.value
        year = token.table == "digits" and 1900 <= of <= 2100
        return (end, value / of, "fraction") if of > 1 and not year else None

    def _ordinal(self, number: Cardinal) -> tuple[int, float, str] | None:
        """Read the last part of an ordinal: "twenty-first", "one hundred and fifth"."""
        at, value = number.end, number.value
        token = self._tokens[at]
        if token.table != "ordinal" or token.article or token.link not in ("", self._spelling.joiner):
            return None
        glued = token.gap in ("", "-") and not token.link
        if self._first.table == "digits" and not (glued and token.value >= 1000):
            return None
        if not glued and not (number.slot > token.value and value >= 20):
            return None
        if glued and token.value >= 100:
            # Russian "20-тысячная армия" has twenty thousand men
            kind = "count" if self._first.table == "digits" and token.value >= 1000 else "ordinal"
            return at + 1, number.times(token.value), kind
        return at + 1, value + token.value, "ordinal"

    def _ordinals(self) -> tuple[int, Piece | None]:
        """Read an ordinal in several words, each an ordinal: "décimo tercero"."""
        value, slot, at = self._first.value, slot_of(self._first.value), self._at + 1
        if self._first.value == 10:
            slot = 10  # "décimo" is no part of an eleventh in itself, unlike "eleven"
        while (token := self._next(at)) is not None and token.table == "ordinal" and token.gap in (" ", "-"):
            if token.link or token.article or token.value >= slot:
                break
            value, slot, at = value + token.value, slot_of(token.value), at + 1
        return self._piece(at, value, None, "ordinal")

    # ------------------------------------------------------------------ vague counts and halves

    def _plural(self, times: float, at: int) -> tuple[int, Piece | None]:
        """Read Dutzende, Zehntausende, tens of thousands: a vague count, at least two of its kind."""
        low = 2 * times * self._tokens[at].value
        at += 1
        while (token := self._next(at)) is not None and token.table in ("plural", "scale"):
            if token.link not in self._spelling.links and (token.link or token.value < 1e6):
                break
            low *= token.value
            at += 1
        return self._piece(at, None, low, "count", opener="many")

    def _rough(self) -> tuple[int, Piece | None]:
        """Read "une dizaine", and "una decina di migliaia": so many of a plural that follows."""
        token = self._next(self._at + 1)
        many = token is not None and token.table in ("plural", "scale") and token.link in self._spelling.links
        end, times = (self._at + 2, token.value) if many and token is not None else (self._at + 1, 1)
        return self._piece(end, self._first.value * times, None, "count", opener="needed")

    def _several(self) -> tuple[int, Piece | None]:
        """Read mehrere, a few, several dozen, mehrere zehntausend: alone its own low, else two of what follows."""
        first = self._first
        opener = "needed" if first.word in self._spelling.needs_article else ""
        at = self._at + 1
        token = self._next(at)
        if token is not None and token.link in ("", *self._spelling.links):
            end, piece = self._sub(at).read()
            if token.table == "plural" and piece is not None and piece.low is not None:
                # zigtausende are ten times the two thousand of tausende
                low = piece.low * max(1, first.value / 2) if first.value >= 20 else piece.low
                return self._piece(end, None, low, "count", opener=opener)
            power = token.table == "digits" and token.value >= 10 and f"{token.value:.0f}".strip("0") == "1"
            power = power or token.table == "rough"
            scaled = piece is not None and token.table in ("scale", "value") and piece.scale > 1
            if (power or scaled) and piece is not None and piece.value:
                times = 20 if first.value >= 20 else 2
                return self._piece(end, None, times * piece.value, "count", opener=opener)
        return self._piece(self._at + 1, None, first.value, "count", opener=opener)

    def _half(self) -> tuple[int, Piece | None]:
        """Read half a million, ein halbes Dutzend; a half of anything else is a fraction."""
        token = self._next(self._at + 1)
        opener = "optional" if self._first.table == "half" else "needed"
        if token is not None and self._scales(token):
            self._scale = token.value
            return self._piece(self._at + 2, self._first.value * token.value, None, "count", opener="optional")
        return self._piece(self._at + 1, self._first.value, None, "fraction", opener=opener)

    def _piece(
        self, end: int, value: float | None, low: float | None, kind: str, opener: str = ""
    ) -> tuple[int, Piece | None]:
        first, last = self._first, self._tokens[end - 1]
        rule = "digits" if first.table == "digits" else f"words.{first.table}"
        value = None if value is None else float(f"{value:.15g}")  # 8.2 billion, not 8199999999.999999
        mantissa = (value or 0) / self._scale
        return end, Piece(
            first.start, last.end, value, low, kind, rule, first.table == "digits", opener, mantissa, self._scale
        )
