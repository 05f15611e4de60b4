"""Whose people, forces, weapons or land a figure counts, and whether its people are civilians or soldiers."""

from extract.entity import Entity, Known, located, named
from extract.kinds import PEOPLE_CLASSES
from extract.lexicon import Hit
from extract.mention import Mention
from extract.model import PEOPLE_KINDS, Population
from extract.sentence import Sentence

_SIDE_TYPES = frozenset(("country", "people", "group", "organisation"))
#: Who can own what they speak of as "its" and "our": all but media and monitors.
_SPEAKERS = (*_SIDE_TYPES, "institution", "person")
#: Kinds of which the subject of the verb owns what is counted: who fires, sends, has, suffers or holds.
_ACTOR_KINDS = frozenset(("fired", "troops", "weapons", "casualties", "money"))
_NO_SIDE = frozenset(("attacks",))
#: Kinds that are done to an opponent: what one party destroys or shoots down is the other's.
_TAKEN = frozenset(("weapons_lost", "intercepted"))
_MUNITIONS = frozenset(("fired", "intercepted"))
_ACTOR_REACH = 1.2
_LEFT = 3
#: How far behind arms the one who gets them may stand.
_NEAR = 5


def side(mention: Mention, known: Known, told: list[range]) -> Entity | None:
    """Return the party that what is counted belongs to, never the one that did it.

    ``told`` are the spans of the sources that the sentence names: who speaks is not whose they are.
    """
    if mention.kind in _NO_SIDE:
        return None
    if mention.kind == "protest":
        return _in_phrase(mention)
    own = _in_phrase(mention) or _behind_phrase(mention) or _left(mention) or _fired_by(mention)
    if own is None and mention.noun == "casualty":
        own = _inflicted_on(mention, known)
    if own is None:
        own = _possessed(mention, told)
    if own is None and mention.kind == "weapons" and mention.event == "supply":
        own = _recipient(mention)
    if own is None and (mention.kind in _ACTOR_KINDS or mention.event == "lose"):
        # who announces money gives it
        own = _actor(mention, [] if mention.kind == "money" else told)
    if own is None and mention.refers is not None:
        own = mention.refers.side
    if (
        own is None
        and mention.kind in _MUNITIONS
        and known.munitions is not None
        and known.munitions.name != _subject_of(mention)
    ):
        own = known.munitions
    if own is None and mention.kind in _TAKEN:
        own = _opponent(mention, known, told)
    if own is None and mention.phrase is not None and mention.phrase.head is not None:
        own = _at_home(mention, mention.phrase.head, known)
    if own is not None and mention.kind == "fired":
        known.munitions = own
    mention.side = own
    return own


def _entity(sentence: Sentence, hit: Hit) -> Entity:
    """Return the party of a name; soldiers of the "US military" are the country's."""
    name = named(hit)
    party = name.country if name.type == "institution" and name.country else name.canonical
    return Entity(party, sentence, hit.first, hit.last, hit.cue.rule)


def _names(sentence: Sentence) -> list[Hit]:
    return [hit for hit in sentence.of("name") if named(hit).type in _SIDE_TYPES]


def _owners(sentence: Sentence) -> list[Hit]:
    """Return the names of whom something can belong to: parties, and the bodies of a state."""
    return [hit for hit in sentence.of("name") if named(hit).type in (*_SIDE_TYPES, "institution")]


def _in_phrase(mention: Mention) -> Entity | None:
    """Look inside the noun phrase ("PKK-Kämpfer"), or before the noun that the number follows."""
    sentence = mention.sentence
    inside = [hit for hit in _owners(sentence) if mention.at < hit.first and hit.last <= mention.last]
    if inside:
        return _entity(sentence, inside[0])
    if mention.told is not None:
        before = [hit for hit in _names(sentence) if 0 < mention.told.first - hit.last <= 2]
        return _entity(sentence, before[-1]) if before else None
    return None


def _behind_phrase(mention: Mention) -> Entity | None:
    """Look at what follows the noun: "Soldaten aus Nordkorea", "rockets of the Houthis"."""
    if mention.phrase is None or (mention.noun in ("munition", "refugee") and _from_place(mention)):
        return None
    sentence = mention.sentence
    origins = {hit.first for hit in sentence.of("origin")}
    at = mention.last + 1
    if at not in origins:
        return None
    while at < len(sentence.forms) and (at in origins or sentence.stops.get(at) == "determiner"):
        at += 1
    behind = [
        hit for hit in _names(sentence) if at <= hit.first <= at + 1 and not (at in sentence.nouns and hit.first > at)
    ]
    return _entity(sentence, behind[0]) if behind else None


def _recipient(mention: Mention) -> Entity | None:
    """Return who gets the arms that are sent: "sent Kyiv 12 launchers", "12 launchers to Ukraine"."""
    sentence, trigger = mention.sentence, mention.own_trigger
    if trigger is None:
        return None
    between = [hit for hit in _names(sentence) if trigger.last < hit.first and hit.last < mention.at]
    if between:
        return _entity(sentence, between[-1])
    for hit in _names(sentence):
        if mention.last < hit.first <= mention.last + _NEAR and located(sentence, hit):
            return _entity(sentence, hit)
    return None


def _possessed(mention: Mention, told: list[range]) -> Entity | None:
    """Return whom a possessive in the phrase takes up, the last who spoke before it: "six of its soldiers"."""
    sentence = mention.sentence
    if not mention.owned:
        return None
    speakers = [span for span in told if span.stop <= mention.at]
    before = [
        hit
        for hit in sentence.of("name")
        if speakers and hit.first in max(speakers, key=lambda span: span.stop) and named(hit).type in _SPEAKERS
    ]
    return _entity(sentence, before[-1]) if before else None


