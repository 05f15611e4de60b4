"""Where it happened or stands: the named place of a figure, as written."""

from collections.abc import Collection
from dataclasses import dataclass

from extract.lexicon import Hit
from extract.mention import Mention, nearest
from extract.model import Modality, Scope
from extract.phrase import grammar
from extract.register import Gazetteer, Place, namesakes, places
from extract.sentence import NUMBER, Sentence

#: How costly the way from a figure to its place may be.
_REACH = 2.2
_MAX_NAME = 4
_MAX_BEFORE = 6
_MAX_UNKNOWN = 3
#: The block of the pack with nouns that make a place wider than the city or country named.
_REGION = "place.noun.region"
_PARTIES = frozenset(("group", "organisation", "medium", "monitor", "person"))


@dataclass(frozen=True, slots=True)
class Located:
    """Words that name a place: tokens ``first`` to ``last``, the rule, and the gazetteer's entry, if any.

    ``key`` is the name under which it stands there. Two places together ("Ternopil and Rivne") have no entry: they are
    no one point.
    """

    sentence: Sentence
    first: int
    last: int
    rule: str
    place: Place | None
    key: str = ""

    @property
    def words(self) -> str:
        """The place as written."""
        return self.sentence.words(self.first, self.last)


def place_expressions(sentence: Sentence, language: str) -> list[Located]:
    """Return the named places of a sentence that a preposition or a verb introduces, by place."""
    gazetteer = places(language)
    verbs = {hit.last for hit in sentence.of("trigger")}
    common = {hit.first: hit for hit in sentence.of("place") if hit.cue.value == "noun"}
    parties = {hit.first for hit in sentence.of("name") if hit.cue.value in _PARTIES}
    found: list[Located] = []
    at = 0
    while at < len(sentence.forms):
        if at in common and _direction(sentence, common[at]):
            found.append(Located(sentence, at - 1, common[at].last, "place.direction", None))
            at = common[at].last + 1
            continue
        if not sentence.forms[at][0].isupper() or at in parties or _in_unit(sentence, at):
            at += 1
            continue
        named = place_name(sentence, at, gazetteer)
        if named is None:
            unknown = _unknown(sentence, at, common, language)
            if unknown is not None:
                found.append(unknown)
            at += 1 if unknown is None else unknown.last + 1 - at
            continue
        last, key = named
        first, introduced = _introduced(sentence, at, common)
        if not introduced and first > 0:  # "hit Kyiv", "left the Donbas"
            before = first - 2 if sentence.stops.get(first - 1) == "determiner" else first - 1
            introduced = before in verbs
        if introduced:
            last, single = _extended(sentence, last, common, gazetteer)
            place = _precise(gazetteer[key], common, first, last) if single else None
            found.append(Located(sentence, first, last, "place.name", place, key))
        at = last + 1
    return found


def place_name(sentence: Sentence, at: int, gazetteer: Gazetteer) -> tuple[int, str] | None:
    """Return the last token and the key of the longest name in the gazetteer that begins at ``at``."""
    joined = ""
    best = None
    for last in range(at, min(at + _MAX_NAME, len(sentence.forms))):
        form = sentence.forms[last]
        if form == NUMBER:
            break
        joined += ("" if last == at or sentence.glued(last) else " ") + form.casefold()
        for key in (joined, joined.removesuffix("'s").removesuffix("’s"), joined.removesuffix("s")):
            if key in gazetteer:
                best = (last, key)
                break
    return best


def _extended(sentence: Sentence, last: int, common: dict[int, Hit], gazetteer: Gazetteer) -> tuple[int, bool]:
    """Take in a noun of place behind the name ("Kursk region") and a second name ("Ternopil and Rivne").

    Also return whether it is a single place.
    """
    if last + 1 in common and not sentence.glued(last + 1):
        return last + 1, True
    if sentence.stops.get(last + 1) == "conjunction" and last + 2 < len(sentence.forms):
        second = place_name(sentence, last + 2, gazetteer) if sentence.forms[last + 2][0].isupper() else None
        if second is not None:
            return second[0], False
    return last, True


def _precise(place: Place, common: dict[int, Hit], first: int, last: int) -> Place:
    """Return a place as exact as its words: "Kursk region" is not the city whose name it bears."""
    wide = any(first <= at <= last and hit.cue.rule == _REGION for at, hit in common.items())
    return place._replace(precision="region") if wide and place.precision in ("city", "country") else place


def point(spot: Located, about: Collection[str]) -> Place | None:
    """Return where a place lies; of cities with one name the one in a country (ISO) that the article is ``about``."""
    place = spot.place
    if place is None or place.country in about:
        return place
    others = (other for other in namesakes().get(spot.key, ()) if other.country in about)
    return next((other._replace(precision=place.precision) for other in others), place)


