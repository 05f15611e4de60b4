"""Overview: counts of claims, where sources disagree, the newest sentences."""

from dataclasses import replace

import streamlit as st

from dashboard import components, state
from dashboard.charts import heat
from dashboard.context import Context
from dashboard.disagree import disagreements
from dashboard.rows import records
from dashboard.tables import column, disagreement_rows, sentence
from dashboard.timeline import over_time

NEWEST, DISAGREEING = 6, 6


def show(context: Context) -> None:
    """Show the page."""
    labels, shown = context.labels, context.claims
    with st.container(horizontal=True, key="metrics"):
        for name, count in (
            ("claims", len(shown)),
            ("articles", shown["doc_id"].nunique()),
            ("claimants", shown["claimant"].nunique()),
            ("publishers", shown["publisher"].nunique()),
        ):
            st.metric(labels(f"overview.{name}"), labels.number(count))
    st.caption(labels("overview.metrics_note"))
    left, right = st.columns([3, 2], gap="large")
    with left:
        disagree(context)
    with right:
        newest(context)
    strips(context)


def disagree(context: Context) -> None:
    """Show where claims of different claimants exclude each other; each leads to its comparison."""
    labels = context.labels
    st.subheader(labels("overview.disagree"), anchor=False)
    found = disagreements(context.claims)[:DISAGREEING]
    if not found:
        st.caption(labels("overview.disagree_none"))
        return
    st.caption(labels("overview.disagree_note"))

    def follow(position: str) -> None:
        item = found[int(position[1:])]
        view = replace(state.current(), topic=item.topic.key, of=item.side, figure=None)
        state.put(view, "compare")

    heads = [column("about", labels("overview.topic")), column("who", labels("overview.who_says"))]
    data = {"columns": heads, "rows": disagreement_rows(found, labels), "head": True}
    components.show("rows", "disagree", data, pick=follow)


def newest(context: Context) -> None:
    """Show the newest sentences with their number bold; each leads to its figure."""
    labels = context.labels
    st.subheader(labels("overview.newest"), anchor=False)
    latest = context.claims.sort_values("published", ascending=False, kind="stable", na_position="last")
    rows = []
    for row in records(latest.drop_duplicates(["doc_id"]).head(NEWEST)):
        about = f"{labels.name(row['publisher'])} · {labels.date(row['published'])}"
        rows.append({"id": row["figure_id"], "cells": {"sentence": sentence(row) | {"sub": about}}})
    data = {"columns": [column("sentence", labels("figures.sentence"))], "rows": rows, "head": False}
    components.show(
        "rows",
        "newest",
        data,
        pick=lambda figure: state.put(replace(state.current(), figure=figure, document=None), "figures"),
    )


def strips(context: Context) -> None:
    """Show claims by kind and time, by the day of publication."""
    labels = context.labels
    table, period, _ = over_time(context.claims, "published")
    if table.empty:
        return
    words = {
        "period": labels(f"time.period_{period}"),
        "first": labels.date(table["start"].min()),
        "last": labels.date(table["start"].max()),
    }
    chart = heat(table, period, "published", labels, context.colours, context.mark)
    st.altair_chart(chart, theme=None, key="strips", alt=labels("time.alt_kind", **words))
