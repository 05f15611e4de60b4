import csv
import io
import json

from dashboard_library import EVENING, library, mention, rows

from dashboard.export import filename, to_csv, to_json
from dashboard.view import View
from extract import convention
from extract.schema import COLUMNS, frame_of

FRAME = library().frame


def test_csv_holds_every_column_and_row_and_says_that_it_is_a_sample() -> None:
    table = list(csv.DictReader(io.StringIO(to_csv(FRAME).decode("utf-8-sig"))))
    assert list(table[0]) == list(COLUMNS)
    assert len(table) == len(FRAME)
    assert {row["sample"] for row in table} == {"true"}
    assert all(row["rules_version"] and row["schema_version"] for row in table)
    assert (table[0]["phrase"], table[0]["low"], table[0]["high"]) == ("bis zu 4.000", "", "4000")
    assert table[0]["published"] == "2026-03-02"
    assert filename(FRAME, "csv") == "conflict-numbers-sample-8-claims.csv"


def test_json_holds_filter_sources_versions_and_the_sample_mark() -> None:
    view = View(language="de", figure="x", page=2).with_facet("publisher", ("Erfundener Abendbote",))
    data = json.loads(to_json(FRAME.head(3), view))
    about = data["about"]
    assert about["sample"] is True
    assert about["filter"] == {
        "publisher": ["Erfundener Abendbote"],
        "modality": ["asserted", "attributed", "hedged"],
        "conflict": ["true"],
    }
    assert [source["publisher"] for source in about["sources"]] == ["Erfundener Abendbote"]
    assert about["rules_version"] and about["schema_version"]
    first = data["figures"][0]
    assert list(first) == list(COLUMNS)
    assert (first["low"], first["high"], first["published"]) == (None, 4000, "2026-03-02")
    assert first["why"][0]["field"] == "number"


def test_nothing_in_an_export_adds_values_up() -> None:
    data = json.loads(to_json(FRAME, View()))
    assert set(data["about"]) == {
        "sample",
        "note",
        "filter",
        "claims",
        "mentions",
        "sources",
        "rules_version",
        "schema_version",
        "meaning",
    }
    assert len(data["figures"]) == len(FRAME)


def test_an_export_under_a_convention_carries_its_columns_and_name() -> None:
    counted = convention.add(FRAME, "wikimpacts")
    table = list(csv.DictReader(io.StringIO(to_csv(counted).decode("utf-8-sig"))))
    assert list(table[0]) == list(COLUMNS)
    assert {row["convention"] for row in table} == {"wikimpacts"}
    dozens = next(row for row in table if row["bound"] == "vague")
    assert [dozens[name] for name in ("value", "low", "high", "count_low", "count_high")] == ["", "24", "", "24", "72"]
    assert filename(counted, "csv") == "conflict-numbers-sample-8-claims-wikimpacts.csv"
    data = json.loads(to_json(counted, View(convention="wikimpacts")))
    named = data["about"]["convention"]
    assert (named["name"], named["label"]) == ("wikimpacts", "Wikimpacts")
    assert all(source["title"] and source["year"] and source["address"] for source in named["sources"])
    assert {row["convention"] for row in data["figures"]} == {"wikimpacts"}


def test_no_cell_is_run_as_a_formula() -> None:
    bad = mention(EVENING, "mindestens zwölf", "zwölf", low=12, bound="at_least", object='=HYPERLINK("http://x")')
    table = list(csv.DictReader(io.StringIO(to_csv(frame_of([bad])).decode("utf-8-sig"))))
    assert table[0]["object"] == '\'=HYPERLINK("http://x")'
    assert json.loads(to_json(frame_of([bad]), View()))["figures"][0]["object"] == '=HYPERLINK("http://x")'


def test_a_library_of_ones_own_is_not_called_a_sample() -> None:
    own = frame_of([row | {"sample": False} for row in rows()])
    assert filename(own, "json") == "conflict-numbers-8-claims.json"
    assert json.loads(to_json(own, View()))["about"]["sample"] is False


def test_an_empty_selection_exports_an_empty_table() -> None:
    assert to_csv(FRAME.head(0)).decode("utf-8-sig").strip() == ",".join(COLUMNS)
    assert json.loads(to_json(FRAME.head(0), View()))["figures"] == []
