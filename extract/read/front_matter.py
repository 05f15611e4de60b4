"""Front matter: ``key: value`` lines between two lines of ``---`` at the very top of a text.

This is the part of YAML that people write by hand, and no more: a value is everything to the end of the line, so that a
title may hold colons, quotes or brackets, which YAML refuses, and is always text ("no" stays the Norwegian language).
Quotes around a whole value are taken off, indented lines carry on the value above, "#" lines and list items are
skipped.
"""

import re

_BLOCK = re.compile(
    r"""---[ \t]*(?:\r\n|\n|\r)
    (?P<lines>(?:(?!(?:---|\.\.\.)[ \t]*[\r\n])[^\r\n]*(?:\r\n|\n|\r))*)   # every line that does not close the block
    (?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)""",
    re.VERBOSE,
)
_ENTRY = re.compile(r"""(?P<key>[\w"'][\w "'./-]{0,30}?)[ \t]*:(?:[ \t]+(?P<value>.*))?""")
_FOLDED = re.compile(r"[>|][+-]?")


def split(text: str) -> tuple[dict[str, str], dict[str, int], int]:
    r"""Return the front matter's entries under lower-case keys, the line of each, and where the article begins.

    >>> split("---\ntitle: Kyiv: what we know\n---\nTwo died.")
    ({'title': 'Kyiv: what we know'}, {'title': 2}, 34)
    """
    block = _BLOCK.match(text)
    if not block:
        return {}, {}, 0
    entries: dict[str, str] = {}
    lines: dict[str, int] = {}
    key = ""
    for number, line in enumerate(block["lines"].splitlines(), 2):
        entry = _ENTRY.fullmatch(line.rstrip())
        if entry:
            key = _unquoted(entry["key"]).lower()
            value = entry["value"] or ""
            entries[key] = "" if _FOLDED.fullmatch(value) else value
            lines[key] = number
        elif line[:1].isspace() and key and not line.lstrip().startswith("- "):
            entries[key] = f"{entries[key]} {line.strip()}".strip()
        elif line.strip() and not line.lstrip().startswith(("#", "- ")):
            return {}, {}, 0  # a text that happens to open with a ruled-off part
    return {key: _unquoted(value.strip()) for key, value in entries.items()}, lines, block.end()


def _unquoted(value: str) -> str:
    for quote, escaped in (('"', '\\"'), ("'", "''")):
        inner = value[1:-1]
        if len(value) > 1 and value[0] == value[-1] == quote and quote not in inner.replace(escaped, ""):
            return inner.replace(escaped, quote)
    return value
