"""The one table that everything else reads: fixed columns, documented in docs/fields.md, versioned.

A column is never renamed or retyped without a new SCHEMA_VERSION. RULES_VERSION changes whenever the rules or packs may
read a figure differently.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from extract.model import Document, Figure, Quantity

if TYPE_CHECKING:
    import pandas as pd

SCHEMA_VERSION = 1
RULES_VERSION = "0.3.0"

#: Column name and pandas dtype, in order. ``why`` is a JSON list of {"field", "rule", "start", "end", "words"}.
COLUMNS: dict[str, str] = {
    "figure_id": "str",
    "claim_id": "str",
    "doc_id": "str",
    "title": "str",
    "publisher": "str",
    "published": "datetime64[s]",
    "url": "str",
    "language": "str",
    "start": "int64",
    "end": "int64",
    "text": "str",
    "phrase": "str",
    "phrase_start": "int64",
    "phrase_end": "int64",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "count_low": "float64",
    "count_high": "float64",
    "convention": "str",
    "bound": "str",
    "kind": "str",
    "unit": "str",
    "per": "str",
    "object": "str",
    "population": "str",
    "side": "str",
    "claimant": "str",
    "claimant_type": "str",
    "claimant_party": "str",
    "modality": "str",
    "denied_by": "str",
    "unverified": "boolean",
    "scope": "str",
    "part_of": "str",
    "place": "str",
    "latitude": "float64",
    "longitude": "float64",
    "place_precision": "str",
    "when": "str",
    "event_from": "str",
    "event_to": "str",
    "background": "boolean",
    "conflict": "bool",
    "reliability": "str",
    "sentence": "str",
    "sentence_start": "int64",
    "sentence_end": "int64",
    "sample": "bool",
    "rules_version": "str",
    "schema_version": "int64",
    "why": "str",
}


#: The same for the table of numbers: every number phrase, whatever it counts or dates.
NUMBER_COLUMNS: dict[str, str] = {
    "doc_id": "str",
    "language": "str",
    "start": "int64",
    "end": "int64",
    "text": "str",
    "phrase": "str",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "count_low": "float64",
    "count_high": "float64",
    "convention": "str",
    "bound": "str",
    "bound_text": "str",
    "type": "str",
    "unit": "str",
    "rule": "str",
    "bound_rule": "str",
    "rules_version": "str",
}


def wall_clock(published: str | None) -> str | None:
    """Return an ISO date or date-time without its offset: the day and hour on the publisher's own clock.

    None stands for what names no day, such as "2026-02": a frame that said the first of February would know too much.
    """
    try:
        moment = datetime.fromisoformat(published) if published else None
    except ValueError:
        return None
    return moment.replace(tzinfo=None).isoformat(timespec="seconds") if moment else None


def row(document: Document, figure: Figure) -> dict[str, Any]:
    """Return one figure as a JSON-ready dictionary under exactly the names of COLUMNS; ``why`` stays a list."""
    values: dict[str, Any] = {name: getattr(figure, name) for name in COLUMNS if hasattr(figure, name)}
    values |= {
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "url": document.url,
        "sample": document.sample,
        "rules_version": RULES_VERSION,
        "schema_version": SCHEMA_VERSION,
        "why": [{name: getattr(reason, name) for name in reason.__slots__} for reason in figure.why],
    }
    return {name: values[name] for name in COLUMNS}


def number_row(document: Document, number: Quantity) -> dict[str, Any]:
    """Return one number of a document as a JSON-ready dictionary under exactly the names of NUMBER_COLUMNS."""
    text, start, end = document.text, number.bound_start, number.bound_end
    values: dict[str, Any] = {name: getattr(number, name) for name in NUMBER_COLUMNS if hasattr(number, name)}
    values |= {
        "doc_id": document.id,
        "language": document.language,
        "text": text[number.start : number.end],
        "phrase": text[number.phrase_start : number.phrase_end],
        "bound_text": None if start is None else text[start:end],
        "rules_version": RULES_VERSION,
    }
    return {name: values[name] for name in NUMBER_COLUMNS}


def numbers_frame_of(rows: Iterable[dict[str, Any]]) -> "pd.DataFrame":
    """Return rows made by :func:`number_row` as a data frame with the dtypes of NUMBER_COLUMNS."""
    import pandas as pd

    return pd.DataFrame(list(rows), columns=list(NUMBER_COLUMNS)).astype(NUMBER_COLUMNS)


def frame_of(rows: Iterable[dict[str, Any]]) -> "pd.DataFrame":
    """Return rows made by :func:`row` as a data frame with the dtypes of COLUMNS; no rows give an empty typed frame."""
    import pandas as pd

    def flat() -> Iterator[dict[str, Any]]:
        for values in rows:
            yield values | {
                "published": wall_clock(values["published"]),
                "why": json.dumps(values["why"], ensure_ascii=False),
            }

    table = pd.DataFrame(list(flat()), columns=list(COLUMNS))
    return table.astype(COLUMNS)
