"""Number phrases in sentences: [brackets] mark the span that must come back, beside what it says."""

import re

import pytest

from extract.model import Quantity
from extract.quantity import read

NONE = None


def _marked(marked: str) -> tuple[str, int, int]:
    match = re.search(r"⟦(.*?)⟧", marked)
    assert match is not None, marked
    text = marked.replace("⟦", "").replace("⟧", "")
    return text, match.start(), match.start() + len(match.group(1))


def _at(language: str, marked: str) -> Quantity:
    text, start, end = _marked(marked)
    quantities = read(text, language)
    found = [q for q in quantities if (q.start, q.end) == (start, end)]
    assert found, f"{marked}: {[(text[q.start : q.end], q.type, q.value) for q in quantities]}"
    return found[0]


# language, text, low, high, bound
COUNTS = [
    # digits and groupings
    ("de", "Es kamen ⟦14.000⟧ Soldaten.", 14000, 14000, "exact"),
    ("de", "Es kamen ⟦14 000⟧ Soldaten.", 14000, 14000, "exact"),
    ("de", "Es kamen ⟦14\u00a0000⟧ Soldaten.", 14000, 14000, "exact"),
    ("de", "Es kamen ⟦14\u202f000⟧ Soldaten.", 14000, 14000, "exact"),
    ("de", "Es kamen ⟦14\u2009000⟧ Soldaten.", 14000, 14000, "exact"),
    ("de", "Es kamen ⟦14'000⟧ Soldaten.", 14000, 14000, "exact"),
    ("de", "Es kamen ⟦14’000⟧ Soldaten.", 14000, 14000, "exact"),
    ("de", "⟦1.234.567⟧ Menschen flohen.", 1234567, 1234567, "exact"),
    ("en", "⟦14,000⟧ troops came.", 14000, 14000, "exact"),
    ("en", "⟦1,50,000⟧ people fled.", 150000, 150000, "exact"),
    ("en", "There are ⟦46,600⟧ dead.", 46600, 46600, "exact"),
    ("en", "They took ⟦168.9⟧ square kilometres.", 168.9, 168.9, "exact"),
    # scales
    ("de", "⟦1,5 Millionen⟧ Menschen flohen.", 1.5e6, 1.5e6, "exact"),
    ("de", "Es flohen ⟦3 Mio.⟧ Menschen.", 3e6, 3e6, "exact"),
    ("de", "⟦20 Tsd.⟧ Soldaten", 20000, 20000, "exact"),
    ("de", "⟦2 Mrd.⟧ Euro", 2e9, 2e9, "exact"),
    ("de", "⟦2 Billionen⟧ Rubel", 2e12, 2e12, "exact"),
    ("en", "a $⟦2.3bn⟧ deal", 2.3e9, 2.3e9, "exact"),
    ("en", "⟦4k⟧ troops", 4000, 4000, "exact"),
    ("en", "a ⟦90 bln⟧ euro loan", 90e9, 90e9, "exact"),
    ("en", "a $⟦3m⟧ reward", 3e6, 3e6, "exact"),
    ("en", "⟦1.2 million⟧ people", 1.2e6, 1.2e6, "exact"),
    ("en", "⟦2 billion⟧ roubles", 2e9, 2e9, "exact"),
    # words and compounds
    ("de", "⟦Zweihundertfünfzig⟧ Mann fielen.", 250, 250, "exact"),
    ("de", "⟦viertausendzweihundert⟧ Granaten", 4200, 4200, "exact"),
    ("de", "Die Leichen ⟦zweier⟧ Männer wurden gefunden.", 2, 2, "exact"),
    ("de", "⟦dreißig⟧ Soldaten", 30, 30, "exact"),
    ("de", "⟦eine Million⟧ Menschen", 1e6, 1e6, "exact"),
    ("de", "⟦hundert⟧ Panzer", 100, 100, "exact"),
    ("de", "⟦ZWÖLF⟧ TOTE", 12, 12, "exact"),
    ("en", "⟦twenty-four⟧ men", 24, 24, "exact"),
    ("en", "⟦two hundred and fifty⟧ men", 250, 250, "exact"),
    ("en", "⟦TWO HUNDRED⟧ REBELS", 200, 200, "exact"),
    ("en", "⟦TWO⟧ SOLDIERS DIED", 2, 2, "exact"),
    ("en", "⟦a hundred⟧ tanks", 100, 100, "exact"),
    ("en", "⟦one⟧ soldier was killed", 1, 1, "exact"),
    ("en", "They said that ⟦one⟧ guerrilla was killed.", 1, 1, "exact"),
    # halves, dozens, scores
    ("de", "⟦anderthalb Millionen⟧ Menschen", 1.5e6, 1.5e6, "exact"),
    ("de", "⟦zweieinhalb Millionen⟧ Menschen", 2.5e6, 2.5e6, "exact"),
    ("de", "⟦eine halbe Million⟧ Menschen", 5e5, 5e5, "exact"),
    ("de", "⟦zwei Dutzend⟧ Raketen", 24, 24, "exact"),
    ("de", "⟦ein halbes Dutzend⟧ Orte", 6, 6, "exact"),
    ("de", "mit ⟦einem Dutzend⟧ Panzern", 12, 12, "exact"),
    ("en", "⟦half a million⟧ people", 5e5, 5e5, "exact"),
    ("en", "up to ⟦a half million⟧ people", NONE, 5e5, "at_most"),
    ("en", "⟦one and a half million⟧ people", 1.5e6, 1.5e6, "exact"),
    ("en", "⟦two-and-a-half million⟧ people", 2.5e6, 2.5e6, "exact"),
    ("en", "⟦a dozen⟧ rockets", 12, 12, "exact"),
    ("en", "⟦half a dozen⟧ rockets", 6, 6, "exact"),
    ("en", "⟦both⟧ drivers were hurt", 2, 2, "exact"),
    ("de", "⟦beide⟧ Fahrer", 2, 2, "exact"),
    ("en", "⟦0⟧ dead", 0, 0, "exact"),
    # hyphenated counts
    ("de", "die ⟦14⟧-köpfige Gruppe", 14, 14, "exact"),
    ("en", "a ⟦30⟧-ship force", 30, 30, "exact"),
    ("en", "the ⟦10⟧-member council", 10, 10, "exact"),
    # vague
    ("de", "⟦Dutzende⟧ Tote", 24, NONE, "vague"),
    ("de", "von ⟦Dutzenden⟧ Soldaten", 24, NONE, "vague"),
    ("de", "⟦Hunderte⟧ flohen", 200, NONE, "vague"),
    ("de", "nach ⟦hunderten⟧ Angriffen", 200, NONE, "vague"),
    ("de", "⟦mehrere Hundert⟧ Tote", 200, NONE, "vague"),
    ("de", "⟦Mehrere zehntausend⟧ Menschen", 20000, NONE, "vague"),
    ("de", "⟦mehrere 100⟧ Menschen", 200, NONE, "vague"),
    ("de", "⟦Zehntausende⟧ flohen", 20000, NONE, "vague"),
    ("de", "⟦Hunderttausende⟧ flohen", 200000, NONE, "vague"),
    ("de", "⟦Millionen⟧ hungern", 2e6, NONE, "vague"),
    ("de", "⟦ein paar⟧ Soldaten", 3, NONE, "vague"),
    ("de", "⟦einige⟧ Soldaten", 3, NONE, "vague"),
    ("de", "⟦zahlreiche⟧ Drohnen", 3, NONE, "vague"),
    ("de", "⟦mehrere Dutzend⟧ Raketen", 24, NONE, "vague"),
    ("en", "⟦dozens⟧ of people", 24, NONE, "vague"),
    ("en", "⟦several dozen⟧ attacks", 24, NONE, "vague"),
    ("en", "⟦TENS OF THOUSANDS⟧ FLED", 20000, NONE, "vague"),
    ("en", "⟦hundreds of thousands⟧ of people", 200000, NONE, "vague"),
    ("en", "⟦thousands⟧ fled", 2000, NONE, "vague"),
    ("en", "⟦many thousands⟧ of people", 2000, NONE, "vague"),
    ("en", "⟦a few⟧ soldiers", 3, NONE, "vague"),
    ("en", "⟦a few hundred⟧ soldiers", 200, NONE, "vague"),
    ("en", "⟦a couple⟧ of soldiers", 2, NONE, "vague"),
    ("en", "⟦scores⟧ of civilians", 40, NONE, "vague"),
    ("en", "⟦numerous⟧ rockets", 3, NONE, "vague"),
    # bounds
    ("de", "mindestens ⟦zwölf⟧ Tote", 12, NONE, "at_least"),
    ("de", "Bis zu ⟦4.000⟧ von ihnen", NONE, 4000, "at_most"),
    ("de", "mehr als  ⟦30⟧ Tote", 30, NONE, "more_than"),
    ("de", "ca.\n⟦2300⟧ Menschen", 2300, 2300, "about"),
    ("de", "fast ⟦3.000⟧ Menschen", 3000, 3000, "about"),
    ("de", "gut ⟦1.000⟧ Soldaten", 1000, 1000, "about"),
    ("de", "weniger als ⟦40⟧ Soldaten", NONE, 40, "less_than"),
    ("de", "von „weit mehr“ als ⟦100.000⟧ Kämpfern", 100000, NONE, "more_than"),
    ("de", "mehr als ⟦zwei Dutzend⟧ Fahrzeuge", 24, NONE, "more_than"),
    ("de", "mindestens weitere ⟦12⟧ Tote", 12, NONE, "at_least"),
    ("de", "⟦12⟧ oder mehr Tote", 12, NONE, "at_least"),
    ("de", "von über ⟦30⟧ Toten", 30, NONE, "more_than"),
    ("de", "mindestens etwa ⟦30⟧ Tote", 30, NONE, "at_least"),
    ("en", "As many as ⟦40⟧ died.", NONE, 40, "at_most"),
    ("en", "no fewer than ⟦40⟧ died", 40, NONE, "at_least"),
    ("en", "upwards of ⟦40⟧ died", 40, NONE, "at_least"),
    ("en", "another ⟦40⟧ died", 40, 40, "exact"),
    ("en", "about another ⟦40⟧ died", 40, 40, "about"),
    ("en", "an estimated ⟦300⟧ fled", 300, 300, "about"),
    ("en", "casualties nearing ⟦1 million⟧", 1e6, 1e6, "about"),
    ("en", "MORE THAN ⟦55,000⟧ CARTRIDGES", 55000, NONE, "more_than"),
    ("en", "some ⟦1,000⟧ shells", 1000, 1000, "about"),
    ("en", "⟦12⟧ or more dead", 12, NONE, "at_least"),
    ("en", "⟦12⟧+ dead", 12, NONE, "at_least"),
    ("en", "~⟦10⟧ vehicles", 10, 10, "about"),
    ("en", "more than $⟦70 million⟧ in aid", 7e7, NONE, "more_than"),
    ("en", "(around £⟦64 billion⟧)", 64e9, 64e9, "about"),
    ("en", "not more than ⟦12⟧ shells", NONE, 12, "at_most"),
    # cues that are no bounds
    ("de", "Er berichtete über ⟦30⟧ Soldaten.", 30, 30, "exact"),
    ("de", "Der Streit um die ⟦40⟧ Gefangenen", 40, 40, "exact"),
    ("de", "Sie sprachen am Montag über ⟦zwei⟧ Gefangene.", 2, 2, "exact"),
    ("en", "He spoke about ⟦30⟧ soldiers.", 30, 30, "exact"),
    ("en", "They gained control over ⟦30⟧ villages.", 30, 30, "exact"),
    ("de", "mindestens fünf Tote und ⟦zwei⟧ zerstörte Schulen", 2, 2, "exact"),
    # ranges
    ("de", "⟦12 bis 15⟧ Tote", 12, 15, "range"),
    ("de", "zwischen ⟦12 und 15⟧ Tote", 12, 15, "range"),
    ("de", "⟦5 bis 6 Millionen⟧ Menschen", 5e6, 6e6, "range"),
    ("de", "⟦zwei- bis dreitausend⟧ Menschen", 2000, 3000, "range"),
    ("de", "⟦zwölf oder dreizehn⟧ Tote", 12, 13, "range"),
    ("de", "⟦300–400⟧ Tote", 300, 400, "range"),
    ("de", "⟦ein bis zwei Dutzend⟧ Raketen", 12, 24, "range"),
    ("de", "⟦zwei bis drei⟧ Raketen", 2, 3, "range"),
    ("en", "between ⟦12 and 15⟧ dead", 12, 15, "range"),
    ("en", "between $⟦2 billion and $3 billion⟧", 2e9, 3e9, "range"),
    ("en", "⟦200-300⟧ dead", 200, 300, "range"),
    ("en", "⟦12 or 13⟧ dead", 12, 13, "range"),
    ("en", "⟦two to three million⟧ people", 2e6, 3e6, "range"),
    ("en", "an estimated ⟦100–150⟧ troops", 100, 150, "range"),
    ("en", "$⟦2-$3.8 trillion⟧ in costs", 2e12, 3.8e12, "range"),
    ("en", "grew from ⟦seven⟧ to ten ships", 7, 7, "exact"),
    ("en", "grew from seven to ⟦ten⟧ ships", 10, 10, "exact"),
]


