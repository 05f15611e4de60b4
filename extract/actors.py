"""Who acts in a sentence: the parties that it names, and the armies and rebels that it does not."""

from extract.entity import GROUP_OFFICES, HOME_OFFICES, Entity, Known, named
from extract.lexicon import Hit
from extract.register import Office
from extract.sentence import Sentence

_PARTY_TYPES = frozenset(("country", "people", "group", "organisation"))
#: How many tokens may stand between a name and the force that it completes ("the rebels of the FMLN").
_NEAR = 2


def party_names(sentence: Sentence) -> list[Hit]:
    """Return the names of countries, peoples, armed groups and organisations."""
    return [hit for hit in sentence.of("name") if named(hit).type in _PARTY_TYPES]


def owner_names(sentence: Sentence) -> list[Hit]:
    """Return the names of whom something can belong to: parties, and the bodies of a state."""
    return [hit for hit in sentence.of("name") if named(hit).type in (*_PARTY_TYPES, "institution")]


def party_of(sentence: Sentence, hit: Hit) -> Entity:
    """Return the party of a name; soldiers of the "US military" are the country's."""
    name = named(hit)
    party = name.country if name.type == "institution" and name.country else name.canonical
    return Entity(party, sentence, hit.first, hit.last, hit.cue.rule)


def nameless(sentence: Sentence, hit: Hit, known: Known) -> Entity | None:
    """Return whose a force without a name is: an army the country's that the document is about, rebels its group's."""
    name = known.home() if hit.cue.value == "regular" else known.group()
    return None if name is None else Entity(name, sentence, hit.first, hit.last, hit.cue.rule)


def speaks_for(source: Entity, known: Known) -> Entity | None:
    """Return the party that a source speaks for: the country of a president or an air force."""
    span = range(source.first, source.last + 1)
    people = [hit for hit in source.sentence.of("name") if named(hit).type == "person" and hit.first in span]
    if people:
        return party_of(source.sentence, people[0])
    return next((party for party in actors(source.sentence, known) if party.first in span), None)


def actors(sentence: Sentence, known: Known) -> list[Entity]:
    """Return the parties of a sentence by place: those with a name, and forces and governments without one."""
    names = owner_names(sentence)
    found = [party_of(sentence, hit) for hit in names]
    for hit in sentence.of("force"):
        entity = nameless(sentence, hit, known)
        if entity is not None and not _completed(hit, names):
            found.append(entity)
    for hit in sentence.of("institution"):
        office: Office = hit.cue.options["office"]
        name = known.home() if office.id in HOME_OFFICES else known.group() if office.id in GROUP_OFFICES else None
        if name is not None and not _completed(hit, names):
            found.append(Entity(name, sentence, hit.first, hit.last, hit.cue.rule))
    return sorted(found, key=lambda entity: entity.first)


def _completed(hit: Hit, names: list[Hit]) -> bool:
    """Return whether a name beside it says whose a force is ("Russian troops", "rebels of the FMLN")."""
    return any(
        (name.first <= hit.last and hit.first <= name.last)
        or 0 < hit.first - name.last <= _NEAR
        or 0 < name.first - hit.last <= _NEAR
        for name in names
    )
