"""How a pack's notation matches words: endings, compounds, gaps, capitals, exact case, possessives, longest phrases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import pack
from extract.errors import PackError
from extract.lexicon import MAX_ENDING, MAX_GAP, Cue, Lexicon, lexicon, phrases, rules

CASES: tuple[tuple[str, str, str, list[str]], ...] = (
    ("plain", "killed", "They killed him", ["killed"]),
    ("plain-capital", "killed", "Killed in action", ["Killed"]),
    ("plain-all-capitals", "killed", "12 KILLED", ["KILLED"]),
    ("plain-is-whole", "kill", "They killed him", []),
    ("ending", "getötet*", "die getöteten Soldaten", ["getöteten"]),
    ("ending-none", "getötet*", "wurden getötet", ["getötet"]),
    ("ending-longest", "Tot*", "Totabcd", ["Totabcd"]),
    ("ending-too-long", "Tot*", "Totabcde", []),
    ("compound", "*rakete", "eine Kurzstreckenrakete", ["Kurzstreckenrakete"]),
    ("compound-alone", "*rakete", "eine Rakete", ["Rakete"]),
    ("compound-not-inside", "*rakete", "ein Raketenwerfer", []),
    ("compound-ending", "*angriff*", "bei Luftangriffen", ["Luftangriffen"]),
    ("capital", "Tote*", "Tote Soldaten", ["Tote"]),
    ("capital-only", "Tote*", "zwölf tote Soldaten", []),
    ("capital-in-capitals", "Tote*", "ZWÖLF TOTE", ["TOTE"]),
    ("exact", "=US", "US troops", ["US"]),
    ("exact-other-case", "=US", "us or Us", []),
    ("possessive", "army", "the army's men", ["army's"]),
    ("possessive-curly", "army", "the army’s men", ["army’s"]),
    ("possessive-exact", "=US", "the US’s men", ["US’s"]),
    ("phrase", "taken hostage", "were taken hostage there", ["taken hostage"]),
    ("phrase-apart", "taken hostage", "taken as hostage", []),
    ("phrase-endings", "tot* aufgefunden*", "tote aufgefundene Kinder", ["tote aufgefundene"]),
    ("hyphen", "passers - by", "passers - by fled", ["passers - by"]),
    ("gap", "nahm … gefangen", "sie nahm die zwei gefangen", ["nahm die zwei gefangen"]),
    ("gap-of-none", "nahm … gefangen", "nahm gefangen", ["nahm gefangen"]),
    ("gap-twice", "in … of … died", "in a of b died", ["in a of b died"]),
    ("gap-nearest-and-last", "took … prisoner", "took a prisoner b prisoner", ["took a prisoner b prisoner"]),
    ("sharp-s", "straße", "STRASSE Straße", ["STRASSE", "Straße"]),
    ("eszett-in-capitals", "straße", "STRAẞE", ["STRAẞE"]),
    ("apostrophe", "isn't", "it isn't so", ["isn't"]),
)


def _compiled(*cues: str, nouns: bool = False) -> Lexicon:
    """Return a lexicon in which every cue means itself; ``nouns`` tells that nouns have capitals."""
    compiled = Lexicon(nouns)
    for cue in cues:
        compiled.add(cue, Cue("role", cue, "role.value.name"))
    return compiled


def _scan(sentence: str, *cues: str, nouns: bool = False, capitals: bool = False) -> list[tuple[str, str]]:
    """Return (cue, words that it matched) for every hit."""
    forms = sentence.split()
    hits = _compiled(*cues, nouns=nouns).scan(forms, capitals).get("role", [])
    return [(hit.cue.value, " ".join(forms[hit.first : hit.last + 1])) for hit in hits]


@pytest.mark.parametrize(
    ("cue", "sentence", "expected"),
    [pytest.param(cue, sentence, expected, id=name) for name, cue, sentence, expected in CASES],
)
def test_a_cue_matches(cue: str, sentence: str, expected: list[str]) -> None:
    assert [words for _, words in _scan(sentence, cue)] == expected


def test_endings_and_gaps_are_bounded() -> None:
    assert _scan("Tot" + "a" * MAX_ENDING, "Tot*")
    assert not _scan("Tot" + "a" * (MAX_ENDING + 1), "Tot*")
    assert _scan("took " + "x " * (MAX_GAP - 1) + "prisoner", "took … prisoner")
    assert not _scan("took " + "x " * (MAX_GAP + 1) + "prisoner", "took … prisoner")


def test_of_phrases_that_start_together_the_longest_is_found() -> None:
    found = _scan("among those killed today", "among those", "among those killed")
    assert found == [("among those killed", "among those killed")]


def test_a_cue_inside_a_longer_one_is_left_out() -> None:
    assert [cue for cue, _ in _scan("may have died", "may have", "died", "have")] == ["may have", "died"]


def test_one_word_may_mean_several_things() -> None:
    compiled = Lexicon(False)
    for value in ("one", "two"):
        compiled.add("struck", Cue("trigger", value, f"trigger.{value}.x"))
    assert [hit.cue.value for hit in compiled.scan(["struck"])["trigger"]] == ["one", "two"]


def test_a_capital_inside_a_sentence_tells_a_noun_only_where_nouns_have_one() -> None:
    assert _scan("Die Toten", "toten", nouns=False) == [("toten", "Toten")]
    assert _scan("Die Toten", "toten", nouns=True) == []
    assert _scan("Toten wird geholfen", "toten", nouns=True) == [("toten", "Toten")]
    assert _scan("DIE TOTEN", "toten", nouns=True, capitals=True) == [("toten", "TOTEN")]


@pytest.mark.parametrize("cue", ["*", "=", "**"])
def test_a_cue_without_letters_is_refused(cue: str) -> None:
    with pytest.raises(PackError, match="has no letters"):
        Lexicon(False).add(cue, Cue("role", "value", "rule"))


def test_cues_are_parted_by_commas_and_lines() -> None:
    assert phrases({"cues": "\n a b, c … d,\n\n e*\n, "}) == ["a b", "c … d", "e*"]


def test_a_rule_is_named_by_its_heading() -> None:
    tables = {"noun": {"soldier": {"general": {"cues": "x"}, "men": {"cues": "y"}}}, "grammar": {"partitive": "of"}}
    assert [rule for rule, _ in rules(tables)] == ["noun.soldier.general", "noun.soldier.men"]


@pytest.mark.parametrize("language", pack.figure_languages())
def test_every_heading_has_three_parts(language: str) -> None:
    assert [rule for rule, _ in rules(pack.load(language, "figures")) if rule.count(".") != 2] == []


@pytest.mark.parametrize("language", pack.figure_languages())
@given(forms=st.lists(st.text(min_size=1, max_size=12), max_size=20))
@settings(max_examples=200, deadline=None)
def test_any_words_give_hits_inside_them_twice_the_same(language: str, forms: list[str]) -> None:
    hits = lexicon(language).scan(forms)
    for found in hits.values():
        assert all(0 <= hit.first <= hit.last < len(forms) for hit in found)
    assert lexicon(language).scan(forms) == hits
