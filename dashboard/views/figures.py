"""Figures: the table of everything that the filters show, with the selected figure beside it."""

import math
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import components, state
from dashboard.context import Context
from dashboard.export import filename, to_csv, to_json
from dashboard.filters import one_axis, repeats
from dashboard.rows import records
from dashboard.tables import columns, figures
from dashboard.view import SORTS
from dashboard.views import detail

ROWS = 25


def show(context: Context) -> None:
    """Show the page."""
    labels, shown = context.labels, context.shown
    comparable = one_axis(shown)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sorts = [name for name in SORTS if comparable or not name.startswith("value")]
        order = context.view.sort if context.view.sort in sorts else SORTS[0]
        st.selectbox(
            labels("figures.sort"),
            sorts,
            width=240,
            format_func=lambda name: labels(f"sort.{name}"),
            **state.controlled(context.key("sort"), order, lambda name: state.change(sort=name, page=1)),
        )
        downloads(context)
    if not comparable:
        st.caption(labels("figures.sort_note"))
    selected = context.figure() is not None
    with st.container(key="panes"):
        places = st.columns([3, 2], gap="large") if selected else [st.container()]
        with places[0]:
            table(context, ordered(shown, order), order, beside=selected)
        if selected:
            with places[1]:
                detail.show(context, "figures")


def ordered(frame: pd.DataFrame, order: str) -> pd.DataFrame:
    """Return the rows in an order; rows that cannot be ordered stand last."""
    if order in ("newest", "oldest"):
        return frame.sort_values("published", ascending=order == "oldest", kind="stable", na_position="last")
    if order in ("value_down", "value_up"):
        key = frame["value"].fillna(frame["low"]).fillna(frame["high"])
        return frame.loc[key.sort_values(ascending=order == "value_up", kind="stable").index]
    if order == "reliability":
        counts = frame["reliability"].str.extract(r"(\d+) of (\d+)").astype("float64")
        return frame.loc[(counts[0] / counts[1]).sort_values(kind="stable").index]
    return frame.sort_values(order, kind="stable", na_position="last", key=lambda column: column.str.casefold())


def sortable(heads: list[dict[str, Any]], order: str, comparable: bool) -> list[dict[str, Any]]:
    """Return the columns with what a click on their heads sorts by; by value only where values can be compared."""
    by = {name: name for name in SORTS}
    if comparable:
        by["words"] = "value_up" if order == "value_down" else "value_down"
    sorted_by = {"value_up": ("words", "ascending"), "value_down": ("words", "descending")}
    column, direction = sorted_by.get(order, (order, "ascending"))
    return [
        head | {"sort": by.get(head["key"], ""), "sorted": direction if head["key"] == column else ""} for head in heads
    ]


def table(context: Context, frame: pd.DataFrame, order: str, beside: bool) -> None:
    """Show one page of the table."""
    labels = context.labels
    pages = max(1, math.ceil(len(frame) / ROWS))
    page = min(context.view.page, pages)
    rows = records(frame.iloc[(page - 1) * ROWS : page * ROWS])
    data = {
        "columns": sortable(columns(labels, beside), order, one_axis(context.claims)),
        "rows": figures(rows, labels, beside, repeats(context.shown)),
        "head": True,
        "current": context.view.figure,
        "caption": labels("figures.pick"),
    }
    components.show("rows", "table", data, pick=state.pick, sort=lambda name: state.change(sort=name, page=1))
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                labels("figures.previous"),
                key="previous",
                disabled=page == 1,
                on_click=lambda: state.change(page=page - 1),
            )
            st.text(labels("figures.page", page=page, pages=pages))
            st.button(
                labels("figures.next"),
                key="next",
                disabled=page == pages,
                on_click=lambda: state.change(page=page + 1),
            )


def downloads(context: Context) -> None:
    """Offer exactly what is filtered as files; they are made on the click."""
    labels, shown, view = context.labels, context.shown, context.view
    st.download_button(
        labels("figures.csv"),
        data=lambda: to_csv(shown),
        file_name=filename(shown, "csv"),
        mime="text/csv",
        on_click="ignore",
        key="csv",
    )
    st.download_button(
        labels("figures.json"),
        data=lambda: to_json(shown, view),
        file_name=filename(shown, "json"),
        mime="application/json",
        on_click="ignore",
        key="json",
    )
