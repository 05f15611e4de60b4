"""How much of the whole a figure is: one event, a sum over a longer time, a rate, or a part of another figure."""

from extract.kinds import HARMED
from extract.lexicon import Hit
from extract.listing import listed
from extract.mention import Mention
from extract.model import Scope
from extract.sentence import Sentence
from extract.when import Expression

_PART_BEFORE = 1.6
_PART_BEHIND = 0.2
_REACH = {"rate": 0.5, "cumulative": 1.2, "incident": 1.2}
#: From what number on "already 700 killed" adds up more than one event, and a toll needs no word to be a sum.
_LARGE = 200
_DOWNED = frozenset(("intercepted", "weapons_lost"))
_SUM = 5000
_CARRIED = 2

Finding = tuple[Scope, str, Hit | None]


def scope(mention: Mention, time: Expression | None, earlier: list[tuple[Mention, Scope]], conflict: bool) -> Finding:
    """Return the scope of a figure, the rule and the cue that gave it; part comes before rate before cumulative.

    ``time`` is the expression of time that binds the figure, ``earlier`` the figures before it with their scopes,
    ``conflict`` tells that it is about one: in a war a high toll is a sum, of an earthquake it is not.
    """
    part = _part(mention, earlier)
    if part is not None:
        return part
    if mention.quantity.type == "percent":
        return "rate", "scope.rate.percent", None
    sentence = mention.sentence
    for value in ("rate", "incident", "cumulative"):
        hit = _governing(mention, value)
        if hit is not None and not (value == "cumulative" and _stands(mention)):
            return value, hit.cue.rule, hit
    if _stands(mention):
        return "incident", "scope.standing", None
    before = earlier[-1] if earlier else None
    if before is not None and _goes_on(mention, before, time):
        return "cumulative", "scope.list", None
    if mention.kind in HARMED and _one_event(mention):
        return "incident", "scope.incident.event", None
    if time is not None and time.period:
        return "cumulative", "scope.cumulative.period", None
    if conflict and _size(mention) >= _SUM and mention.kind in HARMED and (time is None or not time.dated):
        return "cumulative", "scope.cumulative.magnitude", None
    if mention.joined is not None and mention.own_trigger is mention.joined.own_trigger is not None:
        shared = next((value for other, value in earlier[::-1] if other is mention.joined), None)
        if shared in ("cumulative", "rate"):
            hit = _governing(mention.joined, shared)
            if hit is None or not _too_small(mention, hit):
                return shared, "scope.list", hit
    if before is not None and before[1] == "rate" and before[0].sentence is sentence and listed(before[0], mention):
        return "rate", "scope.list", None
    if time is None or time.sentence is not sentence:
        carried = _carried(mention, earlier)
        if carried is not None:
            return "cumulative", "scope.cumulative.carried", carried
    return "incident", "scope.default", None


def _stands(mention: Mention) -> bool:
    """Return whether a figure is the size of a force as of now, which sums up nothing ("so far 400 are on site")."""
    return mention.kind == "troops" and mention.event in (None, "deploy", "send")


def _goes_on(mention: Mention, before: tuple[Mention, Scope], time: Expression | None) -> bool:
    """Return whether a clause goes on with the sum that a cue opened ("since May … killed 40 and hurt 90")."""
    earlier, scope = before
    sentence = mention.sentence
    if scope != "cumulative" or earlier.sentence is not sentence or ";" in sentence.forms[earlier.at : mention.at]:
        return False
    if time is not None and time.sentence is sentence and time.first > earlier.at:
        return False
    cue, verb = _governing(earlier, "cumulative"), mention.own_trigger
    if verb is None or verb.first > mention.at:
        return False
    joined = any(sentence.stops.get(at) in ("conjunction", "subordinator") for at in range(earlier.last, mention.at))
    return joined and cue is not None and cue.last < earlier.at and not _too_small(mention, cue)


