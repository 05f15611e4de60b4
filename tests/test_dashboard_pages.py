"""Every page as Streamlit runs it, without a browser."""

import json
from pathlib import Path

import pandas as pd
import pytest
from dashboard_library import HOSTILE, library
from streamlit.testing.v1 import AppTest

from dashboard import sample
from dashboard.sample import Library, read_folder
from dashboard.views.figures import ordered
from extract import convention
from extract.schema import frame_of

APP = Path(__file__).parents[1] / "dashboard" / "app.py"
PAGES = ("overview", "compare", "time", "sources", "figures", "read")
FIRST = str(library().frame["figure_id"].iloc[0])
DOZENS = str(library().frame["figure_id"].iloc[4])


@pytest.fixture(autouse=True)
def small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    small = library()
    monkeypatch.setattr(sample, "library", lambda: small)


def opened(page: str = "overview", **parameters: str | list[str]) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=30)
    for key, value in parameters.items():
        app.query_params[key] = value
    if page != "overview":  # as if a link on the page had been followed
        app.session_state["view_page"] = page
    app.run()
    assert not app.exception, app.exception
    return app


def bar(app: AppTest) -> dict[str, object]:
    """Return what the line above the content was given."""
    return component(app, "bar")


def component(app: AppTest, key: str) -> dict[str, object]:
    for element in app.get("bidi_component"):
        if element.proto.component_name.startswith("conflict_numbers_") and f"-{key}" in element.proto.id:
            data: dict[str, object] = json.loads(element.proto.json)
            return data
    raise AssertionError(f"no component {key}")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_opens_in_both_languages(page: str, language: str) -> None:
    app = opened(page, ui=language, fig=FIRST)
    assert bar(app)["count"] == {"de": "5 von 8 Angaben", "en": "5 of 8 claims"}[language]
    assert bar(app)["sample"] == {"de": "Beispieldaten", "en": "Sample data"}[language]


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_result_says_what_to_change_on_every_page(page: str) -> None:
    app = opened(page, kind="fired", q="Kursk")
    assert app.subheader[0].value == "Nothing matches these filters."
    app.button(key="drop_query").click().run()
    assert "q" not in app.query_params
    assert bar(app)["count"] == "1 of 8 claims"


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_library_is_no_error(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "library", lambda: Library({}, frame_of([])))
    assert opened(page).info[0].value == "The library holds no figures yet."


def test_a_filter_goes_into_the_address_and_reset_takes_it_out() -> None:
    app = opened()
    app.multiselect(key="facet_publisher-en").select("Invented Courier").run()
    assert app.query_params["publisher"] == "Invented Courier"
    assert bar(app)["count"] == "1 of 8 claims"
    app.button(key="reset").click().run()
    assert "publisher" not in app.query_params
    assert bar(app)["count"] == "5 of 8 claims"


def test_it_says_what_the_opening_filters_hide() -> None:
    data = bar(opened())
    assert str(data["hidden"]).startswith("Showing figures of conflicts; ") and str(data["hidden"]).endswith(": 3.")
    assert [chip["id"] for chip in data["chips"]] == ["modality", "conflict"]  # type: ignore[attr-defined]
    assert bar(opened(modality="any", conflict="any"))["hidden"] == ""


def test_what_a_link_names_and_the_library_lacks_is_said() -> None:
    notes = " ".join(bar(opened(fig="0123456789abcdef", doc="gone.md", **{"from": "soon"}))["notes"])  # type: ignore[arg-type]
    assert "“0123456789abcdef” is not in this library" in notes
    assert "“gone.md” is not in this library" in notes
    assert "“from=soon” in the link cannot be read" in notes


def test_a_file_that_cannot_be_read_is_one_sentence_and_the_rest_is_shown() -> None:
    data = bar(opened())
    assert data["notes"] == [
        "Could not be read, everything else is shown: broken.md: this file is no UTF-8 text: save it as UTF-8."
    ]


def test_an_article_in_a_language_with_numbers_alone_is_named_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fr.md").write_text("---\nlanguage: fr\ntitle: Frappes\n---\nAu moins 12 morts.", "utf-8")
    (tmp_path / "de.md").write_text("---\nlanguage: de\n---\nMindestens zwölf Soldaten wurden getötet.", "utf-8")
    library = sample.read_folder(tmp_path)
    assert sorted(library.documents) == ["de.md", "fr.md"]
    assert [problem.split(":")[0] for problem in library.problems] == ["fr.md"]
    monkeypatch.setattr(sample, "library", lambda: library)
    app = opened("read", doc="fr.md")
    assert "fr.md" in str(bar(app)["notes"])
    assert "Au moins 12 morts." in str(component(app, "article")) + " ".join(text.value for text in app.markdown)


def test_the_selected_figure_shows_its_sentence_and_why() -> None:
    app = opened("figures", fig=FIRST)
    prose = component(app, "sentence_figures")
    roles = {piece["role"] for piece in prose["segments"]}  # type: ignore[attr-defined]
    assert {"number", "bound", "object", "claimant", "side", "place", "when", "kind"} <= roles
    assert component(app, "why_figures")["rows"]


def test_the_table_sorts_by_value_only_on_one_axis() -> None:
    assert "value_down" not in opened("figures").selectbox(key="sort-en").options
    app = opened("figures", kind="killed", ui="en", sort="value_down")
    assert app.selectbox(key="sort-en").value == "value_down"
    heads = {head["key"]: head for head in component(app, "table")["columns"]}  # type: ignore[attr-defined]
    assert (heads["words"]["sort"], heads["words"]["sorted"]) == ("value_up", "descending")
    mixed = component(opened("figures"), "table")["columns"]
    assert [head["sort"] for head in mixed] == ["", "kind", "side", "claimant", "publisher", ""]  # type: ignore[attr-defined]
    rows = component(app, "table")["rows"]
    assert [row["cells"]["words"]["text"] for row in rows] == ["more than 6,000", "up to 4,000", "at least 12"]  # type: ignore[attr-defined]


