"""Expressions of time as days of the calendar, each case with the reason why it is here."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import Document, frame
from extract.interval import interval
from extract.lexicon import phrases, rules
from extract.pack import figure_languages, load

#: A Thursday.
PUBLISHED = date(2023, 10, 12)

CASES = [
    ("en", "on Tuesday", "2023-10-10/2023-10-10", "the last one"),
    ("en", "on Thursday", "2023-10-12/2023-10-12", "the day of publication counts"),
    ("en", "last Thursday", "2023-10-05/2023-10-05", "'last' leaves the day of publication out"),
    ("en", "next Monday", "2023-10-16/2023-10-16", "what is still to come"),
    ("en", "on Tuesday, October 7, 2022", "2022-10-07/2022-10-07", "a date goes before its weekday"),
    ("en", "on December 30", "2022-12-30/2022-12-30", "the last such day lies in the year before"),
    ("en", "since February 24, 2022", "2022-02-24/2023-10-12", "up to the publication"),
    ("en", "since the invasion", None, "the text does not say when it began"),
    ("en", "in the past week", "2023-10-05/2023-10-12", "seven days, no calendar week"),
    ("en", "last month", "2023-09-01/2023-09-30", "a month of the calendar"),
    ("en", "this year", "2023-01-01/2023-12-31", "a year of the calendar"),
    ("en", "ten days ago", "2023-10-02/2023-10-02", "a number in words"),
    ("en", "from May to June", "2023-05-01/2023-06-30", "two ends"),
    ("en", "from November to January 2023", "2022-11-01/2023-01-31", "over the turn of the year"),
    ("en", "in late 2023", "2023-09-01/2023-12-31", "a third of a year"),
    ("en", "in mid-May", "2023-05-11/2023-05-20", "a part with a hyphen"),
    ("en", "in the 1990s", "1990-01-01/1999-12-31", "a decade"),
    ("en", "on February 30", None, "no such day"),
    ("en", "03/04/2023", None, "could be two days"),
    ("en", "by Friday", None, "one end only"),
    ("en", "in recent days", None, "nobody says how many"),
    ("de", "am Montag", "2023-10-09/2023-10-09", "the last one"),
    ("de", "am vergangenen Freitag", "2023-10-06/2023-10-06", "with 'vergangen'"),
    ("de", "in der Nacht zum Dienstag", "2023-10-09/2023-10-10", "a night has two days"),
    ("de", "am Montagabend", "2023-10-09/2023-10-09", "weekday and hour in one word"),
    ("de", "am 7. Oktober", "2023-10-07/2023-10-07", "a day with its point"),
    ("de", "am 7. Oktober 2022", "2022-10-07/2022-10-07", "a day with its year"),
    ("de", "am 03.04.2023", "2023-04-03/2023-04-03", "day first"),
    ("de", "im vergangenen Jahr", "2022-01-01/2022-12-31", "a year of the calendar"),
    ("de", "seit 2014", "2014-01-01/2023-10-12", "up to the publication"),
    ("de", "seit Kriegsbeginn", None, "the text does not say when it began"),
    ("de", "seit Jahresbeginn", "2023-01-01/2023-10-12", "the year of the publication"),
    ("de", "in den letzten drei Tagen", "2023-10-09/2023-10-12", "days that end today"),
    ("de", "vor zwei Wochen", "2023-09-25/2023-10-01", "exact to the week"),
    ("de", "zwischen 2010 und 2021", "2010-01-01/2021-12-31", "two ends"),
    ("de", "zwischen dem 3. und 7. Oktober", "2023-10-03/2023-10-07", "both ends share a month"),
    ("de", "Anfang März", "2023-03-01/2023-03-10", "a third of a month"),
    ("de", "Mitte der 1990er Jahre", "1993-01-01/1996-12-31", "a third of a decade"),
    ("de", "am 31. April", None, "no such day"),
    ("de", "vor dem Angriff", None, "hangs on another event"),
]


def shown(words: str, language: str, published: date | None = PUBLISHED) -> str | None:
    found = interval(words, language, published)
    return None if found is None else f"{found.first}/{found.last}"


@pytest.mark.parametrize(("language", "words", "days", "reason"), CASES)
def test_words_name_days(language: str, words: str, days: str | None, reason: str) -> None:
    assert shown(words, language) == days, reason


@pytest.mark.parametrize("language", figure_languages())
def test_every_word_of_a_pack_gives_what_its_block_says(language: str) -> None:
    for rule, block in rules(load(language, "times")):
        for cue in phrases(block) if "example" in block else ():
            assert shown(block["example"].replace("{}", cue), language) == block["gives"], (rule, cue)


def test_without_a_publication_only_years_are_known() -> None:
    assert shown("in May 2022", "en", None) == "2022-05-01/2022-05-31"
    assert shown("on Tuesday", "en", None) is None
    assert shown("since 2014", "en", None) is None


WORDS = [cue for code in figure_languages() for _, block in rules(load(code, "times")) for cue in phrases(block)]


@given(
    st.lists(st.sampled_from([*WORDS, "2023", "31", "3.", "02/30"]), max_size=7).map(" ".join) | st.text(max_size=40),
    st.sampled_from(figure_languages()),
    st.dates() | st.none(),
)
def test_any_text_gives_an_interval_in_order_or_none(words: str, language: str, published: date | None) -> None:
    found = interval(words, language, published)
    assert found is None or found.first <= found.last
    assert found == interval.__wrapped__(words, language, published)


@pytest.mark.parametrize(("words", "background"), [("On Tuesday", False), ("In May 2022", True), ("Recently", None)])
def test_what_ended_long_before_is_background(words: str, background: bool | None) -> None:
    text = f"{words} 12 soldiers were killed by a missile."
    (row,) = frame([Document("d", text, published="2023-10-12", language="en")]).to_dict("records")
    known = row["background"] if isinstance(row["background"], bool) else None
    assert known is background
