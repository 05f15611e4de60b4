"""One document's keys, from front matter or from a line of JSON, to a Document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from extract.errors import InputError
from extract.model import Document
from extract.read.dates import iso_date
from extract.read.decoding import without_surrogates

#: The keys that are read, under the name that Document has for them; others are ignored.
KEYS = {
    "id": ("id",),
    "title": ("title",),
    "publisher": ("publisher",),
    "published": ("published", "date"),
    "language": ("language", "lang"),
    "url": ("url",),
}
_YES = ("true", "yes", "1")


@dataclass(frozen=True, slots=True)
class Located:
    """A document, where it was read ("news.jsonl, line 3"), how many bytes it took, and where its language stands."""

    document: Document
    where: str
    size: int
    language_at: str


def document_of(
    record: Mapping[str, object],
    text: str,
    where: str,
    default_id: str,
    size: int,
    places: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Located | InputError]:
    """Yield the document, after one sentence for each value that had to be left out.

    ``places`` says where a key stands, if that is not simply ``where``.
    """
    if not text.strip("\ufeff \t\r\n"):
        yield InputError(f"{where}: this document has no text: give it one, or take it out.")
        return
    values: dict[str, str | None] = {}
    stands: dict[str, str] = {}
    for name, keys in KEYS.items():
        key = next((key for key in keys if record.get(key) not in (None, "")), keys[0])
        value = record.get(key)
        stands[name] = places.get(key, where)
        if isinstance(value, bool) or not isinstance(value, str | int | None):
            yield InputError(f"{stands[name]}: its {key!r} is no text and was left out: write it as text in quotes.")
            value = None
        values[name] = (without_surrogates(str(value)).strip() or None) if value is not None else None
    if values["published"]:
        written, values["published"] = values["published"], iso_date(values["published"])
        if not values["published"]:
            at = stands["published"]
            yield InputError(f"{at}: the date {written!r} cannot be read and was left out: write it as YYYY-MM-DD.")
    document = Document(
        id=values["id"] or without_surrogates(default_id),
        text=without_surrogates(text),
        title=values["title"],
        publisher=values["publisher"],
        published=values["published"],
        url=values["url"],
        language=primary_language(values["language"]),
        sample=str(record.get("sample", "")).lower() in _YES,
    )
    yield Located(document, where, size, stands["language"])


def primary_language(tag: str | None) -> str | None:
    """Return a language tag's own code without country and script: "de" of "de-AT"."""
    return tag.replace("_", "-").split("-")[0].lower() if tag else None
