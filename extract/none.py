"""Whether a word for none counts: "no one was hurt" is a figure of value 0, "no one knows" is none."""

from extract.lexicon import Hit
from extract.mention import Mention
from extract.modality import firmness
from extract.model import Kind
from extract.sentence import Sentence

_REACH = 0.9
#: Kinds of which a text may clearly state that there were none: who is harmed, taken, freed or displaced, what is
#: destroyed, fired, shot down or attacked. Not arrests, forces, arms, aid and land.
_KINDS: frozenset[Kind] = frozenset(
    (
        "killed",
        "wounded",
        "casualties",
        "missing",
        "captured",
        "abducted",
        "released",
        "displaced",
        "fired",
        "intercepted",
        "weapons_lost",
        "damage",
        "attacks",
    )
)
#: Nouns that need no verb ("keine Toten"), and those that need words that say that there were some ("there were no …").
_ALONE = frozenset(("dead", "hurt", "casualty", "missing"))
_THERE = frozenset(("attack",))
#: What is done to things must be said by such a verb: "no weapons were found" says nothing of losses.
_THINGS: dict[str, frozenset[str]] = {
    "munition": frozenset(("launch", "intercept", "destroy")),
    "arms": frozenset(("destroy", "lose", "intercept")),
    "vehicle": frozenset(("destroy", "lose")),
}


def clearly_none(mention: Mention) -> bool:
    """Return whether a word for none says that nobody was harmed or nothing done, right beside it and in fact."""
    phrase, trigger = mention.phrase, mention.trigger
    if mention.kind not in _KINDS or (trigger is not None and not _done(mention, trigger)) or _planned(mention):
        return False
    if phrase is None:
        return trigger is not None
    if phrase.head is None or not (phrase.first == mention.at + 1 or phrase.partitive or mention.whole is not None):
        return False
    if mention.noun in _THERE:
        return _there(mention)
    if mention.noun in _THINGS:
        return trigger is not None and trigger.cue.value in _THINGS[mention.noun]
    return trigger is not None or mention.noun in _ALONE


def _done(mention: Mention, trigger: Hit) -> bool:
    """Return whether a verb says what was done to nobody: not who did it, and no adjective of somebody else."""
    sentence = mention.sentence
    if mention.cost > _REACH:
        return False
    if trigger.first < mention.at:
        return True
    between = range(mention.last + 1, trigger.first)
    spoken = {hit.first for role in ("speech", "relative") for hit in sentence.of(role)}
    if any(at in spoken for at in between):
        return False
    behind = trigger.last + 1
    if behind in sentence.nouns:
        return False
    passive = any(sentence.stops.get(at) == "auxiliary" for at in range(max(0, mention.at - 3), trigger.first))
    return passive or not (sentence.stops.get(behind) == "determiner" or behind in sentence.quantities)


def _planned(mention: Mention) -> bool:
    """Return whether it is a plan, a demand or a condition that nobody be harmed."""
    if firmness(mention, False, False).modality == "projected":
        return True
    trigger, sentence = mention.trigger, mention.sentence
    if trigger is None:
        return False
    first, last = min(mention.at, trigger.first), max(mention.last, trigger.last)
    return any(hit.cue.value == "projected" and first <= hit.first <= last for hit in sentence.of("modality"))


def _there(mention: Mention) -> bool:
    """Return whether words say that there were none: "there were no attacks", "no attacks were reported"."""
    return any(
        hit.cue.value == "there" and mention.sentence.distance(hit.first, hit.last, mention.at, mention.last) <= _REACH
        for hit in mention.sentence.of("zero")
    )


def takes_in(sentence: Sentence, at: int) -> bool:
    """Return whether an article is part of words for none: the "a" of "not a single"."""
    return any(hit.first <= at <= hit.last and hit.first < hit.last for hit in sentence.of("zero"))
