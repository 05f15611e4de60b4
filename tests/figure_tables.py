"""Rows of the tables that say what a sentence must give: an id, the sentence, and the figures by their fields."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from extract import figures

#: The fields that a figure must have; fields that are left out may be anything.
Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and its figures in order; ``wrong`` says what the engine gets wrong today."""

    id: str
    text: str
    figures: tuple[Fields, ...]
    wrong: str = ""


def row(name: str, text: str, *expected: Fields, wrong: str = "") -> Row:
    """Return a row of a table."""
    return Row(name, text, expected, wrong)


def params(rows: Iterable[Row]) -> list[ParameterSet]:
    """Return rows for pytest; those that are wrong today must fail, so that a mended one is noticed."""
    return [
        pytest.param(
            entry, id=entry.id, marks=[pytest.mark.xfail(strict=True, reason=entry.wrong)] if entry.wrong else []
        )
        for entry in rows
    ]


def check(entry: Row, language: str) -> None:
    """Assert that a sentence gives exactly the figures of its row."""
    found = figures(entry.text, language)
    shown = [
        {
            name: getattr(figure, name)
            for name in (entry.figures[index] if index < len(entry.figures) else ("text", "kind"))
        }
        for index, figure in enumerate(found)
    ]
    assert shown == list(entry.figures), entry.text
