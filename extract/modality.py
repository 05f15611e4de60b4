"""How firmly a figure is stated: asserted, attributed, hedged, denied or projected."""

from dataclasses import dataclass

from extract.denial import denies
from extract.lexicon import Hit
from extract.mention import Mention
from extract.model import Modality

#: How costly the way from a figure (or its verb) to a cue of modality may be.
_REACH = {"denied": 1.5, "hedged": 1.4, "projected": 1.2}
#: A plan stands before what is planned, or right behind it.
_BEHIND = 0.5
#: What a list under "pledges include:" holds.
_PLEDGED = frozenset(("money", "weapons", "troops"))


@dataclass(frozen=True, slots=True)
class Firmness:
    """A modality with the rule and the cue that gave it."""

    modality: Modality
    rule: str
    hit: Hit | None


def firmness(mention: Mention, sourced: bool, attributed: bool) -> Firmness:
    """Return how firmly a figure is stated; a denial outranks a hedge, a hedge a plan, a plan an attribution.

    ``sourced`` tells that a source is named, ``attributed`` that the figure is someone's claim at all.
    """
    nearest: dict[str, tuple[float, Hit]] = {}
    for hit in mention.sentence.of("modality"):
        value = _value(mention, hit)
        options = hit.cue.options
        if value == "none":  # a decoy: it only keeps the shorter cue inside it from counting
            continue
        if sourced and options.get("unsourced"):
            continue
        if mention.at < hit.first <= mention.last:  # "four suspected smugglers": in doubt is what they are
            continue
        if value == "denied" and not denies(mention, hit):
            continue
        if "kinds" in options and mention.kind not in options["kinds"].split():
            continue
        cost = _cost(mention, hit)
        if value == "projected" and hit.first > max(mention.last, _verb(mention)) and cost > _BEHIND:
            continue
        if cost <= options.get("reach", _REACH[value]) and (value not in nearest or cost < nearest[value][0]):
            nearest[value] = (cost, hit)
    for value in ("denied", "hedged", "projected"):
        if value in nearest:
            hit = nearest[value][1]
            return Firmness(value, hit.cue.rule, hit)  # type: ignore[arg-type]
    if mention.joined is not None and mention.joined.modality == "projected" and _converted(mention):
        return Firmness("projected", "modality.projected.converted", None)
    if mention.heading is not None and mention.kind in _PLEDGED:
        plans = [hit for hit in mention.heading.of("modality") if hit.cue.value == "projected"]
        if plans:
            return Firmness("projected", "modality.projected.heading", None)
    if attributed:
        return Firmness("attributed", "modality.attributed.source", None)
    return Firmness("asserted", "modality.default", None)


def _converted(mention: Mention) -> bool:
    """Return whether a sum only says another in a second currency ("90 billion euros ($105 billion)")."""
    return mention.kind == "money" and "(" in mention.sentence.forms[max(0, mention.at - 2) : mention.at]


def _verb(mention: Mention) -> int:
    return -1 if mention.own_trigger is None else mention.own_trigger.last


def _value(mention: Mention, hit: Hit) -> str:
    """Return what a cue means where it stands: "sollen … worden sein" reports, "sollen … werden" plans."""
    if hit.cue.value != "reported":
        return hit.cue.value
    completed = hit.cue.options["completed_by"].split()
    planned = hit.cue.options["planned_by"].split()
    forms = mention.sentence.forms
    if hit.first > 0 and forms[hit.first - 1].casefold() in completed:
        return "hedged"
    for at in range(hit.last + 1, len(forms)):
        form = forms[at].casefold()
        if form in completed:
            return "hedged"
        if form in planned and not (at + 1 < len(forms) and forms[at + 1].casefold() in completed):
            return "projected"
        if form in (";", ":", "."):
            break
    return "projected"


def _cost(mention: Mention, hit: Hit) -> float:
    """Return the cost of the way from the number, or from its verb, to the cue."""
    sentence = mention.sentence
    if "reach" in hit.cue.options:
        return sentence.distance(mention.at, mention.last, hit.first, hit.last)
    cost = sentence.borders(mention.at, mention.last, hit.first, hit.last)
    trigger = mention.own_trigger
    if trigger is not None:
        cost = min(cost, sentence.borders(trigger.first, trigger.last, hit.first, hit.last))
    return cost
