"""The line above all content: how many claims, which filters, and what the dashboard leaves out by itself."""

from dataclasses import replace

from dashboard import components, state
from dashboard.chips import chips, without
from dashboard.context import Context
from dashboard.filters import apply, range_applies
from dashboard.view import OPENING, View


def show(context: Context, unreadable: list[tuple[str, str]]) -> None:
    """Show the line."""
    labels, view, library = context.labels, context.view, context.library
    hidden = hidden_claims(context)
    components.show(
        "bar",
        "bar",
        {
            "language": labels.language,
            "sample": labels("app.sample") if library.sample else "",
            "sampleNote": labels("app.sample_note"),
            "count": labels("bar.count", shown=len(context.claims), total=len(library.claims)),
            "chips": [
                {
                    "id": chip.id,
                    "label": chip.label,
                    "unknown": chip.unknown,
                    "remove": labels("bar.remove", name=chip.label),
                }
                for chip in chips(view, context.facets, labels)
            ],
            "canReset": filters_of(view) != filters_of(View()),
            "reset": labels("bar.reset"),
            "copy": labels("bar.copy"),
            "copied": labels("bar.copied"),
            "hidden": labels("bar.hidden", n=hidden) if hidden else "",
            "show": labels("bar.show"),
            "notes": notes(context, unreadable),
        },
        remove=lambda chip: state.put(without(state.current(), chip)),
        reset=lambda _: state.put(state.current().reset()),
        show=lambda _: state.put(state.current().everything()),
    )


def filters_of(view: View) -> View:
    """Return the view's filters alone."""
    return replace(View(), **{name: getattr(view, name) for name in FILTERS})


FILTERS = ("facets", "date_from", "date_to", "value_min", "value_max", "query")


def hidden_claims(context: Context) -> int:
    """Return how many claims only the filters that the dashboard opens with keep out of sight."""
    view = context.view
    if all(view.facets[name] != choices for name, choices in OPENING.items()):
        return 0
    wider = {name: () for name, choices in OPENING.items() if view.facets[name] == choices}
    every = apply(replace(view, facets=view.facets | wider), context.library.claims, context.library.search)
    return len(every) - len(context.claims)


def notes(context: Context, unreadable: list[tuple[str, str]]) -> list[str]:
    """Return one sentence for whatever the link or the library could not give."""
    labels, view, library = context.labels, context.view, context.library
    found = [labels("app.problem", reason=problem) for problem in library.problems]
    found += [labels("bar.unreadable", key=key, value=value) for key, value in unreadable]
    if view.figure and context.figure() is None:
        found.append(labels("bar.figure_unknown", id=view.figure))
    if view.document and view.document not in library.documents:
        found.append(labels("bar.document_unknown", id=view.document))
    limited = view.value_min is not None or view.value_max is not None
    if limited and not range_applies(view, library.frame):
        found.append(labels("bar.range_idle"))
    return found
