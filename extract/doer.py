"""Who does what a verb says: its subject, whoever speaks, or the opponent of one of them."""

from extract.actors import actors, owner_names, party_of, speaks_for
from extract.entity import Entity, Known, located
from extract.mention import Mention
from extract.sentence import Sentence

_ACTOR_REACH = 1.2
#: How many words may stand between a pronoun and its verb.
_LEAD = 2


def subject_of(mention: Mention) -> str | None:
    """Return the party that does what the verb says."""
    trigger = mention.own_trigger
    if trigger is None:
        return None
    limit = min(trigger.first, mention.at)
    before = [hit for hit in owner_names(mention.sentence) if hit.last < limit]
    return party_of(mention.sentence, before[-1]).name if before else None


def _untold(parties: list[Entity], told: list[range]) -> list[Entity]:
    """Return the parties that are not the ones who speak."""
    return [party for party in parties if not any(party.first in span for span in told)]


def actor(mention: Mention, known: Known, told: list[range]) -> Entity | None:
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
    if mention.kind == "money" and len(before) > 1 and right_before(mention, before[-1][1].last):
        before.pop()  # "gave Kyiv 40 million"
    if before:
        return min(before, key=lambda pair: pair[0])[1]
    if trigger is None:
        return None
    between = [party for party in parties if trigger.last < party.first and party.last < mention.at]
    return between[0] if between else None


def right_before(mention: Mention, last: int) -> bool:
    """Return whether nothing but a qualifier stands between a name and a number ("sent Kyiv another 12 launchers")."""
    return all(
        at in mention.sentence.stops or mention.sentence.starts[at] >= mention.quantity.phrase_start
        for at in range(last + 1, mention.at)
    )


def _served(sentence: Sentence) -> set[int]:
    """Return the tokens at which those stand whom money is for ("aid for Ukraine")."""
    found = set()
    for hit in sentence.of("benefit"):
        at = hit.last + 1
        while sentence.stops.get(at) == "determiner":
            at += 1
        found.add(at)
    return found


def _plain(sentence: Sentence, at: int) -> bool:
    """Return whether a word may stand between a pronoun and its verb ("it plans to withdraw")."""
    known = at in sentence.nouns or any(hit.last == at for hit in sentence.of("pronoun"))
    return not known and sentence.forms[at].isalpha() and sentence.stops.get(at, "preposition") == "preposition"


def speaker_acts(mention: Mention) -> bool:
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


def opponent(mention: Mention, known: Known, told: list[range]) -> Entity | None:
    """Return the opponent of the party that is the subject of an active verb."""
    trigger, sentence = mention.own_trigger, mention.sentence
    if trigger is None or trigger.first > mention.at:
        return None
    subjects = [party for party in _untold(actors(sentence, known), told) if party.last < trigger.first]
    if not subjects:
        return None
    name = known.other(subjects[-1].name)
    return None if name is None else Entity(name, sentence, subjects[-1].first, subjects[-1].last, "side.opponent")


def fired_at(source: Entity, known: Known) -> Entity | None:
    """Return the opponent of the party that tells what was fired: one counts what comes down on oneself."""
    teller = speaks_for(source, known)
    name = None if teller is None else known.other(teller.name)
    return None if name is None else Entity(name, source.sentence, source.first, source.last, "side.opponent")
