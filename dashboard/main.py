"""One script run: the library through the view onto a page, with the line of filters above it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import components, facets, headline, sample, sidebar, state
from dashboard.charts import Palette, palette
from dashboard.context import Context
from dashboard.filters import apply, mentions
from dashboard.labels import language_of, load
from dashboard.urlstate import query_string_pairs
from dashboard.view import LANGUAGES
from dashboard.views import compare, empty, figures, overview, read, sources, time
from extract import convention

FOLDER = Path(__file__).parent
PAGES: dict[str, Callable[[Context], None]] = {
    "overview": overview.show,
    "compare": compare.show,
    "time": time.show,
    "sources": sources.show,
    "figures": figures.show,
    "read": read.show,
}


def run() -> None:
    """Show the page that the address names."""
    st.set_page_config(
        page_title="Conflict Numbers",
        page_icon=str(FOLDER / "assets" / "icon.png"),
        layout="wide",
        initial_sidebar_state=330,
    )
    st.html(FOLDER / "assets" / "page.html")
    colours = palette(st.context.theme.type)
    st.html(f"<style>:root {{ --ground: {colours.ground}; --line: {colours.grid}; }}</style>")
    components.register()
    unreadable = state.pull()
    context = looked_up(colours)
    pages = {
        name: st.Page(
            partial(content, name, context),
            title=context.labels(f"page.{name}"),
            url_path=name,
            default=name == "overview",
        )
        for name in PAGES
    }
    chosen = st.navigation(list(pages.values()), position="hidden")
    target = state.goal()
    if target is not None:
        st.switch_page(pages[target], query_params=query_string_pairs(state.current()))
    links = head(context)
    headline.show(context, unreadable)
    with st.sidebar:
        sidebar.show(context)
    chosen.run()
    state.push()
    with links:
        for name, page in pages.items():
            pairs = query_string_pairs(context.view)
            st.page_link(page, label=context.labels(f"page.{name}"), query_params=pairs, icon="")


def looked_up(colours: Palette) -> Context:
    """Return the library and what the view shows of it, in the reader's words."""
    view, data = state.current(), sample.library()
    labels = load(view.language or language_of(st.context.locale))
    found = apply(view, data.claims, data.search)
    shown = mentions(found, data.frame)
    if view.convention:
        found, shown = (convention.add(frame, view.convention) for frame in (found, shown))
    return Context(data, view, found, shown, facets.counts(view, data.claims, data.search), labels, colours)


def head(context: Context) -> DeltaGenerator:
    """Show the name and the language switch, and return the place for the links between them."""
    labels, preferred = context.labels, language_of(st.context.locale)
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        st.html(f"<strong class='brand'>{labels('app.name')}</strong>")
        links = st.container(horizontal=True, wrap=False, key="pages")
        st.segmented_control(
            labels("app.language"),
            LANGUAGES,
            required=True,
            format_func=str.upper,
            label_visibility="collapsed",
            **state.controlled(
                context.key("language"),
                labels.language,
                lambda code: state.change(language=None if code == preferred else code),
            ),
        )
    return links


def content(name: str, context: Context) -> None:
    """Show one page, or what to change where nothing is left to show."""
    if context.shown.empty:
        empty.show(context)
    else:
        PAGES[name](context)
