"""Where sentences and tokens begin and end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import pack
from extract.segment import sentences, words

SPLITS: tuple[tuple[str, str, str, list[str]], ...] = (
    ("de", "one", "Es gab zwölf Tote.", ["Es gab zwölf Tote."]),
    ("de", "two", "Es gab zwölf Tote. Drei Kinder starben.", ["Es gab zwölf Tote.", "Drei Kinder starben."]),
    ("de", "marks", "Wer war das? Niemand! Es bleibt dabei …", ["Wer war das?", "Niemand!", "Es bleibt dabei …"]),
    (
        "de",
        "abbreviation",
        "Rund 3 Mio. Menschen flohen, z. B. Frauen.",
        ["Rund 3 Mio. Menschen flohen, z. B. Frauen."],
    ),
    ("de", "glued-abbreviation", "Viele, z.B. Frauen, flohen.", ["Viele, z.B. Frauen, flohen."]),
    ("de", "ordinal", "Am 7. Oktober starben 1.200 Menschen.", ["Am 7. Oktober starben 1.200 Menschen."]),
    ("de", "brigade", "Die 93. Brigade zog ab.", ["Die 93. Brigade zog ab."]),
    ("de", "number-ends", "Es waren 40. Die Armee schwieg.", ["Es waren 40.", "Die Armee schwieg."]),
    ("de", "year-ends", "Das war 2014. Im Oktober floh er.", ["Das war 2014.", "Im Oktober floh er."]),
    ("de", "initial", "Laut J. Brandt starben drei. Er floh.", ["Laut J. Brandt starben drei.", "Er floh."]),
    ("de", "quote", "„Es gab Tote.“ Das sagte er.", ["„Es gab Tote.“", "Das sagte er."]),
    ("de", "quote-opens", "Es gab Tote. „Wir helfen“, sagte er.", ["Es gab Tote.", "„Wir helfen“, sagte er."]),
    ("de", "guillemets", "Er sagte: »Es gab Tote.« Dann ging er.", ["Er sagte: »Es gab Tote.«", "Dann ging er."]),
    ("de", "grouped", "Es flohen 14.000 Menschen.", ["Es flohen 14.000 Menschen."]),
    ("de", "headline", "Zwölf Tote in Kiew\nDie Armee griff an.", ["Zwölf Tote in Kiew", "Die Armee griff an."]),
    ("de", "wrapped", "Die Armee meldete\nzwölf Tote.", ["Die Armee meldete\nzwölf Tote."]),
    ("de", "blank-line", "Zwölf Tote\n\nzehn Verletzte", ["Zwölf Tote", "zehn Verletzte"]),
    ("de", "crlf", "Zwölf Tote.\r\n\r\nZehn Verletzte.\r\n", ["Zwölf Tote.", "Zehn Verletzte."]),
    ("de", "crlf-wrapped", "Die Armee meldete\r\nzwölf Tote.", ["Die Armee meldete\r\nzwölf Tote."]),
    ("de", "bullets", "Verluste:\n- 40 Panzer\n- 12 Haubitzen\n", ["Verluste:", "- 40 Panzer", "- 12 Haubitzen"]),
    ("de", "inline-bullets", "40 Panzer • 12 Haubitzen", ["40 Panzer", "12 Haubitzen"]),
    ("de", "empty", " \r\n\t\n", []),
    ("en", "two", "Twelve died. Three were children.", ["Twelve died.", "Three were children."]),
    ("en", "abbreviation", "Gen. Hart and Mr. Dow met Dr. Moe.", ["Gen. Hart and Mr. Dow met Dr. Moe."]),
    ("en", "country", "The U.S. Army lost 40 tanks.", ["The U.S. Army lost 40 tanks."]),
    ("en", "capitals", "U.S. SOLDIERS DIED. THE ARMY LEFT.", ["U.S. SOLDIERS DIED.", "THE ARMY LEFT."]),
    ("en", "initials", "J. R. Hart died. He was 40.", ["J. R. Hart died.", "He was 40."]),
    ("en", "time", "At 8 p.m. Monday 12 people died.", ["At 8 p.m. Monday 12 people died."]),
    ("en", "decimal", "It cost $2.5 million. They paid.", ["It cost $2.5 million.", "They paid."]),
    ("en", "quote", "“Twelve died.” That was all.", ["“Twelve died.”", "That was all."]),
    ("en", "quote-goes-on", "“Twelve died,” he said. “We left.”", ["“Twelve died,” he said.", "“We left.”"]),
    ("en", "bracket", "It is over. (Twelve died.) They left.", ["It is over.", "(Twelve died.)", "They left."]),
    ("en", "digit-opens", "It is over. 12 people died.", ["It is over.", "12 people died."]),
    (
        "en",
        "small-letter",
        "The site bbc.co reported it. then it fell.",
        ["The site bbc.co reported it. then it fell."],
    ),
    (
        "en",
        "headline",
        "At least 12 killed in strike\nThe army denied it.",
        ["At least 12 killed in strike", "The army denied it."],
    ),
    ("en", "dots", "They fled ... Then it ended.", ["They fled", "Then it ended."]),
)

TOKENS = (
    ("The army's 12 men", ["The", "army's", "12", "men"]),
    ("U.S. forces", ["U.S.", "forces"]),
    ("Anti-Panzer-Rakete", ["Anti", "-", "Panzer", "-", "Rakete"]),
    ("„zwölf“ (12)", ["„", "zwölf", "“", "(", "12", ")"]),
    ("Kyjiws’ Straße…", ["Kyjiws", "’", "Straße", "…"]),
    ("a_b", ["a", "_", "b"]),
    ("caf\u0065\u0301s", ["caf\u0065\u0301s"]),
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [pytest.param(language, text, expected, id=f"{language}-{name}") for language, name, text, expected in SPLITS],
)
def test_a_text_is_split_into_sentences(language: str, text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, language)] == expected


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_a_sentence_is_split_into_words_and_marks(text: str, expected: list[str]) -> None:
    assert [match[0] for match in words(text, 0, len(text))] == expected


@given(
    text=st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from(("A", "b", "7", ".", "!", "”", "\n", "\r\n", " ", "•"))).map("".join),
    )
)
@settings(max_examples=300, deadline=None)
@pytest.mark.parametrize("language", pack.figure_languages())
def test_sentences_are_in_order_trimmed_and_leave_no_word_out(language: str, text: str) -> None:
    spans = sentences(text, language)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert not any(character.isalnum() for character in text[at:start])
        at = end
    assert not any(character.isalnum() for character in text[at:])