def _inflicted_on(mention: Mention, known: Known) -> Entity | None:
    """Return who took losses that a preposition names behind them: "90 casualties on the army"."""
    sentence, at = mention.sentence, mention.last + 1
    if at not in {hit.first for hit in sentence.of("inflicted")}:
        return None
    at += 1
    while sentence.stops.get(at) == "determiner":
        at += 1
    for hit in _owners(sentence):
        if at <= hit.first <= at + 1:
            return _entity(sentence, hit)
    for hit in sentence.of("force"):
        if hit.first == at:
            name = known.home() if hit.cue.value == "regular" else known.group()
            return None if name is None else Entity(name, sentence, hit.first, hit.last, hit.cue.rule)
    return None


def _from_place(mention: Mention) -> bool:
    """Return whether the noun is followed by where it came from, not by whose it is ("rockets from Lebanon")."""
    return any(hit.first == mention.last + 1 and hit.cue.value == "from" for hit in mention.sentence.of("origin"))


def _fired_by(mention: Mention) -> Entity | None:
    """Return the party that "by" names behind the verb that fired munitions ("65 drones launched by Russia")."""
    sentence = mention.sentence
    if mention.kind not in _MUNITIONS:
        return None
    launches = [hit.last for hit in sentence.of("trigger") if hit.cue.value == "launch"]
    for agent in sentence.of("agent"):
        if agent.first - 1 in launches:
            for hit in _names(sentence):
                if agent.last < hit.first <= agent.last + 2:
                    return _entity(sentence, hit)
    return None


def _left(mention: Mention) -> Entity | None:
    """Return the country that people left ("6 million people have left Ukraine")."""
    trigger = mention.own_trigger
    if mention.kind != "displaced" or trigger is None:
        return None
    origins = {hit.first for hit in mention.sentence.of("origin")}
    for hit in mention.sentence.of("name"):
        if hit.cue.value == "country" and 0 < hit.first - trigger.last <= _LEFT:
            between = range(trigger.last + 1, hit.first)
            if all(at in origins or mention.sentence.stops.get(at) == "determiner" for at in between):
                return _entity(mention.sentence, hit)
    return None


def _subject_of(mention: Mention) -> str | None:
    """Return the party that does what the verb says."""
    trigger = mention.own_trigger
    if trigger is None:
        return None
    limit = min(trigger.first, mention.at)
    before = [hit for hit in _owners(mention.sentence) if hit.last < limit]
    return _entity(mention.sentence, before[-1]).name if before else None


def _actor(mention: Mention, told: list[range]) -> Entity | None:
    """Return the party that is the subject of the verb, or its agent ("by Russia")."""
    sentence, trigger = mention.sentence, mention.own_trigger
    if trigger is None and mention.kind == "fired":
        return None
    limit = mention.at if trigger is None else min(trigger.first, mention.at)
    names = [
        hit for hit in _owners(sentence) if not any(hit.first in span for span in told) and not located(sentence, hit)
    ]
    if trigger is not None:
        between = [hit for hit in names if trigger.first < hit.first and hit.last < mention.at]
        if between and trigger.last > mention.at:
            return _entity(sentence, between[0])
    before = [(sentence.distance(hit.first, hit.last, limit, limit), hit) for hit in names if hit.last < limit]
    before = [(cost, hit) for cost, hit in before if cost <= _ACTOR_REACH]
    if before:
        return _entity(sentence, min(before, key=lambda pair: pair[0])[1])
    if trigger is None:
        return None
    between = [hit for hit in names if trigger.last < hit.first and hit.last < mention.at]
    return _entity(sentence, between[0]) if between else None


def _opponent(mention: Mention, known: Known, told: list[range]) -> Entity | None:
    """Return the opponent of the party that is the subject of an active verb."""
    trigger, sentence = mention.own_trigger, mention.sentence
    if trigger is None or trigger.first > mention.at:
        return None
    subjects = [
        hit for hit in _owners(sentence) if hit.last < trigger.first and not any(hit.first in span for span in told)
    ]
    if not subjects:
        return None
    name = known.other(_entity(sentence, subjects[-1]).name)
    return None if name is None else Entity(name, sentence, subjects[-1].first, subjects[-1].last, "side.opponent")


def _at_home(mention: Mention, head: Hit, known: Known) -> Entity | None:
    """Give an army without a name to the country that the document is about, and rebels to its one armed group."""
    for hit in mention.sentence.of("force"):
        if mention.at < hit.first <= head.last:
            name = known.home() if hit.cue.value == "regular" else known.group()
            if name is not None and not _elsewhere(mention.sentence, name):
                return Entity(name, mention.sentence, hit.first, hit.last, hit.cue.rule)
    return None


def _elsewhere(sentence: Sentence, name: str) -> bool:
    """Return whether a sentence names the country as where something happens: they may be another's forces there."""
    return any(named(hit).canonical == name and located(sentence, hit) for hit in _names(sentence))


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
    if value == "unknown" and belongs_to is not None and mention.noun == "casualty":
        value, rule, hit = "military", "population.losses", None
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


def _is_group(mention: Mention, belongs_to: Entity) -> bool:
    return any(named(hit).type == "group" and hit.first == belongs_to.first for hit in mention.sentence.of("name"))
