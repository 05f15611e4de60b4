"""Dates of publication as articles and feeds write them, to ISO 8601."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_REDUCED = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.,]{2,})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?", re.IGNORECASE)
_BASIC = re.compile(r"[0-9]{8}(?:T[0-9]{4,6})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?")
_ZONE = re.compile(r"\s+(?:(UTC|GMT|Z)|([+-][0-9]{2}:?[0-9]{2}))$", re.IGNORECASE)
_NUMERIC = re.compile(
    r"""(?P<first>[0-9]{1,2}) (?P<mark>[./-]) \s? (?P<second>[0-9]{1,2}) (?P=mark) \s? (?P<year>[0-9]{4})
    (?:,?[ ](?P<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?""",
    re.VERBOSE,
)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},?\s)?[0-9]{1,2}\s[A-Za-z]{3}\s[0-9]{4}\s[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:\s[A-Z]{1,5}|\s[+-][0-9]{4})?"
)


def iso_date(written: str) -> str | None:
    """Return a date as ISO 8601, as precise as it was written, or None where it cannot be read for certain.

    >>> [iso_date(written) for written in ("2026-04-20 11:43:46Z", "2026-02", "31.05.2022", "5/31/2022")]
    ['2026-04-20T11:43:46+00:00', '2026-02', '2022-05-31', '2022-05-31']
    >>> iso_date("4/5/2022") is None  # the fourth of May, or the fifth of April
    True
    """
    text = written.strip()
    try:
        if _REDUCED.fullmatch(text):
            return text if int(text[:4]) else None
        if _MAIL.fullmatch(text):  # RFC 2822, as in feeds
            return parsedate_to_datetime(text).isoformat()
        if numeric := _NUMERIC.fullmatch(text):
            return _numeric(numeric)
        text = _ZONE.sub(lambda match: match[2] or "+00:00", text)
        if _ISO.fullmatch(text) or _BASIC.fullmatch(text):
            moment = datetime.fromisoformat(text)
            only_date = "T" not in text.upper() and ":" not in text
            return moment.date().isoformat() if only_date else moment.isoformat()
    except (ValueError, OverflowError):
        pass
    return None


def _numeric(match: re.Match[str]) -> str | None:
    """Read day and month in the one order that is possible; a dotted date is day.month.year in every country."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    dotted = match["mark"] == "."
    if not dotted and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if dotted or first > 12 else (second, first)
    if not match["time"]:
        return datetime(year, month, day).date().isoformat()
    hour, minute, seconds = (int(part) for part in f"{match['time']}:0".split(":")[:3])
    return datetime(year, month, day, hour, minute, seconds).isoformat()
