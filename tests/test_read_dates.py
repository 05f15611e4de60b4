"""Dates of publication: what is read, what is left alone, and what a frame makes of them."""

import pytest

from extract.read.dates import iso_date
from extract.schema import COLUMNS, frame_of, wall_clock

READ = [
    ("2025-04-28", "2025-04-28"),
    (" 2025-04-28 ", "2025-04-28"),
    ("20250428", "2025-04-28"),
    ("2024-09-23T23:00:00+02:00", "2024-09-23T23:00:00+02:00"),
    ("2020-04-26T11:00:00Z", "2020-04-26T11:00:00+00:00"),
    ("2026-04-20 11:43:46+00:00", "2026-04-20T11:43:46+00:00"),
    ("2026-04-20 11:43:46 +0200", "2026-04-20T11:43:46+02:00"),
    ("2026-04-20 11:43 UTC", "2026-04-20T11:43:00+00:00"),
    ("2026-01-07 17:34:29.712+00:00", "2026-01-07T17:34:29.712000+00:00"),
    ("2026-02", "2026-02"),
    ("1987", "1987"),
    ("Mon, 20 Apr 2026 11:43:46 +0200", "2026-04-20T11:43:46+02:00"),
    ("20 Apr 2026 11:43 GMT", "2026-04-20T11:43:00+00:00"),
    ("5/31/2022", "2022-05-31"),
    ("31/5/2022", "2022-05-31"),
    ("5/5/2022", "2022-05-05"),
    ("31.05.2022", "2022-05-31"),
    ("4.5.2022", "2022-05-04"),
    ("31.05.2022, 14:20", "2022-05-31T14:20:00"),
    ("03/14/1998 11:15:00", "1998-03-14T11:15:00"),
]
UNREAD = [
    "4/5/2022",
    "2004-2005",
    "2026-02-30",
    "31.13.2022",
    "2026-13",
    "0000",
    "spring 2022",
    "4/5/22",
    "1745830000",
    "-",
]


@pytest.mark.parametrize(("written", "read"), READ)
def test_a_date_that_is_certain_is_read(written: str, read: str) -> None:
    assert iso_date(written) == read


@pytest.mark.parametrize("written", UNREAD)
def test_a_date_that_could_be_another_is_not_read(written: str) -> None:
    assert iso_date(written) is None


@pytest.mark.parametrize(
    ("published", "clock"),
    [
        (None, None),
        ("2026-02", None),
        ("1987", None),
        ("2025-04-28", "2025-04-28T00:00:00"),
        ("2024-09-23T23:00:00+02:00", "2024-09-23T23:00:00"),
        ("2026-01-07T17:34:29.712000+00:00", "2026-01-07T17:34:29"),
    ],
)
def test_the_publishers_own_clock(published: str | None, clock: str | None) -> None:
    assert wall_clock(published) == clock


def test_a_frame_holds_dates_of_every_precision() -> None:
    required = {"start", "end", "phrase_start", "phrase_end", "sentence_start", "sentence_end", "schema_version"}
    values = dict.fromkeys(COLUMNS) | dict.fromkeys(required, 0) | {"conflict": True, "sample": False, "why": []}
    dates = [read for _, read in READ] + [None]
    frame = frame_of({**values, "published": date} for date in dates)
    assert frame["published"].dtype == COLUMNS["published"]
    assert [None if missing else 0 for missing in frame["published"].isna()] == [
        None if wall_clock(date) is None else 0 for date in dates
    ]
