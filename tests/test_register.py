import re
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
from babel import Locale

from extract import model
from extract.pack import figure_languages
from extract.register import (
    Name,
    NameType,
    OfficeKind,
    Precision,
    demonym,
    entities,
    name_heads,
    names,
    offices,
    places,
    spelled,
    title,
    wholes,
)

CLAIMANT_TYPES = {"party", "other_state", "international", "monitor_ngo", "medium", "medical_local", "anonymous", None}
NO_COUNTRY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "CQ"}


def find(language: str, text: str, role: str = "noun") -> Name | None:
    for name in names(language):
        for form in name.forms:
            if form.role == role and (form.text == text if form.exact else form.text.casefold() == text.casefold()):
                return name
    return None


@pytest.mark.parametrize(
    ("language", "text", "role", "canonical", "kind"),
    [
        ("de", "Nordkoreas", "noun", "North Korea", "country"),
        ("de", "Vereinigten Staaten", "noun", "United States", "country"),
        ("de", "Weißrussland", "noun", "Belarus", "country"),
        ("de", "Demokratischen Republik Kongo", "noun", "DR Congo", "country"),
        ("de", "UdSSR", "noun", "Soviet Union", "country"),
        ("de", "ukrainischen", "adjective", "Ukraine", "country"),
        ("de", "Palästinenserinnen", "people", "Palestine", "country"),
        ("de", "Russen", "people", "Russia", "country"),
        ("de", "Kyjiw", "metonym", "Ukraine", "country"),
        ("de", "Gazastreifens", "noun", "Gaza", "country"),
        ("de", "Jesiden", "people", "Yazidis", "people"),
        ("de", "Hisbollah", "noun", "Hezbollah", "group"),
        ("de", "IS", "noun", "Islamic State", "group"),
        ("de", "Roten Kreuzes", "noun", "Red Cross", "organisation"),
        (
            "de",
            "Syrischen Beobachtungsstelle für Menschenrechte",
            "noun",
            "Syrian Observatory for Human Rights",
            "monitor",
        ),
        ("de", "Bundeswehr", "noun", "German Armed Forces", "institution"),
        ("de", "Selenskyj", "noun", "Ukraine", "person"),
        ("en", "Burma", "noun", "Myanmar", "country"),
        ("en", "UK", "noun", "United Kingdom", "country"),
        ("en", "U.S.", "adjective", "United States", "country"),
        ("en", "Frenchmen", "people", "France", "country"),
        ("en", "Tehran", "metonym", "Iran", "country"),
        ("en", "Houthi", "adjective", "Houthis", "group"),
        ("en", "Farabundo Marti National Liberation Front", "noun", "FMLN", "group"),
        ("en", "UN refugee agency", "noun", "UNHCR", "organisation"),
        ("en", "Médecins Sans Frontières", "noun", "Doctors Without Borders", "monitor"),
        ("en", "AP", "noun", "Associated Press", "medium"),
        ("en", "IDF", "noun", "Israeli army", "institution"),
        ("en", "Turkish Armed Forces", "noun", "Turkish army", "institution"),
        ("de", "Streitkräfte der Ukraine", "noun", "Ukrainian army", "institution"),
        ("en", "Zelenskyy", "noun", "Ukraine", "person"),
        ("en", "South American", "adjective", "South America", "country"),
        ("en", "Persian Gulf", "noun", "Persian Gulf", "place"),
    ],
)
def test_a_form_stands_for_one_name(language: str, text: str, role: str, canonical: str, kind: str) -> None:
    name = find(language, text, role)
    assert name is not None
    assert (name.canonical, name.type) == (canonical, kind)


@pytest.mark.parametrize("language", figure_languages())
@pytest.mark.parametrize("word", ["is", "us", "turkey", "ap", "raf", "au", "chad", "polish", "bild"])
def test_a_short_name_that_is_also_a_word_matches_in_its_own_case_only(language: str, word: str) -> None:
    assert find(language, word) is None


@pytest.mark.parametrize("language", figure_languages())
def test_no_form_stands_for_two_names_in_one_role(language: str) -> None:
    meant: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names(language):
        for form in name.forms:
            meant[form.text if form.exact else form.text.casefold(), form.role].add(name.own)
    assert {form: owners for form, owners in meant.items() if len(owners) > 1} == {}


@pytest.mark.parametrize("language", figure_languages())
def test_no_form_stands_for_two_offices(language: str) -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for office in offices(language):
        for form in office.forms:
            meant[form.text.casefold()].add(office.id)
    assert {form: owners for form, owners in meant.items() if len(owners) > 1} == {}


@pytest.mark.parametrize("language", figure_languages())
def test_every_country_of_cldr_has_a_noun(language: str) -> None:
    nouns = {name.iso for name in names(language) if any(form.role == "noun" for form in name.forms)}
    territories = {code for code in Locale(language).territories if re.fullmatch("[A-Z]{2}", str(code))} - NO_COUNTRY
    assert territories <= nouns


def test_facts_are_of_the_known_kinds() -> None:
    table = entities()
    for canonical, (kind, claimant_type, country, iso) in table.items():
        assert kind in get_args(NameType), canonical
        assert claimant_type in CLAIMANT_TYPES, canonical
        assert country is None or country in table, canonical
        assert iso is None or re.fullmatch("[A-Z]{2}", iso), canonical