@pytest.mark.parametrize(("language", "marked", "low", "high", "bound"), COUNTS, ids=lambda value: str(value))
def test_number_phrases(language: str, marked: str, low: float | None, high: float | None, bound: str) -> None:
    quantity = _at(language, marked)
    if bound == "range":
        assert low is not None and high is not None
        value: float | None = (low + high) / 2
    else:
        value = None if bound == "vague" else (low if low is not None else high)
    assert (quantity.value, quantity.low, quantity.high, quantity.bound) == (value, low, high, bound)
    assert quantity.type in ("count", "money", "measure")


TYPES = [
    ("de", "am ⟦7⟧. Oktober", "date"),
    ("de", "am ⟦12.03.2024⟧", "date"),
    ("en", "on Oct. ⟦7⟧", "date"),
    ("en", "March ⟦5⟧, 2024", "date"),
    ("en", "on January ⟦3⟧rd", "ordinal"),
    ("en", "on ⟦7⟧ October", "date"),
    ("en", "⟦2024-10-07⟧", "date"),
    ("de", "Seit ⟦2014⟧ starben viele.", "year"),
    ("en", "in ⟦2014⟧", "year"),
    ("de", "im Oktober ⟦2014⟧", "year"),
    ("de", "die ⟦1990⟧er", "year"),
    ("en", "the ⟦1990⟧s", "year"),
    ("de", "von ⟦1975 bis 1990⟧", "year"),
    ("en", "in the ⟦1994⟧ massacre", "year"),
    ("de", "⟦2014⟧ Menschen starben.", "count"),
    ("de", "⟦1200⟧ Menschen starben.", "count"),
    ("de", "mehr als ⟦2200⟧ verletzt", "count"),
    ("en", "⟦2000⟧ soldiers", "count"),
    ("en", "more than ⟦2000⟧ were hurt", "count"),
    ("de", "um ⟦12⟧ Uhr", "time"),
    ("de", "um ⟦10:30⟧ Uhr", "time"),
    ("en", "at ⟦5⟧ p.m.", "time"),
    ("en", "at ⟦0100⟧ GMT", "time"),
    ("de", "⟦34⟧ Jahre alt", "age"),
    ("de", "ein ⟦34⟧-jähriger Mann", "age"),
    ("de", "ein ⟦drei⟧jähriges Kind", "age"),
    ("de", "ein ⟦34⟧-Jähriger", "age"),
    ("en", "aged ⟦34⟧", "age"),
    ("en", "a ⟦34⟧-year-old", "age"),
    ("en", "Mary Example, ⟦34⟧, said", "age"),
    ("en", "children aged 6 and ⟦11⟧.", "age"),
    ("de", "drei und ⟦vier⟧ Jahre alt", "age"),
    ("de", "⟦drei⟧ und vier Jahre alt", "age"),
    ("de", "⟦drei⟧ Tage", "duration"),
    ("en", "⟦10⟧ years", "duration"),
    ("de", "binnen ⟦48⟧ Stunden", "duration"),
    ("en", "a ⟦five⟧-hour battle", "duration"),
    ("en", "⟦a couple⟧ of months", "duration"),
    ("de", "der ⟦dritte⟧ Angriff", "ordinal"),
    ("en", "the ⟦3⟧rd attack", "ordinal"),
    ("de", "zum ⟦3⟧. Mal", "ordinal"),
    ("de", "die ⟦93⟧. Brigade", "ordinal"),
    ("en", "the ⟦93⟧rd Brigade", "ordinal"),
    ("en", "Points:\n⟦1⟧. The war", "ordinal"),
    ("en", "⟦12⟧ km away", "measure"),
    ("en", "⟦two⟧ tonnes of explosives", "measure"),
    ("en", "⟦122⟧mm rockets", "measure"),
    ("en", "⟦20⟧ times more", "measure"),
    ("de", "⟦drei⟧mal so viel", "measure"),
    ("de", "⟦20⟧-mal", "measure"),
    ("de", "⟦300⟧ Quadratkilometer", "measure"),
    ("en", "⟦half a million⟧ acres", "measure"),
    ("de", "⟦drei⟧ Prozent", "percent"),
    ("en", "⟦20⟧% of the land", "percent"),
    ("de", "⟦3:1⟧ gewonnen", "score"),
    ("en", "They won ⟦3-0⟧.", "score"),
    ("en", "a ⟦2-1⟧ win", "score"),
    ("en", "⟦54-42⟧ in the Senate", "score"),
    ("en", "a T-⟦72⟧", "designation"),
    ("en", "an F-⟦16⟧", "designation"),
    ("en", "S-⟦300⟧ missiles", "designation"),
    ("en", "Covid-⟦19⟧", "designation"),
    ("en", "two Leopard ⟦2⟧ tanks", "designation"),
    ("en", "Resolution ⟦1701⟧", "designation"),
    ("de", "die A ⟦100⟧", "designation"),
    ("en", "Boeing ⟦737⟧", "designation"),
    ("de", "Artikel ⟦5⟧", "designation"),
    ("de", "Nr. ⟦5⟧", "designation"),
    ("en", "Unit ⟦8200⟧", "designation"),
    ("de", "Kapitel ⟦3⟧", "designation"),
    ("en", "call ⟦+49 30 1234567⟧ now", "phone"),
]


