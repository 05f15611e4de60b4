"""One reader of numbers in a process of its own: ``python benchmarks/peers.py READER``, JSON Lines in and out.

numbers.py runs this file with the Python of the environment that holds the reader, so that this project's own
environment stays clean. The first line out says what the reader is and can do, or why it cannot run. Each line in is
{"lang", "texts", "timed"}; each line out {"reads", "seconds", "found", "failed"}: whether the language is read at all,
then the seconds that the reader took over the texts, what it found in each, and in how many it raised an error. With
"timed" only the reader's own call runs, without the work below, and nothing is told of what it found.

Each reader is given its best setting:

- ``text2num`` reads words only, digits stay as they are. It has no spans in ``alpha2digit``; ``find_numbers`` tells
  which of the tokens it is given make a number. Tokens cut as here (words with their hyphens and apostrophes, and what
  stands between) give the very numbers that ``alpha2digit`` writes. No threshold: single small numbers are read too.
  Its ordinals are no counts. Timed is ``alpha2digit``, which is faster than asking for spans.
- ``quantulum3`` reads English. Its spans hold the unit ("$2 million"); what is left of it when the unit is taken off,
  so that the same value without a unit remains, is the number's span. Only what has no unit is a count. Its uncertainty
  makes an interval. Its classifier, which tells units of one name apart, does not change values: it is left out.
- ``recognizers-text-suite`` has models of numbers for these four languages in its version for Python, and none of
  ranges. Ends are inclusive there, and decimals have the culture's own sign.
"""

import sys

if __name__ == "__main__":  # numbers.py in this folder must not hide the standard library's
    del sys.path[0]

import importlib
import importlib.metadata
import json
import re
import time
import warnings
from collections.abc import Callable
from typing import Any, ClassVar, Protocol, TextIO

#: What one found number is told as: the names of suite.Found, and ``bound``.
Told = dict[str, Any]


class Reader(Protocol):
    """What each reader below has; ``ranges`` and ``bounds`` say whether it has a notion of intervals and qualifiers."""

    version: str
    ranges: bool
    bounds: bool

    def reads(self, lang: str) -> bool:
        """Tell whether it reads a language."""

    def call(self, text: str, lang: str) -> Any:
        """Read a text, and no more."""

    def found(self, text: str, lang: str) -> list[Told]:
        """Read a text and tell what was found."""


class Project:
    """The number layer of this project."""

    version = ""
    ranges = bounds = True
    #: Types that never hold an interval, whatever their qualifier: "before 1990", "more than 90 minutes".
    UNBOUNDED = frozenset(("date", "phone", "time", "designation", "score"))
    BOUNDED = frozenset(("at_least", "more_than", "at_most", "less_than", "range"))

    def __init__(self) -> None:
        self.call = importlib.import_module("extract").numbers
        self.error = importlib.import_module("extract.errors").LanguageError

    def reads(self, lang: str) -> bool:
        """Tell whether there is a pack with numbers."""
        try:
            self.call("1", lang)
        except self.error:
            return False
        return True

    def found(self, text: str, lang: str) -> list[Told]:
        """Tell every quantity; only those of type ``count`` claim to be a count."""
        return [
            told(
                q.start,
                q.end,
                q.value,
                q.low,
                q.high,
                bound=q.bound,
                bounded=q.bound in self.BOUNDED and q.type not in self.UNBOUNDED,
                counts=q.type == "count",
                phrase=(q.phrase_start, q.phrase_end),
            )
            for q in self.call(text, lang)
        ]


class Token:
    """A piece of text for ``find_numbers``."""

    def __init__(self, match: re.Match[str]) -> None:
        self.words = match[0]
        self.start, self.end = match.span()

    def text(self) -> str:
        """Return what it says."""
        return self.words

    def nt_separated(self, previous: "Token") -> bool:
        """Tell whether a pause parts it from the one before: never, in a text."""
        return False

    def not_a_number_part(self) -> bool:
        """Tell whether it is known to be no number: never."""
        return False


class Text2Num:
    """text2num 3, whose languages are those of its own documentation."""

    ranges = bounds = False
    LANGUAGES = frozenset(("da", "de", "en", "es", "fr", "it", "nl", "pt"))
    TOKEN = re.compile(r"[\w'-]+|[^\w'-]+")

    def __init__(self) -> None:
        module = importlib.import_module("text_to_num")
        self.version = importlib.metadata.version("text2num")
        self.find, self.write = module.find_numbers, module.alpha2digit

    def reads(self, lang: str) -> bool:
        """Tell whether it is one of its languages."""
        return lang in self.LANGUAGES

    def call(self, text: str, lang: str) -> Any:
        """Write numbers in digits."""
        return self.write(text, lang, 0.0)

    def found(self, text: str, lang: str) -> list[Told]:
        """Tell the occurrences, from the first to the last of their tokens."""
        tokens = [Token(match) for match in self.TOKEN.finditer(text)]
        return [
            told(tokens[n.start].start, tokens[n.end - 1].end, n.value, counts=not n.is_ordinal)
            for n in self.find(tokens, lang, 0.0)
        ]


