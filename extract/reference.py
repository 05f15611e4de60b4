"""What a number without a noun or verb of its own refers to: a list, a whole, the mention before ("30 others")."""

from extract.kinds import HARMED, PEOPLE_CLASSES
from extract.listing import listed
from extract.mention import Mention
from extract.model import PEOPLE_KINDS

_BACK = 2
_MUNITION_KINDS = frozenset(("fired", "intercepted"))
#: How far before a number the words that compare it may end.
_AGAIN = 7
_JOINING = frozenset(("person", "civilian", "soldier"))


def antecedent(mention: Mention, found: list[Mention], previous: list[Mention]) -> Mention | None:
    """Return what a bare number refers to: the mention before it, in its sentence or the one before."""
    if mention.phrase is not None or mention.noun is not None:
        return None
    return next((earlier for earlier in (*found[::-1], *previous[:-2:-1]) if earlier.kind is not None), None)


def inherit(mention: Mention, found: list[Mention], previous: list[Mention]) -> None:
    """Give a number without a verb of its own the kind of the list or the whole that it belongs to."""
    if mention.noun is not None and mention.noun not in PEOPLE_CLASSES:
        return
    sentence = mention.sentence
    whole: Mention | None = None
    if found and (_part_link(mention, found[-1]) or listed(found[-1], mention)):
        whole = found[-1]
    elif mention.noun == "victim":
        whole = next((earlier for earlier in previous[::-1] if earlier.kind in HARMED), None)
    elif (
        previous and sentence.index - previous[-1].sentence.index <= _BACK and (refers(mention) or _told_apart(mention))
    ):
        whole = previous[-1]
    if whole is None and mention.phrase is None and mention.noun is None and counts_again(mention):
        near = [earlier for earlier in previous if sentence.index - earlier.sentence.index <= _BACK]
        whole = next(iter([*found[::-1], *near[::-1]]), None)
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


def referred(mention: Mention, found: list[Mention], previous: list[Mention]) -> Mention | None:
    """Return the mention of people that a bare number, or "30 wounded" beside "12 soldiers killed", is about."""
    definite = mention.phrase is not None and mention.phrase.definite  # "156 of the drones"
    if mention.kind in _MUNITION_KINDS and (
        definite or (mention.phrase is None and (refers(mention) or counts_again(mention)))
    ):
        before = next(iter([*found[::-1], *previous[:-2:-1]]), None)
        return before if before is not None and before.kind in _MUNITION_KINDS else None
    if mention.kind not in PEOPLE_KINDS or (
        mention.phrase is not None and mention.noun not in ("hurt", "dead", "casualty", None)
    ):
        return None
    if found and found[-1].kind in PEOPLE_KINDS and (found[-1].kind != mention.kind or mention.phrase is None):
        return found[-1]
    if mention.antecedent is not None and (
        mention.antecedent.sentence is mention.sentence or refers(mention) or counts_again(mention)
    ):
        return mention.antecedent
    return next(iter(previous[:-2:-1]), None) if refers(mention) else None


def _part_link(mention: Mention, whole: Mention) -> bool:
    """Return whether "including", "darunter" or "of them" ties a number to the whole before it."""
    return any(
        hit.cue.value == "part"
        and (whole.last < hit.first < mention.at or mention.last < hit.first <= mention.last + 2)
        for hit in mention.sentence.of("scope")
    )


def refers(mention: Mention) -> bool:
    """Return whether words beside a number point back ("von ihnen", "three others")."""
    near = range(mention.at - 2, mention.last + 3)
    return any(
        hit.first in near and hit.first != mention.at and hit.cue.value != "again"
        for hit in mention.sentence.of("reference")
    )


def counts_again(mention: Mention) -> bool:
    """Return whether words before a bare number compare it with one before ("it was 30 before", "up from 30")."""
    sentence = mention.sentence
    before = max((at for at in sentence.quantities if at < mention.at), default=-1)
    first = max(before + 1, mention.at - _AGAIN)
    return any(hit.cue.value == "again" and first <= hit.last < mention.at for hit in sentence.of("reference"))


def joins(mention: Mention, found: list[Mention]) -> bool:
    """Return whether an article counts because the number before it does ("three men and a child")."""
    phrase = mention.phrase
    if (
        phrase is None
        or phrase.head is None
        or phrase.first != mention.at + 1
        or mention.quantity.value != 1
        or not found
    ):
        return False
    whole = found[-1]
    if mention.noun not in _JOINING or whole.kind not in PEOPLE_KINDS or whole.noun not in PEOPLE_CLASSES:
        return False
    if _part_link(mention, whole) or (listed(whole, mention) and whole.trigger is not None):
        mention.trigger = mention.kind = None
        return True
    return False


def _told_apart(mention: Mention) -> bool:
    """Return whether a sentence tells who the people of the one before were ("The victims were 12 children and …")."""
    return any(hit.cue.options.get("list") and hit.last < mention.at for hit in mention.sentence.of("scope"))
