"""Decide what each number of a sentence counts and what happened to it: number + noun phrase + trigger = mention.

A trigger is chosen for a number by the cost of the way between them: few words, no clause border, no other number and no
other trigger in between, and on the side of the number on which that trigger has its number ("binds").
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.kinds import HARMED, PEOPLE_CLASSES, PEOPLE_EVENTS, SELF_SUFFICIENT, fits, kind_of
from extract.lexicon import Hit
from extract.model import PEOPLE_KINDS, Kind, Population, Quantity
from extract.phrase import NounPhrase, noun_phrase
from extract.sentence import NUMBER, Sentence

_WRONG_SIDE = 2.2
_AROUND = 0.2
#: What a participle at the end of its clause costs at most, if nothing but words lies between ("wurden … getötet").
_CLAUSE_END = 1.5
_HARD = frozenset(";:?!–—")
#: How costly a way may be, by what is counted: a known noun reaches further than an unknown one or none.
_REACH = {"known": 3.2, "follows": 2.0, "bare": 1.0, "unknown": 0.9}
_DAMAGED_PLACE = 0.8
_CASUALTY_REACH = 0.6
_UNKNOWN_NOUN = 0.4
_STRONG = frozenset(("kill", "wound", "harm", "miss", "detain", "abduct"))
_HARMS = frozenset(("kill", "wound", "harm", "miss", "capture"))
#: How much cheaper a list's common verb must be than a member's own.
_LIST_GAIN = 0.5
_BACK = 2
_MAX_LINK = 7
_LIST_MARKS = frozenset((",", "(", ")", "/", ";"))
_ARTICLE_REACH = 0.9
_ARTICLE_EVENTS = frozenset(("kill", "wound", "harm", "miss", "capture", "detain", "abduct", "free"))
_ARTICLE_CLASSES = frozenset(
    ("person", "civilian", "soldier", "dead", "hurt", "hostage", "refugee", "protester", "victim", "missing")
)
#: Nouns whose number may stand behind them.
_TOLD = frozenset(("casualty", "dead", "hurt", "refugee", "hostage", "prisoner", "detainee"))
_TOLD_REACH = 0.8
#: A verb that has an object of its own was done by what stands before it, not to it.
_AGENT = 2.5


if TYPE_CHECKING:
    from extract.entity import Entity


@dataclass(slots=True)
class Mention:
    """A number with what it counts.

    ``noun`` is the class of what is counted, ``told`` the noun that stands before the number ("casualties at 400"),
    ``antecedent`` the mention whose kind it takes, ``refers`` the one that says who they are ("30 others"). ``side`` and
    ``population`` are set by extract.party.
    """

    quantity: Quantity
    sentence: Sentence
    at: int
    phrase: NounPhrase | None
    trigger: Hit | None = None
    cost: float = 0.0
    noun: str | None = None
    kind: Kind | None = None
    kind_rule: str = ""
    antecedent: "Mention | None" = None
    refers: "Mention | None" = None
    told: Hit | None = None
    side: "Entity | None" = None
    population: Population | None = None

    @property
    def last(self) -> int:
        """The last token of number and noun phrase."""
        return self.at if self.phrase is None else self.phrase.last

    @property
    def event(self) -> str | None:
        """What happened, by the trigger."""
        return None if self.trigger is None else self.trigger.cue.value

    @property
    def own_trigger(self) -> Hit | None:
        """The trigger, if it stands in the mention's own sentence."""
        return self.trigger if self.antecedent is None or self.antecedent.sentence is self.sentence else None


def mentions(sentence: Sentence, language: str, previous: list[Mention]) -> list[Mention]:
    """Return the mentions of a sentence that are figures, by place; ``previous`` are those of the sentences before."""
    candidates: list[Mention] = []
    for at, quantity in sorted((*sentence.quantities.items(), *article_counts(sentence))):
        mention = Mention(quantity, sentence, at, None)
        if quantity.type == "count" and not _attribute(sentence, at):
            mention.phrase = noun_phrase(sentence, at + 1, language)
            mention.noun = _class_of(mention)
            _bind(mention, _antecedent(mention, candidates, previous))
            if at in sentence.quantities or _clearly_counts(mention):
                candidates.append(mention)
        elif quantity.type in ("percent", "measure"):
            _land(mention, language)
            if mention.kind is not None:
                candidates.append(mention)
    _share(candidates)
    found: list[Mention] = []
    for mention in candidates:
        if mention.kind is None:
            _inherit(mention, found, previous)
        if mention.kind is not None:
            mention.refers = _referred(mention, found, previous)
            found.append(mention)
    return found


