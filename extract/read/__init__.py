"""Reads articles from files: text, Markdown and JSON Lines in, documents out.

Whatever cannot be read comes out as an :class:`~extract.errors.InputError`, one sentence that names file and line, in
the place where the document would have come; everything beside it is still read. This package knows no rule and no
figure.

- ``.txt``, ``.md``: one document. It may open with front matter (extract/read/front_matter.py).
- ``.jsonl``, ``.ndjson``: one document a line (extract/read/json_lines.py).
- ``-``: standard input, JSON Lines if its first line that is not blank opens with ``{``, else one text.
- a folder: all of these files in it and in its folders, in the order of their names, without hidden ones and without
  READMEs, which are about the folder.

A document's id is the one it gives, else its path as given (``path:line`` in JSON Lines). An id that was given before
in the same run is reported, and the later document is kept as ``id#2``: no figure is lost, or taken for another's.
"""

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from extract.errors import InputError
from extract.read import json_lines, plain
from extract.read.decoding import lines_of
from extract.read.record import Located

__all__ = ["SUFFIXES", "Located", "files", "read_bytes", "read_path", "read_paths"]

STANDARD_INPUT = "-"
LINE_SUFFIXES = (".jsonl", ".ndjson")
SUFFIXES = (".txt", ".md", *LINE_SUFFIXES)


def read_paths(paths: Iterable[str | Path], leave_out: Path | None = None) -> Iterator[Located | InputError]:
    """Read files, folders and ``-``; each file once, though it be named twice, and never the file ``leave_out``."""
    return _unique(chain.from_iterable(_read(name) for name in files(paths, leave_out)))


def read_path(path: str | Path) -> Iterator[Located | InputError]:
    """Read one file, folder or ``-``."""
    return read_paths([path])


def read_bytes(name: str, data: bytes) -> Iterator[Located | InputError]:
    """Read a file's content as if it stood under ``name``, for files that were handed over and not saved."""
    unread = _unreadable_kind(name)
    return iter([unread]) if unread else _unique(_documents(name, io.BytesIO(data)))


def files(paths: Iterable[str | Path], leave_out: Path | None = None) -> list[str]:
    """Return the names of all files that reading ``paths`` reads, folders opened up, in reading order."""
    names: dict[Path, str] = {}
    out = leave_out.resolve() if leave_out else None
    for given in paths:
        folder = Path(given)
        if str(given) == STANDARD_INPUT or not folder.is_dir():
            names.setdefault(folder.resolve(), str(given))
            continue
        inside = [path for path in sorted(folder.rglob("*")) if _belongs(path.relative_to(folder)) and path.is_file()]
        if not inside:  # the folder itself stays, to be reported as empty
            names.setdefault(folder.resolve(), str(given))
        for path in inside:
            if path.resolve() != out:
                names.setdefault(path.resolve(), str(path))
    return list(names.values())


def _belongs(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return path.suffix.lower() in SUFFIXES and path.stem.lower() != "readme" and not hidden


def _read(name: str) -> Iterator[Located | InputError]:
    if name == STANDARD_INPUT:
        yield from _documents(name, sys.stdin.buffer)
        return
    path = Path(name)
    if path.is_dir():
        yield InputError(f"{name}: this folder holds no file to read: put {_kinds()} files into it.")
        return
    unread = _unreadable_kind(name)
    if unread and path.exists():
        yield unread
        return
    try:
        with path.open("rb") as stream:
            yield from _documents(name, stream)
    except FileNotFoundError:
        yield InputError(f"{name}: there is no such file: check its name and folder.")
    except PermissionError:
        yield InputError(f"{name}: this file may not be read: change its permissions.")
    except OSError as error:
        yield InputError(f"{name}: this file cannot be read ({error.strerror or error}): check the file and its disk.")


def _documents(name: str, stream: BinaryIO) -> Iterator[Located | InputError]:
    if name.lower().endswith(LINE_SUFFIXES):
        return json_lines.read(name, lines_of(stream))
    if name != STANDARD_INPUT:
        return plain.read(name, stream.read())
    lines = lines_of(stream)
    head: list[bytes] = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    if head and head[-1].lstrip().startswith(b"{"):
        return json_lines.read(name, chain(head, lines))
    return plain.read(name, b"".join(chain(head, lines)))


def _unique(items: Iterable[Located | InputError]) -> Iterator[Located | InputError]:
    seen: set[str] = set()
    for item in items:
        if isinstance(item, InputError):
            yield item
            continue
        given = item.document.id
        name, count = given, 1
        while name in seen:
            count += 1
            name = f"{given}#{count}"
        seen.add(name)
        if name != given:
            yield InputError(
                f"{item.where}: the id {given!r} was given before: it is kept as {name!r}, give it its own id."
            )
            item = replace(item, document=replace(item.document, id=name))
        yield item


def _unreadable_kind(name: str) -> InputError | None:
    if Path(name).suffix.lower() in SUFFIXES:
        return None
    return InputError(f"{name}: this kind of file is not read: give {_kinds()} files.")


def _kinds() -> str:
    return f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
