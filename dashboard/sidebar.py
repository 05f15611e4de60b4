"""The filters. Labels that Streamlit reads as Markdown are ours alone; outside names stand only in plain options."""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from dashboard import state
from dashboard.context import Context
from dashboard.facets import Choice, resolve
from dashboard.filters import range_applies
from dashboard.view import FACETS, NOT_STATED, VOCABULARY
from extract import convention

MORE = ("bound", "scope", "population", "language", "unit")
FIRST = tuple(name for name in FACETS if name not in MORE)
#: Stands for none among the conventions for vague counts.
NO_CONVENTION = ""
#: Facets with few, fixed choices lie open; the others are lists to type into.
OPEN = ("modality", "denied", "unverified", "conflict", "background", "bound", "scope", "population")


def show(context: Context) -> None:
    """Show every filter in the sidebar."""
    labels, view = context.labels, context.view
    st.header(labels("filter.title"), anchor=False)
    st.button(labels("bar.reset"), key="reset", on_click=lambda: state.put(view.reset()), width="stretch")
    st.text_input(
        labels("filter.search"),
        **state.controlled(
            context.key("query"), view.query, lambda text: state.change(query=(text or "").strip(), page=1)
        ),
    )
    for name in FIRST:
        facet(name, context)
    dates(context)
    values(context)
    with st.expander(labels("filter.more"), expanded=any(view.facets[name] for name in MORE)):
        for name in MORE:
            facet(name, context)
    conventions(context)


def facet(name: str, context: Context) -> None:
    """Show one facet with a count beside each choice."""
    labels, chosen = context.labels, context.view.facets[name]
    choices = {choice.key: choice for choice in context.facets[name]}

    def words(choice: Choice) -> str:
        if not choice.known:
            return f"{choice.key} ({labels('app.not_in_library')})"
        return f"{labels.choice(name, choice.key)} ({labels.number(choice.count)})"

    def worded(key: str) -> str:
        return words(choices.get(key, Choice(key, 0, known=False)))

    def choose(reported: list[str] | None) -> None:
        state.put(state.current().with_facet(name, resolve(reported or (), choices.values(), words)))

    if name in OPEN:
        # Their labels are read as Markdown: what a link says and no vocabulary knows stays out.
        keys = [key for key in choices if key in VOCABULARY[name] or key == NOT_STATED]
        keys = [key for key in keys if choices[key].known]
        known = [key for key in chosen if key in keys]
        st.pills(
            labels(f"facet.{name}"),
            keys,
            selection_mode="multi",
            format_func=worded,
            **state.controlled(context.key(f"facet_{name}"), known, choose),
        )
        return
    st.multiselect(
        labels(f"facet.{name}"),
        list(choices),
        format_func=worded,
        placeholder=labels("filter.placeholder"),
        select_all=False,
        **state.controlled(context.key(f"facet_{name}"), list(chosen), choose),
    )


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
        "format": labels("filter.date_format"),
    }
    left, right = st.columns(2)
    for column, name in ((left, "date_from"), (right, "date_to")):
        column.date_input(
            labels(f"filter.{name}"),
            value=None,
            **limits,
            **state.controlled(context.key(name), getattr(view, name), setter(name)),
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
            **state.controlled(context.key(name), getattr(view, name), setter(name)),
        )
    if not usable:
        st.caption(labels("filter.value_hint"))


def conventions(context: Context) -> None:
    """Let the reader count vague words as a convention does; without one they are what the text says."""
    labels, chosen = context.labels, context.convention
    st.selectbox(
        labels("vague.title"),
        [NO_CONVENTION, *convention.names()],
        format_func=lambda name: convention.load(name).label if name else labels("vague.none"),
        help=labels("vague.help"),
        **state.controlled(
            context.key("convention"),
            context.view.convention or NO_CONVENTION,
            lambda name: state.change(convention=name or None),
        ),
    )
    if chosen is not None:
        st.caption(labels.about_convention("source", chosen))


def setter(name: str) -> Callable[[Any], None]:
    """Return what sets one field of the view, back on the table's first page."""
    return lambda value: state.change(**{name: value}, page=1)