def _referred(mention: Mention, found: list[Mention], previous: list[Mention]) -> Mention | None:
    """Return the mention of people that a bare number, or "30 wounded" beside "12 soldiers killed", is about."""
    if mention.kind not in PEOPLE_KINDS or (mention.phrase is not None and mention.noun not in ("hurt", "dead", "casualty", None)):
        return None
    if found and found[-1].kind in PEOPLE_KINDS and found[-1].kind != mention.kind:
        return found[-1]
    if mention.antecedent is not None and (mention.antecedent.sentence is mention.sentence or _refers(mention)):
        return mention.antecedent
    return next(iter(previous[:-2:-1]), None) if _refers(mention) else None


def article_counts(sentence: Sentence) -> list[tuple[int, Quantity]]:
    """Return "a", "an", "ein" and their like as numbers of value 1, with their tokens; most count nothing."""
    found = []
    for hit in sentence.of("article"):
        start, end = sentence.starts[hit.first], sentence.ends[hit.last]
        found.append((hit.first, Quantity(start, end, 1, 1, 1, "exact", "count", rule=hit.cue.rule)))
    return found


def _clearly_counts(mention: Mention) -> bool:
    """Return whether an article counts: a person to whom, right beside it, harm is done (docs/fields.md)."""
    phrase, trigger = mention.phrase, mention.trigger
    if phrase is None or phrase.head is None or mention.noun not in _ARTICLE_CLASSES or _apposition(mention):
        return False
    if not phrase.head.cue.options.get("article", True):
        return False
    if trigger is None:
        return mention.noun in SELF_SUFFICIENT
    return trigger.cue.value in _ARTICLE_EVENTS and mention.cost <= _ARTICLE_REACH


def _apposition(mention: Mention) -> bool:
    """Return whether an article opens an apposition to a name ("killed Jane Doe, a doctor")."""
    sentence, at = mention.sentence, mention.at
    return (
        at >= 2
        and sentence.forms[at - 1] == ","
        and sentence.forms[at - 2][0].isupper()
        and at - 2 not in {hit.last for hit in sentence.nouns.values()}
    )


def _attribute(sentence: Sentence, at: int) -> bool:
    """Return whether a number is only part of an adjective ("five-storey")."""
    forms = sentence.forms
    return at + 2 < len(forms) and forms[at + 1] == "-" and sentence.glued(at + 1) and sentence.glued(at + 2)


def _land(mention: Mention, language: str) -> None:
    """Make a share or an area a mention of territory, where land is taken, held or lost."""
    sentence, number = mention.sentence, mention.quantity
    at = mention.at + 1
    while at < len(sentence.forms) and number.unit_end is not None and sentence.ends[at] <= number.unit_end:
        at += 1
    phrase = noun_phrase(sentence, at, language)
    area = number.unit == "km2"
    if area:
        phrase = NounPhrase(mention.at + 1, at - 1, None) if at > mention.at + 1 else None
    elif phrase is None or not (phrase.noun in ("land", "settlement") or _names_country(sentence, phrase)):
        return
    mention.phrase, mention.noun = phrase, "land"
    _bind(mention, None)


def _names_country(sentence: Sentence, phrase: NounPhrase) -> bool:
    return any(phrase.first <= hit.first <= phrase.last and hit.cue.value == "country" for hit in sentence.of("name"))


def _class_of(mention: Mention) -> str | None:
    """Return the class of the noun; of a bare number that of the noun whose number it tells ("Zahl der Toten … 45")."""
    phrase, sentence = mention.phrase, mention.sentence
    if phrase is not None:
        if phrase.head is None:
            return None
        return phrase.noun
    before = mention.at - 1
    if before >= 0 and sentence.forms[before] == "(":
        nouns = [hit for first, hit in sorted(sentence.nouns.items()) if hit.last < before]
        if nouns and kind_of(nouns[-1].cue.value, None) is not None:
            return nouns[-1].cue.value
    for count in sentence.of("count"):
        noun = sentence.nouns.get(count.last + 1)
        if noun is not None and noun.last < mention.at and not _numbers_between(sentence, noun.last, mention.at):
            mention.told = noun
            return noun.cue.value
    return _told_before(mention)


def _told_before(mention: Mention) -> str | None:
    """Return the class of a noun whose number follows it ("casualties nearing 1 million", "Verluste von 400")."""
    sentence = mention.sentence
    nouns = [hit for hit in sentence.nouns.values() if hit.last < mention.at and hit.cue.value in _TOLD]
    if not nouns:
        return None
    noun = max(nouns, key=lambda hit: hit.last)
    between = range(noun.last + 1, mention.at)
    linked = any(sentence.stops.get(at) in ("preposition", "auxiliary") or at + 1 == mention.at for at in between)
    near = sentence.way[mention.at] - sentence.way[noun.last + 1] <= _TOLD_REACH
    plain = all(sentence.forms[at][0].isalpha() for at in between)
    if not (linked and near and plain and len(between) > 0):
        return None
    mention.told = noun
    return noun.cue.value


