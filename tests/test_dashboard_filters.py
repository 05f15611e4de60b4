from dataclasses import replace
from datetime import date

import pytest
from dashboard_library import library, rows

from dashboard.chips import chips, without
from dashboard.facets import Choice, counts, resolve
from dashboard.filters import apply, claims, culprit, once, one_axis, range_applies
from dashboard.labels import load
from dashboard.view import NOT_STATED, View
from extract.schema import frame_of

FRAME = library().frame
ALL = View().everything()


def shown(view: View) -> list[str]:
    return sorted(apply(view, FRAME)["phrase"])


def test_opens_on_conflict_figures_without_projected_and_denied_ones() -> None:
    assert shown(View()) == sorted(["bis zu 4.000", "mehr als 6.000", "mindestens zwölf", "Dozens", "15"])
    assert claims(apply(ALL, FRAME)) == 8


def test_choices_of_one_facet_are_alternatives_and_facets_are_conditions() -> None:
    view = ALL.with_facet("kind", ("killed", "money"))
    assert shown(view) == sorted(["bis zu 4.000", "mehr als 6.000", "mindestens zwölf", "300", "2.5 billion", "7"])
    assert shown(view.with_facet("publisher", ("Invented Courier",))) == ["2.5 billion", "300"]


def test_not_stated_is_a_choice() -> None:
    assert shown(ALL.with_facet("claimant", (NOT_STATED,)).with_facet("kind", ("killed",))) == ["7", "mindestens zwölf"]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (None, 100, ["bis zu 4.000", "mindestens zwölf"]),  # an interval open at the other end overlaps
        (5000, None, ["mehr als 6.000", "mindestens zwölf"]),
        (4000, 4000, ["bis zu 4.000", "mindestens zwölf"]),
        (100_000, None, ["mehr als 6.000", "mindestens zwölf"]),
    ],
)
def test_an_interval_that_overlaps_the_range_counts(low: float | None, high: float | None, expected: list[str]) -> None:
    assert shown(replace(View().with_facet("kind", ("killed",)), value_min=low, value_max=high)) == expected


def test_vague_figures_stay_in_any_range() -> None:
    assert shown(replace(View().with_facet("kind", ("fired",)), value_min=1, value_max=3)) == ["Dozens"]


def test_a_range_needs_one_kind_with_one_unit() -> None:
    view = replace(View(), value_min=1_000_000.0)
    assert not range_applies(view, FRAME)
    assert shown(view) == shown(View())
    mixed = frame_of([*rows(), rows()[0] | {"unit": "percent"}])
    killed = view.with_facet("kind", ("killed",))
    assert range_applies(killed, FRAME)
    assert not range_applies(killed, mixed)
    assert range_applies(killed.with_facet("unit", ("persons",)), mixed)


def test_dates_are_days_and_undated_articles_fall_out() -> None:
    assert shown(replace(ALL, date_from=date(2026, 3, 4), date_to=date(2026, 3, 4))) == ["2.5 billion", "300", "Dozens"]


def test_search_looks_for_all_words_without_case_or_accents() -> None:
    assert shown(replace(View(), query="ZWOLF kiew")) == ["mindestens zwölf"]


def test_counts_leave_out_the_facets_own_filter() -> None:
    view = View().with_facet("kind", ("killed",)).with_facet("publisher", ("Erfundener Abendbote",))
    kinds = {choice.key: choice.count for choice in counts(view, FRAME)["kind"]}
    assert kinds == {"killed": 3, "wounded": 0, "fired": 0, "money": 0}
    publishers = {choice.key: choice.count for choice in counts(view, FRAME)["publisher"]}
    assert publishers["Erfundener Abendbote"] == 3
    assert publishers["Invented Courier"] == 0


def test_counts_equal_what_choosing_alone_shows() -> None:
    for name, found in counts(View(), FRAME).items():
        for choice in found:
            assert choice.count == claims(apply(View().with_facet(name, (choice.key,)), FRAME)), (name, choice)


def test_a_click_made_on_an_old_count_still_means_its_choice() -> None:
    choices = [Choice("killed", 3), Choice("wounded", 1)]
    words = {"killed": "Getötete (3)", "wounded": "Verwundete (1)"}
    reported = ["Getötete (1.204)", "wounded", "long gone"]
    assert resolve(reported, choices, lambda choice: words[choice.key]) == ("killed", "wounded", "long gone")


def test_a_claim_counts_once_however_often_it_is_mentioned() -> None:
    repeated = rows()
    repeated[1] |= {"claim_id": repeated[0]["claim_id"]}
    frame = frame_of(repeated)
    assert claims(frame) == 7
    side = {choice.key: choice.count for choice in counts(ALL, once(frame))["side"]}
    assert side["North Korea"] == 1


def test_the_fullest_mention_stands_for_its_claim() -> None:
    lead, other = rows()[:2]
    headline = lead | {"figure_id": "headline", "claimant": None, "side": None, "place": None, "when": None}
    repeated = lead | {"figure_id": "repeated"}
    assert once(frame_of([headline, other, lead, repeated]))["figure_id"].tolist() == [
        other["figure_id"],
        lead["figure_id"],
    ]


def test_a_choice_that_the_library_lacks_shows_nothing_and_says_so() -> None:
    view = View().with_facet("publisher", ("Long Gone Gazette",))
    facets = counts(view, FRAME)
    assert apply(view, FRAME).empty
    assert [choice.known for choice in facets["publisher"] if choice.key == "Long Gone Gazette"] == [False]
    chip = next(chip for chip in chips(view, facets, load("en")) if chip.id == "publisher")
    assert chip.unknown and "not in this library" in chip.label


def test_each_chip_removes_its_own_filter() -> None:
    view = replace(View(query="kiew", value_min=3.0, date_from=date(2026, 1, 1))).with_facet("kind", ("killed",))
    found = chips(view, counts(view, FRAME), load("de"))
    assert [chip.id for chip in found] == ["kind", "modality", "conflict", "date", "value", "query"]
    for chip in found:
        left = without(view, chip.id)
        assert chip.id not in [other.id for other in chips(left, counts(left, FRAME), load("de"))]
        assert len(chips(left, counts(left, FRAME), load("de"))) == len(found) - 1


def test_an_empty_result_says_which_filter_to_give_up() -> None:
    view = replace(View().with_facet("kind", ("fired",)), query="Kursk")
    assert dict(culprit(view, FRAME)) == {"kind": 2, "query": 1}


def test_values_are_compared_only_on_one_axis() -> None:
    assert one_axis(FRAME[FRAME["kind"] == "killed"])
    assert not one_axis(FRAME)
    assert not one_axis(FRAME.head(0))
    assert not one_axis(frame_of([rows()[0], rows()[1] | {"per": "day"}]))


def test_an_empty_library_is_no_error() -> None:
    empty = frame_of([])
    assert apply(View(query="x"), empty).empty
    assert counts(View(), empty)["kind"] == []
