"""Mentions, claims, parts and doubts: what counts takes a claim once, and every mention stays to be seen."""

import json
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from dashboard_library import mention
from streamlit.testing.v1 import AppTest

from dashboard import sample
from dashboard.compare import Topic, on_axis
from dashboard.facets import counts
from dashboard.filters import apply, claims, mentions, once, repeats, searchable
from dashboard.highlight import ROLES, role_spans, to_doubt
from dashboard.interval_chart import beside, words_of
from dashboard.labels import Labels, load
from dashboard.related import related
from dashboard.rows import records
from dashboard.sample import Library, read_folder
from dashboard.tables import counted, explained, field_words, figures, relations
from dashboard.timeline import over_time
from dashboard.view import FACETS, NOT_STATED, View
from extract.model import Document
from extract.schema import frame_of

ROOT = Path(__file__).parents[1]
DE, EN = load("de"), load("en")
HARBOUR = Document(
    "harbour.md",
    "Nine dead as shells hit the quay\n"
    "The harbour hospital said nine people, two of them children, had died in Sandport on Monday. "
    "The northern army denied it. The report could not be verified. "
    "In March 1990 about 40 people had been wounded there.",
    title="Nine dead as shells hit the quay",
    publisher="Invented Quay Herald",
    published="2026-03-10",
    language="en",
    sample=True,
)


def harbour() -> list[dict[str, Any]]:
    """Return a headline and its claim, a part of it, and an old event."""
    headline = mention(HARBOUR, "Nine", "Nine", value=9, low=9, high=9)
    body = mention(
        HARBOUR,
        "nine",
        "nine",
        value=9,
        low=9,
        high=9,
        object="people",
        claimant="hospital",
        claimant_type="medical_local",
        modality="attributed",
        place="Sandport",
        when="on Monday",
        event_from="2026-03-09",
        event_to="2026-03-09",
        background=False,
        denied_by="northern army",
        unverified=True,
        why={
            "claimant": "harbour hospital",
            "claimant_type": "harbour hospital",
            "denied_by": "northern army",
            "unverified": "The report could not be verified.",
            "claim_id": "Nine",
        },
    )
    body["claim_id"] = headline["figure_id"]
    part = mention(
        HARBOUR, "two", "two", value=2, low=2, high=2, scope="part", part_of=body["figure_id"], why={"part_of": "nine"}
    )
    old = mention(
        HARBOUR,
        "about 40",
        "40",
        value=40,
        low=40,
        high=40,
        bound="about",
        kind="wounded",
        when="In March 1990",
        event_from="1990-03-01",
        event_to="1990-03-31",
        background=True,
    )
    return [headline, body, part, old]


FRAME = frame_of(harbour())
CLAIMS = once(FRAME)
HEADLINE, BODY, PART, OLD = records(FRAME)
LIBRARY = Library({HARBOUR.id: HARBOUR}, FRAME)


def held(facet: str) -> dict[str, int]:
    return {choice.key: choice.count for choice in counts(View(), CLAIMS)[facet]}


@pytest.mark.parametrize("facet", FACETS)
def test_a_claim_counts_under_one_choice_of_a_facet_and_choosing_it_shows_as_many(facet: str) -> None:
    view = View().everything()
    found = counts(view, CLAIMS)[facet]
    assert sum(choice.count for choice in found) == claims(FRAME) == 3
    for choice in found:
        shown = mentions(apply(view.with_facet(facet, (choice.key,)), CLAIMS), FRAME)
        assert claims(shown) == choice.count, choice


def test_a_claim_counts_under_what_its_fullest_mention_says() -> None:
    assert held("claimant") == {NOT_STATED: 2, "hospital": 1}
    assert held("modality") == {"asserted": 2, "attributed": 1, "hedged": 0}
    assert held("background") == {"false": 1, "true": 1, NOT_STATED: 1}
    rows = counted(FRAME, "claimant", EN)
    assert [row["cells"]["claims"]["text"] for row in rows] == ["2", "1"]


