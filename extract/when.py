"""When it happened: the expression of time that binds a figure, as written."""

from dataclasses import dataclass

from extract.lexicon import Hit
from extract.mention import Mention, nearest
from extract.sentence import NUMBER, Sentence

#: How costly the way from a figure to its time may be.
_REACH = 3.0


@dataclass(frozen=True, slots=True)
class Expression:
    """Words of a sentence that name a time: tokens ``first`` to ``last``, and the rule that found them.

    ``dated`` tells that they hold a date, ``period`` that they name a whole year or a span of time.
    """

    sentence: Sentence
    first: int
    last: int
    rule: str
    dated: bool = False
    period: bool = False

    @property
    def words(self) -> str:
        """The expression as written."""
        return self.sentence.words(self.first, self.last)


def time_expressions(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time in a sentence ("am Montag", "since 2014"), by place."""
    found: list[Expression] = []
    prepositions = {hit.last for hit in sentence.of("when") if hit.cue.value == "preposition"}
    opens = {hit.last: hit.first for hit in sentence.of("when") if hit.cue.value == "preposition"}
    spans = {hit.first for hit in sentence.of("when") if hit.cue.options.get("span")}
    days = {hit.first: hit for hit in sentence.of("when") if hit.cue.value in ("day", "unit")}
    units = {at for at, hit in days.items() if hit.cue.value == "unit"}
    taken = -1
    for hit in sentence.of("when"):
        if hit.cue.value == "adverb" and hit.first > taken:
            found.append(Expression(sentence, hit.first, hit.last, hit.cue.rule))
            taken = hit.last
    at = 0
    while at < len(sentence.forms):
        quantity = sentence.quantities.get(at)
        dated = quantity is not None and quantity.type in ("date", "year")
        if dated or at in days:
            first = _opened(sentence, at, prepositions, opens)
            last = at
            while last + 1 < len(sentence.forms):
                following = last + 2 if sentence.forms[last + 1] == "." else last + 1  # "7. Oktober"
                if sentence.forms[last + 1] == "," and _is_year(sentence, last + 2):
                    following = last + 2  # "Oct. 7, 2023"
                if first in spans and not _continues(sentence, following, days):
                    following += 1  # "from May 2022 to June 2024"
                if not _continues(sentence, following, days):
                    break
                last = following
            if dated or (first < at and not (at in units and at - first < 2)) or last > at:
                rule = "when.date" if dated else days[at].cue.rule
                named = any(index in days and index not in units for index in range(first, last + 1))
                period = _is_period(sentence, first, last) and (not named or first in spans)
                found.append(Expression(sentence, first, last, rule, dated=dated, period=period))
            at = last
        at += 1
    return sorted(found, key=lambda expression: expression.first)


def _opened(sentence: Sentence, at: int, prepositions: set[int], opens: dict[int, int]) -> int:
    """Return the token at which the expression around ``at`` begins: its preposition, if one stands close before it."""
    for index in range(at - 1, max(-1, at - 5), -1):
        if index in prepositions:
            return opens[index]
        form = sentence.forms[index]
        if form == NUMBER:
            if sentence.quantities[index].type not in ("count", "ordinal", "duration", "date", "year"):
                break
        elif not form[0].isalpha() or sentence.stops.get(index) in ("auxiliary", "conjunction", "preposition"):
            break
    return at


def _is_year(sentence: Sentence, at: int) -> bool:
    quantity = sentence.quantities.get(at)
    return quantity is not None and quantity.type == "year"


def _continues(sentence: Sentence, at: int, days: dict[int, Hit]) -> bool:
    quantity = sentence.quantities.get(at)
    return at in days or (quantity is not None and quantity.type in ("date", "year"))


def when(mention: Mention, here: list[Expression]) -> Expression | None:
    """Return the expression of time that binds a figure: the nearest one of its sentence."""
    return nearest(mention, here, mention.sentence.distance, _REACH)


def _is_period(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether an expression is a bare year ("2023", "im Jahr 2023") or has two ends with years."""
    times = [sentence.quantities[at].type for at in range(first, last + 1) if at in sentence.quantities]
    return (times == ["year"] and last - first <= 2) or times == ["year", "year"]
