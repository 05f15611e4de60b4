"""Choose what happened to what a number counts: the trigger with the cheapest way to it.

Cheap is a way of few words, without clause border, other number or other trigger in between, on the side of the number
on which that trigger has its number ("binds").
"""

from extract.kinds import PEOPLE_EVENTS, SELF_SUFFICIENT, fits, kind_of
from extract.lexicon import Hit
from extract.mention import Mention
from extract.sentence import NUMBER, Sentence

_WRONG_SIDE = 2.2
#: A verb that has an object of its own was done by what stands before it, not to it.
_AGENT = 4.0
_AROUND = 0.2
#: What a participle at the end of its clause costs at most, if nothing but words lies between ("wurden … getötet").
_CLAUSE_END = 1.5
#: Beyond these nothing is looked at: a cost that no reach allows, and a number of tokens.
_FAR = 6.0
_WINDOW = 120
_HARD = frozenset(";:?!–—")
#: How near a verb must be that changes what its noun says ("three wounded died").
_LATER = 0.3
#: A bare number of people must be a crowd to be a protest.
_CROWD = 20
#: How costly a way may be, by what is counted: a known noun reaches further than an unknown one or none.
_REACH = {"known": 3.2, "follows": 2.0, "bare": 1.0, "unknown": 0.9}
_DAMAGED_PLACE = 0.8
_CASUALTY_REACH = 0.6
_UNKNOWN_NOUN = 0.4
_STRONG = frozenset(("kill", "wound", "harm", "miss", "detain", "abduct"))
#: What something can be done with.
_THINGS = frozenset(("arms", "munition", "vehicle"))
#: What people may be before something else happens to them ("released two kidnapped soldiers"), and what that costs.
_STATES = frozenset(("abduct", "capture", "detain"))
_STATE = 0.7
_HARMS = frozenset(("kill", "wound", "harm", "miss", "capture"))


def bind(mention: Mention, antecedent: Mention | None) -> None:
    """Choose the trigger with the cheapest way, and the kind that it and the noun make."""
    noun = mention.noun if mention.noun is not None or antecedent is None else antecedent.noun
    phrase = mention.phrase
    follows = antecedent is not None and antecedent.sentence is mention.sentence
    reach = _REACH["known" if mention.noun else "unknown" if phrase else "follows" if follows else "bare"]
    best: Hit | None = None
    best_cost = _CASUALTY_REACH if mention.noun == "casualty" else reach
    for hit in mention.sentence.of("trigger"):
        event = hit.cue.value
        if hit.first - mention.last > _WINDOW or mention.at - hit.last > _WINDOW or _compounded(mention.sentence, hit):
            continue
        if not fits(noun, event) and not (mention.noun is None and fits(None, event)):
            continue
        cost = cost_between(mention, hit)
        if mention.noun is None and phrase is not None and event not in _STRONG:
            cost += _UNKNOWN_NOUN
        if mention.noun == "settlement" and event == "destroy" and cost > _DAMAGED_PLACE:
            continue
        if cost > hit.cue.options.get("reach", reach) or _inserted(mention, hit):
            continue
        if mention.noun == "protester" and event == "free" and cost > _LATER:
            continue
        if mention.noun is None and event == "protest" and _size(mention) < _CROWD:
            continue
        if event in PEOPLE_EVENTS and hit.last < mention.at and _by_agent(mention, hit):
            continue
        if cost < best_cost:
            best, best_cost = hit, cost
    kept = _LATER if mention.noun == "hurt" else 0.0
    if (mention.noun in SELF_SUFFICIENT and best_cost > kept) or (phrase is not None and phrase.joined is not None):
        best = None
    if best is not None and mention.noun in _THINGS and best_cost > 0 and _is_instrument(mention):
        best = None
    mention.trigger, mention.cost = best, best_cost
    name_kind(mention, antecedent)


