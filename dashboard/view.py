"""What a reader has chosen to see: filters, figure, order, convention, language. Immutable, and free of labels."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from extract.model import BOUNDS, CLAIMANT_TYPES, KINDS, MODALITIES, POPULATIONS, SCOPES

#: Stands for "the text does not say" among a facet's choices.
NOT_STATED = ""

#: The facets in the order of the sidebar. Each is a column of the schema, but for "denied", by whomever and wherever.
FACETS: tuple[str, ...] = (
    "publisher",
    "claimant",
    "claimant_type",
    "kind",
    "side",
    "modality",
    "denied",
    "unverified",
    "conflict",
    "background",
    "bound",
    "scope",
    "population",
    "language",
    "unit",
)

#: Facets with a fixed vocabulary, in its own order; the others list what the library holds.
VOCABULARY: dict[str, tuple[str, ...]] = {
    "kind": KINDS,
    "claimant_type": CLAIMANT_TYPES,
    "modality": MODALITIES,
    "bound": BOUNDS,
    "scope": SCOPES,
    "population": POPULATIONS,
    "denied": ("true",),
    "unverified": ("true",),
    "conflict": ("true", "false"),
    "background": ("false", "true"),
}

#: What the dashboard opens on: figures of conflicts, without those that are projected or denied.
OPENING: dict[str, tuple[str, ...]] = {
    "conflict": ("true",),
    "modality": ("asserted", "attributed", "hedged"),
}

#: How the table may be ordered; by value only while one kind and one unit are shown (``filters.one_axis``).
SORTS: tuple[str, ...] = (
    "newest",
    "oldest",
    "publisher",
    "claimant",
    "kind",
    "side",
    "value_down",
    "value_up",
    "reliability",
)
Basis = Literal["published", "event"]
BASES: tuple[Basis, ...] = ("published", "event")
Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")


def opening_facets() -> dict[str, tuple[str, ...]]:
    """Return the choices that each facet opens with; an empty choice shows everything."""
    return {name: OPENING.get(name, ()) for name in FACETS}


@dataclass(frozen=True)
class View:
    """One state of the dashboard: whatever a link to it has to restore, except the page."""

    facets: dict[str, tuple[str, ...]] = field(default_factory=opening_facets)
    date_from: date | None = None
    date_to: date | None = None
    value_min: float | None = None
    value_max: float | None = None
    query: str = ""
    figure: str | None = None
    document: str | None = None
    topic: str | None = None
    of: str | None = None
    basis: Basis = "published"
    convention: str | None = None
    sort: str = "newest"
    page: int = 1
    language: Language | None = None

    def reset(self) -> "View":
        """Return the view with every filter as the dashboard opens; the page's own choices and the settings stay."""
        return View(
            document=self.document,
            topic=self.topic,
            of=self.of,
            basis=self.basis,
            convention=self.convention,
            language=self.language,
        )

    def with_facet(self, name: str, choices: tuple[str, ...]) -> "View":
        """Return the view with one facet's choices replaced, on the first page of the table."""
        return replace(self, facets=self.facets | {name: choices}, page=1)

    def everything(self) -> "View":
        """Return the view without the filters that the dashboard opens with."""
        return replace(self, facets=self.facets | dict.fromkeys(OPENING, ()), page=1)
