"""Whatever the text: no failure, no span outside it; whatever the number: written out, it comes back as itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icu_rbnf import spellout

from extract import pack
from extract.quantity import read
from extract.quantity.reader import fold

LANGUAGES = pack.languages()
SPACES = (" ", "\u00a0", "\u202f", "\u2009")
PIECES = (
    "mindestens ", "über ", "bis zu ", "at least ", "more than ", "between ", "zwischen ", "und ", "and ", " bis ",
    " to ", "12", "3.000", "14,5", "zwei", "two", "hundert", "hundred", "tausend", "million", "Millionen", "dozens",
    "Dutzende", "half a ", "$", "€", "%", " km", " Uhr", "Oktober", "T-", "-", "–", "/", ":", ".", ",", " ", "\n", "(",
    ")", "’", "İ", "ß", "٣", "²", "th", "er", "-jährig", "-year-old", "ein ", "a ", "one", "+", "±", "k", "bn",
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
@example("0" * 5000)
@example("1 000" * 900)
@example("ein" * 400)
@example("two " * 900)
@example("zwei und " * 900)
@example("1-" * 900)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    for language in LANGUAGES:
        end = 0
        for quantity in read(text, language):
            assert end <= quantity.start < quantity.end <= len(text)
            end = quantity.end
            for start, stop in (
                (quantity.bound_start, quantity.bound_end),
                (quantity.unit_start, quantity.unit_end),
            ):
                assert (start is None) == (stop is None)
                assert start is None or stop is None or 0 <= start < stop <= len(text)
            if quantity.bound == "range":
                assert quantity.low is not None and quantity.high is not None and quantity.low <= quantity.high


@given(st.text(max_size=100))
def test_folding_keeps_every_character_at_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


#: Millions, thousands and ones at the edges of the languages' rules ("dois milhões e mil", "vingt et un mille").
EDGES = st.sampled_from((0, 1, 2, 10, 16, 20, 21, 71, 80, 91, 99, 100, 101, 110, 121, 199, 200, 600, 999))
LARGE = st.tuples(EDGES, EDGES, EDGES).map(lambda parts: parts[0] * 10**6 + parts[1] * 1000 + parts[2])


@given(st.one_of(st.integers(min_value=0, max_value=10**9), LARGE))
@example(10**6)
@example(10**9)
@example(479_001_600)
@settings(max_examples=200, deadline=None)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_words_comes_back_as_itself(language: str, number: int) -> None:
    words = spelled(language, number)
    assert [(q.start, q.end, q.value) for q in read(words, language)] == expected(words, number, language), words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_word_below_two_thousand_comes_back_as_itself(language: str) -> None:
    for number in range(2000):
        words = spelled(language, number)
        for written in (words, words.upper().replace("SS", "ß") if "ß" in words else words.upper()):
            found = [(q.start, q.end, q.value) for q in read(written, language)]
            assert found == expected(words, number, language), written


def spelled(language: str, number: int) -> str:
    """Return a number as CLDR's rules write it in the language; soft hyphens are for the printer."""
    return spellout(number, language).replace("\u00ad", "")


def expected(words: str, number: int, language: str) -> list[tuple[int, int, float]]:
    """Return what is to be found: an article that stands alone ("een", "um") is no number."""
    alone = words in pack.load(language, "numbers")["words"]["articles"]
    return [] if alone else [(0, len(words), number)]


def forms() -> Iterator[tuple[str, int, str]]:
    """Yield language, number and words in every gender and case that CLDR knows."""
    for line in Path(__file__).with_name("spelled_numbers.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, number, words = line.split("\t")
            yield language, int(number), words


@pytest.mark.parametrize("language", sorted({language for language, _, _ in forms()}))
def test_every_gender_and_case_comes_back_as_itself(language: str) -> None:
    for code, number, words in forms():
        if code == language:
            found = [(q.start, q.end, q.value) for q in read(words, language)]
            assert found == expected(words, number, language), words


@given(st.integers(min_value=0, max_value=10**9), st.data())
@settings(max_examples=200, deadline=None)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_digits_comes_back_as_itself(language: str, number: int, data: st.DataObject) -> None:
    own = pack.load(language, "numbers")["digits"]["grouping"]
    grouping = data.draw(st.sampled_from(("", own, *SPACES, "'", "’")))
    digits = f"{number:,}".replace(",", grouping)
    quantities = read(f"+ {digits} +", language)
    assert [(q.start, q.end, q.value) for q in quantities] == [(2, 2 + len(digits), number)], digits


@given(st.integers(min_value=1000, max_value=10**9))
@settings(max_examples=100, deadline=None)
@pytest.mark.parametrize("language", LANGUAGES)
def test_arabic_indic_digits_come_back_as_themselves(language: str, number: int) -> None:
    digits = f"{number:,}".translate(str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬"))
    assert [(q.start, q.end, q.value) for q in read(digits, language)] == [(0, len(digits), number)], digits


@given(st.integers(min_value=100000, max_value=10**9))
@settings(max_examples=100, deadline=None)
def test_indian_grouping_comes_back_as_itself(number: int) -> None:
    head, tail = divmod(number, 1000)
    groups: list[str] = []
    while head:
        head, group = divmod(head, 100)
        groups.insert(0, f"{group:02}" if head else f"{group}")
    digits = ",".join((*groups, f"{tail:03}"))
    assert [(q.start, q.end, q.value) for q in read(digits, "en")] == [(0, len(digits), number)], digits


@given(st.integers(min_value=0, max_value=9999), st.integers(min_value=1, max_value=9))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_decimal_comes_back_as_itself(language: str, whole: int, tenths: int) -> None:
    digits = f"{whole}{pack.load(language, 'numbers')['digits']['decimal']}{tenths}"
    assert [(q.start, q.end, q.value) for q in read(digits, language)] == [(0, len(digits), whole + tenths / 10)]
