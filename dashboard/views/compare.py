"""Compare: who says what about one thing, on one axis of one kind in one unit."""

import hashlib
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import components, state
from dashboard.compare import Topic, intervals, on_axis, topics
from dashboard.context import Context
from dashboard.facets import Choice, resolve
from dashboard.filters import choices
from dashboard.interval_chart import MOST, comparison
from dashboard.rows import Row, records
from dashboard.tables import columns, figures, matrix
from dashboard.views import detail

#: The choice of no side in particular; no name of a side looks so.
EVERYONE = "*"


def show(context: Context) -> None:
    """Show the page."""
    labels = context.labels
    left, right = st.columns(2)
    with left:
        topic = choose_topic(context)
    whole = on_axis(context.claims, topic)
    with right:
        of = choose_side(context, whole)
    frame = whole if of is None else whole[choices(whole, "side") == of]
    if context.view.topic not in (None, topic.key):
        st.info(labels("compare.topic_unknown"))
    st.caption(f"{labels('compare.choose')} {labels('compare.caution')}")
    if frame.empty:
        st.info(labels("empty.title"))
        return
    title = labels(
        "compare.title",
        kind=labels.choice("kind", topic.kind),
        of=labels("compare.of_any") if of is None else labels.choice("side", of),
    )
    chart(context, frame, topic, title)
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader(labels("compare.claims"), anchor=False)
        order = intervals(frame)["figure_id"].head(MOST)
        rows = {row["figure_id"]: row for row in records(frame)}
        data = {
            "columns": columns(labels, beside=True),
            "rows": figures((rows[key] for key in order), labels, beside=True),
            "head": True,
            "current": standing(context, rows),
        }
        components.show("rows", "claims", data, pick=state.pick)
    with right:
        if context.figure() is None:
            st.caption(labels("figures.pick"))
        detail.show(context, "compare")
    heads, cells = matrix(whole, labels)
    if cells:
        st.subheader(labels("compare.matrix"), anchor=False)
        components.show("rows", "matrix", {"columns": heads, "rows": cells, "head": True}, pick=state.pick)


def standing(context: Context, rows: Mapping[str, Row]) -> str | None:
    """Return the id of the row that stands for the selected figure, which may be another mention of its claim."""
    selected = context.figure()
    claim = None if selected is None else selected["claim_id"]
    return next((key for key, row in rows.items() if row["claim_id"] == claim), None)


def choose_topic(context: Context) -> Topic:
    """Let the reader choose the axis; without a choice, or where it is not shown, the one with most claims."""
    labels = context.labels
    found = {topic.key: (topic, count) for topic, count in topics(context.claims)}
    listed = [Choice(key, count) for key, (_, count) in found.items()]
    chosen = context.view.topic if context.view.topic in found else next(iter(found))

    def words(choice: Choice) -> str:
        topic = found[choice.key][0]
        return f"{labels.topic(topic.kind, topic.unit, topic.per)} ({labels.number(choice.count)})"

    def choose(key: str) -> None:
        state.change(topic=resolve([key], listed, words)[0], of=None)

    st.selectbox(
        labels("compare.topic"),
        list(found),
        format_func=lambda key: words(Choice(key, found[key][1])),
        **state.controlled(context.key("topic"), chosen, choose),
    )
    return found[chosen][0]


def choose_side(context: Context, frame: pd.DataFrame) -> str | None:
    """Let the reader choose whose losses or forces are compared; None is everyone's."""
    labels = context.labels
    counted = choices(frame, "side").value_counts()
    found = {EVERYONE: int(counted.sum())} | {str(key): int(count) for key, count in counted.items()}
    listed = [Choice(key, count) for key, count in found.items()]
    chosen = EVERYONE if context.view.of not in found else context.view.of

    def words(choice: Choice) -> str:
        side = labels("compare.of_any") if choice.key == EVERYONE else labels.choice("side", choice.key)
        return f"{side} ({labels.number(choice.count)})"

    def choose(reported: str) -> None:
        key = resolve([reported], listed, words)[0]
        state.change(of=None if key == EVERYONE else key)

    st.selectbox(
        labels("compare.of"),
        list(found),
        format_func=lambda key: words(Choice(key, found[key])),
        **state.controlled(context.key("of"), chosen, choose),
    )
    return None if chosen == EVERYONE else chosen


def chart(context: Context, frame: pd.DataFrame, topic: Topic, title: str) -> None:
    """Draw the claims; a click on one selects it."""
    labels = context.labels
    rows = records(frame)
    keyed = hashlib.sha256("".join(row["figure_id"] for row in rows).encode()).hexdigest()[:8]
    key = f"chart_{keyed}"

    def clicked() -> None:
        picked = st.session_state[key]["selection"].get("pick") or []
        if picked:
            state.pick(str(picked[0]["figure_id"]))

    spoken = "; ".join(
        f"{labels.claimant(row)}: {row['phrase']}" + (f" ({counted})" if (counted := labels.counted(row)) else "")
        for row in rows[:MOST]
    )
    st.altair_chart(
        comparison(frame, topic, title, labels, context.colours, context.mark, context.convention),
        theme=None,
        width="stretch",
        key=key,
        on_select=clicked,
        selection_mode="pick",
        alt=labels("compare.alt", title=title, claims=spoken),
    )
    st.caption(labels("compare.legend"))
    if context.convention is not None:
        st.caption(labels.about_convention("drawn", context.convention))
    if len(rows) > MOST:
        st.caption(labels("compare.shown", shown=MOST, total=len(rows)))
