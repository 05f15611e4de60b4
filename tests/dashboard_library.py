"""A small library in our own words, built by hand so that these tests do not depend on what the rules find."""

from typing import Any

from dashboard.sample import Library
from extract.model import Document, Figure, Reason, figure_id
from extract.schema import frame_of, row

HOSTILE = "Weekly ![pixel](http://example.invalid/p.png) <script>alert(1)</script>"

EVENING = Document(
    "evening.md",
    "Soldaten gefallen\nLaut Seoul sind bis zu 4.000 Soldaten aus Nordkorea am Montag in Kursk gefallen. "
    "Kiew spricht von mehr als 6.000 Toten. In Kiew starben mindestens zwölf Menschen.",
    title="Soldaten gefallen",
    publisher="Erfundener Abendbote",
    published="2026-03-02",
    url="https://example.org/abend",
    language="de",
    sample=True,
)
COURIER = Document(
    "courier.md",
    "Moscow denied that 300 of its soldiers had been killed. Dozens of drones were fired at Kyiv on Tuesday. "
    "The donors promised 2.5 billion euros.",
    publisher="Invented Courier",
    published="2026-03-04T08:30:00",
    language="en",
    sample=True,
)
HOSTILE_WEEKLY = Document(
    "weekly.md",
    "A bus crash left 7 dead. ![pixel](http://example.invalid/q.png) said 15 <b>fighters</b> were wounded.",
    publisher=HOSTILE,
    language="en",
    sample=True,
)


def mention(document: Document, phrase: str, number: str, **fields: Any) -> dict[str, Any]:
    """Return the schema's row of the figure whose number stands in ``phrase``; ``why`` names words by field."""
    text = document.text
    first = text.index(phrase)
    start = first + phrase.index(number)
    why = fields.pop("why", {})
    reasons = [Reason("number", "number.digits", start, start + len(number), number)]
    for field, words in why.items():
        at = text.index(words) if words else start
        reasons.append(Reason(field, f"{field}.cue", at, at + len(words), words))
    sentence_start = max(text.rfind(". ", 0, start) + 2, text.rfind("\n", 0, start) + 1)
    if text.rfind(". ", 0, start) < 0:
        sentence_start = text.rfind("\n", 0, start) + 1
    sentence_end = text.find(". ", start + len(number))
    sentence_end = len(text) if sentence_end < 0 else sentence_end + 1
    key = figure_id(document.id, text, start, start + len(number))
    values: dict[str, Any] = {
        "claim_id": key,
        "value": None,
        "low": None,
        "high": None,
        "bound": "exact",
        "kind": "killed",
        "unit": "persons",
        "per": None,
        "object": None,
        "population": "unknown",
        "side": None,
        "claimant": None,
        "claimant_type": None,
        "claimant_party": None,
        "modality": "asserted",
        "scope": "incident",
        "place": None,
        "when": None,
        "conflict": True,
    }
    figure = Figure(
        figure_id=key,
        doc_id=document.id,
        language=document.language or "en",
        start=start,
        end=start + len(number),
        text=number,
        phrase=phrase,
        phrase_start=first,
        phrase_end=first + len(phrase),
        sentence=text[sentence_start:sentence_end],
        sentence_start=sentence_start,
        sentence_end=sentence_end,
        why=tuple(reasons),
        **(values | fields),
    )
    return row(document, figure)


def rows() -> list[dict[str, Any]]:
    """Return the library's eight figures."""
    korea: dict[str, Any] = {
        "side": "North Korea",
        "modality": "attributed",
        "place": "Kursk",
        "population": "military",
    }
    return [
        mention(
            EVENING,
            "bis zu 4.000",
            "4.000",
            value=4000,
            high=4000,
            bound="at_most",
            object="Soldaten",
            claimant="South Korea",
            claimant_party="South Korea",
            when="am Montag",
            why={
                "bound": "bis zu",
                "object": "Soldaten aus",
                "claimant": "Laut Seoul",
                "side": "Nordkorea",
                "when": "am Montag",
                "place": "Kursk",
                "kind": "gefallen.",
                "scope": "",
            },
            **korea,
        ),
        mention(
            EVENING,
            "mehr als 6.000",
            "6.000",
            value=6000,
            low=6000,
            bound="more_than",
            claimant="Ukraine",
            claimant_party="Ukraine",
            **korea,
        ),
        mention(
            EVENING, "mindestens zwölf", "zwölf", value=12, low=12, bound="at_least", place="Kiew", object="Menschen"
        ),
        mention(
            COURIER,
            "300",
            "300",
            value=300,
            low=300,
            high=300,
            side="Russia",
            claimant="Russia",
            claimant_party="Russia",
            modality="denied",
            object="soldiers",
        ),
        mention(
            COURIER,
            "Dozens",
            "Dozens",
            low=24,
            bound="vague",
            kind="fired",
            unit="items",
            population=None,
            place="Kyiv",
        ),
        mention(
            COURIER,
            "2.5 billion",
            "2.5 billion",
            value=2.5e9,
            low=2.5e9,
            high=2.5e9,
            kind="money",
            unit="EUR",
            population=None,
            modality="projected",
        ),
        mention(HOSTILE_WEEKLY, "7", "7", value=7, low=7, high=7, conflict=False),
        mention(
            HOSTILE_WEEKLY,
            "15",
            "15",
            value=15,
            low=15,
            high=15,
            kind="wounded",
            claimant="![pixel](http://example.invalid/q.png)",
            object="<b>fighters</b>",
            modality="attributed",
        ),
    ]


def library() -> Library:
    """Return the library."""
    documents = {document.id: document for document in (EVENING, COURIER, HOSTILE_WEEKLY)}
    return Library(documents, frame_of(rows()), ("broken.md: this file is no UTF-8 text: save it as UTF-8.",))
