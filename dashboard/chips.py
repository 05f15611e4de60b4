"""The active filters as removable chips."""

from dataclasses import dataclass, replace

from dashboard.facets import Choice
from dashboard.labels import Labels
from dashboard.view import FACETS, View

#: A chip names so many choices, then only how many more there are.
NAMED = 3


@dataclass(frozen=True)
class Chip:
    """One filter in use; ``unknown`` says that some of its choices are not in this library."""

    id: str
    label: str
    unknown: bool = False


def chips(view: View, facets: dict[str, list[Choice]], labels: Labels) -> list[Chip]:
    """Return one chip for each filter in use, in the order of the sidebar."""
    found = []
    for name in FACETS:
        chosen = view.facets[name]
        if chosen:
            held = {choice.key for choice in facets[name] if choice.known}
            words = [chosen_words(name, key, key in held, labels) for key in chosen[:NAMED]]
            if len(chosen) > NAMED:
                words.append(labels("app.and_more", n=len(chosen) - NAMED))
            unknown = any(key not in held for key in chosen)
            found.append(Chip(name, f"{labels(f'facet.{name}')}: {', '.join(words)}", unknown))
    if view.date_from or view.date_to:
        ends = [labels.date(day) if day else "…" for day in (view.date_from, view.date_to)]
        found.append(Chip("date", f"{labels('facet.date')}: {' – '.join(ends)}"))
    if view.value_min is not None or view.value_max is not None:
        limits = ["…" if end is None else labels.number(end) for end in (view.value_min, view.value_max)]
        found.append(Chip("value", f"{labels('facet.value')}: {' – '.join(limits)}"))
    if view.query.strip():
        found.append(Chip("query", f"{labels('facet.query')}: {view.query.strip()}"))
    return found


def chosen_words(facet: str, key: str, held: bool, labels: Labels) -> str:
    """Return a choice in words, saying so where this library does not hold it."""
    return labels.choice(facet, key) if held else f"{key} ({labels('app.not_in_library')})"


def without(view: View, chip: str) -> View:
    """Return the view with one chip removed."""
    if chip in FACETS:
        return view.with_facet(chip, ())
    if chip == "date":
        return replace(view, date_from=None, date_to=None, page=1)
    if chip == "value":
        return replace(view, value_min=None, value_max=None, page=1)
    return replace(view, query="", page=1) if chip == "query" else view
