"""Find the figures in news about armed conflict, with who says them, how firmly, of whom, where and when.

>>> import extract
>>> [(figure.value, figure.kind, figure.bound) for figure in extract.figures("At least 12 people were killed.", "en")]
[(12.0, 'killed', 'at_least')]
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from extract.model import Document, Figure, Quantity, Reason

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Document", "Figure", "Quantity", "Reason", "figures", "frame", "numbers"]


def figures(
    text: str,
    language: str | None = None,
    *,
    id: str = "text",  # noqa: A002 - the name that Document and every document format use
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
    convention: str | None = None,
) -> list[Figure]:
    """Return the figures of a text, by place; offsets count in ``Document(id, text, title).text``.

    The language is an ISO 639-1 code, detected where it is not given. Raises LanguageError where there is no pack for
    it or it cannot be told. A ``convention`` ("acled", "wikimpacts") fills ``count_low`` and ``count_high``; raises
    ConventionError where it is not known.
    """
    from extract.convention import counter
    from extract.pipeline import figures_of

    count = counter(convention)
    found = figures_of(Document(id, text, title, publisher, published, url, language or _detect(text)))
    return [count(figure) for figure in found]


def numbers(text: str, language: str, convention: str | None = None) -> list[Quantity]:
    """Return every number phrase of a text, whatever it counts or dates, by place, without overlap.

    Raises LanguageError where the language has no pack. A ``convention`` is what it is in :func:`figures`.

    >>> [(number.low, number.count_low, number.count_high) for number in numbers("Dozens fled.", "en", "wikimpacts")]
    [(24.0, 24.0, 72.0)]
    """
    from extract import quantity
    from extract.convention import counter

    count = counter(convention)
    return [count(number) for number in quantity.read(text, language)]


def frame(documents: Iterable[Document], convention: str | None = None) -> "pd.DataFrame":
    """Return the figures of documents as one table with the columns and dtypes of ``extract.schema.COLUMNS``.

    Documents without a language get it by detection. No documents give an empty typed table. A document in a language
    of which only numbers are read gives no rows and a warning. Raises LanguageError for the first document that has no
    usable language. A ``convention`` is what it is in :func:`figures`; ``extract.convention.add`` gives one to a table
    that is there.
    """
    import warnings
    from dataclasses import replace

    from extract.convention import counter
    from extract.errors import FigurePackError
    from extract.pipeline import figures_of
    from extract.schema import frame_of, row

    count = counter(convention)

    def rows() -> "Iterable[dict[str, object]]":
        for document in documents:
            known = document if document.language else replace(document, language=_detect(document.text))
            try:
                found = figures_of(known)
            except FigurePackError as error:
                warnings.warn(f"{document.id}: {error}", stacklevel=2)
                continue
            for figure in found:
                yield row(known, count(figure))

    return frame_of(rows())


def _detect(text: str) -> str:
    from extract.language import detect

    return detect(text)
