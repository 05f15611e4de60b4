import json
from typing import Any

import altair as alt
import pytest
from dashboard_library import library, rows

from dashboard.charts import DARK, LIGHT, Palette, heat, timeline
from dashboard.compare import (
    Topic,
    decades,
    disjoint,
    domain,
    intervals,
    on_axis,
    speaks_for,
    topics,
)
from dashboard.disagree import disagreements
from dashboard.interval_chart import comparison, tick_words
from dashboard.labels import language_of, load
from dashboard.rows import records
from dashboard.tables import counted, disagreement_rows, matrix
from dashboard.timeline import over_time, period_of
from extract import convention
from extract.schema import frame_of

FRAME = library().frame
KILLED = on_axis(FRAME, Topic("killed", "persons"))


def claim(**fields: Any) -> dict[str, Any]:
    return {"low": None, "high": None, "bound": "exact"} | fields


def test_an_axis_holds_one_kind_in_one_unit_per_one_time() -> None:
    frame = frame_of([*rows(), rows()[0] | {"per": "day", "claim_id": "x"}, rows()[0] | {"unit": "percent"}])
    for topic, count in topics(frame):
        held = on_axis(frame, topic)
        assert len(held) == count
        assert held[["kind", "unit"]].drop_duplicates().shape[0] == 1
        assert held["per"].nunique(dropna=False) == 1


def test_open_ends_stay_open() -> None:
    drawn = intervals(KILLED).set_index("figure_id")
    up_to, more_than = (drawn.loc[FRAME.iloc[at]["figure_id"]] for at in (0, 1))
    assert (up_to["open_low"], up_to["open_high"], up_to["right"]) == (True, False, 4000)
    assert (more_than["open_low"], more_than["open_high"], more_than["left"]) == (False, True, 6000)


def test_denied_and_vague_figures_are_not_drawn_as_firm() -> None:
    drawn = intervals(KILLED).set_index("figure_id")
    assert drawn.loc[FRAME.iloc[3]["figure_id"], "firm"] == "soft"
    assert intervals(on_axis(FRAME, Topic("fired", "items")))["firm"].tolist() == ["vague"]


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ([(4000, 6000)], (1000, 10_000, False)),
        ([(1000, None)], (1000, 10_000, False)),
        ([(0, 0), (30, 30)], (0, 100, True)),
        ([(0, 0)], (0, 1, True)),
        ([], (1, 10, False)),
    ],
)
def test_the_axis_runs_between_powers_of_ten_and_leaves_room_for_arrows(
    ends: list[tuple[float, float | None]], expected: tuple[float, float, bool]
) -> None:
    frame = frame_of([rows()[0] | {"value": None, "low": low, "high": high} for low, high in ends])
    low, high, zero = domain(frame)
    assert (low, zero) == (expected[0], expected[2])
    assert high >= expected[1] and high in decades(low, high)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (claim(high=4000), claim(low=6000), True),
        (claim(high=4000), claim(low=3000), False),
        (claim(low=12, high=12), claim(low=12, bound="more_than"), True),
        (claim(low=12, high=12), claim(low=12, bound="at_least"), False),
        (claim(low=3), claim(low=900), False),
    ],
)
def test_claims_disagree_only_where_their_intervals_exclude_each_other(
    one: dict[str, Any], other: dict[str, Any], apart: bool
) -> None:
    assert disjoint(one, other) is apart
    assert disjoint(other, one) is apart


def test_disagreements_name_their_claimants() -> None:
    found = disagreements(FRAME)
    assert [(item.side, item.place, item.sources) for item in found] == [("North Korea", "Kursk", 2)]
    row = disagreement_rows(found, load("de"))[0]
    words = "".join(part["text"] for part in row["cells"]["who"]["parts"])
    assert words == "Südkorea: bis zu 4.000 Soldaten; Ukraine: mehr als 6.000"


@pytest.mark.parametrize(
    ("name", "ends"),
    [(None, (24, None, True, False)), ("acled", (12, 12, False, True)), ("wikimpacts", (24, 72, False, False))],
)
def test_a_vague_claim_is_drawn_as_the_convention_counts_it_and_others_as_they_are(
    name: str | None, ends: tuple[float, float | None, bool, bool]
) -> None:
    low, high, open_high, point = ends
    dozens = on_axis(convention.add(FRAME, name), Topic("fired", "items"))
    (drawn,) = records(intervals(dozens))
    assert (drawn["left"], drawn["open_high"], drawn["point"], drawn["firm"]) == (low, open_high, point, "vague")
    assert high is None or drawn["right"] == high
    assert domain(dozens)[0] <= low and (high is None or domain(dozens)[1] >= high)
    killed = on_axis(convention.add(FRAME, name), Topic("killed", "persons"))
    assert intervals(killed).equals(intervals(KILLED))


