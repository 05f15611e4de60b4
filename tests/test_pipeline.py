"""What holds for the figures of any text: spans, order, ids, bounds; and that a second call says the same."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract import Document, Figure, figures, pack
from extract.errors import LanguageError
from extract.lexicon import phrases, rules
from extract.model import BOUNDS, KINDS, MODALITIES, PEOPLE_KINDS, POPULATIONS, SCOPES, figure_id
from extract.pipeline import figures_of

LANGUAGES = pack.figure_languages()
SENTENCES = {
    "de": (
        "Mindestens zwölf Menschen wurden in Odessa getötet, darunter drei Kinder. Laut der Hamas starben am Montag "
        "bis zu 40 Soldaten. 4.000 von ihnen seien verletzt. Russland verlor Dutzende Panzer und 20 Prozent des "
        "Gebiets. Die USA geben 300 Millionen Dollar Militärhilfe."
    ),
    "en": (
        "At least twelve people were killed in Odesa, including three children. Hamas said 40 to 50 soldiers died on "
        "Monday. 4,000 of them were wounded. Russia lost dozens of tanks and 20 percent of the territory. "
        "The United States pledged $300 million in military aid."
    ),
}
CUES = {
    language: sorted(
        {
            " ".join(word.strip("*=") for word in cue.split())
            for rule, block in rules(pack.load(language, "figures"))
            for cue in phrases(block)
        }
    )
    for language in LANGUAGES
}
NUMBERS = (
    "12",
    "4.000",
    "4,000",
    "zwölf",
    "two dozen",
    "Dutzende",
    "12 bis 15",
    "20 %",
    "$3 million",
    "2014",
    "7.",
    "ein",
    "a",
    "0",
)
MARKS = (
    ". ",
    ", ",
    "; ",
    ": ",
    "\n",
    "\r\n",
    "\n\n",
    " – ",
    "“",
    "”",
    "„",
    "(",
    ")",
    "'",
    "-",
    "\u00a0",
    "\ufeff",
    "\u202f",
    "…",
)


def texts(language: str) -> st.SearchStrategy[str]:
    """Return any text, and any salad of cues, numbers, names and marks."""
    names = st.sampled_from(("Russia", "Russland", "Hamas", "Kiew", "Kyiv", "Jane Doe", "UN", "U.S.", "İstanbul", "ẞ"))
    pieces = st.one_of(st.sampled_from(CUES[language]), st.sampled_from(NUMBERS), st.sampled_from(MARKS), names)
    salad = st.lists(pieces, max_size=40).map(" ".join)
    return st.one_of(st.text(max_size=200), salad, salad.map(str.upper))


def _sound(figure: Figure, text: str) -> None:
    """Assert what holds for every figure by itself."""
    assert text[figure.start : figure.end] == figure.text != ""
    assert text[figure.phrase_start : figure.phrase_end] == figure.phrase
    assert text[figure.sentence_start : figure.sentence_end] == figure.sentence
    assert (
        figure.sentence_start
        <= figure.phrase_start
        <= figure.start
        < figure.end
        <= figure.phrase_end
        <= figure.sentence_end
    )
    for reason in figure.why:
        assert 0 <= reason.start <= reason.end <= len(text)
        assert text[reason.start : reason.end] == reason.words
        assert reason.rule
    assert figure.figure_id == figure_id(figure.doc_id, text, figure.start, figure.end)
    assert figure.kind in KINDS
    assert figure.modality in MODALITIES
    assert figure.scope in SCOPES
    assert (figure.population in POPULATIONS) if figure.kind in PEOPLE_KINDS else figure.population is None


def _consistent(figure: Figure) -> None:
    """Assert that value, low and high are what the bound promises."""
    value, low, high = figure.value, figure.low, figure.high
    assert figure.bound in BOUNDS
    if figure.bound in ("exact", "about"):
        assert value is not None and value == low == high
    elif figure.bound == "range":
        assert value is not None and low is not None and high is not None and low <= value <= high
    elif figure.bound == "vague":
        assert value is None and low is not None and high is None
    elif figure.bound in ("at_least", "more_than"):
        assert low is not None and high is None and value in (low, None)
    else:
        assert low is None and high is not None and value in (high, None)


def _in_its_unit(figure: Figure) -> None:
    """Assert that the unit belongs to the kind."""
    if figure.kind in PEOPLE_KINDS:
        assert figure.unit in ("persons", "percent")
    elif figure.kind == "money":
        assert len(figure.unit) == 3 and figure.unit.isupper()
    elif figure.kind == "attacks":
        assert figure.unit == "events"
    elif figure.kind == "territory":
        assert figure.unit in ("items", "percent", "km2")
    else:
        assert figure.unit == "items"


def _sound_all(text: str, language: str) -> None:
    document = Document("any", text, language=language)
    found = figures_of(document)
    for figure in found:
        _sound(figure, document.text)
        _consistent(figure)
        _in_its_unit(figure)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len({figure.figure_id for figure in found}) == len(found)
    firsts = {figure.figure_id for figure in found if figure.claim_id == figure.figure_id}
    assert all(figure.claim_id in firsts for figure in found)
    assert all(figure.part_of is None or figure.part_of != figure.figure_id for figure in found)
    assert figures_of(document) == found


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=250, deadline=None)
def test_any_text_gives_sound_figures(language: str, data: st.DataObject) -> None:
    _sound_all(data.draw(texts(language)), language)


@given(text=st.text(max_size=60))
@example("0" * 3000)
@example("12 Tote " * 150)
@example("(" * 2000)
@example("a 12 killed, " * 150)
@example("laut der Hamas " * 300 + "12 Tote")
@settings(max_examples=50, deadline=None)
def test_odd_text_gives_sound_figures(text: str) -> None:
    for language in LANGUAGES:
        _sound_all(text, language)


@pytest.mark.parametrize("language", SENTENCES)
def test_ordinary_text_gives_sound_figures(language: str) -> None:
    for text in (SENTENCES[language], SENTENCES[language].upper(), SENTENCES[language].replace(". ", ".\r\n\r\n")):
        assert len(figures(text, language)) >= 5
        _sound_all(text, language)


@pytest.mark.parametrize("language", SENTENCES)
@given(title=st.text(alphabet=st.characters(categories=("Ll", "Lu", "Zs")), min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_a_title_only_shifts_the_offsets(language: str, title: str) -> None:
    text = "Zzz.\n\n" + SENTENCES[language]
    plain = Document("one", text, language=language)
    titled = Document("one", text, title=title.strip() + "!\n", language=language)
    shift = titled.text.rindex(text)
    shifted = [(figure.start - shift, figure.end - shift) for figure in figures_of(titled) if figure.start >= shift]
    assert shifted == [(figure.start, figure.end) for figure in figures_of(plain)]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_byte_order_mark_is_not_counted(language: str) -> None:
    assert figures("\ufeff" + SENTENCES[language], language) == figures(SENTENCES[language], language)


@pytest.mark.parametrize("language", SENTENCES)
def test_ids_tell_documents_apart_and_stay(language: str) -> None:
    one, again, other = (figures(SENTENCES[language], language, id=name) for name in ("a", "a", "b"))
    assert [figure.figure_id for figure in one] == [figure.figure_id for figure in again]
    assert not {figure.figure_id for figure in one} & {figure.figure_id for figure in other}


@pytest.mark.parametrize("language", SENTENCES)
def test_every_field_says_why(language: str) -> None:
    """A field that the text gave has a reason with words; six fields always have one."""
    for figure in figures(SENTENCES[language], language):
        reasons = {reason.field: reason for reason in figure.why}
        assert len(reasons) == len(figure.why)
        assert {"value", "bound", "kind", "modality", "scope", "conflict"} <= set(reasons)
        for name in ("object", "side", "claimant", "place", "when"):
            assert (getattr(figure, name) is not None) == (name in reasons), (figure.phrase, name)
        for name in ("object", "place", "when"):
            assert name not in reasons or reasons[name].words == getattr(figure, name)


def test_a_document_without_language_cannot_be_read() -> None:
    with pytest.raises(LanguageError, match="'nameless'"):
        figures_of(Document("nameless", "12 Tote"))


def test_a_language_without_pack_is_named() -> None:
    with pytest.raises(LanguageError, match="'xx'"):
        figures("12 Tote", "xx")
