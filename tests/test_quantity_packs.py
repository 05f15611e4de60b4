"""Every rule of every number pack holds its own examples: the heading says what each must produce."""

from collections.abc import Iterator
from typing import Any

import pytest

from extract import pack
from extract.quantity import read


def _rules() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for language in pack.languages():
        data = pack.load(language, "numbers")
        for group in ("bound", "claim", "unit"):
            for name, tables in data[group].items():
                for key, table in tables.items():
                    yield language, f"{group}.{name}.{key}", table


RULES = [pytest.param(*rule, id=f"{rule[0]}-{rule[1]}") for rule in _rules()]
LANGUAGES = pack.languages()


def _rules_used(text: str, language: str, rule: str) -> list[str]:
    if rule.startswith("bound."):
        return [quantity.bound_rule or "" for quantity in read(text, language)]
    return [quantity.rule for quantity in read(text, language)]


@pytest.mark.parametrize(("language", "rule", "table"), RULES)
def test_each_example_produces_what_its_heading_says(language: str, rule: str, table: dict[str, Any]) -> None:
    group, name, _ = rule.split(".")
    assert table.get("examples"), f"{language}: {rule} has no examples"
    for example in table["examples"]:
        quantities = read(example, language)
        if group == "bound":
            found = [q for q in quantities if q.bound == name and q.bound_rule == rule]
            assert found, f"{rule}: {example!r} gave {quantities}"
            words = [example[q.bound_start : q.bound_end] for q in found]
            assert all(word.strip() for word in words)
        else:
            found = [q for q in quantities if q.type == name and q.unit == table.get("unit")]
            assert found, f"{rule}: {example!r} gave {quantities}"


@pytest.mark.parametrize(("language", "rule", "table"), RULES)
def test_no_counter_example_uses_the_rule(language: str, rule: str, table: dict[str, Any]) -> None:
    for example in table.get("counter_examples", ()):
        assert rule not in _rules_used(example, language, rule), f"{rule}: {example!r} gave {read(example, language)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_number_words_are_worth_what_the_pack_says(language: str) -> None:
    listed = pack.load(language, "numbers")["words"]
    for words, value in listed["examples"].items():
        quantities = read(words, language)
        assert [(q.start, q.end, q.value, q.bound) for q in quantities] == [(0, len(words), value, "exact")], words
    for words, low in listed["vague"].items():
        quantities = read(words, language)
        assert [(q.start, q.end, q.value, q.low, q.high, q.bound) for q in quantities] == [
            (0, len(words), None, low, None, "vague")
        ], words


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_word_is_lower_case_and_listed_once(language: str) -> None:
    listed = pack.load(language, "numbers")["words"]
    tables = ("value", "scale", "plural", "several", "whole", "half", "plus", "fraction", "ordinal")
    seen: dict[str, str] = {}
    for table in tables:
        for word in listed.get(table, {}):
            assert word == word.lower(), word
            assert seen.setdefault(word, table) == table, f"{word} stands in {seen[word]} and in {table}"
