"""Writes figures, or numbers, as JSON Lines, JSON, CSV or Parquet: one a row, under exactly the names of the schema."""

import csv
import io
import json
import math
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from extract.schema import COLUMNS, NUMBER_COLUMNS, frame_of, numbers_frame_of

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]
FrameOf = Callable[[Iterable[Row]], "pd.DataFrame"]

FORMATS = ("jsonl", "csv", "parquet", "json")


def write(rows: Iterable[Row], file_format: str, target: BinaryIO, why: bool) -> None:
    """Write rows of schema.row() in one of FORMATS, always as UTF-8; all but Parquet as they come."""
    _write(rows, [name for name in COLUMNS if why or name != "why"], frame_of, file_format, target)


def write_numbers(rows: Iterable[Row], file_format: str, target: BinaryIO) -> None:
    """Write rows of schema.number_row() in the same way."""
    _write(rows, list(NUMBER_COLUMNS), numbers_frame_of, file_format, target)


def _write(rows: Iterable[Row], columns: list[str], frame: FrameOf, file_format: str, target: BinaryIO) -> None:
    chosen = ({name: plain(values[name]) for name in columns} for values in rows)
    match file_format:
        case "jsonl":
            for values in chosen:
                target.write(_json(values) + b"\n")
                target.flush()
        case "json":
            _write_json(chosen, target)
        case "csv":
            _write_csv(chosen, columns, target)
        case "parquet":
            # Parquet's reader and writer seek; standard output does not.
            buffer = io.BytesIO()
            frame(rows)[columns].to_parquet(buffer, index=False)
            target.write(buffer.getbuffer())


def plain(value: Any) -> Any:
    """Return a value as JSON should show it: 14000 for 14000.0, null for what is no number.

    >>> plain(14000.0), plain(1.5), plain(float("nan"))
    (14000, 1.5, None)
    """
    if not isinstance(value, float):
        return value
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else value


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")


def _write_json(rows: Iterable[Row], target: BinaryIO) -> None:
    separator = b"[\n"
    for values in rows:
        target.write(separator + _json(values))
        separator = b",\n"
    target.write(b"\n]\n" if separator == b",\n" else b"[]\n")


def _write_csv(rows: Iterable[Row], columns: list[str], target: BinaryIO) -> None:
    # Not by way of a data frame: it would turn the date "2026-02" to nothing, and hold every row in memory.
    text = io.TextIOWrapper(target, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.DictWriter(text, columns, lineterminator="\n")
        writer.writeheader()
        for values in rows:
            writer.writerow({name: _cell(value) for name, value in values.items()})
    finally:
        text.detach()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of ``path`` only once it is complete; a device or pipe is written directly."""
    target = path.resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    try:
        with unfinished.open("wb") as stream:
            yield stream
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
