"""Language packs: data files in which a native speaker can read and edit what the rules look for.

A pack is a folder ``extract/packs/<ISO 639-1 code>/`` of TOML files. Each table is one rule: its heading is the rule's
id and what its examples must produce (docs/language.md). A pack may hold numbers alone; figures come on top of them.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from extract.errors import FigurePackError, LanguageError, PackError


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages whose numbers can be read, in alphabetical order."""
    return _with("numbers.toml")


@cache
def figure_languages() -> tuple[str, ...]:
    """Return the codes of the languages whose figures can be read, in alphabetical order."""
    return _with("figures.toml")


@cache
def time_languages() -> tuple[str, ...]:
    """Return the codes of the languages whose times become days of the calendar, in alphabetical order."""
    return _with("times.toml")


def _with(file: str) -> tuple[str, ...]:
    packs = resources.files("extract").joinpath("packs")
    return tuple(sorted(entry.name for entry in packs.iterdir() if entry.joinpath(file).is_file()))


@cache
def load(language: str, part: str) -> dict[str, Any]:
    """Return one part ("numbers", "figures", …) of a language's pack as nested tables.

    Raises LanguageError for a language without a pack, FigurePackError for one that has numbers alone, and PackError
    for a file that is no TOML.
    """
    if language not in languages():
        known = ", ".join(languages())
        raise LanguageError(
            f"There is no language pack for {language!r}: choose one of {known}, or add one as docs/language.md says."
        )
    if part != "numbers" and language not in figure_languages():
        known = ", ".join(figure_languages())
        raise FigurePackError(
            f"The numbers of language {language!r} are read, its figures are not yet (those of {known} are): "
            "take the numbers alone, or add a pack for figures as docs/language.md says."
        )
    file = resources.files("extract").joinpath("packs", language, f"{part}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackError(
            f"The language pack {language!r} has no file {part}.toml: add it as docs/language.md says."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"The language pack file {language}/{part}.toml is no valid TOML: {error}.") from error


def number_words(language: str) -> Iterator[tuple[str, float, str]]:
    """Yield table, value and word of every number word in a language's number_words.tsv, if the pack has one.

    scripts/make_number_words.py writes it from CLDR; a denominator comes with the value of its fraction.
    """
    file = resources.files("extract").joinpath("packs", language, "number_words.tsv")
    if not file.is_file():
        return
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            table, value, forms = line.split("\t")
            for form in forms.split("; "):
                yield table, 1 / float(value) if table == "fraction" else float(value), form
