"""The whole view as query parameters, and back: stable keys, never labels or counts, never the data's own limits.

What equals the opening state is left out. A facet's choices are repeated parameters. ``~`` stands for "not stated", a
value that begins with ``~`` gets another one in front, and a facet that opens with choices and has none says ``any``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from dashboard.view import BASES, FACETS, LANGUAGES, NOT_STATED, OPENING, SORTS, View
from extract import convention

ANY = "any"
#: The largest number that a browser counts in steps of one.
LARGEST = float(2**53 - 1)

#: Query parameter of each field of View that holds one value.
SINGLE: dict[str, str] = {
    "date_from": "from",
    "date_to": "to",
    "value_min": "min",
    "value_max": "max",
    "query": "q",
    "figure": "fig",
    "document": "doc",
    "topic": "topic",
    "of": "of",
    "basis": "by",
    "convention": "vague",
    "sort": "sort",
    "page": "p",
    "language": "ui",
}


def encode(view: View) -> dict[str, list[str]]:
    """Return the query parameters of a view; the opening view has none.

    >>> encode(View(query="Kyiv").with_facet("publisher", ("A & B",)))
    {'publisher': ['A & B'], 'q': ['Kyiv']}
    """
    parameters: dict[str, list[str]] = {}
    for name in FACETS:
        choices = view.facets.get(name, ())
        if choices != OPENING.get(name, ()):
            parameters[name] = [escape(choice) for choice in choices] if choices else [ANY]
    for default in fields(View):
        value = getattr(view, default.name)
        if default.name in SINGLE and value != default.default:
            parameters[SINGLE[default.name]] = [escape(value) if default.name == "of" else text_of(value)]
    return parameters


def decode(parameters: Mapping[str, Sequence[str]]) -> tuple[View, list[tuple[str, str]]]:
    """Return the view that query parameters describe, and each parameter that could not be understood."""
    problems: list[tuple[str, str]] = []
    facets = {name: facet(name, parameters.get(name, ())) for name in FACETS}
    values: dict[str, Any] = {}
    for name, key in SINGLE.items():
        given = parameters.get(key, ())
        if given:
            try:
                values[name] = PARSERS[name](given[-1])
            except ValueError:
                problems.append((key, given[-1]))
    return View(facets=facets, **values), problems


def query_string_pairs(view: View) -> list[tuple[str, str]]:
    """Return the parameters as pairs, for links between pages."""
    return [(key, value) for key, values in encode(view).items() for value in values]


def facet(name: str, given: Sequence[str]) -> tuple[str, ...]:
    """Return the choices of a facet; unknown ones are kept, so that nobody is shown everything instead."""
    if not given:
        return OPENING.get(name, ())
    if name in OPENING and list(given) == [ANY]:
        return ()
    return tuple(dict.fromkeys(unescape(value) for value in given))


def escape(choice: str) -> str:
    """Return a choice as it stands in the URL."""
    return "~" + choice if choice in (NOT_STATED, ANY) or choice.startswith("~") else choice


def unescape(value: str) -> str:
    """Return the choice that stands in the URL as ``value``."""
    return value.removeprefix("~")


def text_of(value: object) -> str:
    """Return a single value as text: ISO dates, numbers without needless decimals."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def number(text: str) -> float:
    """Return a number from zero to the largest that a browser's field holds, else raise ValueError."""
    value = float(text)
    if not 0 <= value <= LARGEST:
        raise ValueError(text)
    return value


def page(text: str) -> int:
    """Return a page number from 1 on, else raise ValueError."""
    value = int(text)
    if value < 1:
        raise ValueError(text)
    return value


def one_of(choices: Iterable[str]) -> Callable[[str], str]:
    """Return a parser that accepts only the given choices."""
    allowed = frozenset(choices)

    def parse(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return parse


PARSERS: dict[str, Callable[[str], Any]] = {
    "date_from": date.fromisoformat,
    "date_to": date.fromisoformat,
    "value_min": number,
    "value_max": number,
    "query": str,
    "figure": str,
    "document": str,
    "topic": str,
    "of": unescape,
    "basis": one_of(BASES),
    "convention": one_of(convention.names()),
    "sort": one_of(SORTS),
    "page": page,
    "language": one_of(LANGUAGES),
}
