"""From the words of a time to days of the calendar: first and last day against the date of publication."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from extract.days import DAY, DAYS, MONTHS, Days, around, months, moved, part, weekend, years
from extract.pack import time_languages
from extract.timeterms import Term, terms

#: An event that ended so many days before the publication is background.
BACKGROUND_DAYS = 30
#: How far back a day or month without a year is looked for: leap days are up to eight years apart.
_YEARS_BACK = 9


@dataclass(frozen=True, slots=True)
class Interval:
    """The first and the last day of an event."""

    first: date
    last: date

    def is_background(self, published: date) -> bool:
        """Return whether the event ended more than 30 days before its publication."""
        return (published - self.last).days > BACKGROUND_DAYS


def publication_day(published: str | None) -> date | None:
    """Return the day of an ISO date or date-time on the publisher's own clock; None where it names no day."""
    with suppress(ValueError):
        return date.fromisoformat((published or "")[:10])
    return None


@lru_cache(maxsize=4096)
def interval(words: str, language: str, published: date | None) -> Interval | None:
    """Return the days that an expression of time names, or None where its words do not say.

    Without a date of publication only what names its year is known; without words of time in the pack, nothing.

    >>> found = interval("last Friday", "en", date(2023, 10, 12))
    >>> str(found.first)
    '2023-10-06'
    """
    found = terms(words, language) if language in time_languages() else None
    if not found:
        return None
    try:
        days = _whole([term for term in found if term.kind != "filler"], published)
    except (ValueError, OverflowError):  # a day that no calendar has
        return None
    return Interval(*days) if days is not None and days[0] <= days[1] else None


def _whole(found: list[Term], day: date | None) -> Days | None:
    """Read what stands around a time: since, ago, the night to, two ends."""
    kinds = [term.kind for term in found]
    if "open" in kinds or "unclear" in kinds:
        return None
    if "since" in kinds:
        return _since(found, kinds.index("since"), day)
    if "night" in kinds:
        days = _whole([term for term in found if term.kind != "night"], day)
        return None if days is None or days[0] != days[1] else (days[0] - DAY, days[1])
    if "join" in kinds:
        at = kinds.index("join")
        return _between(found[:at], found[at + 1 :], day)
    if "span" in kinds:
        return None
    if "earlier" in kinds:
        days = _plain([term for term in found if term.kind != "earlier"], day)
        return None if days is None or day is None else (days[0], min(days[1], day))
    return _plain(found, day)


def _since(found: list[Term], at: int, day: date | None) -> Days | None:
    """From the first day of what follows up to the publication."""
    rest = [*found[:at], *found[at + 1 :]]
    if day is None or any(term.kind == "join" for term in rest):
        return None
    plain = _Named.of(rest)
    if plain is not None and plain.unit is not None and plain.count is not None and "ago" not in plain.others:
        return _stretch(day, plain.unit.value, -plain.count)
    days = _plain(rest, day)
    return None if days is None else (days[0], day)


def _between(before: list[Term], after: list[Term], day: date | None) -> Days | None:
    """From the first day of one end to the last day of the other; what one end leaves out it takes from the other."""
    before = [term for term in before if term.kind != "span"]
    if not before or not after or any(term.kind in ("join", "span") for term in after):
        return None
    for kind in ("month", "year"):
        before, after = _shared(before, after, kind), _shared(after, before, kind)
    first, last = _plain(before, day), _plain(after, day)
    if first is None or last is None:
        return None
    named = [term.kind for term in before]
    if first[0] > last[1] and "month" in named and "year" in named:
        years_named = {term.value for term in [*before, *after] if term.kind == "year"}
        if len(years_named) == 1:  # "from November to January 2023"
            earlier = [Term("year", int(term.value) - 1) if term.kind == "year" else term for term in before]
            first = _plain(earlier, day) or first
    if first[0] > last[1] and day is not None and "year" not in named:  # "from November to January"
        first = _plain(before, last[1]) or first
    return first[0], last[1]


def _shared(one: list[Term], other: list[Term], kind: str) -> list[Term]:
    """Give one end the month or year that only the other one names: "3 to 7 October", "from May to June 2022"."""
    kinds = {term.kind for term in one}
    bare = kind == "month" and bool(kinds & {"number", "ordinal"}) and not kinds & {"unit", "weekday", "relative"}
    if kind in kinds or not (bare or (kind == "year" and "month" in kinds)):
        return one
    return one + [term for term in other if term.kind == kind]


@dataclass(slots=True)
class _Named:
    """The terms of a plain time, each under its kind."""

    values: dict[str, int | str]
    unit: Term | None
    count: int | None
    others: set[str]

    @classmethod
    def of(cls, found: Sequence[Term]) -> "_Named | None":
        """Sort terms; None where one kind is named twice with two values."""
        values: dict[str, int | str] = {}
        unit: Term | None = None
        for term in found:
            if term.kind == "unit":
                if unit is not None and unit.value != term.value and {unit.value, term.value} != {"half", "year"}:
                    if "year" not in (unit.value, term.value):
                        return None
                    unit = unit if term.value == "year" else term
                else:
                    unit = unit or term
            elif values.setdefault(term.kind, term.value) != term.value:
                return None
        count = values.get("number")
        return cls(values, unit, None if count is None else int(count), set(values))

    def number(self, kind: str) -> int | None:
        """Return the number that a kind of term carries."""
        value = self.values.get(kind)
        return None if value is None else int(value)


def _plain(found: Sequence[Term], day: date | None) -> Days | None:
    """Read a time without two ends, and the part of it that is meant."""
    named = _Named.of(found)
    if named is None:
        return None
    which = named.number("part")
    days = _dated(named, day)
    if days is None and day is not None:
        days = _relative(named, day)
    if days is None or which is None or days[0] == days[1]:
        return days
    return part(days, which)


