"""How firmly a figure is stated: asserted, attributed, hedged, denied or projected."""

from dataclasses import dataclass

from extract.lexicon import Hit
from extract.mention import Mention
from extract.model import Modality

#: How costly the way from a figure (or its verb) to a cue of modality may be.
_REACH = {"denied": 4.0, "hedged": 2.4, "projected": 1.8}


@dataclass(frozen=True, slots=True)
class Firmness:
    """A modality with the rule and the cue that gave it."""

    modality: Modality
    rule: str
    hit: Hit | None


def firmness(mention: Mention, attributed: bool) -> Firmness:
    """Return how firmly a figure is stated; a denial outranks a hedge, a hedge a plan, a plan an attribution."""
    nearest: dict[str, tuple[float, Hit]] = {}
    for hit in mention.sentence.of("modality"):
        value = _value(mention, hit)
        if value is None:
            continue
        cost = _cost(mention, hit)
        if cost <= _REACH[value] and (value not in nearest or cost < nearest[value][0]):
            nearest[value] = (cost, hit)
    for value in ("denied", "hedged", "projected"):
        if value in nearest:
            hit = nearest[value][1]
            return Firmness(value, hit.cue.rule, hit)  # type: ignore[arg-type]
    if attributed:
        return Firmness("attributed", "modality.attributed.source", None)
    return Firmness("asserted", "modality.default", None)


def _value(mention: Mention, hit: Hit) -> str | None:
    """Return what a cue means where it stands: "sollen … worden sein" reports, "sollen … werden" plans."""
    if hit.cue.value != "reported":
        return hit.cue.value
    completed = hit.cue.options["completed_by"].split()
    planned = hit.cue.options["planned_by"].split()
    forms = mention.sentence.forms
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
    sentence = mention.sentence
    cost = sentence.distance(mention.at, mention.last, hit.first, hit.last)
    if mention.trigger is not None and (mention.antecedent is None or mention.trigger in sentence.of("trigger")):
        trigger = mention.trigger
        cost = min(cost, sentence.distance(trigger.first, trigger.last, hit.first, hit.last) + 0.2)
    return cost