@pytest.mark.parametrize("language", figure_languages())
def test_every_name_of_a_pack_has_its_facts(language: str) -> None:
    folder = Path(__file__).parent.parent / "extract" / "packs" / language
    for file in ("names.tsv", "countries.tsv"):
        lines = (folder / file).read_text(encoding="utf-8").splitlines()
        assert {line.split("\t")[0] for line in lines if not line.startswith("#")} <= entities().keys()


def test_packs_know_the_same_offices() -> None:
    german, english = offices("de"), offices("en")
    facts = {
        language: {
            office.id: (office.canonical, office.kind, office.needs_country, office.claimant_type) for office in table
        }
        for language, table in (("de", german), ("en", english))
    }
    assert facts["de"] == facts["en"]
    assert all(office.kind in get_args(OfficeKind) for office in german)


def test_endings_stand_where_their_mark_is() -> None:
    endings = {"*": ["er", "en"], "^": ["", "es"], "noun": ["", "s"]}
    assert [form.text for form in spelled("Rot* Haus^", "noun", endings)] == [
        "Roter Haus",
        "Roter Hauses",
        "Roten Haus",
        "Roten Hauses",
    ]
    assert [form.text for form in spelled("Laos", "noun", endings)] == ["Laos", "Laos"]
    assert [(form.text, form.exact) for form in spelled("=IS", "noun", endings)] == [("IS", True)]


@pytest.mark.parametrize(
    ("country", "part", "name"),
    [
        ("Russia", "Health Ministry", "Russian Health Ministry"),
        ("Gaza", "Health Ministry", "Gaza Health Ministry"),
        ("United States", "Navy", "US Navy"),
        ("Kurds", "media", "Kurdish media"),
        ("Hamas", "officials", "Hamas officials"),
        ("South Korea", None, "South Korea"),
    ],
)
def test_a_body_is_named_after_its_country(country: str, part: str | None, name: str) -> None:
    assert title(country, part) == name


def test_demonym_of_a_name_without_adjective_is_the_name() -> None:
    assert demonym("Hezbollah") == "Hezbollah"


@pytest.mark.parametrize(
    ("language", "name", "country", "precision"),
    [
        ("de", "moskau", "RU", "city"),
        ("de", "chan junis", "PS", "city"),
        ("de", "nordsyrien", "SY", "region"),
        ("de", "ost-ukraine", "UA", "region"),
        ("de", "schwarzes meer", None, "sea"),
        ("de", "elfenbeinküste", "CI", "country"),
        ("en", "khan younis", "PS", "city"),
        ("en", "el fasher", "SD", "city"),
        ("en", "gaza strip", "PS", "region"),
        ("en", "georgia", "GE", "country"),
        ("en", "new york", "US", "city"),
    ],
)
def test_a_place_lies_in_its_country(language: str, name: str, country: str | None, precision: Precision) -> None:
    place = places(language)[name]
    assert (place.country, place.precision) == (country, precision)
    assert place.latitude is not None and -90 <= place.latitude <= 90
    assert place.longitude is not None and -180 <= place.longitude <= 180


@pytest.mark.parametrize("language", figure_languages())
@pytest.mark.parametrize(
    "word", ["essen", "nice", "reading", "mobile", "halle", "most", "man", "split", "of", "hamas", "dabei", "police"]
)
def test_a_common_word_is_no_place(language: str, word: str) -> None:
    assert word not in places(language)


@pytest.mark.parametrize("language", figure_languages())
def test_every_place_can_be_read(language: str) -> None:
    gazetteer = places(language)
    assert len(gazetteer) > 30000
    assert all(gazetteer[name].precision in get_args(Precision) for name in gazetteer)
    assert all(name == name.casefold() for name in gazetteer)


#: Names that look alike and are two: read through by hand. Short ones of letters are left out, they all look alike.
ALIKE = {
    frozenset(("Plan International", "Iran International")),
    frozenset(("German Defence Ministry", "German Finance Ministry")),
    frozenset(("Ogaden National Liberation Front", "Moro National Liberation Front")),
}


def letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("centre", "center").replace("defence", "defense"))
    return re.sub("[^a-z]", "", plain.encode("ascii", "ignore").decode().casefold().removeprefix("the "))


def test_one_institution_has_one_name() -> None:
    kinds = ("group", "organisation", "monitor", "medium", "institution")
    found = [name for name, (kind, *_) in entities().items() if kind in kinds and len(letters(name)) > 9]
    alike = {
        frozenset((one, other))
        for one, other in combinations(found, 2)
        if SequenceMatcher(None, letters(one), letters(other)).quick_ratio() > 0.85
        and SequenceMatcher(None, letters(one), letters(other)).ratio() > 0.85
    }
    assert alike == ALIKE


def test_a_wing_belongs_to_a_group() -> None:
    for wing, whole in wholes().items():
        assert entities()[wing][0] == entities()[whole][0] == "group"


def test_claimant_types_are_those_of_the_model() -> None:
    assert CLAIMANT_TYPES - {None} == set(model.CLAIMANT_TYPES)
    for language in figure_languages():
        assert set(name_heads(language)) <= CLAIMANT_TYPES
