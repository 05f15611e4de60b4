"""Whose people, forces, weapons or land a figure counts."""

from extract.actors import actors, nameless, owner_names, party_names, party_of, speaks_for
from extract.doer import actor, fired_at, opponent, right_before, speaker_acts, subject_of
from extract.entity import Entity, Known, located, named
from extract.lexicon import Hit
from extract.mention import Mention
from extract.model import PEOPLE_KINDS
from extract.sentence import Sentence

#: Who owns nothing that "its" and "our" could mean: those who only watch.
_WATCHERS = frozenset(("medium", "monitor", "place"))
#: Kinds of which the subject of the verb owns what is counted: who fires, sends, has, suffers or holds.
_ACTOR_KINDS = frozenset(("fired", "troops", "weapons", "casualties", "money"))
#: Kinds that are done to an opponent: what one party destroys or shoots down is the other's.
_TAKEN = frozenset(("weapons_lost", "intercepted", "territory"))
_MUNITIONS = frozenset(("fired", "intercepted"))
_LEFT = 3
#: How far behind arms the one who gets them, or from whom they are taken, may stand.
_NEAR = 5


def side(mention: Mention, known: Known, told: list[range], source: Entity | None) -> Entity | None:
    """Return the party that what is counted belongs to, never the one that did it.

    ``told`` are the spans of the sources that the sentence names: who speaks is not whose they are. ``source`` is who
    says it.
    """
    if mention.kind == "attacks":
        return None
    if mention.kind == "protest":
        return _in_phrase(mention)
    own = _beside(mention, known, told) or _by_event(mention, known, told, source) or _by_context(mention, known, told)
    if own is None and mention.kind in _MUNITIONS and source is not None:
        own = fired_at(source, known)
    if own is not None and mention.kind == "fired":
        known.munitions = own
    mention.side = own
    return own


def _beside(mention: Mention, known: Known, told: list[range]) -> Entity | None:
    """Return the party that the noun phrase, or the words that go with it, name."""
    own = _in_phrase(mention) or _behind_phrase(mention) or _left(mention) or _fired_by(mention)
    if own is None and mention.noun == "casualty":
        own = _inflicted_on(mention, known)
    return own or _possessed(mention, told)


def _by_event(mention: Mention, known: Known, told: list[range], source: Entity | None) -> Entity | None:
    """Return the party that what happened makes the owner: who gets, gives, sends or loses."""
    own = None
    if mention.kind == "weapons" and mention.event in ("supply", "deploy", "send"):
        own = _recipient(mention)
    if own is None and mention.kind == "weapons_lost":
        own = _taken_from(mention, known)
    if own is None and (mention.kind in _ACTOR_KINDS or mention.event == "lose" or _won_back(mention)):
        if source is not None and speaker_acts(mention):
            return speaks_for(source, known)
        # who announces money gives it
        own = actor(mention, known, [] if mention.kind == "money" else told)
    return own


def _by_context(mention: Mention, known: Known, told: list[range]) -> Entity | None:
    """Return the party that a list, a reference, earlier fire, an opponent or the document makes the owner."""
    if mention.heading is not None and mention.kind == "money":
        names = party_names(mention.heading)
        if names:
            return party_of(mention.heading, names[0])
    own = mention.joined.side if mention.joined is not None and _listed_as_one(mention) else None
    if own is None and mention.refers is not None:
        own = mention.refers.side
    if own is None and mention.kind in _MUNITIONS and known.munitions is not None:
        own = known.munitions if known.munitions.name != subject_of(mention) else None
    if own is None and mention.kind in _TAKEN:
        own = opponent(mention, known, told)
    if own is None and mention.phrase is not None and mention.phrase.head is not None:
        own = _at_home(mention, mention.phrase.head, known)
    return own


def _won_back(mention: Mention) -> bool:
    """Return whether land was the actor's own before ("liberated 40 villages")."""
    trigger = mention.own_trigger
    return mention.kind == "territory" and trigger is not None and bool(trigger.cue.options.get("own"))


def _listed_as_one(mention: Mention) -> bool:
    """Return whether a list has one owner: things have, people of two kinds have not."""
    return mention.kind not in PEOPLE_KINDS or mention.phrase is None or mention.phrase.head is None


