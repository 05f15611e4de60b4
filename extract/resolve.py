"""Find the figures of an article that repeat one claim (headline, lead, body), and give them one claim id.

A missed repeat only counts a claim twice; a false one hides a claim. So whatever contradicts keeps two figures apart,
and small numbers, which come up for many events, need a place or time in common besides their value.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable
from dataclasses import replace

from extract.model import Figure, Reason

#: Up to this number two events easily have the same one.
_SMALL = 5
_SAID: tuple[str, ...] = ("side", "claimant")
_EVENT: tuple[str, ...] = ("place", "when")
#: Qualifiers that a repeat drops without saying something else; "up to 40" and "40" do.
_DROPPED = frozenset(("exact", "about", "at_least"))
_TOLD = frozenset(("asserted", "attributed", "hedged"))
_UNSAID = frozenset(("scope.default", "object.unknown_noun"))
#: Nouns that only say again what the kind says ("the dead", "people").
_GENERAL = frozenset(("person", "dead", "hurt", "casualty", "victim"))


def resolve(figures: list[Figure], further: Collection[str] = ()) -> list[Figure]:
    """Return the figures of one article with the claim id of the first mention of their claim.

    ``further`` holds the ids of figures that point back to others and so repeat none ("two more").
    """
    claims: defaultdict[Hashable, list[list[Figure]]] = defaultdict(list)
    result: list[Figure] = []
    for figure in figures:
        like = claims[_key(figure)]
        fitting = [claim for claim in like if figure.figure_id not in further and _repeats(figure, claim)]
        if len(fitting) != 1:  # that which could repeat two claims repeats neither for certain
            like.append([figure])
            result.append(figure)
            continue
        first = fitting[0][0]
        fitting[0].append(figure)
        reason = Reason("claim_id", "claim.repeat", first.phrase_start, first.phrase_end, first.phrase)
        result.append(replace(figure, claim_id=first.figure_id, why=(*figure.why, reason)))
    return result


def _key(figure: Figure) -> Hashable:
    """Return what two mentions of one claim have in common at least, so that only such are compared."""
    return figure.kind, figure.unit, figure.per, figure.value, figure.low if figure.value is None else None


def _repeats(figure: Figure, claim: list[Figure]) -> bool:
    """Return whether a figure fits every mention of a claim, and one of them well enough."""
    return all(_agree(earlier, figure) for earlier in claim) and any(_alike(earlier, figure) for earlier in claim)


def _agree(one: Figure, other: Figure) -> bool:
    """Return whether nothing that two figures say keeps them from being one claim."""
    return (
        one.sentence_start != other.sentence_start
        and _same_number(one, other)
        and _same_modality(one, other)
        and _same_scope(one, other)
        and _same_object(one, other)
        and all(_compatible(getattr(one, name), getattr(other, name)) for name in _SAID)
        and _same_words(one.place, other.place)
        and _same_days(one, other)
    )


def _alike(one: Figure, other: Figure) -> bool:
    """Return whether two figures have more in common than a small number."""
    number = one.value if one.value is not None else one.low
    if number is not None and number > _SMALL and one.bound != "vague":
        return True
    in_headline = one.sentence_start == 0
    return in_headline or any(getattr(one, name) is not None and getattr(other, name) is not None for name in _EVENT)


def _same_number(one: Figure, other: Figure) -> bool:
    if one.bound == other.bound:
        return (one.value, one.low, one.high) == (other.value, other.low, other.high)
    return one.value is not None and one.value == other.value and {one.bound, other.bound} <= _DROPPED


def _same_modality(one: Figure, other: Figure) -> bool:
    return one.modality == other.modality or {one.modality, other.modality} <= _TOLD


def _same_scope(one: Figure, other: Figure) -> bool:
    """Return whether two scopes agree; an event that no words gave may be a sum over time."""
    if one.scope == other.scope:
        return True
    if not {one.scope, other.scope} <= {"incident", "cumulative"}:
        return False
    return any(figure.scope == "incident" and _rule(figure, "scope") in _UNSAID for figure in (one, other))


def _same_object(one: Figure, other: Figure) -> bool:
    """Return whether two figures count one sort of thing, or one of them says less."""
    people = {one.population, other.population} - {None, "unknown"}
    if len(people) > 1:
        return False
    if one.object is None or other.object is None or _same_words(one.object, other.object):
        return True
    rules = (_rule(one, "object"), _rule(other, "object"))
    return rules[0] == rules[1] not in _UNSAID or any(_GENERAL & set(rule.split(".")) for rule in rules)


def _same_days(one: Figure, other: Figure) -> bool:
    """Return whether two events may have been on the same day, by their dates or else by the words."""
    if one.event_from and one.event_to and other.event_from and other.event_to:
        return one.event_from <= other.event_to and other.event_from <= one.event_to
    return _same_words(one.when, other.when)


def _rule(figure: Figure, name: str) -> str:
    return next((reason.rule for reason in figure.why if reason.field == name), "")


def _compatible(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _same_words(one: str | None, other: str | None) -> bool:
    """Return whether one is not said, or ends with the other ("on Monday", "Monday")."""
    if one is None or other is None:
        return True
    words, others = one.casefold().split(), other.casefold().split()
    shorter = min(len(words), len(others))
    return words[-shorter:] == others[-shorter:]
