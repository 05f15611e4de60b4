"""Whether the people of a figure are civilians, soldiers, both, or nobody says."""

from extract.entity import Entity, named
from extract.kinds import PEOPLE_CLASSES
from extract.lexicon import Hit
from extract.mention import Mention
from extract.model import PEOPLE_KINDS, Population


def population(mention: Mention, belongs_to: Entity | None) -> tuple[Population | None, str, Hit | None]:
    """Return the population of a figure that counts people, with its rule and cue; None for other kinds."""
    if mention.kind not in PEOPLE_KINDS:
        return None, "population.not_people", None
    value, rule, hit = _own_population(mention)
    if value == "unknown" and mention.refers is not None and mention.refers.noun in PEOPLE_CLASSES:
        inherited = mention.refers.population
        if inherited not in (None, "unknown"):
            value, rule, hit = inherited, "population.reference", None
    if value == "unknown" and belongs_to is not None and mention.noun == "person" and _is_group(mention, belongs_to):
        value, rule, hit = "military", "population.group", None
    if value == "unknown" and mention.noun == "casualty" and belongs_to is not None:
        value, rule, hit = "military", "population.losses", None
    if hit is not None and hit.cue.options.get("rank") and _among_forces(mention):
        value, rule = "military", "population.rank"  # an officer and a sergeant, not an officer of the police
    mention.population = value
    return value, rule, hit


def _own_population(mention: Mention) -> tuple[Population, str, Hit | None]:
    """Return what the noun and the words before it say."""
    sentence, phrase = mention.sentence, mention.phrase
    first = mention.at if mention.told is None else mention.told.first - 2
    last = mention.last if mention.told is None else mention.told.last
    for hit in sentence.of("population"):
        if first < hit.first <= last:
            return hit.cue.value, hit.cue.rule, hit  # type: ignore[return-value]
    heads = [hit for hit in sentence.nouns.values() if first < hit.first <= last]
    for head in heads[::-1]:
        value = head.cue.options.get("population", "unknown")
        if value != "unknown":
            return value, head.cue.rule, head
    if mention.kind in ("troops", "captured"):
        return "military", "population.kind", None
    return "unknown", "population.default", None if phrase is None else phrase.head


def _among_forces(mention: Mention) -> bool:
    """Return whether the sentence is about an army or its soldiers."""
    sentence = mention.sentence
    offices = (hit.cue.options["office"].id for hit in sentence.of("institution"))
    return bool(sentence.of("force")) or "army" in offices


def _is_group(mention: Mention, belongs_to: Entity) -> bool:
    return any(named(hit).type == "group" and hit.first == belongs_to.first for hit in mention.sentence.of("name"))
