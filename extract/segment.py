"""Split a text into sentences, and a sentence into tokens; the text itself is never rewritten."""

from collections.abc import Iterator
from functools import cache

import regex

from extract.pack import load

# A sentence ends at a full stop, question or exclamation mark (with closing quotes and brackets) that is followed by
# space and something that can open a sentence, at a blank line, or at a line break that does not merely wrap a line.
_END = regex.compile(
    r"""
      (?P<mark>[.!?…]+[)\]"'”“’»«›]*) (?=\s+["'„“”‚‘»«›(\[–—-]*[\p{Lu}\p{N}*]) \s+   # a mark, then a capital or a digit
    | [ \t]*\r?\n(?:[ \t\r]*\n)+\s*                                               # a blank line
    | (?<=[^\p{Ll},\s-])[ \t]*\r?\n\s*                                            # a line that ends in no lower case
    | [ \t]*\r?\n\s*(?=["'„“”»«(\[]*[\p{Lu}\p{N}]|[*•–—-]\s)  # or one that opens with a capital
    | \s+[•·|]\s+ | \s*\.\.\.\s+(?=\p{Lu})
    """,
    regex.VERBOSE,
)
_WORD = regex.compile(r"(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’](?=\p{L})[\p{L}\p{M}]+)?|\d+|[^\w\s]|_")
_LAST = regex.compile(r"([\p{L}\p{M}.]+|\d+)\.$")


@cache
def _abbreviations(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words whose full stop ends no sentence, and those that may follow a number's ("7. Oktober")."""
    tables = load(language, "figures")["segment"]
    return frozenset(tables["abbreviations"].split()), frozenset(tables["after_ordinal"].split())


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of ``text``, in order, without the white space between them."""
    abbreviations, after_ordinal = _abbreviations(language)
    spans = []
    start = 0
    for match in _END.finditer(text):
        mark = match["mark"]
        if mark == ".":
            last = _LAST.search(text, max(start, match.start() - 24), match.start() + 1)
            if last is not None and _goes_on(last[1], text, match.end(), abbreviations, after_ordinal):
                continue
        end = match.start() + len(mark or "")
        if text[start:end].strip():
            spans.append(_trim(text, start, end))
        start = match.end()
    if text[start:].strip():
        spans.append(_trim(text, start, len(text)))
    return spans


def _goes_on(word: str, text: str, after: int, abbreviations: frozenset[str], after_ordinal: frozenset[str]) -> bool:
    if word.isdigit():
        following = _WORD.match(text, after)
        return following is not None and len(word) <= 2 and following[0].casefold() in after_ordinal
    return (len(word) == 1 and word.isalpha()) or "." in word or word.casefold() in abbreviations


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def words(text: str, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """Yield the word, digit and punctuation tokens of ``text[start:end]``."""
    return _WORD.finditer(text, start, end)
