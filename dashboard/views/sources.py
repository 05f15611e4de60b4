"""Sources: counts of claims by publisher and by source of the number. Two lists, since they are two things."""

from collections.abc import Callable

import streamlit as st

from dashboard import components, state
from dashboard.context import Context
from dashboard.tables import column, counted


def show(context: Context) -> None:
    """Show the page."""
    labels = context.labels
    st.caption(labels("sources.note"))
    for place, facet in zip(st.columns(2, gap="large"), ("publisher", "claimant"), strict=True):
        with place:
            st.subheader(labels(f"sources.by_{facet}"), anchor=False)
            heads = [
                column("name", labels(f"facet.{facet}")),
                column("claims", labels("time.claims"), nowrap=True),
                column("bar", "", width="45%"),
            ]
            data = {"columns": heads, "rows": counted(context.claims, facet, labels), "head": True}
            components.show("rows", f"by_{facet}", data, pick=chooser(facet))
            if context.mark:
                st.caption(context.mark)


def chooser(facet: str) -> Callable[[str], None]:
    """Return what a click on a bar does: filter by it, or stop doing so."""

    def choose(key: str) -> None:
        name, view = key.removeprefix("~"), state.current()
        chosen = view.facets[facet]
        state.put(view.with_facet(facet, tuple(c for c in chosen if c != name) if name in chosen else (*chosen, name)))

    return choose
