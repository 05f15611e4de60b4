"""Find the parties, institutions, media and people that a sentence names, under their canonical English names."""

from dataclasses import dataclass

from extract.lexicon import Hit
from extract.register import Name, Office, title
from extract.sentence import NUMBER, Sentence

_COUNTRY_TYPES = frozenset(("country", "person", "people"))
_MAX_PERSON = 4


@dataclass(frozen=True, slots=True)
class Entity:
    """Who is meant by the tokens ``first`` to ``last`` of a sentence: the canonical English name and the rule that gave it."""

    name: str
    sentence: Sentence
    first: int
    last: int
    rule: str


def named(hit: Hit) -> Name:
    """Return the register's entry of a name cue."""
    entry: Name = hit.cue.options["name"]
    return entry


def source_in(sentence: Sentence, first: int, last: int) -> Entity | None:
    """Return who speaks in the noun phrase at tokens ``first`` to ``last``, None where nobody is named.

    An institution is named with its country or group ("Russian Health Ministry"); a government, a president or a bare
    country stands for the country; an organisation, a medium or a person for itself.
    """
    names = [hit for hit in sentence.of("name") if first <= hit.first and hit.last <= last]
    institutions = [hit for hit in sentence.of("institution") if first <= hit.first and hit.last <= last]
    bearers = [hit for hit in names if named(hit).type not in _COUNTRY_TYPES]
    countries = [hit for hit in names if named(hit).type in _COUNTRY_TYPES]
    if institutions:
        return _institution(sentence, institutions[0], bearers, countries)
    if bearers:
        hit = bearers[0]
        return Entity(named(hit).canonical, sentence, hit.first, hit.last, hit.cue.rule)
    if countries:
        canonical = list(dict.fromkeys(named(hit).canonical for hit in countries))
        joined = any(
            sentence.stops.get(at) == "conjunction" for at in range(countries[0].last + 1, countries[-1].first)
        )
        name = " and ".join(canonical[:2]) if joined and len(canonical) > 1 else canonical[0]
        return Entity(name, sentence, countries[0].first, countries[-1].last, countries[0].cue.rule)
    return _person(sentence, first, last)


def _institution(sentence: Sentence, hit: Hit, bearers: list[Hit], countries: list[Hit]) -> Entity:
    """Name an institution with its country or group; what needs no owner may stand alone."""
    office: Office = hit.cue.options["office"]
    groups = [bearer for bearer in bearers if named(bearer).type == "group"]
    others = [bearer for bearer in bearers if named(bearer).type != "group"]
    owners = countries or groups
    if others and (office.kind in ("speaker", "holder", "persons") or not owners):
        owners = others
    if not owners:
        return Entity(office.canonical or office.id, sentence, hit.first, hit.last, hit.cue.rule)
    owner = min(owners, key=lambda other: abs(other.first - hit.first))
    first, last = min(hit.first, owner.first), max(hit.last, owner.last)
    part = office.canonical if owner in countries or owner in groups else None
    return Entity(title(named(owner).canonical, part), sentence, first, last, hit.cue.rule)


def _person(sentence: Sentence, first: int, last: int) -> Entity | None:
    """Return a run of two or more capitalised words that no pack knows: a person's name."""
    if sentence.capitals:
        return None
    at = first
    while at <= last:
        run = at
        while run <= last and _name_like(sentence, run):
            run += 1
        if run - at >= 2:
            end = min(run, at + _MAX_PERSON) - 1
            return Entity(sentence.words(at, end), sentence, at, end, "claimant.person")
        at = max(run, at + 1)
    return None


def _name_like(sentence: Sentence, at: int) -> bool:
    form = sentence.forms[at]
    return form != NUMBER and form[0].isupper() and at not in sentence.nouns and at not in sentence.stops