def _numbers_between(sentence: Sentence, first: int, last: int) -> bool:
    return any(first < at < last and number.type == "count" for at, number in sentence.quantities.items())


def _antecedent(mention: Mention, found: list[Mention], previous: list[Mention]) -> Mention | None:
    """Return what a bare number refers to: the mention before it, in its sentence or the one before."""
    if mention.phrase is not None or mention.noun is not None:
        return None
    return next((earlier for earlier in (*found[::-1], *previous[:-2:-1]) if earlier.kind is not None), None)


def cost_between(mention: Mention, hit: Hit) -> float:
    """Return the cost of the way between a number with its noun and a trigger."""
    way = mention.sentence.way
    binds = hit.cue.options.get("binds", "both")
    if mention.at < hit.first <= mention.last:
        return 0.0
    if hit.first < mention.at < hit.last:
        return _AROUND + 0.2 * (way[mention.at] - way[hit.first + 1])
    if hit.first > mention.last:
        wrong = _WRONG_SIDE if binds == "after" else 0.0
        if binds != "before" and hit.cue.options.get("object", True) and _has_object(mention, hit):
            wrong += _AGENT
        cost = way[hit.first] - way[mention.last + 1]
        if cost > _CLAUSE_END and not wrong and _one_clause(mention, hit):
            cost = _CLAUSE_END
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
    return (number is not None and number.type == "count") or at in sentence.nouns or sentence.stops.get(at) == "determiner"


def _one_clause(mention: Mention, hit: Hit) -> bool:
    """Return whether only words, and no other number or verb, stand between a number's noun and a verb behind it."""
    sentence = mention.sentence
    between = range(mention.last + 1, hit.first)
    triggers = {other.first for other in sentence.of("trigger")}
    return not any(sentence.forms[at] in _HARD or sentence.forms[at] == NUMBER or at in triggers for at in between)


def _bind(mention: Mention, antecedent: Mention | None) -> None:
    """Choose the trigger with the cheapest way, and the kind that it and the noun make."""
    noun = mention.noun if mention.noun is not None or antecedent is None else antecedent.noun
    phrase = mention.phrase
    follows = antecedent is not None and antecedent.sentence is mention.sentence
    reach = _REACH["known" if mention.noun else "unknown" if phrase else "follows" if follows else "bare"]
    best: Hit | None = None
    best_cost = _CASUALTY_REACH if mention.noun == "casualty" else reach
    for hit in mention.sentence.of("trigger"):
        event = hit.cue.value
        if not fits(noun, event) and not (mention.noun is None and fits(None, event)):
            continue
        cost = cost_between(mention, hit)
        if mention.noun is None and phrase is not None and event not in _STRONG:
            cost += _UNKNOWN_NOUN
        if mention.noun == "settlement" and event == "destroy" and cost > _DAMAGED_PLACE:
            continue
        if cost > hit.cue.options.get("reach", reach):
            continue
        if event in PEOPLE_EVENTS and hit.last < mention.at and _by_agent(mention, hit):
            continue
        if cost < best_cost:
            best, best_cost = hit, cost
    if mention.noun in SELF_SUFFICIENT and best_cost > 0:
        best = None
    if best is not None and mention.noun in ("arms", "munition") and best_cost > 0 and _is_instrument(mention):
        best = None
    mention.trigger, mention.cost = best, best_cost
    _name_kind(mention, antecedent)


def _by_agent(mention: Mention, hit: Hit) -> bool:
    """Return whether "by" stands between a verb and the number: they did it, it was not done to them."""
    return any(hit.last < agent.first and agent.last == mention.at - 1 for agent in mention.sentence.of("agent"))


def _is_instrument(mention: Mention) -> bool:
    """Return whether what is counted is what something was done with ("mit mehr als hundert Kampfjets")."""
    number = mention.quantity
    start = number.start if number.bound_start is None else min(number.start, number.bound_start)
    sentence = mention.sentence
    return any(hit.last < mention.at and 0 <= start - sentence.ends[hit.last] <= 1 for hit in sentence.of("instrument"))


def _name_kind(mention: Mention, antecedent: Mention | None) -> None:
    """Set the kind from noun and trigger, and the rule that decided it."""
    trigger, phrase = mention.trigger, mention.phrase
    event = mention.event
    if trigger is not None and event in ("kill", "wound") and _joined(mention.sentence, trigger):
        event = "harm"
    kind = kind_of(mention.noun, event)
    if kind is None and mention.noun is None and antecedent is not None and event is not None:
        kind = kind_of(antecedent.noun, event)
        mention.antecedent = antecedent
    mention.kind = kind
    if trigger is not None and kind is not None:
        mention.kind_rule = trigger.cue.rule
    elif phrase is not None and phrase.head is not None:
        mention.kind_rule = phrase.head.cue.rule


