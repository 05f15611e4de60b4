from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dashboard.urlstate import decode, encode, query_string_pairs
from dashboard.view import BASES, FACETS, LANGUAGES, SORTS, View
from extract import convention

texts = st.text(max_size=20)
numbers = st.none() | st.floats(min_value=0, max_value=1e12, allow_nan=False)
dates = st.none() | st.dates()
views = st.builds(
    View,
    facets=st.fixed_dictionaries({name: st.lists(texts, unique=True, max_size=4).map(tuple) for name in FACETS}),
    date_from=dates,
    date_to=dates,
    value_min=numbers,
    value_max=numbers,
    query=texts,
    figure=st.none() | texts,
    document=st.none() | texts,
    topic=st.none() | texts,
    of=st.none() | texts,
    basis=st.sampled_from(BASES),
    convention=st.none() | st.sampled_from(convention.names()),
    sort=st.sampled_from(SORTS),
    page=st.integers(1, 10_000),
    language=st.none() | st.sampled_from(LANGUAGES),
)


@given(views)
def test_every_view_survives_the_url(view: View) -> None:
    assert decode(encode(view)) == (view, [])


def test_the_opening_view_leaves_the_address_clean() -> None:
    assert encode(View()) == {}
    assert decode({}) == (View(), [])


def test_keys_are_stable_and_never_labels() -> None:
    view = View(date_from=date(2026, 3, 1), value_min=1000.0, figure="abc").with_facet("kind", ("killed",))
    assert encode(view) == {"kind": ["killed"], "from": ["2026-03-01"], "min": ["1000"], "fig": ["abc"]}


def test_a_convention_has_a_key_outlives_a_reset_and_must_be_known() -> None:
    view = View(convention="acled", query="Kyiv")
    assert encode(view) == {"vague": ["acled"], "q": ["Kyiv"]}
    assert view.reset() == View(convention="acled")
    assert decode({"vague": ["ucdp"]}) == (View(), [("vague", "ucdp")])


def test_everything_shown_is_told_apart_from_the_opening_choice() -> None:
    assert encode(View().everything()) == {"modality": ["any"], "conflict": ["any"]}


def test_not_stated_and_several_choices() -> None:
    view = View().with_facet("claimant", ("", "~tilde", "NATO"))
    assert encode(view) == {"claimant": ["~", "~~tilde", "NATO"]}
    assert query_string_pairs(view) == [("claimant", "~"), ("claimant", "~~tilde"), ("claimant", "NATO")]


def test_what_cannot_be_read_is_named_and_the_rest_still_holds() -> None:
    view, problems = decode(
        {"from": ["yesterday"], "min": ["-3"], "max": ["1e300"], "p": ["0"], "sort": ["sum"], "kind": ["killed"]}
    )
    assert [key for key, _ in problems] == ["from", "min", "max", "sort", "p"]
    assert view == View().with_facet("kind", ("killed",))


def test_unknown_choices_are_kept_so_that_not_everything_is_shown() -> None:
    view, problems = decode({"publisher": ["Long Gone Gazette"]})
    assert view.facets["publisher"] == ("Long Gone Gazette",)
    assert problems == []


def test_parameters_of_others_are_ignored() -> None:
    assert decode({"utm_source": ["mail"]}) == (View(), [])


def test_reset_keeps_the_language() -> None:
    changed = replace(View(language="de", query="Kursk"), page=3).with_facet("kind", ("killed",))
    assert changed.reset() == View(language="de")
