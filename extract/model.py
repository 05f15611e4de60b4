"""The data that flows through the steps: Document in, Quantity between, Figure out.

The vocabulary (kinds, bounds, modalities, scopes, populations) is defined in docs/fields.md. ``None`` always means that
the text does not say, or that the field does not apply to the kind.
"""

import hashlib
from dataclasses import dataclass, field
from typing import Literal, get_args

Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague"]
Modality = Literal["asserted", "attributed", "hedged", "denied", "projected"]
Scope = Literal["incident", "cumulative", "rate", "part"]
Population = Literal["civilian", "military", "mixed", "unknown"]
ClaimantType = Literal["party", "other_state", "international", "monitor_ngo", "medium", "medical_local", "anonymous"]
Kind = Literal[
    "killed",
    "wounded",
    "casualties",
    "missing",
    "captured",
    "detained",
    "abducted",
    "released",
    "displaced",
    "affected",
    "troops",
    "weapons",
    "fired",
    "intercepted",
    "weapons_lost",
    "attacks",
    "damage",
    "money",
    "territory",
    "protest",
]
QuantityType = Literal[
    "count",
    "money",
    "percent",
    "measure",
    "ordinal",
    "date",
    "year",
    "time",
    "age",
    "duration",
    "score",
    "phone",
    "designation",
]

BOUNDS: tuple[Bound, ...] = get_args(Bound)
MODALITIES: tuple[Modality, ...] = get_args(Modality)
#: What is somebody's claim, and not the author's own word or the future: what others can deny or check.
CLAIMED: frozenset[Modality] = frozenset(("attributed", "hedged", "denied"))
SCOPES: tuple[Scope, ...] = get_args(Scope)
POPULATIONS: tuple[Population, ...] = get_args(Population)
CLAIMANT_TYPES: tuple[ClaimantType, ...] = get_args(ClaimantType)
KINDS: tuple[Kind, ...] = get_args(Kind)
QUANTITY_TYPES: tuple[QuantityType, ...] = get_args(QuantityType)

#: Kinds that count people; only these have a population (docs/fields.md).
PEOPLE_KINDS: frozenset[Kind] = frozenset(
    (
        "killed",
        "wounded",
        "casualties",
        "missing",
        "captured",
        "detained",
        "abducted",
        "released",
        "displaced",
        "affected",
        "troops",
        "protest",
    )
)


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    A byte-order mark at the start of ``text`` is taken off, and a ``title`` that the text does not open with becomes
    its first line, so that headline figures are found too. Every offset of a figure counts in the resulting ``text``,
    in Unicode code points. ``published`` is an ISO 8601 date or date-time, ``language`` an ISO 639-1 code; both may be
    None.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    sample: bool = False

    def __post_init__(self) -> None:
        text = self.text.removeprefix("\ufeff")
        title = (self.title or "").strip()
        if title and not text.lstrip().startswith(title):
            text = f"{title}\n{text}"
        object.__setattr__(self, "text", text)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number phrase of a text, with what its words commit to.

    ``start`` and ``end`` span the number alone ("4.000" in "bis zu 4.000"; a range is one phrase), half-open, in code
    points. ``bound_start`` and ``bound_end`` span the qualifier's own words, where there are any. ``unit`` is an ISO
    4217 code for money, "percent" for shares, "km2" for areas, a unit's name for other measures, and ``unit_start``,
    ``unit_end`` its words. ``rule`` names the pack rule that read it. ``count_low`` and ``count_high`` are what a named
    ``convention`` counts it as, where one was asked for.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    type: QuantityType
    bound_start: int | None = None
    bound_end: int | None = None
    unit: str | None = None
    unit_start: int | None = None
    unit_end: int | None = None
    rule: str = ""
    bound_rule: str | None = None
    count_low: float | None = None
    count_high: float | None = None
    convention: str | None = None

    @property
    def phrase_start(self) -> int:
        """Where the number or its qualifier begins, whichever comes first."""
        return self.start if self.bound_start is None else min(self.start, self.bound_start)

    @property
    def phrase_end(self) -> int:
        """Where the number or its qualifier ends, whichever comes last."""
        return self.end if self.bound_end is None else max(self.end, self.bound_end)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a figure's field has its value: the rule, and the words (with their span) that gave it.

    A field that no words gave (a default) has a rule and an empty span.
    """

    field: str
    rule: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that counts people, forces, weapons, attacks, damage, money or territory, with its context.

    A figure is a mention: the row of docs/fields.md without the columns that it takes from its document.
    """

    figure_id: str
    claim_id: str
    doc_id: str
    language: str
    start: int
    end: int
    text: str
    phrase: str
    phrase_start: int
    phrase_end: int
    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    kind: Kind
    unit: str
    per: str | None
    object: str | None
    population: Population | None
    side: str | None
    claimant: str | None
    modality: Modality
    scope: Scope
    place: str | None
    when: str | None
    conflict: bool
    sentence: str
    sentence_start: int
    sentence_end: int
    claimant_type: ClaimantType | None = None
    claimant_party: str | None = None
    denied_by: str | None = None
    unverified: bool | None = None
    part_of: str | None = None
    event_from: str | None = None
    event_to: str | None = None
    background: bool | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_precision: str | None = None
    reliability: str | None = None
    count_low: float | None = None
    count_high: float | None = None
    convention: str | None = None
    why: tuple[Reason, ...] = field(default=())


def figure_id(doc_id: str, text: str, start: int, end: int) -> str:
    """Return the stable id of the figure at ``text[start:end]``: sixteen hex digits of document, text and span."""
    digest = hashlib.sha256(f"{doc_id}\0{start}\0{end}\0".encode("utf-8", "surrogatepass"))
    digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]