def _compounded(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a participle is the end of a compound, which tells no event ("Russian-launched drones")."""
    return hit.first > 1 and sentence.forms[hit.first - 1] == "-" and sentence.glued(hit.first)


def _size(mention: Mention) -> float:
    return max(mention.quantity.value or 0, mention.quantity.low or 0)


def _inserted(mention: Mention, hit: Hit) -> bool:
    """Return whether a trigger belongs to an insertion that the number stands outside of ("…, including 5 dead, …")."""
    return any(hit.first in span and mention.at not in span for span in mention.sentence.insertions)


def _by_agent(mention: Mention, hit: Hit) -> bool:
    """Return whether "by" stands between a verb and the number: they did it, it was not done to them."""
    return any(hit.last < agent.first and agent.last == mention.at - 1 for agent in mention.sentence.of("agent"))


def _is_instrument(mention: Mention) -> bool:
    """Return whether what is counted is what something was done with ("mit mehr als hundert Kampfjets")."""
    sentence, start = mention.sentence, mention.quantity.phrase_start
    return any(hit.last < mention.at and 0 <= start - sentence.ends[hit.last] <= 1 for hit in sentence.of("instrument"))


def cost_between(mention: Mention, hit: Hit) -> float:
    """Return the cost of the way between a number with its noun and a trigger."""
    way = mention.sentence.way
    binds = hit.cue.options.get("binds", "both")
    if mention.at < hit.first <= mention.last:
        return _STATE if hit.cue.value in _STATES else 0.0
    if hit.first < mention.at < hit.last:
        return _AROUND + 0.2 * (way[mention.at] - way[hit.first + 1])
    if hit.first > mention.last:
        wrong = _WRONG_SIDE if binds == "after" else 0.0
        cost = way[hit.first] - way[mention.last + 1]
        if cost > _CLAUSE_END and _one_clause(mention, hit):
            cost = cost if wrong else _CLAUSE_END
        elif cost > _FAR:
            return cost
        if hit.cue.options.get("object", True) and _has_object(mention, hit):
            wrong += _AGENT
        return wrong + cost
    wrong = _WRONG_SIDE if binds == "before" else 0.0
    return wrong + way[mention.at] - way[hit.last + 1]


def _has_object(mention: Mention, hit: Hit) -> bool:
    """Return whether a verb behind the number is active: no auxiliary before it, and an object after it."""
    sentence = mention.sentence
    if any(sentence.stops.get(at) == "auxiliary" for at in range(mention.last + 1, hit.first)):
        return False
    at = hit.last + 1
    while at < len(sentence.forms) and sentence.stops.get(at) == "filler":
        at += 1
    if at >= len(sentence.forms):
        return False
    number = sentence.quantities.get(at)
    return (
        (number is not None and number.type == "count")
        or at in sentence.nouns
        or sentence.stops.get(at) == "determiner"
    )


def _one_clause(mention: Mention, hit: Hit) -> bool:
    """Return whether only words, and no other number or verb, stand between a number's noun and a verb behind it."""
    sentence = mention.sentence
    between = range(mention.last + 1, hit.first)
    forms, verbs = sentence.forms, sentence.verbs
    return not any(forms[at] in _HARD or forms[at] == NUMBER or at in verbs for at in between)


def name_kind(mention: Mention, antecedent: Mention | None) -> None:
    """Set the kind from noun and trigger, and the rule that decided it."""
    trigger, phrase = mention.trigger, mention.phrase
    event = mention.event
    if trigger is not None and event in ("kill", "wound") and _joined(mention.sentence, trigger):
        event = "harm"
    kind = kind_of(mention.noun, event)
    if trigger is not None and event == "send" and kind == "fired" and _to_somebody(mention, trigger):
        kind = "weapons"
    if kind is None and mention.noun is None and antecedent is not None and event is not None:
        kind = kind_of(antecedent.noun, event)
        mention.antecedent = antecedent
    mention.kind = kind
    if trigger is not None and kind is not None:
        mention.kind_rule = trigger.cue.rule
    elif mention.told is not None:
        mention.kind_rule = mention.told.cue.rule
    elif phrase is not None and phrase.head is not None:
        mention.kind_rule = phrase.head.cue.rule


def _to_somebody(mention: Mention, trigger: Hit) -> bool:
    """Return whether a name stands between "send" and the number: who gets it ("send Kyiv 40 missiles")."""
    return any(trigger.last < hit.first and hit.last < mention.at for hit in mention.sentence.of("name"))


def _joined(sentence: Sentence, trigger: Hit) -> bool:
    """Return whether another harm is joined to this one without a number of its own ("killed, wounded or missing")."""
    for other in sentence.of("trigger"):
        if other.cue.value not in _HARMS or other.cue.value == trigger.cue.value or other.first == trigger.first:
            continue
        first, last = sorted((trigger, other), key=lambda hit: hit.first)
        between = range(first.last + 1, last.first)
        if 0 < len(between) <= 3 and all(
            sentence.forms[at] == "," or sentence.stops.get(at) in ("conjunction", "filler", "auxiliary")
            for at in between
        ):
            after = last.last + 1
            own_object = after < len(sentence.forms) and sentence.forms[after] == NUMBER
            conjoined = (
                any(sentence.stops.get(at) == "conjunction" for at in between) or sentence.forms[between[0]] == ","
            )
            if conjoined and not own_object:
                return True
    return False