def _dated(named: _Named, day: date | None) -> Days | None:
    """Read what the calendar names: a date, a month, a season, a year, a decade, a century."""
    year = named.number("year")
    if "date" in named.others:
        exact = date.fromisoformat(str(named.values["date"]))
        return exact, exact
    if (decade := named.number("decade")) is not None:
        return years(decade // 10 * 10, 10)
    ordinal = named.number("ordinal")
    if named.unit is not None and named.unit.value == "century" and ordinal:
        return years(ordinal * 100 - 99, 100)
    if named.unit is not None and named.unit.value in ("quarter", "half"):
        return _share_of_year(str(named.unit.value), ordinal, named, day)
    if named.number("month") is not None:
        return _month(named, day)
    if "feast" in named.others:
        ends = [[int(piece) for piece in end.split("-")] for end in str(named.values["feast"]).split("/")]
        return _nearest(lambda at: (date(at, *ends[0]), date(at, *ends[1])), named, day)
    if (season := named.number("season")) is not None:
        return _nearest(lambda at: months(at, season, 3), named, day)
    plain = named.unit is None or named.unit.value == "year"
    return years(year) if year is not None and plain and not named.others & {"number", "ordinal", "weekday"} else None


def _month(named: _Named, day: date | None) -> Days | None:
    """Read a month, or a day of one; without a year it is the last one before the publication."""
    month, number = int(named.values["month"]), named.number("ordinal")
    number = named.count if number is None else number
    if number is None:
        return _nearest(lambda year: months(year, month), named, day)
    if named.unit is not None:
        return None
    return _nearest(lambda year: (date(year, month, number), date(year, month, number)), named, day)


def _nearest(at: Callable[[int], Days], named: _Named, day: date | None) -> Days | None:
    """Return the stretch of the year that is named or meant: the last one begun, or by "last", "this" and "next"."""
    year, shift = named.number("year"), named.number("shift")
    if year is not None:
        return at(year)
    if day is None:
        return None
    if named.unit is not None and named.unit.value == "year" and shift is not None:  # "im Mai vergangenen Jahres"
        return at(day.year + shift)
    if shift == 1:
        return next(days for later in range(_YEARS_BACK) if (days := _tried(at, day.year + later)) and days[0] > day)
    for back in range(_YEARS_BACK):
        days = _tried(at, day.year - back)
        if days is not None and (days[1] if shift == -1 else days[0]) <= day and not (shift == -1 and days[1] == day):
            return days
    return None


def _tried(at: Callable[[int], Days], year: int) -> Days | None:
    """Return a stretch of a year, or None where that year has no such day."""
    with suppress(ValueError):
        return at(year)
    return None


def _share_of_year(unit: str, ordinal: int | None, named: _Named, day: date | None) -> Days | None:
    length = MONTHS[unit]
    if ordinal is not None and 1 <= ordinal <= 12 // length:
        return _nearest(lambda year: months(year, (ordinal - 1) * length + 1, length), named, day)
    shift = named.number("shift")
    return None if day is None or shift is None or named.count else around(moved(day, unit, shift), unit)


def _relative(named: _Named, day: date) -> Days | None:
    """Read what counts from the day of publication."""
    shift = named.number("shift")
    if "relative" in named.others:
        first, last = (int(end) for end in str(named.values["relative"]).split("/"))
        return day + first * DAY, day + last * DAY
    if (weekday := named.number("weekday")) is not None:
        return _weekday(weekday, named, day)
    if named.others & {"year", "ordinal"}:
        return None
    unit = named.unit
    if unit is None:
        return (day, day) if shift == 0 and "daytime" in named.others else None
    if unit.value == "weekend":
        return weekend(shift, day) if named.count is None else None
    if named.count is not None:
        return _counted(str(unit.value), named, day)
    if "rolling" in named.others:
        return None if unit.plural or unit.value == "hour" else _stretch(day, unit.value, -1)
    if unit.plural or unit.value == "hour" or (shift is None and "part" not in named.others):
        return None
    return around(moved(day, str(unit.value), shift or 0), str(unit.value))


def _counted(unit: str, named: _Named, day: date) -> Days | None:
    """Read a number of units: so many ago, or the last or next so many."""
    count, shift = named.count or 0, named.number("shift")
    if "ago" in named.others:
        if unit == "hour":
            return day - -(-count // 24) * DAY, day
        return around(moved(day, unit, -count), unit)
    if "rolling" in named.others or shift == -1:
        return _stretch(day, unit, -count)
    return _stretch(day, unit, count) if shift == 1 else None


def _stretch(day: date, unit: int | str, count: int) -> Days | None:
    """Return the days from the publication over so many units, backward or forward."""
    if unit == "hour":
        unit, count = "day", -(-abs(count) // 24) * (1 if count > 0 else -1)
    if unit not in DAYS and unit not in MONTHS:
        return None
    other = moved(day, str(unit), count)
    return (other, day) if other < day else (day, other)


def _weekday(weekday: int, named: _Named, day: date) -> Days | None:
    """Return the last such day up to the publication, or by "last", "this", "next" and the week that is named."""
    shift = named.number("shift")
    if named.others & {"number", "ordinal", "year"}:
        return None
    if shift is not None and (shift == 0 or (named.unit is not None and named.unit.value == "week")):
        found = around(moved(day, "week", shift), "week")[0] + (weekday - 1) * DAY
    elif shift == 1:
        found = day + ((weekday - day.isoweekday() - 1) % 7 + 1) * DAY
    else:
        back = (day.isoweekday() - weekday) % 7
        found = day - (back or 7 if shift == -1 else back) * DAY
    return found, found
