"""How number words add up and multiply to one whole number, the same in every language."""

from extract.quantity.token import Spelling, Token


def slot_of(value: float) -> float:
    """Return below which value another may be added to this one: 10 after twenty, 100 after three hundred."""
    slot = 1.0
    while value >= 20 and value % (slot * 10) == 0:
        slot *= 10
    return slot


def is_denominator(spelling: Spelling, tens: Token, unit: Token) -> bool:
    """Tell whether tens and a denominator are one: "thirty-fifths", in English "thirty fifths" as well."""
    close = unit.gap in ("", "-") or spelling.spaced_denominators
    return 20 <= tens.value < 100 and not unit.link and close and 1 / unit.value < 10


class Cardinal:
    """One whole number, read from the tokens at a place as far as they fit.

    ``end`` is where it ends, ``value`` what it is worth; ``scale`` is the largest word that multiplied in it, ``slot``
    what the next part has to be smaller than. As ``decimals`` it takes no thousand behind its first token.
    """

    def __init__(self, spelling: Spelling, tokens: list[Token], at: int, decimals: bool = False) -> None:
        self._spelling, self._tokens, self._at = spelling, tokens, at
        self._first = tokens[at]
        self._total = self._group = 0.0
        self._linked = 0.0
        self.slot = float("inf")
        self.scale = 1.0
        self.end = at
        while (token := self._next(self.end)) is not None and not (decimals and self._started and token.value >= 1000):
            if not self._take(token):
                break
            self.end += 1

    @property
    def value(self) -> float:
        """The number."""
        return self._total + self._group

    def times(self, scale: float) -> float:
        """Return the number with its last part multiplied, as in Dutch "duizendtweehonderdste"."""
        if self._total > scale:
            return self._total + (self._group or 1) * scale
        return self.value * scale

    @property
    def _started(self) -> bool:
        return self.end > self._at

    def _next(self, at: int) -> Token | None:
        return self._tokens[at] if at < len(self._tokens) else None

    def _take(self, token: Token) -> bool:
        """Add or multiply by one token, if it fits."""
        link = token.link if self._started else ""
        if self._started and token.article:
            return False
        if token.table == "digits":
            return self._take_digits(token, link)
        if token.table == "value":
            after_scale = self._tokens[self.end - 1].table == "scale" and self.slot >= (100 if link else 1000)
            if self._started and self._first.table == "digits" and not after_scale:
                return False
            return self._add(token, link)
        if token.table == "plus":
            return self._take_half(token, link)
        if token.table == "scale" or (token.table == "plural" and self._started and (token.gap or token.value >= 1e6)):
            return (not link or self._continues(token, link)) and token.gap != "," and self._multiply(token.value)
        return False

    def _take_digits(self, token: Token, link: str) -> bool:
        if not self._started:
            self._group, self.slot = token.value, 0
            return True
        # "4 thousand 3 hundred and 21"
        following = self._next(self.end + 1)
        scaled = following is not None and following.table in ("scale", "plural") and not following.link
        if scaled and following is not None and following.value >= self.slot:
            return False
        after_scale = self._tokens[self.end - 1].table in ("scale", "plural")  # "un milione e 200mila"
        rest = self.slot == 1000 > token.value >= 100  # Russian "10 тыс. 500", Mexican "mil 200"
        opened = self._first.table == "digits" or (after_scale and (scaled or rest))
        fits = opened and self.slot > token.value >= 1
        joined = (link or None) == self._spelling.joiner
        if not fits or not (joined or (not link and (scaled or rest))):
            return False
        self._group += token.value
        self.slot = 0
        return True

    def _take_half(self, token: Token, link: str) -> bool:
        if not self._started or (link and link != self._spelling.joiner):
            return False
        if self._group:
            self._group += token.value
        else:
            self._total += token.value * self.scale
        self.slot = 0
        return True

    def _add(self, token: Token, link: str) -> bool:
        value = token.value
        if not self._started:
            self._group, self.slot = value, slot_of(value)
            return True
        if not 0 < value < self.slot or self._belongs_to_fraction(token, link) or self._opens_another():
            return False
        if link and (link != self._spelling.joiner or self.slot < self._spelling.joiner_from):
            return False
        if token.gap in (" ", ",") and self.slot < self._spelling.spaced_from:
            return False
        if token.gap == "," and (
            self.slot < 1000 or not any(later.table == "scale" for later in self._tokens[self.end + 1 :])
        ):
            # only "one thousand, two hundred …" goes on over a comma
            return False
        self._group += value
        self._linked = value if link else self._linked + value if self._linked else 0.0
        self.slot = min(self.slot, slot_of(value))
        return True

    def _continues(self, token: Token, link: str) -> bool:
        """Tell whether a scale that needs no number before it is the next part: Portuguese "dois milhões e mil"."""
        joined = link == self._spelling.joiner and token.word in self._spelling.bare
        return joined and not self._group and self.slot > token.value >= 1000

    def _opens_another(self) -> bool:
        """Tell whether the next token begins a number as large as this one: "three thousand and four thousand"."""
        at = self.end + 1
        while (token := self._next(at)) is not None and token.table == "value" and not token.link:
            at += 1
        scaled = token is not None and token.table in ("scale", "plural") and not token.link
        return scaled and token is not None and token.value == self.slot >= 1000

    def _belongs_to_fraction(self, token: Token, link: str) -> bool:
        """Tell whether a token opens a fraction behind the number, or its denominator: "five and three quarters"."""
        at, numerator = self.end + 1, token.value
        following = self._next(at)
        if following is not None and following.table == "value" and following.value < 10 and numerator >= 20:
            at, numerator = at + 1, numerator + following.value
            following = self._next(at)
        if following is None or following.table not in ("fraction", "half") or following.link:
            return False
        if link:
            in_tens = self.slot == 10 >= self._spelling.joiner_from  # Spanish "treinta y dos" is one number
            return not in_tens and numerator * following.value < 1
        return numerator == token.value and is_denominator(self._spelling, token, following)

    def _multiply(self, scale: float) -> bool:
        """Apply hundred, dozen, thousand, million … to the number before it, or take it as one of its kind."""
        part = self._total % scale if self._total else 0.0
        if self._started and not self._group and scale >= self.slot and not (part and scale > 1000):
            return False
        self.scale = max(self.scale, scale)
        if scale == 100:
            if self._group >= 100 and self._first.table != "digits":
                return False
            self._group = (self._group or 1) * 100
            self.slot = 100
            return True
        if scale < 100 and self._linked:  # "three hundred and two dozen"
            self._group += self._linked * (scale - 1)
            self.slot = 0
            return True
        # "dos mil quinientos millones": what is smaller than the scale is multiplied with the rest
        self._total += part * (scale - 1) + (self._group or (0 if part else 1)) * scale
        self._group, self._linked, self.slot = 0, 0.0, scale if scale >= 1000 else 0
        return True