@pytest.mark.parametrize(("language", "marked", "kind"), TYPES, ids=lambda value: str(value))
def test_what_is_no_count_claims_its_characters(language: str, marked: str, kind: str) -> None:
    assert _at(language, marked).type == kind


MONEY = [
    ("en", "$⟦2.5 billion⟧ in aid", "USD", "$"),
    ("en", "US$⟦524 million⟧", "USD", "US$"),
    ("en", "⟦12 billion⟧ hryvnias", "UAH", "hryvnias"),
    ("en", "⟦90 bln⟧ euro loan", "EUR", "euro"),
    ("en", "£⟦204 million⟧", "GBP", "£"),
    ("en", "⟦tens of millions⟧ of dollars", "USD", "dollars"),
    ("de", "⟦300 Millionen⟧ Franken", "CHF", "Franken"),
    ("de", "⟦3 Mrd.⟧ Euro", "EUR", "Euro"),
    ("de", "⟦370 Milliarden⟧ US-Dollar", "USD", "US-Dollar"),
    ("de", "⟦12⟧ €", "EUR", "€"),
]


@pytest.mark.parametrize(("language", "marked", "unit", "words"), MONEY)
def test_money_has_its_currency_and_the_currency_its_words(language: str, marked: str, unit: str, words: str) -> None:
    text = _marked(marked)[0]
    quantity = _at(language, marked)
    assert (quantity.type, quantity.unit, text[quantity.unit_start : quantity.unit_end]) == ("money", unit, words)


