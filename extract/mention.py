"""A number with what it counts and what happened to it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from extract.lexicon import Hit
from extract.model import Kind, Modality, Population, Quantity
from extract.phrase import NounPhrase
from extract.sentence import Sentence

if TYPE_CHECKING:
    from extract.entity import Entity


@dataclass(slots=True)
class Mention:
    """A number with what it counts.

    ``noun`` is the class of what is counted, ``told`` the noun that stands before the number ("casualties at 400"),
    ``whole`` the token of the number that it is a share of ("62 of 65 drones"), ``antecedent`` the mention whose kind
    it takes, ``joined`` the member before it in a list of one kind, ``heading`` what a list of lines stands under,
    ``refers`` the mention that says who they are ("30 others"). ``side``, ``population`` and ``modality`` are set as
    they are found.
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
    joined: "Mention | None" = None
    refers: "Mention | None" = None
    told: Hit | None = None
    whole: int | None = None
    side: "Entity | None" = None
    population: Population | None = None
    modality: Modality | None = None
    heading: Sentence | None = None

    @property
    def last(self) -> int:
        """The last token of number and noun phrase."""
        return self.at if self.phrase is None else self.phrase.last

    @property
    def owned(self) -> bool:
        """Whether a possessive stands in the noun phrase: "six of its soldiers"."""
        return any(self.at < at <= self.last for at in self.sentence.possessives)

    @property
    def event(self) -> str | None:
        """What happened, by the trigger."""
        return None if self.trigger is None else self.trigger.cue.value

    @property
    def own_trigger(self) -> Hit | None:
        """The trigger, if it stands in the mention's own sentence."""
        return self.trigger if self.antecedent is None or self.antecedent.sentence is self.sentence else None


class Spot(Protocol):
    """Words of a sentence: tokens ``first`` to ``last``."""

    @property
    def first(self) -> int:
        """The first token."""

    @property
    def last(self) -> int:
        """The last token, inclusive."""


Found = TypeVar("Found", bound=Spot)


def nearest(
    mention: Mention, spots: Iterable[Found], way: Callable[[int, int, int, int], float], reach: float
) -> Found | None:
    """Return the spot on the cheapest ``way`` from the number or its verb, the first of equals; None beyond ``reach``.

    ``way`` is the measure between two spans of tokens: the sentence's ``distance`` or ``borders``.
    """
    hit = mention.own_trigger
    spans = [(mention.at, mention.last)] + ([] if hit is None else [(hit.first, hit.last)])
    ranked = [(way(first, last, spot.first, spot.last), spot.first, spot) for spot in spots for first, last in spans]
    ranked = [entry for entry in ranked if entry[0] <= reach]
    return min(ranked, key=lambda entry: entry[:2])[2] if ranked else None