def _joined(sentence: Sentence, trigger: Hit) -> bool:
    """Return whether another harm is joined to this one without a number of its own ("killed, wounded or missing")."""
    for other in sentence.of("trigger"):
        if other.cue.value not in _HARMS or other.cue.value == trigger.cue.value or other.first == trigger.first:
            continue
        first, last = sorted((trigger, other), key=lambda hit: hit.first)
        between = range(first.last + 1, last.first)
        if 0 < len(between) <= 3 and all(
            sentence.forms[at] == "," or sentence.stops.get(at) in ("conjunction", "filler", "auxiliary") for at in between
        ):
            after = last.last + 1
            own_object = after < len(sentence.forms) and sentence.forms[after] == NUMBER
            conjoined = any(sentence.stops.get(at) == "conjunction" for at in between) or sentence.forms[between[0]] == ","
            if conjoined and not own_object:
                return True
    return False


def _share(candidates: list[Mention]) -> None:
    """Let the members of a list share the verb that stands before or behind it ("lost 40 tanks, 12 guns and 3 jets")."""
    run: list[Mention] = []
    for mention in [*candidates, None]:
        if mention is not None and (not run or listed(run[-1], mention)):
            run.append(mention)
            continue
        if len(run) > 1:
            _share_run(run)
        run = [] if mention is None else [mention]


def listed(one: Mention, other: Mention) -> bool:
    """Return whether two mentions are members of one list: only list words stand between them."""
    sentence = one.sentence
    between = range(one.last + 1, other.at)
    if not 0 < len(between) <= _MAX_LINK:
        return False
    triggers = {hit.first for hit in sentence.of("trigger")}
    links = 0
    for at in between:
        form, stop = sentence.forms[at], sentence.stops.get(at)
        if form in _LIST_MARKS or stop == "conjunction":
            links += 1
        elif form == NUMBER or at in triggers or not form[0].isalpha() or stop in ("auxiliary", "subordinator"):
            return False
    return links > 0


def _share_run(run: list[Mention]) -> None:
    givers = [
        mention
        for mention in run
        if mention.trigger is not None and not mention.at < mention.trigger.first <= mention.last
    ]
    if not givers:
        return
    giver = min(givers, key=lambda mention: mention.cost)
    trigger = giver.trigger
    assert trigger is not None
    for mention in run:
        if mention is giver or mention.noun in SELF_SUFFICIENT or not fits(mention.noun, trigger.cue.value):
            continue
        if mention.trigger is None or mention.cost > giver.cost + _LIST_GAIN:
            mention.trigger, mention.cost = trigger, giver.cost + _LIST_GAIN
            _name_kind(mention, None)


def _inherit(mention: Mention, found: list[Mention], previous: list[Mention]) -> None:
    """Give a number without a verb of its own the kind of the list or the whole that it belongs to."""
    if mention.noun is not None and mention.noun not in PEOPLE_CLASSES:
        return
    sentence = mention.sentence
    whole: Mention | None = None
    if found and (_part_link(mention, found[-1]) or listed(found[-1], mention)):
        whole = found[-1]
    elif mention.noun == "victim":
        whole = next((earlier for earlier in previous[::-1] if earlier.kind in HARMED), None)
    elif previous and sentence.index - previous[-1].sentence.index <= _BACK and _refers(mention):
        whole = previous[-1]
    if whole is None or (mention.noun is None and mention.phrase is not None):
        if mention.noun == "victim":
            mention.kind, mention.kind_rule = "casualties", "kind.victim"
        return
    if whole.kind not in PEOPLE_KINDS and mention.phrase is not None:
        return
    mention.kind, mention.kind_rule = whole.kind, whole.kind_rule
    mention.antecedent = whole
    if whole.sentence is sentence:
        mention.trigger = whole.trigger


def _part_link(mention: Mention, whole: Mention) -> bool:
    """Return whether "including", "darunter" or "of them" ties a number to the whole before it."""
    return any(
        hit.cue.value == "part" and (whole.last < hit.first < mention.at or mention.last < hit.first <= mention.last + 2)
        for hit in mention.sentence.of("scope")
    )


def _refers(mention: Mention) -> bool:
    """Return whether words beside a number point back ("von ihnen", "three others")."""
    near = range(mention.at - 2, mention.last + 3)
    return any(hit.first in near and hit.first != mention.at for hit in mention.sentence.of("reference"))
