"""One figure: its sentence in context with the words highlighted by role, and why each field is what it is."""

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import components, state
from dashboard.context import Context
from dashboard.highlight import around, role_spans, segments, to_doubt
from dashboard.related import Related
from dashboard.rows import missing
from dashboard.tables import address, column, explained, legend, relations


def show(context: Context, key: str, closable: bool = True, link: bool = True) -> None:
    """Show the selected figure; nothing if none is selected or the library does not hold it."""
    found = context.figure()
    if found is None:
        return
    row, labels = found, context.labels
    with st.container(key=f"detail_{key}"):
        st.subheader(labels("detail.title"), anchor=False)
        source(context, row, key)
        prose(context, row, key)
        with st.container(horizontal=True):
            if link:
                st.button(
                    labels("app.open_article"),
                    key=f"open_{key}",
                    on_click=lambda: state.put(
                        replace(state.current(), document=row["doc_id"], figure=row["figure_id"]), "read"
                    ),
                )
            if closable:
                st.button(labels("figures.close"), key=f"close_{key}", on_click=lambda: state.change(figure=None))
        others = context.related(row)
        belonging(context, others, key)
        st.markdown(f"**{labels('detail.why')}**")
        heads = [
            column(name, labels(f"detail.{name}"), width=width)
            for name, width in (("field", "27%"), ("value", "30%"), ("words", ""))
        ]
        components.show("rows", f"why_{key}", {"columns": heads, "rows": explained(row, labels, others), "head": True})
        if not missing(row["reliability"]):
            st.caption(labels("detail.reliability"))
        st.caption(labels("detail.versions", rules=row["rules_version"], schema=row["schema_version"]))


def belonging(context: Context, others: Related, key: str) -> None:
    """Show the whole, the other mentions and the parts, each with a click to it; nothing where there are none."""
    labels, rows = context.labels, relations(others, context.labels)
    if not rows:
        return
    st.markdown(f"**{labels('detail.related')}**")
    heads = [column("what", "", width="33%"), column("sentence", "")]
    components.show("rows", f"related_{key}", {"columns": heads, "rows": rows, "head": False}, pick=state.pick)


def source(context: Context, row: dict[str, Any], key: str) -> None:
    """Say which article the figure stands in, and that it is a sample where it is one."""
    labels = context.labels
    about = " · ".join((labels.name(row["publisher"]), labels.date(row["published"])))
    if row["sample"]:
        about += f" · {labels('app.sample')}"
    title = row["title"] if isinstance(row["title"], str) else row["doc_id"]
    cells = {"title": {"text": title, "style": "strong", "sub": about, "lang": row["language"]}}
    link = address(row["url"])
    cells["link"] = {"text": labels("app.original"), "href": link} if link else {}
    heads = [column("title", ""), column("link", "", nowrap=True)]
    components.show("rows", f"source_{key}", {"columns": heads, "rows": [{"cells": cells}], "head": False})


def prose(context: Context, row: dict[str, Any], key: str) -> None:
    """Show the sentence in context; its own words alone where the article is gone."""
    labels = context.labels
    document = context.library.documents.get(row["doc_id"])
    start, end = int(row["sentence_start"]), int(row["sentence_end"])
    if document is None:
        text, shift = str(row["sentence"]), start
        st.caption(labels("detail.outside"))
        first, last = 0, len(text)
    else:
        text, shift = document.text, 0
        first, last = around(text, start, to_doubt(row, end))
    spans = [replace(span, start=span.start - shift, end=span.end - shift) for span in role_spans(row)]
    cut = segments(text, first, last, spans)
    shown = [
        {
            "text": piece.text,
            "role": piece.role,
            "title": ", ".join(labels(f"field.{role}") for role in piece.roles),
            "id": piece.id,
        }
        for piece in cut
    ]
    # what is cut off is said to be
    before, after = ([{"text": "… "}] if first > 0 else []), ([{"text": " …"}] if last < len(text) else [])
    data = {
        "tag": "blockquote",
        "lang": row["language"],
        "segments": [*before, *shown, *after],
        "legend": legend((piece.role for piece in cut), labels),
        "current": row["figure_id"],
        "clickable": False,
        "reveal": True,
    }
    components.show("prose", f"sentence_{key}", data)