NOTHING = [
    ("de", "und"),
    ("de", "Viele Menschen kamen."),
    ("en", "Many people came."),
    ("de", "Ein Mann kam mit einer Frau."),
    ("en", "A man came with another."),
    ("en", "No one was hurt."),
    ("de", "Niemand wurde verletzt, keine Toten."),
    ("en", "None of them spoke to one another one day."),
    ("de", "Die G7 tagt."),
    ("de", "Er hat Zweifel, achtet darauf und gibt einfach einmal auf."),
    ("de", "Sie konnten sich nicht einigen."),
    ("de", "Sie sind ein Paar."),
    ("en", "The married couple tends to its tension."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_words_that_are_no_number(language: str, text: str) -> None:
    assert read(text, language) == []


MISREADINGS = [
    ("en", "They fired 300-400 shells.", [(300, 400)]),
    ("en", "a T-72 tank", [(72, 72)]),
    ("en", "14 000 fled", [(14000, 14000)]),
    ("de", "1,5 Millionen flohen", [(1500000, 1500000)]),
    ("de", "zwei- bis dreitausend flohen", [(2000, 3000)]),
    ("de", "Hunderte flohen", [(200, None)]),
    ("de", "Tote und Verletzte", []),
    ("de", "dreißig", [(30, 30)]),
]


@pytest.mark.parametrize(("language", "text", "intervals"), MISREADINGS)
def test_known_misreadings(language: str, text: str, intervals: list[tuple[float, float | None]]) -> None:
    assert [(q.low, q.high) for q in read(text, language)] == intervals


def test_a_bound_says_its_own_words() -> None:
    text = "Bis zu 4.000 von ihnen, 12 oder mehr Tote"
    first, second = read(text, "de")
    assert text[first.bound_start : first.bound_end] == "Bis zu"
    assert text[second.bound_start : second.bound_end] == "oder mehr"
    assert first.bound_rule == "bound.at_most.maximum"
