"""What to change where the filters leave nothing."""

from collections.abc import Callable

import streamlit as st

from dashboard import state
from dashboard.chips import without
from dashboard.context import Context
from dashboard.filters import culprit


def show(context: Context) -> None:
    """Say which filter to give up, one button each."""
    labels, library = context.labels, context.library
    if library.frame.empty:
        st.info(labels("app.empty_library"))
        return
    st.subheader(labels("empty.title"), anchor=False)
    found = culprit(context.view, library.claims, library.search)
    if not found:
        st.text(labels("empty.none"))
    for name, count in found[:4]:
        st.button(
            labels("empty.drop", name=labels(f"facet.{name}"), n=count), key=f"drop_{name}", on_click=dropper(name)
        )
    st.button(labels("bar.reset"), key="empty_reset", on_click=lambda: state.put(state.current().reset()))


def dropper(name: str) -> Callable[[], None]:
    """Return what gives up one filter."""
    return lambda: state.put(without(state.current(), name))
