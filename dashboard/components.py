"""The three pieces of page that Streamlit lacks: the filter line, a table of outside text, and highlighted prose.

Text of articles reaches the page only through ``textContent``, so nothing in it is ever markup or loads anything.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

FOLDER = Path(__file__).parent / "assets"
NAMES = ("bar", "rows", "prose")
_mounts: dict[str, Any] = {}


def register() -> None:
    """Register the components with the running server; once a script run, before the first is shown."""
    shared = (FOLDER / "shared.css").read_text(encoding="utf-8")
    for name in NAMES:
        _mounts[name] = st.components.v2.component(
            f"conflict_numbers_{name}",
            html=f'<div class="{name}"></div>',
            css=shared + (FOLDER / f"{name}.css").read_text(encoding="utf-8"),
            js=(FOLDER / f"{name}.js").read_text(encoding="utf-8"),
        )


def show(name: str, key: str, data: dict[str, Any], **on: Callable[[str], None]) -> None:
    """Show a component; ``on`` maps a trigger (``pick``, ``remove`` …) to what is called with its value."""

    def call(trigger: str, action: Callable[[str], None]) -> Callable[[], None]:
        def changed() -> None:
            value = st.session_state[key].get(trigger)
            if value is not None:
                action(str(value))

        return changed

    _mounts[name](
        key=key, data=data, **{f"on_{trigger}_change": call(trigger, action) for trigger, action in on.items()}
    )