def _in_phrase(mention: Mention) -> Entity | None:
    """Look inside the noun phrase ("PKK-Kämpfer"), or before the noun that the number follows."""
    sentence = mention.sentence
    inside = [hit for hit in owner_names(sentence) if mention.at < hit.first and hit.last <= mention.last]
    if inside:
        return party_of(sentence, inside[0])
    if mention.told is not None:
        before = [hit for hit in party_names(sentence) if 0 < mention.told.first - hit.last <= 2]
        return party_of(sentence, before[-1]) if before else None
    return None


def _behind_phrase(mention: Mention) -> Entity | None:
    """Look at what follows the noun: "Soldaten aus Nordkorea", "rockets of the Houthis"."""
    if mention.phrase is None or ((mention.noun == "munition" or mention.event == "supply") and _from_place(mention)):
        return None
    sentence = mention.sentence
    origins = {hit.first for hit in sentence.of("origin")}
    at = mention.last + 1
    if at not in origins:
        return None
    while at < len(sentence.forms) and (at in origins or sentence.stops.get(at) == "determiner"):
        at += 1
    behind = [
        hit
        for hit in party_names(sentence)
        if at <= hit.first <= at + 1 and not (at in sentence.nouns and hit.first > at)
    ]
    return party_of(sentence, behind[0]) if behind else None


def _recipient(mention: Mention) -> Entity | None:
    """Return who gets the arms that are sent: "sent Kyiv 12 launchers", "12 launchers to Ukraine"."""
    sentence, trigger = mention.sentence, mention.own_trigger
    if trigger is None:
        return None
    between = [hit for hit in party_names(sentence) if trigger.last < hit.first and hit.last < mention.at]
    if between and (mention.event == "supply" or right_before(mention, between[-1].last)):
        return party_of(sentence, between[-1])
    if mention.event != "supply":
        return None
    for hit in party_names(sentence):
        if mention.last < hit.first <= mention.last + _NEAR and located(sentence, hit):
            return party_of(sentence, hit)
    return None


def _taken_from(mention: Mention, known: Known) -> Entity | None:
    """Return from whom arms were taken: "seized 40 rifles from the rebels"."""
    sentence = mention.sentence
    origins = [hit.last for hit in sentence.of("origin") if hit.cue.value == "from" and hit.first > mention.last]
    for entity in actors(sentence, known):
        if any(0 < entity.first - at <= 2 for at in origins):
            return entity
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
        if speakers and hit.first in max(speakers, key=lambda span: span.stop) and named(hit).type not in _WATCHERS
    ]
    return party_of(sentence, before[-1]) if before else None


def _inflicted_on(mention: Mention, known: Known) -> Entity | None:
    """Return who took losses that a preposition names behind them: "90 casualties on the army"."""
    sentence, at = mention.sentence, mention.last + 1
    if at not in {hit.first for hit in sentence.of("inflicted")}:
        return None
    at += 1
    while sentence.stops.get(at) == "determiner":
        at += 1
    return next((entity for entity in actors(sentence, known) if at <= entity.first <= at + 1), None)


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
            for hit in party_names(sentence):
                if agent.last < hit.first <= agent.last + 2:
                    return party_of(sentence, hit)
    return None


def _left(mention: Mention) -> Entity | None:
    """Return the country that people left ("6 million people have left Ukraine")."""
    trigger = mention.own_trigger
    if mention.kind != "displaced" or trigger is None or trigger.last in mention.sentence.prepositions:
        return None  # "crossed into Macedonia"
    origins = {hit.first for hit in mention.sentence.of("origin")}
    for hit in mention.sentence.of("name"):
        if hit.cue.value == "country" and 0 < hit.first - trigger.last <= _LEFT:
            between = range(trigger.last + 1, hit.first)
            if all(at in origins or mention.sentence.stops.get(at) == "determiner" for at in between):
                return party_of(mention.sentence, hit)
    return None


def _at_home(mention: Mention, head: Hit, known: Known) -> Entity | None:
    """Give an army without a name to the country that the document is about, and rebels to its one armed group."""
    for hit in mention.sentence.of("force"):
        if mention.at < hit.first <= head.last:
            entity = nameless(mention.sentence, hit, known)
            if entity is not None and not _elsewhere(mention.sentence, entity.name):
                return entity
    return None


def _elsewhere(sentence: Sentence, name: str) -> bool:
    """Return whether a sentence names the country as where something happens: they may be another's forces there."""
    return any(named(hit).canonical == name and located(sentence, hit) for hit in party_names(sentence))
