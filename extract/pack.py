"""Language packs: data files in which a native speaker can read and edit what the rules look for.

A pack is a folder ``extract/packs/<ISO 639-1 code>/`` of TOML files. Each table is one rule: its heading is the rule's
id and what its examples must produce (docs/language.md).
"""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from extract.errors import LanguageError, PackError


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a pack, in alphabetical order."""
    packs = resources.files("extract").joinpath("packs")
    return tuple(sorted(entry.name for entry in packs.iterdir() if entry.is_dir() and not entry.name.startswith("_")))


@cache
def load(language: str, part: str) -> dict[str, Any]:
    """Return one part ("numbers", "figures", …) of a language's pack as nested tables.

    Raises LanguageError for a language without a pack and PackError for a file that is no TOML.
    """
    if language not in languages():
        known = ", ".join(languages())
        raise LanguageError(
            f"There is no language pack for {language!r}: choose one of {known}, or add one as docs/language.md says."
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
