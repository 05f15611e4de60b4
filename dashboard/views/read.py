"""Read: a whole article with its figures to click."""

from collections.abc import Collection
from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import components, state
from dashboard.context import Context
from dashboard.filters import claims, repeats
from dashboard.highlight import Span, segments
from dashboard.labels import Labels
from dashboard.rows import Row, records
from dashboard.views import detail
from extract.model import Document


def show(context: Context) -> None:
    """Show the page."""
    labels = context.labels
    document = choose(context)
    rows = context.library.frame[context.library.frame["doc_id"] == document.id].sort_values("start")
    visible = set(context.shown["figure_id"])
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.caption(counted(labels, rows, visible) if len(rows) else labels("read.none"))
        if len(rows):
            step_buttons(context, rows["figure_id"].tolist())
        article(context, document, rows, visible)
    with right:
        found = context.figure()
        if found is not None and found["doc_id"] == document.id:
            detail.show(context, "read", link=False)
        else:
            st.caption(labels("read.keys"))


def counted(labels: Labels, rows: pd.DataFrame, visible: set[str]) -> str:
    """Return how many claims an article makes, in how many figures, and how many of them are shown."""
    shown = claims(rows[rows["figure_id"].isin(visible)])
    return labels("read.count", n=claims(rows), mentions=len(rows), shown=shown)


def choose(context: Context) -> Document:
    """Let the reader choose an article: the link's, else the selected figure's, else the newest one shown."""
    library, labels = context.library, context.labels
    selected = context.figure()
    wanted = [context.view.document, None if selected is None else selected["doc_id"]]
    newest = context.shown.sort_values("published", ascending=False, na_position="last")["doc_id"].tolist()
    keys = list(dict.fromkeys([*newest, *library.documents]))
    keys = [key for key in keys if key in library.documents]
    chosen = next(key for key in [*wanted, *keys] if key in library.documents)

    def words(key: str) -> str:
        document = library.documents[key]
        parts = [document.title or key, document.publisher or "", labels.date(document.published)]
        return " · ".join(part for part in parts if part)

    st.selectbox(
        labels("read.choose"),
        keys,
        format_func=words,
        **state.controlled(context.key("document"), chosen, lambda key: state.change(document=key, figure=None)),
    )
    return library.documents[chosen]


def step_buttons(context: Context, figures: list[str]) -> None:
    """Offer the next and the previous figure, by keys too."""
    labels, selected = context.labels, context.view.figure
    at = figures.index(selected) if selected in figures else -1

    def step(by: int) -> None:
        state.put(replace(state.current(), figure=figures[(at + by) % len(figures) if at >= 0 else 0]))

    with st.container(horizontal=True):
        st.button(labels("read.previous"), key="previous_figure", shortcut="K", on_click=step, args=(-1,))
        st.button(labels("read.next"), key="next_figure", shortcut="J", on_click=step, args=(1,))


def article(context: Context, document: Document, rows: pd.DataFrame, visible: set[str]) -> None:
    """Show the article; figures outside the selection are marked more lightly."""
    labels = context.labels
    known, again = {row["figure_id"]: row for row in records(rows)}, repeats(rows)
    spans = [Span(int(row["start"]), int(row["end"]), "number", key) for key, row in known.items()]
    data = {
        "tag": "article",
        "lang": document.language or "",
        "segments": [
            {
                "text": piece.text,
                "role": piece.role,
                "id": piece.id,
                "outside": piece.id not in visible,
                "title": named(known[piece.id], again, labels) if piece.id else "",
            }
            for piece in segments(document.text, 0, len(document.text), spans)
        ],
        "legend": [],
        "current": context.view.figure,
        "clickable": True,
        "reveal": True,
    }
    components.show("prose", "article", data, pick=state.pick)


def named(row: Row, again: Collection[str], labels: Labels) -> str:
    """Return what a mark in the article is: its number, its kind, and whether it only repeats a claim."""
    repeat = [labels("figures.repeat")] if row["figure_id"] in again else []
    return ", ".join((labels.said(row), labels.choice("kind", row["kind"]), *repeat))
