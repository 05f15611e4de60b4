"""Where it happened or stands: the named place of a figure, as written."""

from dataclasses import dataclass

from extract.lexicon import Hit
from extract.mention import Mention
from extract.register import Gazetteer, Place, places
from extract.sentence import NUMBER, Sentence

#: How costly the way from a figure to its place may be.
_REACH = 4.0
_MAX_NAME = 4


@dataclass(frozen=True, slots=True)
class Located:
    """Words of a sentence that name a place: tokens ``first`` to ``last``, the rule, and the gazetteer's entry."""

    sentence: Sentence
    first: int
    last: int
    rule: str
    place: Place

    @property
    def words(self) -> str:
        """The place as written."""
        return self.sentence.words(self.first, self.last)


def place_expressions(sentence: Sentence, language: str) -> list[Located]:
    """Return the named places of a sentence that a preposition introduces, by place."""
    gazetteer = places(language)
    prepositions = {hit.last for hit in sentence.of("place") if hit.cue.value == "preposition"}
    common = {hit.first: hit for hit in sentence.of("place") if hit.cue.value == "noun"}
    found: list[Located] = []
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
            found.append(Located(sentence, first, last, "place.name", place))
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


def where(mention: Mention, language: str, before: list[Located]) -> Located | None:
    """Return the place of a figure: the nearest named one in its sentence, else the last one of the sentence before."""
    here = place_expressions(mention.sentence, language)
    return _nearest(mention, here, _REACH) or (before[-1] if before and not here else None)


def _nearest(mention: Mention, expressions: list[Located], reach: float) -> Located | None:
    """Return the place on the cheapest way from the number or its verb."""
    sentence = mention.sentence
    ranked = [(sentence.distance(mention.at, mention.last, spot.first, spot.last), spot.first, spot) for spot in expressions]
    hit = mention.own_trigger
    if hit is not None:
        ranked += [(sentence.distance(hit.first, hit.last, spot.first, spot.last), spot.first, spot) for spot in expressions]
    ranked = [entry for entry in ranked if entry[0] <= reach]
    return min(ranked, key=lambda entry: entry[:2])[2] if ranked else None
