"""Read the words of an expression of time: each becomes a term with a meaning, by the pack's ``times.toml``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract import quantity
from extract.lexicon import phrases, rules
from extract.pack import load


@dataclass(frozen=True, slots=True)
class Term:
    """One meaning in an expression of time: its kind (a heading of ``times.toml``, "year", "date") and its value."""

    kind: str
    value: int | str = 0
    plural: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """A pack's words of time, compiled."""

    meanings: dict[str, Term]
    phrase: re.Pattern[str]
    marks: dict[str, str]
    marked: re.Pattern[str]
    day_first: bool


#: A date in digits: year first, or day and month in the order of the language.
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2})(?!\d)|(?<=\.\d)\.|(?<=\.\d\d)\.)")
#: Two years in one: 2010–2014, 2022/23.
_YEARS = re.compile(r"(?<!\d)(\d{4})\s?[-–/]\s?(\d{4}|\d{2})(?!\d)")
#: What stands between words and means nothing.
_SILENT = re.compile(r"[\s,.;:()\"'“”„‘’]+")
_DASH = re.compile(r"[-–—]")
_ENDS = frozenset(("number", "ordinal", "month", "year", "weekday", "date"))


def terms(words: str, language: str) -> list[Term] | None:
    """Return the terms of an expression of time in order, or None where a word of it is not known.

    >>> [(term.kind, term.value) for term in terms("since May 2022", "en")]
    [('since', 0), ('month', 5), ('year', 2022)]
    """
    known, text = _words(language), words.lower()
    spelled = {
        number.start: number
        for number in quantity.read(words, language)
        if number.value is not None and number.bound == "exact" and number.value == int(number.value)
    }
    found: list[Term] = []
    at = 0
    while at < len(text):
        if silent := _SILENT.match(text, at):
            at = silent.end()
        elif dash := _DASH.match(text, at):
            if found and found[-1].kind in _ENDS:
                found.append(Term("join"))
            at = dash.end()
        elif digits := _digits(known, text, at):
            found.extend(digits[0])
            at = digits[1]
        elif phrase := known.phrase.match(text, at):
            found.extend(_expand(known.meanings[phrase[0]], language))
            at = phrase.end()
        elif at in spelled and spelled[at].end > at:
            found.append(Term("number", int(spelled[at].value or 0)))
            at = spelled[at].end
        else:
            return None
    return found


def _expand(term: Term, language: str) -> list[Term]:
    """Return a synonym's own terms, any other term as it is."""
    return (terms(str(term.value), language) or []) if term.kind == "synonym" else [term]


def _digits(known: _Words, text: str, at: int) -> tuple[list[Term], int] | None:
    """Return the terms that digits at a place make, and where they end."""
    if iso := _ISO.match(text, at):
        return [Term("date", f"{iso['year']}-{int(iso['month']):02}-{int(iso['day']):02}")], iso.end()
    if numeric := _NUMERIC.match(text, at):
        return list(_numeric(numeric, known.day_first)), numeric.end()
    if years := _YEARS.match(text, at):
        last = years[2] if len(years[2]) == 4 else years[1][:2] + years[2]
        return [Term("year", int(years[1])), Term("join"), Term("year", int(last))], years.end()
    if marked := known.marked.match(text, at):
        value = int(marked[1])
        kind = known.marks.get(marked[2] or "", "year" if len(marked[1]) == 4 else "number")
        if kind == "decade" and value < 100:
            value += 1900
        return [Term(kind, value)], marked.end()
    return None


def _numeric(match: re.Match[str], day_first: bool) -> Iterator[Term]:
    """Yield day, month and year of a date in digits; "unclear" where its order is not known."""
    first, mark, second, year = int(match[1]), match[2], int(match[3]), match[4]
    if not (day_first or mark == "." or max(first, second) > 12 or first == second):
        yield Term("unclear")
        return
    month_first = second > 12 or not (day_first or mark == "." or first > 12)
    day, month = (second, first) if month_first else (first, second)
    yield Term("number", day)
    yield Term("month", month)
    if year:
        yield Term("year", int(year) if len(year) == 4 else 2000 + int(year))


@cache
def _words(language: str) -> _Words:
    """Compile the words of time of a language."""
    pack = load(language, "times")
    meanings: dict[str, Term] = {}
    marks: dict[str, str] = {}
    plurals = set(phrases(pack["plural"]["units"]))
    for rule, block in rules(pack):
        kind = rule.split(".")[0]
        for cue in phrases(block):
            if kind.endswith("_mark"):
                marks[cue] = kind.removesuffix("_mark")
            elif kind != "plural":
                meanings[cue] = Term(kind, block.get("value", 0), cue in plurals)
    days = [(cue, term) for cue, term in meanings.items() if term.kind == "weekday"]
    hours = [cue for cue, term in meanings.items() if term.kind == "daytime"]
    meanings |= {day + hour: term for day, term in days for hour in hours}  # "Montagmorgen"
    return _Words(
        meanings,
        re.compile(rf"(?:{_either(meanings)})(?!\w)"),
        marks,
        re.compile(rf"(\d{{1,4}})(?!\d)({_either(marks)})?(?!\w)"),
        pack.get("digits", {}).get("day_first", False),
    )


def _either(words: dict[str, Term] | dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