class Quantulum:
    """quantulum3 without its classifier."""

    ranges, bounds = True, False
    SIGN = re.compile(r"\D*?[^\w\s](?=\w)")
    WORD_END = re.compile(r"(?<=\w)\b")

    def __init__(self) -> None:
        self.parse = importlib.import_module("quantulum3.parser").parse
        self.version = importlib.metadata.version("quantulum3")

    def reads(self, lang: str) -> bool:
        """Tell whether it is English."""
        return lang == "en"

    def call(self, text: str, lang: str) -> Any:
        """Parse a text."""
        return self.parse(text)

    def found(self, text: str, lang: str) -> list[Told]:
        """Tell the quantities, without their units."""
        numbers = []
        for quantity in self.parse(text):
            counts = quantity.unit.name == "dimensionless"
            start, end = quantity.span if counts else self.without_unit(text, quantity)
            apart = quantity.uncertainty
            low, high = (None, None) if apart is None else (quantity.value - apart, quantity.value + apart)
            numbers.append(told(start, end, quantity.value, low, high, bounded=apart is not None, counts=counts))
        return numbers

    def without_unit(self, text: str, quantity: Any) -> tuple[int, int]:
        """Return the longest part of a quantity's span that has its value without its unit, else the whole span."""
        start, end = quantity.span
        sign = self.SIGN.match(text, start, end)
        for first in (start, sign.end()) if sign else (start,):
            ends = {end, *(match.start() for match in self.WORD_END.finditer(text, first, end))}
            for last in sorted(ends, reverse=True):
                parsed = self.parse(text[first:last]) if last > first else []
                if len(parsed) == 1 and parsed[0].unit.name == "dimensionless" and parsed[0].value == quantity.value:
                    return first + parsed[0].span[0], first + parsed[0].span[1]
        return start, end


class Recognizers:
    """recognizers-text-suite, its number model."""

    ranges = bounds = False
    CULTURES: ClassVar = {"en": "en-us", "es": "es-es", "fr": "fr-fr", "pt": "pt-br"}

    def __init__(self) -> None:
        self.recognizer = importlib.import_module("recognizers_number").NumberRecognizer()
        self.version = importlib.metadata.version("recognizers-text-suite")

    def reads(self, lang: str) -> bool:
        """Tell whether there is a model for the language."""
        return lang in self.CULTURES

    def call(self, text: str, lang: str) -> Any:
        """Parse a text with the language's model."""
        return self.recognizer.get_number_model(self.CULTURES[lang], False).parse(text)

    def found(self, text: str, lang: str) -> list[Told]:
        """Tell the results."""
        return [
            told(result.start, result.end + 1, float(result.resolution["value"].replace(",", ".")))
            for result in self.call(text, lang)
            if result.resolution and result.resolution["value"] is not None
        ]


READERS: dict[str, Callable[[], Reader]] = {
    "this project": Project,
    "text2num": Text2Num,
    "quantulum3": Quantulum,
    "recognizers": Recognizers,
}


def told(
    start: int,
    end: int,
    value: float | None,
    low: float | None = None,
    high: float | None = None,
    *,
    bound: str | None = None,
    bounded: bool = False,
    counts: bool = True,
    phrase: tuple[int, int] | None = None,
) -> Told:
    """Return one number as it is sent; without a qualifier its phrase is its span."""
    phrase_start, phrase_end = phrase or (start, end)
    return {
        "start": start,
        "end": end,
        "value": value,
        "low": low,
        "high": high,
        "bound": bound,
        "bounded": bounded,
        "counts": counts,
        "phrase_start": phrase_start,
        "phrase_end": phrase_end,
    }


def answer(reader: Reader, lang: str, texts: list[str], timed: bool) -> dict[str, Any]:
    """Read texts; a text at which the reader raises an error holds nothing for it."""
    if not reader.reads(lang):
        return {"reads": False, "seconds": 0.0, "found": [], "failed": 0}
    read = reader.call if timed else reader.found
    found, failed = [], 0
    before = time.perf_counter()
    for text in texts:
        try:
            numbers = read(text, lang)
        except Exception:  # whatever it is: others' code, on texts that it was not made for
            numbers = []
            failed += 1
        if not timed:
            found.append(numbers)
    return {"reads": True, "seconds": time.perf_counter() - before, "found": found, "failed": failed}


def main() -> int:
    """Answer until there are no more lines."""
    out, sys.stdout = sys.stdout, sys.stderr  # what a reader prints is no answer
    warnings.simplefilter("ignore")
    try:
        reader = READERS[sys.argv[1]]()
        send(out, {"version": reader.version, "ranges": reader.ranges, "bounds": reader.bounds})
        for line in sys.stdin:
            send(out, answer(reader, **json.loads(line)))
    except Exception as error:  # what goes wrong at single texts is counted; this is all else, an import say
        send(out, {"error": f"{type(error).__name__}: {error}"})
        return 1
    return 0


def send(stream: TextIO, message: dict[str, Any]) -> None:
    """Write one line."""
    stream.write(json.dumps(message) + "\n")
    stream.flush()


if __name__ == "__main__":
    sys.exit(main())