def captions(app: AppTest) -> str:
    return " ".join(caption.value for caption in app.caption)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", convention.names())
def test_every_page_opens_under_a_convention_and_names_its_source(page: str, name: str) -> None:
    chosen = convention.load(name)
    app = opened(page, vague=name, fig=DOZENS)
    assert app.selectbox(key="convention-en").value == name
    assert chosen.sources[0].address in captions(app)
    assert bar(app)["count"] == "5 of 8 claims"


def test_a_convention_goes_into_the_address_and_out_again() -> None:
    app = opened("figures", bound="vague", fig=DOZENS)
    assert app.selectbox(key="convention-en").options == ["as the text says", "ACLED", "Wikimpacts"]
    assert "Wikimpacts" not in captions(app)
    app.selectbox(key="convention-en").select("wikimpacts").run()
    assert app.query_params["vague"] == "wikimpacts"
    shown, why = (component(app, key)["rows"] for key in ("table", "why_figures"))
    words = shown[0]["cells"]["words"]  # type: ignore[index]
    assert words["text"] == "“Dozens” (at least 24)" and words["sub"] == "Fired · Wikimpacts: 24 to 72"
    assert "Wikimpacts: 24 to 72" in [row["cells"]["value"]["text"] for row in why]  # type: ignore[attr-defined]
    app.button(key="reset").click().run()
    assert app.query_params["vague"] == "wikimpacts"
    app.selectbox(key="convention-en").select("").run()
    assert "vague" not in app.query_params


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_comparison_names_the_convention_on_the_chart_and_below_it(language: str) -> None:
    app = opened("compare", vague="acled", topic="fired.items", ui=language)
    assert app.selectbox(key=f"convention-{language}").label == {"de": "Vage Angaben", "en": "Vague counts"}[language]
    (chart,) = app.get("vega_lite_chart")
    spec = json.loads(chart.proto.spec)
    assert spec["title"]["subtitle"][0].endswith("ACLED (ACLED Codebook)")
    assert captions(app).count(convention.load("acled").sources[0].address) == 2  # in the sidebar, below the chart
    plain = opened("compare", topic="fired.items", ui=language)
    (chart,) = plain.get("vega_lite_chart")
    assert "ACLED" not in chart.proto.spec and "ACLED" not in captions(plain)


def test_the_time_page_says_that_a_convention_changes_nothing_there() -> None:
    assert "(ACLED) changes nothing here" in captions(opened("time", vague="acled"))


def test_an_unknown_convention_in_a_link_is_said() -> None:
    assert "“vague=ucdp” in the link cannot be read" in str(bar(opened(vague="ucdp"))["notes"])


def test_outside_text_stands_in_nothing_that_reads_markdown() -> None:
    for page in PAGES:
        app = opened(page, modality="any", conflict="any", publisher=HOSTILE)
        for kind in ("markdown", "caption", "subheader", "header", "title", "info", "button", "metric", "expander"):
            for element in app.get(kind):
                text = str(getattr(element, "value", "")) + str(getattr(element, "label", ""))
                assert "example.invalid" not in text, (page, kind)
        for pills in app.get("button_group"):
            assert "example.invalid" not in str(pills.proto)


def test_a_value_range_that_cannot_apply_says_so() -> None:
    assert "The value range is idle" in str(bar(opened(min="100"))["notes"])
    assert "idle" not in str(bar(opened(min="100", kind="killed"))["notes"])


def test_the_folder_of_seeds_is_read_as_sample_data_with_ids_of_no_machine(tmp_path: Path) -> None:
    head = "---\ntitle: A strike\npublisher: Invented Post\ndate: 2026-01-05\nlanguage: en\n---\n"
    (tmp_path / "good.md").write_text(f"{head}At least 12 people died.\n", encoding="utf-8")
    (tmp_path / "empty.md").write_text("---\ntitle:\n---\n", encoding="utf-8")
    (tmp_path / "unknown.md").write_text("---\nlanguage: xx\n---\nText 12.\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("At least 99 people died.\n", encoding="utf-8")
    found = read_folder(tmp_path)
    assert list(found.documents) == ["good.md"]
    assert found.frame["sample"].all() and found.frame["low"].tolist() == [12]
    assert [problem.split(":")[0] for problem in found.problems] == ["empty.md", "unknown.md"]
    assert not any(str(tmp_path) in problem for problem in found.problems)


def test_a_folder_without_articles_is_one_sentence(tmp_path: Path) -> None:
    found = read_folder(tmp_path / "missing")
    assert found.frame.empty and len(found.problems) == 1


def test_the_sample_itself_opens() -> None:
    found = read_folder(sample.SEEDS)
    assert found.problems == ()
    assert len(found.documents) >= 24
    assert found.sample and found.frame["sample"].all()
    assert found.frame["publisher"].notna().all()


def test_what_is_read_least_reliably_can_be_put_first() -> None:
    rows = library().frame.head(4).reset_index()
    rows["reliability"] = pd.Series(["45 of 50", None, "9 of 20", "100 of 101"], dtype="str")
    assert ordered(rows, "reliability")["reliability"].head(3).tolist() == ["9 of 20", "45 of 50", "100 of 101"]
    assert ordered(rows.head(0), "reliability").empty
