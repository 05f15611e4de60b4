"""Reading reliability: the counts that ship belong to these rules, and every figure finds its own."""

import re
from importlib import resources

import pytest

import extract
from extract.model import KINDS
from extract.register import rows
from extract.reliability import ENOUGH, keys, reading_reliability, table
from extract.schema import RULES_VERSION

TEXT = resources.files("extract").joinpath("data", "reliability.tsv").read_text(encoding="utf-8")
ROWS = list(rows("data", "reliability.tsv"))


def test_the_counts_are_those_of_these_rules() -> None:
    measured = re.search(r"^# rules_version (\S+)$", TEXT, re.MULTILINE)
    assert measured and measured[1] == RULES_VERSION, "measure again: benchmarks/accuracy.py --ship (docs/accuracy.md)"


def test_every_row_is_a_share_of_enough_figures() -> None:
    for level, first, second, right, asked in ROWS:
        assert level in ("rules", "family", "kind", "all")
        assert bool(first) == (level != "all") and bool(second) == (level in ("rules", "family"))
        assert 0 <= int(right) <= int(asked) and int(asked) >= ENOUGH


def test_rows_are_sorted_and_stand_once() -> None:
    order = ("rules", "family", "kind", "all")
    measured = [(order.index(level), first, second) for level, first, second, *_ in ROWS]
    assert measured == sorted(set(measured))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_covered(kind: str) -> None:
    right, asked = reading_reliability("trigger.none.at_all", "none", kind).split(" of ")
    assert int(asked) >= ENOUGH and 2 * int(right) > int(asked)


def test_what_is_measured_by_itself_goes_before_its_family_and_kind() -> None:
    level, first, second, right, asked = ROWS[0]
    assert level == "rules"
    assert reading_reliability(first, second, "killed") == f"{right} of {asked}"
    family, kind = keys(first, "none.at_all", "killed")[1:3]
    assert family not in table()
    assert reading_reliability(first, "none.at_all", "killed") == table()[kind]


def test_a_figure_tells_how_reliably_it_was_read() -> None:
    (figure,) = extract.figures("Twelve soldiers were killed in Kharkiv on Monday.", "en")
    rules = {reason.field: reason.rule for reason in figure.why}
    assert figure.reliability == reading_reliability(rules["kind"], rules["value"], figure.kind)
