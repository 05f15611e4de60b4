"""Scope, place and time of a figure: how much of the whole it is, where it happened, and when."""

from dataclasses import dataclass

from extract.lexicon import Hit
from extract.mention import Mention
from extract.model import Scope
from extract.register import Gazetteer, Place, places
from extract.sentence import NUMBER, Sentence

#: How costly the way from a figure to its place or time may be.
_PLACE_REACH = 4.0
_WHEN_REACH = 3.0
_MAX_NAME = 4


@dataclass(frozen=True, slots=True)
class Expression:
    """Words of a sentence that name a place or a time: tokens ``first`` to ``last``, and the rule that found them."""

    sentence: Sentence
    first: int
    last: int
    rule: str
    place: Place | None = None

    @property
    def words(self) -> str:
        """The expression as written."""
        return self.sentence.words(self.first, self.last)


def scope(mention: Mention) -> tuple[Scope, str, Hit | None]:
    """Return the scope of a figure, the rule and the cue that gave it; part comes before rate before cumulative."""
    part = _part(mention)
    if part is not None:
        return "part", part.cue.rule, part
    sentence = mention.sentence
    if mention.quantity.type == "percent":
        return "rate", "scope.rate.percent", None
    for value in ("rate", "cumulative"):
        near = [
            (sentence.distance(mention.at, mention.last, hit.first, hit.last), hit)
            for hit in sentence.of("scope")
            if hit.cue.value == value
        ]
        if near:
            cost, hit = min(near, key=lambda pair: pair[0])
            if cost <= (1.2 if value == "rate" else 2.5):
                return ("rate" if value == "rate" else "cumulative"), hit.cue.rule, hit
    return "incident", "scope.default", None


def _part(mention: Mention) -> Hit | None:
    """Return the cue that makes a figure a share of another: between the whole and it, or right after it."""
    sentence = mention.sentence
    for hit in sentence.of("scope"):
        if hit.cue.value != "part":
            continue
        if hit.last < mention.at:
            way = sentence.way[mention.at] - sentence.way[hit.last + 1]
            if way <= 1.6:
                return hit
        elif hit.first <= mention.last + 2:
            way = sentence.way[hit.first] - sentence.way[mention.last + 1] if hit.first > mention.last else 0.0
            if way <= 0.2:
                return hit
    return None


def time_expressions(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time in a sentence ("am Montag", "since 2014"), by place."""
    found: list[Expression] = []
    prepositions = {hit.last for hit in sentence.of("when") if hit.cue.value == "preposition"}
    opens = {hit.last: hit.first for hit in sentence.of("when") if hit.cue.value == "preposition"}
    days = {hit.first: hit for hit in sentence.of("when") if hit.cue.value == "day"}
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
            while last + 1 < len(sentence.forms) and _continues(sentence, last + 1, days):
                last += 1
            if dated or first < at:
                rule = "when.date" if dated else days[at].cue.rule
                found.append(Expression(sentence, first, last, rule))
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
        elif not form[0].isalpha() or sentence.stops.get(index) in ("auxiliary", "conjunction"):
            break
    return at


def _continues(sentence: Sentence, at: int, days: dict[int, Hit]) -> bool:
    quantity = sentence.quantities.get(at)
    return at in days or (quantity is not None and quantity.type in ("date", "year"))


def when(mention: Mention, before: list[Expression]) -> Expression | None:
    """Return the expression of time that binds a figure: the nearest in its sentence, else the last one before it."""
    here = time_expressions(mention.sentence)
    return _nearest(mention, here, _WHEN_REACH) or (before[-1] if before and not here else None)


def _nearest(mention: Mention, expressions: list[Expression], reach: float) -> Expression | None:
    sentence = mention.sentence
    ranked = [
        (sentence.distance(mention.at, mention.last, expression.first, expression.last), expression.first, expression)
        for expression in expressions
    ]
    if mention.trigger is not None and mention.antecedent is None:
        hit = mention.trigger
        ranked += [
            (sentence.distance(hit.first, hit.last, expression.first, expression.last), expression.first, expression)
            for expression in expressions
        ]
    ranked = [entry for entry in ranked if entry[0] <= reach]
    return min(ranked, key=lambda entry: entry[:2])[2] if ranked else None


def place_expressions(sentence: Sentence, language: str) -> list[Expression]:
    """Return the named places of a sentence that a preposition introduces, by place."""
    gazetteer = places(language)
    prepositions = {hit.last for hit in sentence.of("place") if hit.cue.value == "preposition"}
    common = {hit.first: hit for hit in sentence.of("place") if hit.cue.value == "noun"}
    found: list[Expression] = []
    at = 0
    while at < len(sentence.forms):
        form = sentence.forms[at]
        if not form[0].isupper() or form == NUMBER:
            at += 1
            continue
        named = _name(sentence, at, gazetteer)
        if named is None:
            at += 1
            continue
        last, place = named
        first, introduced = _introduced(sentence, at, prepositions, common)
        if introduced:
            if last + 1 in common and not sentence.glued(last + 1):
                last += 1
            found.append(Expression(sentence, first, last, "place.name", place))
        at = last + 1
    return found


def _name(sentence: Sentence, at: int, gazetteer: Gazetteer) -> tuple[int, Place] | None:
    """Return the last token and the entry of the longest name in the gazetteer that begins at ``at``."""
    joined = ""
    best = None
    for last in range(at, min(at + _MAX_NAME, len(sentence.forms))):
        form = sentence.forms[last]
        if form == NUMBER:
            break
        joined += ("" if last == at or sentence.glued(last) else " ") + form.casefold()
        for key in (joined, joined.removesuffix("'s").removesuffix("’s"), joined.removesuffix("s")):
            if key in gazetteer:
                best = (last, gazetteer[key])
                break
    return best


def _introduced(sentence: Sentence, at: int, prepositions: set[int], common: dict[int, Hit]) -> tuple[int, bool]:
    """Return where the place's words begin ("Region Kursk") and whether a preposition of place introduces them."""
    first = at
    for index in range(at - 1, max(-1, at - 6), -1):
        if index in prepositions:
            return first, True
        form = sentence.forms[index]
        if index in common:
            first = index
        elif form == NUMBER or not (form[0].isalpha() or form in "-,"):
            return first, False
        elif sentence.stops.get(index) in ("auxiliary", "subordinator"):
            return first, False
    return first, False


def where(mention: Mention, language: str, before: list[Expression]) -> Expression | None:
    """Return the place of a figure: the nearest named one in its sentence, else the last one of the sentence before."""
    here = place_expressions(mention.sentence, language)
    return _nearest(mention, here, _PLACE_REACH) or (before[-1] if before and not here else None)
