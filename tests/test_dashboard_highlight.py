import pytest
from dashboard_library import EVENING, library
from hypothesis import given
from hypothesis import strategies as st

from dashboard.highlight import ROLES, Span, around, excerpt, role_spans, segments
from dashboard.labels import load
from dashboard.rows import records
from dashboard.tables import address, explained, figures, legend
from dashboard.view import Language

FRAME = library().frame
FIRST = records(FRAME)[0]

spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(ROLES)).map(lambda s: Span(*s)), max_size=8
)


@given(st.text(max_size=30), st.integers(-3, 40), st.integers(-3, 40), spans)
def test_cutting_loses_and_invents_nothing(text: str, start: int, end: int, found: list[Span]) -> None:
    start, end = sorted((start, end))
    assert "".join(piece.text for piece in segments(text, start, end, found)) == text[max(0, start) : max(0, end)]


@given(st.text(max_size=30), spans)
def test_every_character_under_a_span_knows_its_role(text: str, found: list[Span]) -> None:
    at = 0
    for piece in segments(text, 0, len(text), found):
        over = {s.role for s in found if s.start <= at < s.end}
        assert set(piece.roles) == over
        at += len(piece.text)


def test_the_words_of_a_figure_are_highlighted_by_role() -> None:
    cut = segments(EVENING.text, 0, len(EVENING.text), role_spans(FIRST))
    roles = {piece.text: piece.role for piece in cut if piece.role}
    assert roles == {
        "4.000": "number",
        "bis zu": "bound",
        "Soldaten aus": "object",
        "Laut Seoul": "claimant",
        "Nordkorea": "side",
        "am Montag": "when",
        "Kursk": "place",
        "gefallen.": "kind",
    }
    assert [item["role"] for item in legend(roles.values(), load("en"))] == [r for r in ROLES if r in roles.values()]


def test_context_is_cut_between_words_and_holds_the_sentence() -> None:
    start, end = int(FIRST["sentence_start"]), int(FIRST["sentence_end"])
    left, right = around(EVENING.text, start, end, 20)
    assert left <= start and end <= right
    assert right == len(EVENING.text) or EVENING.text[right - 1].isspace()


def test_an_excerpt_keeps_the_whole_phrase() -> None:
    before, phrase, after = excerpt(FIRST, width=12)
    assert phrase == "bis zu 4.000"
    assert before.startswith("… ") and after.endswith(" …")


def test_every_field_says_which_words_and_rule_gave_it() -> None:
    labels = load("de")
    lines = {row["cells"]["field"]["text"]: row["cells"] for row in explained(FIRST, labels)}
    assert lines["Wert"]["value"]["text"] == "bis zu 4.000"
    assert lines["Quelle der Zahl"]["value"]["text"] == "Südkorea"
    assert lines["Quelle der Zahl"]["words"]["text"] == "„Laut Seoul“"
    assert lines["Quelle der Zahl"]["words"]["sub"] == "claimant.cue"
    assert lines["Bezugsrahmen"]["words"]["text"] == "Vorgabe, keine eigenen Wörter"


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [("de", "Lesesicherheit", "1.045 von 1.050"), ("en", "Reading reliability", "1,045 of 1,050")],
)
def test_reading_reliability_is_said_in_the_readers_language(language: Language, name: str, words: str) -> None:
    lines = explained(FIRST | {"reliability": "1045 of 1050"}, load(language))
    assert [row["cells"]["value"]["text"] for row in lines if row["cells"]["field"]["text"] == name] == [words]


def test_a_table_row_shows_the_number_with_its_bound_and_marks_the_phrase() -> None:
    row = figures([FIRST], load("en"))[0]
    assert row["cells"]["words"]["text"] == "up to 4,000"
    assert [part["text"] for part in row["cells"]["sentence"]["parts"] if part.get("style")] == ["bis zu 4.000"]


def test_only_web_addresses_become_links() -> None:
    assert address("https://example.org/a") == "https://example.org/a"
    for url in ("javascript:alert(1)", "data:text/html,x", "//example.org", "http://[", None, float("nan")):
        assert address(url) is None