def test_where_a_convention_has_no_word_the_text_is_drawn() -> None:
    scores = convention.add(frame_of([rows()[4] | {"low": 40}]), "acled")
    (drawn,) = records(intervals(scores))
    assert (drawn["left"], drawn["open_high"]) == (40, True)
    assert load("en").counted(records(scores)[0]) == "ACLED: no number for this word"


def test_a_convention_makes_no_new_disagreement() -> None:
    kyiv = {"kind": "fired", "unit": "items", "place": "Kyiv", "side": None, "published": "2026-03-04"}
    exact = rows()[0] | kyiv | {"claim_id": "x", "value": 30, "low": 30, "high": 30, "bound": "exact"}
    frame = frame_of([rows()[4], exact])
    assert disagreements(frame) == []
    assert disagreements(convention.add(frame, "acled")) == []


@pytest.mark.parametrize(("language", "to"), [("de", "bis"), ("en", "to")])
def test_the_chart_names_the_convention_with_its_source_and_counts_at_the_claim(language: str, to: str) -> None:
    chosen = convention.load("wikimpacts")
    topic, labels = Topic("fired", "items"), load(language_of(language))
    dozens = on_axis(convention.add(FRAME, "wikimpacts"), topic)
    spec = comparison(dozens, topic, "Fired", labels, LIGHT, "SAMPLE", chosen).to_dict()
    named, mark = spec["title"]["subtitle"]
    assert chosen.label in named and chosen.cite in named and mark == "SAMPLE"
    drawn = json.dumps(spec["datasets"], ensure_ascii=False)
    assert f'"counted": "Wikimpacts: 24 {to} 72"' in drawn and f'"below": "Wikimpacts: 24 {to} 72 · ' in drawn
    assert '"counted"' in json.dumps(spec["layer"])
    plain = comparison(on_axis(FRAME, topic), topic, "Fired", labels, LIGHT, "SAMPLE").to_dict()
    assert plain["title"]["subtitle"] == ["SAMPLE"]
    assert "Wikimpacts" not in json.dumps(plain) and '"counted"' not in json.dumps(plain["layer"])


def test_who_speaks_is_judged_by_the_party() -> None:
    assert speaks_for("Russia", "Russia", "Russian Defence Ministry") == "own"
    assert speaks_for("South Korea", "North Korea", "South Korea") == "other"
    assert speaks_for(None, "Russia", None) == "unnamed"


def test_the_matrix_outlines_claims_about_ones_own_side() -> None:
    heads, cells = matrix(FRAME, load("en"))
    assert [head["label"] for head in heads][:2] == ["Source of the number", "North Korea"]
    outlined = [cell["text"] for row in cells for cell in row["cells"].values() if "outlined" in cell.get("style", "")]
    assert outlined == ["300"]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_charts_are_valid_and_marked_as_sample(language: str, colours: Palette) -> None:
    labels = load(language_of(language))
    table, period, _ = over_time(FRAME, "published")
    drawings: list[alt.LayerChart] = [
        comparison(KILLED, Topic("killed", "persons"), "Killed", labels, colours, "SAMPLE"),
        timeline(table, period, "published", labels, colours, "SAMPLE"),
        heat(table, period, "published", labels, colours, "SAMPLE"),
    ]
    for drawing in drawings:
        spec = drawing.to_dict()
        assert "SAMPLE" in json.dumps(spec["title"]["subtitle"])
    days = drawings[1].to_dict()["title"]["text"]
    assert ("Erscheinungstag" if language == "de" else "day of publication") in days


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_chart_text_and_marks_have_contrast(colours: Palette) -> None:
    for text in (colours.text, colours.muted):
        assert contrast(text, colours.ground) >= 4.5
    for mark in (colours.bar, *colours.speakers.values()):
        assert contrast(mark, colours.ground) >= 3


def test_ticks_are_in_the_readers_language() -> None:
    assert "'1.000'" in tick_words([1000.0], load("de"))
    assert "'1,000'" in tick_words([1000.0], load("en"))


def test_time_counts_claims_by_day_and_says_how_many_have_none() -> None:
    table, period, undated = over_time(FRAME, "published")
    assert (period, undated, int(table["claims"].sum())) == ("day", 2, 6)
    table, _, undated = over_time(FRAME, "event")
    assert (table.empty, undated) == (True, 8)
    dated = frame_of([rows()[0] | {"event_from": "2026-02-28"}, rows()[1] | {"event_from": "2024-01-05"}])
    table, period, undated = over_time(dated, "event")
    assert (period, undated, len(table)) == ("month", 0, 2)
    assert period_of(FRAME["published"].head(0)) == "day"


def test_sources_are_counted_in_claims_with_bars_from_zero() -> None:
    found = counted(FRAME, "claimant", load("en"))
    assert found[0]["cells"]["name"]["text"] == "stated by the medium, or without a name"
    assert found[0]["cells"]["bar"]["bar"] == 1
    assert all(0 < row["cells"]["bar"]["bar"] <= 1 for row in found)
