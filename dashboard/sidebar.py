"""The filters. Labels that Streamlit reads as Markdown are ours alone; outside names stand only in plain options."""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from dashboard import state
from dashboard.context import Context
from dashboard.facets import Choice
from dashboard.filters import range_applies
from dashboard.view import NOT_STATED, VOCABULARY

FIRST = ("publisher", "claimant", "kind", "side", "modality", "conflict")
MORE = ("bound", "scope", "population", "language", "unit")
#: Facets with few, fixed choices lie open; the others are lists to type into.
OPEN = ("modality", "conflict", "bound", "scope", "population")


def show(context: Context) -> None:
    """Show every filter in the sidebar."""
    labels, view = context.labels, context.view
    st.header(labels("filter.title"), anchor=False)
    st.button(labels("bar.reset"), key="reset", on_click=lambda: state.put(view.reset()), width="stretch")
    st.text_input(
        labels("filter.search"),
        **state.controlled("query", view.query, lambda text: state.change(query=(text or "").strip(), page=1)),
    )
    for name in FIRST:
        facet(name, context)
    dates(context)
    values(context)
    with st.expander(labels("filter.more"), expanded=any(view.facets[name] for name in MORE)):
        for name in MORE:
            facet(name, context)


def facet(name: str, context: Context) -> None:
    """Show one facet with a count beside each choice."""
    labels, chosen = context.labels, context.view.facets[name]
    choices = {choice.key: choice for choice in context.facets[name]}

    def words(key: str) -> str:
        choice = choices.get(key, Choice(key, 0, known=False))
        if not choice.known:
            return f"{key} ({labels('app.not_in_library')})"
        return f"{labels.choice(name, key)} ({labels.number(choice.count)})"

    if name in OPEN:
        keys = [key for key in choices if key in VOCABULARY[name] or key == NOT_STATED]
        keys = [key for key in keys if choices[key].known]
        show_pills(name, keys, [key for key in chosen if key in keys], words, labels(f"facet.{name}"))
        return
    st.multiselect(
        labels(f"facet.{name}"),
        list(choices),
        format_func=words,
        placeholder=labels("filter.placeholder"),
        select_all=False,
        **state.controlled(f"facet_{name}", list(chosen), chooser(name)),
    )


def show_pills(name: str, keys: list[str], chosen: list[str], words: Callable[[str], str], label: str) -> None:
    """Show a facet whose choices all lie open."""
    st.pills(
        label,
        keys,
        selection_mode="multi",
        format_func=words,
        **state.controlled(f"facet_{name}", chosen, chooser(name)),
    )


def chooser(name: str) -> Callable[[list[str] | None], None]:
    """Return what a facet's widget does when the reader chooses."""

    def choose(keys: list[str] | None) -> None:
        state.put(state.current().with_facet(name, tuple(keys or ())))

    return choose


def dates(context: Context) -> None:
    """Show the two ends of the date range; empty, never the data's own first and last day."""
    labels, view = context.labels, context.view
    published = context.library.frame["published"].dropna()
    today = date.today()
    first = min([today] if published.empty else [today, published.min().date()])
    last = max([today] if published.empty else [today, published.max().date()])
    limits = {
        "min_value": min(filter(None, (first, view.date_from, view.date_to))),
        "max_value": max(filter(None, (last, view.date_from, view.date_to))),
        "format": "DD.MM.YYYY" if labels.language == "de" else "DD/MM/YYYY",
    }
    left, right = st.columns(2)
    for column, name in ((left, "date_from"), (right, "date_to")):
        column.date_input(
            labels(f"filter.{name}"),
            value=None,
            **limits,
            **state.controlled(name, getattr(view, name), setter(name)),
        )


def values(context: Context) -> None:
    """Show the range of values, usable while it means one thing."""
    labels, view = context.labels, context.view
    usable = range_applies(view, context.library.frame)
    left, right = st.columns(2)
    for column, name in ((left, "value_min"), (right, "value_max")):
        column.number_input(
            labels(f"filter.{name}"),
            value=None,
            min_value=0.0,
            step=1.0,
            format="%.10g",
            disabled=not usable,
            help=labels("filter.value_help"),
            placeholder="…",
            **state.controlled(name, getattr(view, name), setter(name)),
        )
    if not usable:
        st.caption(labels("filter.value_hint"))


def setter(name: str) -> Callable[[Any], None]:
    """Return what sets one field of the view, back on the table's first page."""
    return lambda value: state.change(**{name: value}, page=1)