def test_a_claim_is_shown_with_all_its_mentions_or_not_at_all() -> None:
    named = apply(View().with_facet("claimant", ("hospital",)), CLAIMS)
    assert mentions(named, FRAME)["phrase"].tolist() == ["Nine", "nine"]
    unnamed = apply(View().with_facet("claimant", (NOT_STATED,)), CLAIMS)
    assert mentions(unnamed, FRAME)["phrase"].tolist() == ["two", "about 40"]


@pytest.mark.parametrize("words", ["shells quay", "sandport monday"])
def test_the_search_looks_into_every_mention(words: str) -> None:
    frame = FRAME.assign(title=pd.Series([None] * 4, dtype="str"))
    found = apply(View(query=words), once(frame), searchable(frame))
    assert "nine" in found["phrase"].tolist()
    assert repeats(mentions(found, frame)) == {HEADLINE["figure_id"]}


def test_of_equally_full_mentions_the_one_with_a_claimant_stands_for_the_claim() -> None:
    placed, named = HEADLINE | {"place": "Sandport"}, BODY | {"place": None, "when": None}
    assert once(frame_of([_json(placed), _json(named)]))["phrase"].tolist() == ["nine"]


def test_a_doubt_about_one_mention_is_one_about_the_claim() -> None:
    rows = harbour()
    rows[0] |= {"denied_by": "northern army", "unverified": True}
    rows[1] |= {"denied_by": None, "unverified": None}
    (claim,) = records(once(frame_of(rows[:2])))
    assert (claim["phrase"], claim["denied_by"], claim["unverified"]) == ("nine", "northern army", True)
    assert EN.doubts(claim) == ["denied by northern army", "not verified, says the text"]
    assert once(frame_of(rows)).dtypes.equals(FRAME.dtypes)


def test_what_is_denied_or_unverified_can_be_chosen() -> None:
    assert held("denied") == held("unverified") == {"true": 1, NOT_STATED: 2}
    assert [row["phrase"] for row in records(apply(View().with_facet("denied", ("true",)), CLAIMS))] == ["nine"]
    denied = frame_of([harbour()[3] | {"modality": "denied"}])
    assert len(apply(View().everything().with_facet("denied", ("true",)), denied)) == 1


def test_charts_and_comparisons_take_the_claim_once() -> None:
    assert on_axis(FRAME, Topic("killed", "persons"))["phrase"].tolist() == ["nine", "two"]
    table, _, undated = over_time(FRAME, "event")
    assert (int(table["claims"].sum()), undated) == (2, 1)
    recent = View().with_facet("background", ("false", NOT_STATED))
    table, period, undated = over_time(apply(recent, CLAIMS), "event")
    assert (period, int(table["claims"].sum()), undated) == ("day", 1, 1)


def test_the_table_marks_what_repeats_a_claim() -> None:
    marks = [row["cells"]["sentence"].get("sub", "") for row in figures(records(FRAME), EN, False, repeats(FRAME))]
    assert marks == ["another mention of the same claim", "", "", ""]


def test_the_whole_the_mentions_and_the_parts_of_a_figure_belong_to_it() -> None:
    body, part, headline = (related(FRAME, row) for row in (BODY, PART, HEADLINE))
    assert body.whole is None and [row["phrase"] for row in body.mentions] == ["Nine"]
    assert [row["phrase"] for row in body.parts] == [row["phrase"] for row in headline.parts] == ["two"]
    assert part.whole is not None and part.whole["phrase"] == "nine" and not part.mentions
    assert [row["id"] for row in relations(part, EN)] == [BODY["figure_id"]]
    assert [row["cells"]["what"]["text"] for row in relations(body, EN)] == [
        "Another mention of the same claim",
        "A part of it",
    ]
    alone = related(FRAME, OLD)
    assert relations(alone, DE) == []


