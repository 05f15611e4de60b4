"""Lists: numbers that share one verb ("lost 40 tanks, 12 guns and 3 jets")."""

from extract.binding import name_kind
from extract.kinds import SELF_SUFFICIENT, fits
from extract.mention import Mention
from extract.sentence import NUMBER

#: How much cheaper a list's common verb must be than a member's own.
_LIST_GAIN = 0.5
_MAX_LINK = 7
_LIST_MARKS = frozenset((",", "(", ")", "/", ";"))


def listed(one: Mention, other: Mention) -> bool:
    """Return whether two mentions are members of one list: only list words stand between them."""
    sentence = one.sentence
    between = range(one.last + 1, other.at)
    if not 0 < len(between) <= _MAX_LINK:
        return False
    links = 0
    for at in between:
        form, stop = sentence.forms[at], sentence.stops.get(at)
        if form in _LIST_MARKS or stop == "conjunction":
            links += 1
        elif form == NUMBER or at in sentence.verbs or not form[0].isalpha() or stop in ("auxiliary", "subordinator"):
            return False
    return links > 0


def share(candidates: list[Mention]) -> None:
    """Let the members of a list share the verb before or behind it ("lost 40 tanks, 12 guns and 3 jets")."""
    run: list[Mention] = []
    for mention in [*candidates, None]:
        if mention is not None and (not run or listed(run[-1], mention)):
            run.append(mention)
            continue
        if len(run) > 1:
            _share_run(run)
        run = [] if mention is None else [mention]


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
        if mention.trigger is not None and ";" in mention.sentence.forms[mention.last : giver.at]:
            continue  # a verb behind a semicolon takes nothing from the verb before it
        if mention.trigger is None or mention.cost > giver.cost + _LIST_GAIN:
            mention.trigger, mention.cost = trigger, giver.cost + _LIST_GAIN
            name_kind(mention, None)
