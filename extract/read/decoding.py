"""Bytes to text: UTF-8, or what a byte-order mark says; line ends stay as they are."""

import codecs
import io
import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

#: The longer mark first: UTF-32's little-endian one opens with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")


class UndecodableError(Exception):
    """Bytes that are no text in their encoding; ``line`` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def decode(data: bytes) -> str:
    """Return the text without its byte-order mark; raises UndecodableError with the line of the first bad byte."""
    encoding = encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "ignore")
        raise UndecodableError(before.count("\n") + 1) from None
    if "\0" in text:  # UTF-16 without a mark, or no text at all
        raise UndecodableError(text[: text.index("\0")].count("\n") + 1)
    return text


def encoding_of(data: bytes) -> str:
    """Return the name of the encoding that a byte-order mark says, else UTF-8."""
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), "utf-8")


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """Yield a stream's lines as UTF-8 bytes without the mark, one by one as they come, split at line feeds only."""
    first = stream.readline()
    encoding = encoding_of(first)
    if encoding in ("utf-8", "utf-8-sig"):
        return chain([first.removeprefix(codecs.BOM_UTF8)] if first else [], stream)
    # Read whole, since a line feed is several bytes here. Bad bytes become a lone surrogate, which no strict UTF-8
    # decoder takes, so that the reader of lines reports them with their line.
    text = (first + stream.read()).decode(encoding, "mark-undecodable")
    return iter(io.BytesIO(text.encode("utf-8", "surrogatepass")))


def _mark(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\udcff", error.end


codecs.register_error("mark-undecodable", _mark)


def without_surrogates(text: str) -> str:
    r"""Return the text with lone surrogates ("\ud800" in JSON) as U+FFFD: no encoding can write them; offsets hold."""
    return _SURROGATE.sub("\ufffd", text)
