"""Text and Markdown files: one document each, with front matter or without."""

from collections.abc import Iterator

from extract.errors import InputError
from extract.read import front_matter
from extract.read.decoding import UndecodableError, decode
from extract.read.record import Located, document_of


def read(name: str, data: bytes) -> Iterator[Located | InputError]:
    """Read one file's content; its text is what follows the front matter, character by character."""
    try:
        text = decode(data)
    except UndecodableError as error:
        yield InputError(f"{name}, line {error.line}: this file is no UTF-8 text: save it as UTF-8.")
        return
    entries, lines, start = front_matter.split(text)
    places = {key: f"{name}, line {number}" for key, number in lines.items()}
    yield from document_of(entries, text[start:], name, name, len(data), places)
