"""Stretches of the calendar: months, years, seasons and their parts as first and last day."""

from calendar import monthrange
from datetime import date, timedelta

#: The first and the last day of a stretch.
Days = tuple[date, date]

DAY = timedelta(days=1)
#: How many days a count of such a unit goes back, how many months any other.
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def months(year: int, month: int, length: int = 1) -> Days:
    """Return a stretch of whole months.

    >>> months(2021, 12, 3)
    (datetime.date(2021, 12, 1), datetime.date(2022, 2, 28))
    """
    years, last = divmod(month + length - 2, 12)
    end = year + years
    return date(year, month, 1), date(end, last + 1, monthrange(end, last + 1)[1])


def years(first: int, length: int = 1) -> Days:
    """Return a stretch of whole years."""
    return date(first, 1, 1), date(first + length - 1, 12, 31)


def moved(day: date, unit: str, count: int) -> date:
    """Return the day that lies so many units later; a month without that day gives its last one.

    >>> moved(date(2024, 3, 31), "month", -1)
    datetime.date(2024, 2, 29)
    """
    if unit in DAYS:
        return day + count * DAYS[unit] * DAY
    turned, month = divmod(day.month - 1 + count * MONTHS[unit], 12)
    year = day.year + turned
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def around(day: date, unit: str) -> Days:
    """Return the unit of the calendar in which a day lies: its week, month, quarter, half, year, decade or century."""
    if unit == "day":
        return day, day
    if unit == "week":
        monday = day - day.weekday() * DAY
        return monday, monday + 6 * DAY
    if unit in ("month", "quarter", "half"):
        length = MONTHS[unit]
        return months(day.year, (day.month - 1) // length * length + 1, length)
    if unit == "century":
        return years((day.year - 1) // 100 * 100 + 1, 100)
    return years(day.year // 10 * 10, 10) if unit == "decade" else years(day.year)


def part(days: Days, which: int) -> Days:
    """Return the first, middle or last third: of a year four months, of a month ten days and what is left over.

    >>> part(months(2024, 2), 2)
    (datetime.date(2024, 2, 21), datetime.date(2024, 2, 29))
    """
    first, last = days
    length = (last - first).days + 1
    if length in (365, 366):
        return months(first.year, 1 + 4 * which, 4)
    if length > 3000 and first.day == first.month == 1:
        third = (last.year - first.year + 1) / 3
        ends = [first.year + round(third * at) for at in range(4)]
        return date(ends[which], 1, 1), date(ends[which + 1] - 1, 12, 31)
    third = 10 if 28 <= length <= 31 else length // 3
    return first + which * third * DAY, last if which == 2 else first + ((which + 1) * third - 1) * DAY


def weekend(shift: int | None, day: date) -> Days:
    """Return the last weekend begun; "last" one that is over, "next" one to come, "this" one of this week."""
    saturday = around(day, "week")[0] + 5 * DAY
    if shift == 1:
        saturday += 7 * DAY if saturday <= day else 0 * DAY
    elif shift == -1 or (shift is None and saturday > day):
        saturday -= 7 * DAY
    return saturday, saturday + DAY
