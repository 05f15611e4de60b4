"""Over time: claims by the day of publication or of the event."""

import streamlit as st

from dashboard import components, state
from dashboard.charts import heat, timeline
from dashboard.context import Context
from dashboard.tables import column
from dashboard.timeline import over_time
from dashboard.view import BASES


def show(context: Context) -> None:
    """Show the page."""
    labels, basis = context.labels, context.view.basis
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control(
            labels("time.basis"),
            BASES,
            required=True,
            format_func=lambda key: labels(f"time.{key}"),
            **state.controlled(context.key("basis"), basis, lambda key: state.change(basis=key or "published")),
        )
        background(context)
    if basis == "event":
        st.caption(labels("time.event_note"))
    if context.convention is not None:
        st.caption(labels.about_convention("time", context.convention))
    table, period, undated = over_time(context.claims, basis)
    if undated:
        st.caption(labels("time.undated", n=undated, total=len(context.claims)))
    if table.empty:
        st.info(labels("time.none"))
        return
    summed = table.groupby("start")["claims"].sum()
    words = {
        "title": labels(f"time.title_{basis}"),
        "period": labels(f"time.period_{period}"),
        "first": labels.date(table["start"].min()),
        "last": labels.date(table["start"].max()),
        "peak": int(summed.max()),
    }
    drawing = (labels, context.colours, context.mark)
    st.altair_chart(timeline(table, period, basis, *drawing), theme=None, key="bars", alt=labels("time.alt", **words))
    st.altair_chart(heat(table, period, basis, *drawing), theme=None, key="heat", alt=labels("time.alt_kind", **words))
    with st.expander(labels("time.table")):
        heads = [column("start", labels(f"time.{basis}")), column("claims", labels("time.claims"))]
        rows = [
            {"cells": {"start": {"text": labels.date(start)}, "claims": {"text": labels.number(int(count))}}}
            for start, count in summed.items()
        ]
        components.show("rows", "time_table", {"columns": heads, "rows": rows, "head": True})


def background(context: Context) -> None:
    """Let the reader leave out what was long over when it was reported; it is the facet's filter, and its chip."""
    held = [choice.key for choice in context.facets["background"] if choice.known]
    if "true" not in held:
        return
    recent = tuple(key for key in held if key != "true")
    chosen = context.view.facets["background"]
    st.toggle(
        context.labels("time.recent"),
        **state.controlled(
            context.key("recent"),
            bool(chosen) and "true" not in chosen,
            lambda on: state.put(state.current().with_facet("background", recent if on else ())),
        ),
    )