@pytest.mark.parametrize("labels", [DE, EN])
def test_no_field_shows_an_id_or_a_key(labels: Labels) -> None:
    for row in (BODY, PART, OLD):
        lines = explained(row, labels, related(FRAME, row))
        shown = json.dumps(lines)
        assert not re.search(r"\b[0-9a-f]{16}\b", shown)
        assert not {line["cells"]["field"]["text"] for line in lines} & set(row)
    assert field_words("part_of", PART, labels, related(FRAME, PART)) == "9 people"
    assert field_words("part_of", PART, labels) == labels("app.not_in_library")


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (DE, ["vom Medium selbst angegeben", "01.03.1990", "31.03.1990", "älter: Hintergrund"]),
        (EN, ["stated by the medium", "1 Mar 1990", "31 Mar 1990", "older: background"]),
    ],
)
def test_days_and_missing_claimants_are_in_the_readers_words(labels: Labels, expected: list[str]) -> None:
    fields = ("claimant", "event_from", "event_to", "background")
    assert [field_words(field, OLD, labels) for field in fields] == expected
    assert field_words("claimant_party", OLD | {"claimant_party": "Turkey"}, DE) == "Türkei"


def test_the_sentence_of_a_doubt_is_shown_and_marked() -> None:
    spans = {span.role: HARBOUR.text[span.start : span.end] for span in role_spans(BODY)}
    assert spans["unverified"] == "The report could not be verified."
    assert spans["denied_by"] == "northern army" and spans["claim_id"] == "Nine"
    assert "claimant_type" not in spans  # the same words are marked as the claimant
    end = BODY["sentence_end"]
    assert HARBOUR.text[: to_doubt(BODY, end)].endswith("verified.") and to_doubt(OLD, end) == end
    lines = {line["cells"]["field"]["text"]: line["cells"] for line in explained(BODY, EN)}
    assert lines["Not verified"]["words"]["text"] == "“The report could not be verified.”"


@pytest.mark.parametrize("labels", [DE, EN])
def test_every_field_role_and_rule_of_the_code_has_a_label(labels: Labels) -> None:
    library = read_folder(sample.SEEDS)
    given = {reason["field"] for why in library.frame["why"] for reason in json.loads(why)}
    assert given | set(ROLES) <= set(labels.texts["field"])
    coded = set(
        re.findall(r'"((?:standing|claim|part_of)\.\w+)"', _code("standing", "resolve", "assemble", "counting"))
    )
    coded |= {reason["rule"] for why in library.frame["why"] for reason in json.loads(why) if _coded(reason["rule"])}
    assert "standing.losses" in coded and coded <= set(labels.texts["rule"])
    css = (ROOT / "dashboard" / "assets" / "prose.css").read_text("utf-8")
    assert [role for role in ROLES if f'data-role="{role}"' not in css] == []


def test_a_claim_without_a_source_is_the_mediums_own_in_the_chart_and_doubts_come_first() -> None:
    who, said, _, _, below = beside(OLD, EN)
    assert (who, said) == ("Invented Quay Herald", "about 40")
    assert below.startswith("stated by the medium · ")
    assert beside(BODY, EN)[4].startswith(
        "denied by northern army · not verified, says the text · Invented Quay Herald"
    )
    assert "(stated by the medium)" in words_of(OLD, EN)[0]


def test_no_text_calls_a_claim_confirmed() -> None:
    for labels in (DE, EN):
        words = json.dumps(labels.texts, ensure_ascii=False).casefold()
        assert not re.search(r"confirmed|bestätigt|festgestellt|proven|erwiesen", words)
    assert EN.choice("claimant", NOT_STATED).startswith("stated by the medium")
    assert DE.choice("claimant_type", NOT_STATED) == "vom Medium selbst angegeben"


