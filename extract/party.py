"""Whose people, forces, weapons or land a figure counts."""

from extract.actors import actors, nameless, owner_names, party_names, party_of, speaks_for
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
_ACTOR_REACH = 1.2
_LEFT = 3
#: How many words may stand between a pronoun and its verb.
_LEAD = 2
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
        own = _fired_at(source, known)
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
        if source is not None and _speaker_acts(mention):
            return speaks_for(source, known)
        # who announces money gives it
        own = _actor(mention, known, [] if mention.kind == "money" else told)
    return own


def _by_context(mention: Mention, known: Known, told: list[range]) -> Entity | None:
    """Return the party that a list, a reference, earlier fire, an opponent or the document makes the owner."""
    own = mention.joined.side if mention.joined is not None and _listed_as_one(mention) else None
    if own is None and mention.refers is not None:
        own = mention.refers.side
    if own is None and mention.kind in _MUNITIONS and known.munitions is not None:
        own = known.munitions if known.munitions.name != _subject_of(mention) else None
    if own is None and mention.kind in _TAKEN:
        own = _opponent(mention, known, told)
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
    if between and (mention.event == "supply" or _right_before(mention, between[-1].last)):
        return party_of(sentence, between[-1])
    if mention.event != "supply":
        return None
    for hit in party_names(sentence):
        if mention.last < hit.first <= mention.last + _NEAR and located(sentence, hit):
            return party_of(sentence, hit)
    return None


def _right_before(mention: Mention, last: int) -> bool:
    """Return whether nothing but a qualifier stands between a name and a number ("sent Kyiv another 12 launchers")."""
    return all(
        at in mention.sentence.stops or mention.sentence.starts[at] >= mention.quantity.phrase_start
        for at in range(last + 1, mention.at)
    )


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


def _subject_of(mention: Mention) -> str | None:
    """Return the party that does what the verb says."""
    trigger = mention.own_trigger
    if trigger is None:
        return None
    limit = min(trigger.first, mention.at)
    before = [hit for hit in owner_names(mention.sentence) if hit.last < limit]
    return party_of(mention.sentence, before[-1]).name if before else None


def _fired_at(source: Entity, known: Known) -> Entity | None:
    """Return the opponent of the party that tells what was fired: one counts what comes down on oneself."""
    teller = speaks_for(source, known)
    name = None if teller is None else known.other(teller.name)
    return None if name is None else Entity(name, source.sentence, source.first, source.last, "side.opponent")


def _untold(parties: list[Entity], told: list[range]) -> list[Entity]:
    """Return the parties that are not the ones who speak."""
    return [party for party in parties if not any(party.first in span for span in told)]


def _actor(mention: Mention, known: Known, told: list[range]) -> Entity | None:
    """Return the party that is the subject of the verb, or its agent ("by Russia")."""
    sentence, trigger = mention.sentence, mention.own_trigger
    if trigger is None and mention.kind == "fired":
        return None
    limit = mention.at if trigger is None else min(trigger.first, mention.at)
    where = {hit.first for hit in owner_names(sentence) if located(sentence, hit)}
    if mention.kind == "money":
        where |= _served(sentence)
    parties = [party for party in _untold(actors(sentence, known), told) if party.first not in where]
    if trigger is not None:
        between = [party for party in parties if trigger.first < party.first and party.last < mention.at]
        if between and trigger.last > mention.at:
            return between[0]
    before = [
        (sentence.distance(party.first, party.last, limit, limit), party) for party in parties if party.last < limit
    ]
    before = [(cost, party) for cost, party in before if cost <= _ACTOR_REACH]
    if mention.kind == "money" and len(before) > 1 and _right_before(mention, before[-1][1].last):
        before.pop()  # "gave Kyiv 40 million"
    if before:
        return min(before, key=lambda pair: pair[0])[1]
    if trigger is None:
        return None
    between = [party for party in parties if trigger.last < party.first and party.last < mention.at]
    return between[0] if between else None


def _speaker_acts(mention: Mention) -> bool:
    """Return whether a pronoun is the subject of the verb, so that who speaks did it ("it had fired 320 rockets")."""
    sentence, trigger = mention.sentence, mention.own_trigger
    if trigger is None:
        return False
    at = min(trigger.first, mention.at) - 1
    lead = 0  # "it plans to withdraw"
    while at >= 0:
        if sentence.stops.get(at) in ("auxiliary", "filler") or sentence.starts[at] >= mention.quantity.phrase_start:
            at -= 1
        elif lead < _LEAD and _plain(sentence, at):
            at, lead = at - 1, lead + 1
        else:
            break
    return any(hit.cue.value == "subject" and hit.last == at for hit in sentence.of("pronoun"))


def _plain(sentence: Sentence, at: int) -> bool:
    """Return whether a word may stand between a pronoun and its verb ("it plans to withdraw")."""
    known = at in sentence.nouns or any(hit.last == at for hit in sentence.of("pronoun"))
    return not known and sentence.forms[at].isalpha() and sentence.stops.get(at, "preposition") == "preposition"


def _served(sentence: Sentence) -> set[int]:
    """Return the tokens at which those stand whom money is for ("aid for Ukraine")."""
    found = set()
    for hit in sentence.of("benefit"):
        at = hit.last + 1
        while sentence.stops.get(at) == "determiner":
            at += 1
        found.add(at)
    return found


def _opponent(mention: Mention, known: Known, told: list[range]) -> Entity | None:
    """Return the opponent of the party that is the subject of an active verb."""
    trigger, sentence = mention.own_trigger, mention.sentence
    if trigger is None or trigger.first > mention.at:
        return None
    subjects = [party for party in _untold(actors(sentence, known), told) if party.last < trigger.first]
    if not subjects:
        return None
    name = known.other(subjects[-1].name)
    return None if name is None else Entity(name, sentence, subjects[-1].first, subjects[-1].last, "side.opponent")


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
