"""What is filtered, as files that say what they are: filter, sources, versions, and that a sample is a sample."""

import codecs
import io
import json
import math
from typing import Any

import pandas as pd

from dashboard.filters import claims
from dashboard.rows import records
from dashboard.urlstate import encode, escape
from dashboard.view import View
from extract.convention import Convention, load
from extract.schema import COLUMNS, RULES_VERSION, SCHEMA_VERSION
from extract.write import write

#: A spreadsheet runs a cell that begins so as a formula; in the CSV an apostrophe goes before it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def is_sample(frame: pd.DataFrame) -> bool:
    """Whether any of the figures is sample data."""
    return bool(frame["sample"].any())


def filename(frame: pd.DataFrame, suffix: str) -> str:
    """Return a name that says what the file holds."""
    chosen = convention_of(frame)
    parts = [
        "conflict-numbers",
        "sample" if is_sample(frame) else "",
        f"{claims(frame)}-claims",
        chosen and chosen.name,
    ]
    return f"{'-'.join(part for part in parts if part)}.{suffix}"


def convention_of(frame: pd.DataFrame) -> Convention | None:
    """Return the convention that counted the vague figures of a frame, if one did."""
    names = frame["convention"].dropna().unique()
    return load(str(names[0])) if len(names) else None


def cited(convention: Convention) -> dict[str, Any]:
    """Return what an export says of the convention behind its columns ``count_low`` and ``count_high``."""
    return {
        "name": convention.name,
        "label": convention.label,
        "made_for": convention.about,
        "sources": [
            {"title": source.title, "year": source.year, "address": source.address} for source in convention.sources
        ],
    }


def safe(cell: object) -> object:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def to_csv(frame: pd.DataFrame) -> bytes:
    """Return every column of the schema as CSV, with a byte-order mark so that spreadsheets read the accents."""
    target = io.BytesIO(codecs.BOM_UTF8)
    target.seek(0, io.SEEK_END)
    rows = ({name: safe(plain(row[name])) for name in COLUMNS} for row in records(frame))
    write(rows, "csv", target, why=True)  # as the command line writes it: 14000, not 14000.0
    return target.getvalue()


def about(frame: pd.DataFrame, view: View) -> dict[str, Any]:
    """Return what an export has to say about itself."""
    articles = frame.drop_duplicates("doc_id").sort_values("doc_id")
    chosen = convention_of(frame)
    counted = {} if chosen is None else {"convention": cited(chosen)}
    return {
        "sample": is_sample(frame),
        "note": "Sample data: the outlets are invented." if is_sample(frame) else None,
        "filter": filters(view),
        "claims": claims(frame),
        "mentions": len(frame),
        "sources": [
            {name: plain(row[name]) for name in ("doc_id", "title", "publisher", "published", "url")}
            for row in records(articles)
        ],
        "rules_version": RULES_VERSION,
        "schema_version": SCHEMA_VERSION,
        "meaning": "Each figure is a claim as a text makes it. Values of different figures must not be added.",
        **counted,
    }


def filters(view: View) -> dict[str, list[str]]:
    """Return every filter in use, under the names of the URL; those that the dashboard opens with as well.

    >>> filters(View())
    {'modality': ['asserted', 'attributed', 'hedged'], 'conflict': ['true']}
    """
    used = {name: [escape(choice) for choice in chosen] for name, chosen in view.facets.items() if chosen}
    return used | {name: values for name, values in encode(view).items() if name in ("from", "to", "min", "max", "q")}


def to_json(frame: pd.DataFrame, view: View) -> bytes:
    """Return the figures as JSON under ``figures``, and what they are under ``about``."""
    rows = [
        {name: plain(row[name]) if name != "why" else json.loads(row[name] or "[]") for name in COLUMNS}
        for row in records(frame.loc[:, list(COLUMNS)])
    ]
    return json.dumps({"about": about(frame, view), "figures": rows}, ensure_ascii=False, indent=1).encode(
        "utf-8", "replace"
    )


def plain(value: Any) -> Any:
    """Return a cell as JSON knows it: nothing as null, days and times as ISO text, whole numbers as such."""
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, pd.Timestamp):  # a day alone stands in the frame as its midnight
        return (value.date() if value == value.normalize() else value).isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