def _coded(rule: str) -> bool:
    return rule.split(".")[0] in ("standing", "claim", "part_of")


def _code(*names: str) -> str:
    return "".join((ROOT / "extract" / f"{name}.py").read_text("utf-8") for name in names)


def _json(row: dict[str, Any]) -> dict[str, Any]:
    """Return a record of the frame as a row that a frame can be made of again."""
    plain = {name: None if pd.isna(value) else value for name, value in row.items()}
    return plain | {"published": "2026-03-10", "why": json.loads(row["why"])}


# ------------------------------------------------------------------------------------------- as Streamlit runs it


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "library", lambda: LIBRARY)


def opened(page: str, **parameters: str | list[str]) -> AppTest:
    app = AppTest.from_file(ROOT / "dashboard" / "app.py", default_timeout=30)
    for key, value in parameters.items():
        app.query_params[key] = value
    app.session_state["view_page"] = page
    app.run()
    assert not app.exception, app.exception
    return app


def component(app: AppTest, key: str) -> dict[str, Any] | None:
    for element in app.get("bidi_component"):
        if f"-{key}" in element.proto.id:
            data: dict[str, Any] = json.loads(element.proto.json)
            return data
    return None


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_detail_view_lists_mentions_and_whole(language: str) -> None:
    app = opened("figures", fig=BODY["figure_id"], ui=language)
    found = component(app, "related_figures")
    assert found is not None and [row["id"] for row in found["rows"]] == [HEADLINE["figure_id"], PART["figure_id"]]
    assert app.query_params["fig"] == BODY["figure_id"]
    part = component(opened("read", fig=PART["figure_id"], ui=language), "related_read")
    assert part is not None and [row["id"] for row in part["rows"]] == [BODY["figure_id"]]
    assert component(opened("figures", fig=OLD["figure_id"], ui=language), "related_figures") is None


@pytest.mark.usefixtures("small")
def test_a_mention_that_another_stands_for_is_known_wherever_it_is_shown() -> None:
    found = component(opened("compare", fig=HEADLINE["figure_id"], topic="killed.persons"), "claims")
    assert found is not None and found["current"] == BODY["figure_id"]
    article = component(opened("read", fig=BODY["figure_id"]), "article")
    assert article is not None
    titles = {piece["id"]: piece["title"] for piece in article["segments"] if piece["id"]}
    assert titles[HEADLINE["figure_id"]] == "9, Killed, another mention of the same claim"
    assert titles[BODY["figure_id"]] == "9, Killed"


@pytest.mark.usefixtures("small")
def test_the_line_and_the_pages_count_claims() -> None:
    line = component(opened("figures"), "bar")
    assert line is not None and line["count"] == "3 of 3 claims"
    overview = opened("overview")
    assert [metric.value for metric in overview.metric] == ["3", "1", "1", "1"]
    read = opened("read")
    assert any(
        caption.value == "Claims in the article: 3 (figures with repeats: 4), 3 of them in the selection"
        for caption in read.caption
    )


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("facet", ["denied", "unverified"])
def test_doubts_are_filters_in_the_address(facet: str) -> None:
    line = component(opened("figures", **{facet: "true"}), "bar")
    assert line is not None and line["count"] == "1 of 3 claims"
    line = component(opened("figures", **{facet: "~", "ui": "de"}), "bar")
    assert line is not None and line["count"] == "2 von 3 Angaben"


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("language", ["de", "en"])
def test_background_can_be_left_out_of_the_time_by_event(language: str) -> None:
    app = opened("time", by="event", ui=language)
    app.toggle(key=f"recent-{language}").set_value(True).run()
    assert app.query_params["background"] == ["false", "~"]
    line = component(app, "bar")
    assert line is not None and line["count"] == {"de": "2 von 3 Angaben", "en": "2 of 3 claims"}[language]
    app.toggle(key=f"recent-{language}").set_value(False).run()
    assert "background" not in app.query_params
