"""Gold annotations: how they are read, which of them are held out, and when a number found is the one annotated.

Gold is one document a line: {"id", "text", "lang", "figures": [{"start", "end", "value", …}]}, a figure with the names
of docs/fields.md; "date" and "sha256" may be there.
"""

import hashlib
import json
import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

#: Documents whose sha256 begins with one of these are held out: scored, never read.
HELD_OUT = "01234"
#: Sets of passages without hashes are held out as a whole by their letter: ``de_a`` and ``de_c`` may be read.
_HELD_OUT_SET = re.compile(r"_[bd]$")
FOLDS = 5


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a file, each with the name of its set."""
    with path.open(encoding="utf-8") as stream:
        yield from (json.loads(line) | {"set": path.stem} for line in stream if line.strip())


def held_out(document: Mapping[str, Any]) -> bool:
    """Tell whether whoever writes rules must not have read a document.

    >>> held_out({"sha256": "3f…", "set": "en_dev_1"}), held_out({"set": "de_b"}), held_out({"set": "de_a"})
    (True, True, False)
    """
    if "sha256" in document:
        return str(document["sha256"])[0] in HELD_OUT
    return bool(_HELD_OUT_SET.search(document.get("set", "")))


def chosen(document: Mapping[str, Any], part: str | None) -> bool:
    """Return whether a document belongs to the part asked for."""
    return part is None or held_out(document) == (part == "heldout")


def fold(document: Mapping[str, Any]) -> int:
    """Return which of the folds a document belongs to: by its id alone, so that new documents move no other."""
    return int(hashlib.sha256(str(document["id"]).encode()).hexdigest(), 16) % FOLDS


def same_number(figure: Mapping[str, Any], value: float | None, low: float | None) -> bool:
    """Tell whether a number found is the figure's; of a vague one the least counts, within a factor of two."""
    if figure["value"] is not None:
        return value is not None and math.isclose(value, figure["value"], rel_tol=1e-6, abs_tol=1e-9)
    least = figure["low"]
    return value is None and bool(least) and bool(low) and 0.5 <= low / least <= 2
