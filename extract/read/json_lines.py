"""JSON Lines: a document a line, {"id", "text", "lang", "title", "publisher", "published", "url"}; text is a must."""

import json
from collections.abc import Iterable, Iterator

from extract.errors import InputError
from extract.read.record import Located, document_of


def read(name: str, lines: Iterable[bytes]) -> Iterator[Located | InputError]:
    """Read lines as they come; a bad line costs that line alone. Blank lines count in line numbers and are skipped."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield from _document(name, number, line)


def _document(name: str, number: int, line: bytes) -> Iterator[Located | InputError]:
    where = f"{name}, line {number}"
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        yield InputError(f"{where}: this line is no UTF-8 text: save the file as UTF-8.")
        return
    except json.JSONDecodeError as error:
        yield InputError(f"{where}: this line is no JSON ({error.msg}, column {error.colno}): write one object a line.")
        return
    except (ValueError, RecursionError):
        yield InputError(f"{where}: this line is JSON too large or too deep to read: write one flat object a line.")
        return
    if not isinstance(record, dict):
        yield InputError(f'{where}: this line is no JSON object: write it as {{"text": "…"}}.')
        return
    text = record.get("text")
    if not isinstance(text, str):
        yield InputError(f'{where}: this document has no text: give it one under the key "text".')
        return
    yield from document_of(record, text, where, f"{name}:{number}", len(line))
