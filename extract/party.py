"""Whose people, forces, weapons or land a figure counts, and whether its people are civilians or soldiers."""

from extract.entity import Entity, located, named
from extract.lexicon import Hit
from extract.mention import Mention
from extract.model import PEOPLE_KINDS, Population
from extract.sentence import Sentence

_SIDE_TYPES = frozenset(("country", "people", "group", "organisation"))
_ACTOR_KINDS = frozenset(("fired", "troops", "weapons", "casualties", "territory"))
_SUFFERED = frozenset(("harm",))
_NO_SIDE = frozenset(("attacks", "protest", "money"))


def side(mention: Mention) -> Entity | None:
    """Return the party that what is counted belongs to, never the one that did it."""
    if mention.kind in _NO_SIDE:
        return None
    own = _in_phrase(mention) or _behind_phrase(mention)
    if own is not None:
        return own
    if mention.kind in _ACTOR_KINDS and mention.trigger is not None and mention.trigger in mention.sentence.of("trigger"):
        actor = _actor(mention, mention.trigger)
        if actor is not None:
            return actor
    return None


def _entity(sentence: Sentence, hit: Hit) -> Entity:
    return Entity(named(hit).canonical, sentence, hit.first, hit.last, hit.cue.rule)


def _names(sentence: Sentence) -> list[Hit]:
    return [hit for hit in sentence.of("name") if named(hit).type in _SIDE_TYPES]


def _in_phrase(mention: Mention) -> Entity | None:
    inside = [hit for hit in _names(mention.sentence) if mention.at < hit.first and hit.last <= mention.last]
    return _entity(mention.sentence, inside[0]) if inside else None


def _behind_phrase(mention: Mention) -> Entity | None:
    """Look at what follows the noun: "Soldaten aus Nordkorea", "rockets of the Houthis"."""
    if mention.phrase is None:
        return None
    sentence = mention.sentence
    origins = {hit.first for hit in sentence.of("origin")}
    at = mention.last + 1
    if at not in origins:
        return None
    while at < len(sentence.forms) and (at in origins or sentence.stops.get(at) == "determiner"):
        at += 1
    behind = [hit for hit in _names(sentence) if at <= hit.first <= at + 2]
    return _entity(sentence, behind[0]) if behind else None


def _actor(mention: Mention, trigger: Hit) -> Entity | None:
    """Return the party that is the subject of the verb, or its agent ("by Russia")."""
    sentence = mention.sentence
    limit = min(trigger.first, mention.at)
    before = [
        (sentence.distance(hit.first, hit.last, limit, limit), hit) for hit in _names(sentence) if hit.last < limit
    ]
    before = [(cost, hit) for cost, hit in before if cost <= 1.2 and not located(sentence, hit)]
    if before:
        return _entity(sentence, min(before, key=lambda pair: pair[0])[1])
    between = [hit for hit in _names(sentence) if trigger.last < hit.first and hit.last < mention.at]
    return _entity(sentence, between[0]) if between and not located(sentence, between[0]) else None


def population(mention: Mention, belongs_to: Entity | None) -> tuple[Population | None, str]:
    """Return the population of a figure that counts people, and the rule that says so; None for other kinds."""
    if mention.kind not in PEOPLE_KINDS:
        return None, "population.not_people"
    sentence = mention.sentence
    for hit in sentence.of("population"):
        if mention.at < hit.first <= mention.last:
            return hit.cue.value, hit.cue.rule  # type: ignore[return-value]
    phrase = mention.phrase
    if phrase is not None and phrase.head is not None:
        value = phrase.head.cue.options.get("population", "unknown")
        if value == "unknown" and belongs_to is not None and mention.noun == "person" and _is_group(mention, belongs_to):
            return "military", "population.group"
        return value, phrase.head.cue.rule
    if mention.kind in ("troops", "captured"):
        return "military", "population.kind"
    return "unknown", "population.default"


def _is_group(mention: Mention, belongs_to: Entity) -> bool:
    return any(
        named(hit).type == "group" and hit.first == belongs_to.first for hit in mention.sentence.of("name")
    )