def _one_event(mention: Mention) -> bool:
    """Return whether an article tells of one event that did the harm ("in an ambush", "bei einem Anschlag")."""
    sentence = mention.sentence
    for hit in sentence.of("article"):
        noun = next((sentence.nouns[at] for at in range(hit.last + 1, hit.last + 4) if at in sentence.nouns), None)
        if noun is None or noun.cue.value != "attack":
            continue
        if sentence.borders(mention.at, mention.last, noun.first, noun.last) <= _REACH["incident"]:
            return True
    return False


def _size(mention: Mention) -> float:
    number = mention.quantity
    return max(number.value or 0, number.low or 0, number.high or 0)


def _too_small(mention: Mention, hit: Hit) -> bool:
    """Return whether a cue adds up large numbers only, and this is none ("already 12 killed")."""
    return bool(hit.cue.options.get("large")) and _size(mention) < _LARGE


def _governing(mention: Mention, value: str) -> Hit | None:
    """Return the nearest cue of a scope whose clause holds the figure."""
    sentence = mention.sentence
    best: Hit | None = None
    best_cost = _REACH[value]
    for hit in sentence.of("scope"):
        if hit.cue.value != value or _too_small(mention, hit):
            continue
        cost = sentence.borders(mention.at, mention.last, hit.first, hit.last)
        if cost <= best_cost:
            best, best_cost = hit, cost
    return best


def _part(mention: Mention, earlier: list[tuple[Mention, Scope]]) -> Finding | None:
    """Return why a figure is a share of another: a cue before it or right behind it, "two of the …", or a list."""
    sentence = mention.sentence
    if mention.kind in _DOWNED and mention.noun in (None, "munition", "arms", "vehicle"):
        return None  # of 94 drones that were fired, the 71 that were shot down are figures of their own
    for hit in sentence.of("scope"):
        if hit.cue.value != "part" or _left_insertion(mention, hit):
            continue
        stands = hit.cue.options["stands"]
        if (
            stands == "before"
            and hit.last < mention.at
            and sentence.way[mention.at] - sentence.way[hit.last + 1] <= _PART_BEFORE
        ):
            return "part", hit.cue.rule, hit
        if stands == "behind" and hit.first > mention.at:
            first = min(mention.last + 1, hit.first)
            if sentence.way[hit.first] - sentence.way[first] <= _PART_BEHIND and hit.first <= mention.last + 2:
                return "part", hit.cue.rule, hit
    if mention.quantity.type != "count":
        return None
    if mention.whole is not None and mention.noun != "munition":
        return "part", "scope.part.share", None
    if mention.phrase is not None and mention.phrase.definite and mention.whole is None and not mention.owned:
        return "part", "scope.part.partitive", None
    if earlier and earlier[-1][1] == "part" and earlier[-1][0].sentence is sentence and listed(earlier[-1][0], mention):
        opened = _list_opener(sentence, mention)
        if opened is not None:
            return "part", opened.cue.rule, opened
    return None


def _left_insertion(mention: Mention, hit: Hit) -> bool:
    """Return whether a verb goes on behind the insertion of a cue ("killed 40, including women, and hurt 90")."""
    sentence = mention.sentence
    return any(
        hit.first in span and span.stop <= mention.at and any(span.stop <= verb < mention.at for verb in sentence.verbs)
        for span in sentence.insertions
    )


def _list_opener(sentence: Sentence, mention: Mention) -> Hit | None:
    for hit in sentence.of("scope"):
        if hit.cue.options.get("list") and hit.last < mention.at:
            return hit
    return None


def _carried(mention: Mention, earlier: list[tuple[Mention, Scope]]) -> Hit | None:
    """Return the word by which a sentence goes on with the sum of the one before ("dabei", "in addition")."""
    sentence = mention.sentence
    before = [(other, value) for other, value in earlier if other.sentence is not sentence]
    if not before or before[-1][1] != "cumulative" or sentence.index - before[-1][0].sentence.index > _CARRIED:
        return None
    return next(iter(sentence.of("continue")), None)