def _direction(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a direction stands for a part of the country by itself ("in the north-east")."""
    behind = sentence.forms[hit.last + 1 : hit.last + 2]
    return (
        bool(hit.cue.options.get("direction"))
        and sentence.stops.get(hit.first - 1) == "determiner"
        and hit.first - 2 in sentence.prepositions
        and not (behind and behind[0].casefold() == "of")
    )


def _in_unit(sentence: Sentence, at: int) -> bool:
    """Return whether a token is part of a unit: the "US" of "US$ 40 million"."""
    return any(
        number.unit_start is not None
        and number.unit_end is not None
        and number.unit_start <= sentence.starts[at] < number.unit_end
        for number in sentence.quantities.values()
    )


def _unknown(sentence: Sentence, at: int, common: dict[int, Hit], language: str) -> Located | None:
    """Return a name that the gazetteer lacks, which its neighbours make one ("Provinz X", "X Hill", "town of X")."""
    forms = sentence.forms
    last = at
    while (
        last + 1 < len(forms) and last - at < _MAX_UNKNOWN and forms[last + 1][0].isupper() and last + 1 not in common
    ):
        last += 1
    if any(index in sentence.stops or index in sentence.nouns for index in range(at, last + 1)):
        return None
    before = at - 1
    leads = before in common and common[before].cue.options.get("leads", True)
    if leads and forms[before][0].isupper() and not sentence.capitals:
        return Located(sentence, before, last, "place.noun_before", None)
    if at - 2 in common and forms[before].casefold() in grammar(language)["partitive"]:
        return Located(sentence, at, at if sentence.capitals else last, "place.noun_of", None)
    behind = last + 1
    if behind in common and forms[behind][0].isupper() and _introduced(sentence, at, {})[1]:
        return Located(sentence, at, behind, "place.noun_behind", None)
    if not grammar(language)["nouns_capitalised"] and _after_preposition(sentence, at) and _is_name(sentence, at, last):
        return Located(sentence, at, last, "place.unknown_name", None)
    return None


def _after_preposition(sentence: Sentence, at: int) -> bool:
    """Return whether a preposition stands before a token that only a place can follow ("near", not "to")."""
    return any(
        hit.last == at - 1 and hit.cue.value == "preposition" and hit.cue.options.get("names", True)
        for hit in sentence.of("place")
    )


def _is_name(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether capitalised words behind a preposition are a name that nothing else explains ("in Metapan")."""
    if any(hit.first <= last and first <= hit.last for hits in sentence.hits.values() for hit in hits):
        return False
    if not all(sentence.forms[at][0].isalpha() and len(sentence.forms[at]) > 2 for at in range(first, last + 1)):
        return False
    if not sentence.capitals:
        return True
    closes = last + 1 < len(sentence.forms) and sentence.forms[last + 1] in ",."
    return first == last and closes


def _introduced(sentence: Sentence, at: int, common: dict[int, Hit]) -> tuple[int, bool]:
    """Return where the place's words begin ("Region Kursk") and whether a preposition or verb introduces them."""
    first = at
    for index in range(at - 1, max(-1, at - _MAX_BEFORE), -1):
        if index in sentence.prepositions:
            return first, True
        form = sentence.forms[index]
        if index in common:
            first = index
        elif (
            form == NUMBER
            or not (form[0].isalpha() or form in "-,")
            or sentence.stops.get(index) in ("auxiliary", "subordinator")
        ):
            return first, False
    return first, False


def same_event(mention: Mention, before: Sentence | None, modality: Modality, scope: Scope, dated: bool) -> bool:
    """Return whether a figure clearly belongs to what the sentence before reports, so that its place is there.

    A new paragraph, a plan, a hedge, a rate, or an event with a time of its own (``dated``) begins something else.
    """
    sentence = mention.sentence
    if before is None or "\n\n" in sentence.text[before.end : sentence.start]:
        return False
    return modality not in ("hedged", "projected") and scope != "rate" and not (scope == "incident" and dated)


def where(
    mention: Mention, here: list[Located], before: Sentence | None, told: list[range], language: str
) -> Located | None:
    """Return the place of a figure: the nearest named one in its sentence, else the last one of the sentence before.

    ``here`` are the places of its sentence, ``before`` is the sentence before it; ``told`` are the spans of the sources
    that the sentence names: where they sit is not where it happened.
    """
    here = [spot for spot in here if not any(spot.first in span for span in told) and not _seat(spot)]
    if mention.kind == "money":
        served = [spot for spot in _served(mention.sentence, language) if spot.first > mention.at]
        named = nearest(mention, served, mention.sentence.borders, _REACH)
    else:
        named = _in_phrase(mention)
    if named is not None:
        return named
    found = nearest(mention, here, mention.sentence.borders, _REACH)
    if found is not None or here or before is None:
        return found
    return next(iter(place_expressions(before, language)[::-1]), None)


def _seat(spot: Located) -> bool:
    """Return whether a place only tells where somebody speaks: "said in Geneva"."""
    sentence = spot.sentence
    at = spot.first - 1
    while at > 0 and sentence.stops.get(at) == "determiner":
        at -= 1
    if at < 1 or at not in sentence.prepositions:
        return False
    return any(hit.last == at - 1 and hit.cue.options.get("from") == "subject" for hit in sentence.of("speech"))


def _served(sentence: Sentence, language: str) -> list[Located]:
    """Return the countries that money is for ("aid for Ukraine"), by place."""
    gazetteer = places(language)
    found = []
    for hit in sentence.of("benefit"):
        at = hit.last + 1
        while sentence.stops.get(at) == "determiner":
            at += 1
        named = place_name(sentence, at, gazetteer) if at < len(sentence.forms) else None
        if named is not None and any(name.first == at and name.cue.value == "country" for name in sentence.of("name")):
            found.append(Located(sentence, at, named[0], "place.benefit", gazetteer[named[1]], named[1]))
    return found


def _in_phrase(mention: Mention) -> Located | None:
    """Return the land of a figure of territory as its place ("20 % of Ukrainian territory")."""
    phrase = mention.phrase
    if mention.kind != "territory" or phrase is None:
        return None
    for hit in mention.sentence.of("name"):
        if phrase.first <= hit.first <= phrase.last and hit.cue.value == "country":
            return Located(mention.sentence, hit.first, phrase.last, "place.land", None)
    return None
