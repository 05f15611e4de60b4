"""Keeps the view in the session and the URL the same. The only module that touches either.

One immutable View lives in the session; widgets show it and change it through callbacks. The URL wins unless a callback
has changed the view since it was last written (a click must not be undone by the address it is about to replace).
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.urlstate import decode, encode
from dashboard.view import View

VIEW, URL, CHANGED, PAGE = "view", "view_url", "view_changed", "view_page"


def address() -> dict[str, list[str]]:
    """Return the query parameters as they stand."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def pull() -> list[tuple[str, str]]:
    """Take the view from the URL where that is newer; return the parameters that cannot be understood."""
    current = address()
    view, problems = decode(current)
    if VIEW not in st.session_state or (current != st.session_state.get(URL) and not st.session_state.get(CHANGED)):
        st.session_state[VIEW] = view
        st.session_state[URL] = current
    return problems


def push() -> None:
    """Write the view into the URL, as one step of the browser's history, if it says something new."""
    view = current()
    if encode(decode(address())[0]) != encode(view):
        st.query_params.from_dict(encode(view))
    st.session_state[URL] = address()
    st.session_state[CHANGED] = False


def current() -> View:
    """Return the view as it is."""
    view: View = st.session_state[VIEW]
    return view


def put(view: View, page: str | None = None) -> None:
    """Change the view, from a callback; ``page`` is the page to go to.

    What changes nothing is no change: a browser may report a widget again because its label has a new count.
    """
    if page is None and view == current():
        return
    st.session_state[VIEW] = view
    st.session_state[CHANGED] = True
    if page is not None:
        st.session_state[PAGE] = page


def change(**values: Any) -> None:
    """Change fields of the view, from a callback."""
    put(replace(current(), **values))


def pick(figure: str) -> None:
    """Select a figure, from a callback; the article to read is now its own."""
    change(figure=figure, document=None)


def goal() -> str | None:
    """Return the page that a callback asked for, once."""
    page: str | None = st.session_state.pop(PAGE, None)
    return page


def controlled(key: str, value: Any, changed: Callable[[Any], None]) -> dict[str, Any]:
    """Return the arguments that make a widget show ``value`` and hand what the user chooses to ``changed``."""
    if st.session_state.get(key, ...) != value:
        st.session_state[key] = value
    return {"key": key, "on_change": lambda: changed(st.session_state[key]), "persist_state": "session"}
