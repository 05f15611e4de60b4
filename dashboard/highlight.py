"""Cuts a text into segments by role, so that a page only has to set plain text. Offsets count in Document.text."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

#: Roles in the order of the legend. A field without a role of its own is explained, not highlighted.
ROLES: tuple[str, ...] = (
    "number",
    "bound",
    "object",
    "kind",
    "claimant",
    "claimant_type",
    "modality",
    "denied_by",
    "unverified",
    "side",
    "place",
    "when",
    "scope",
    "part_of",
    "claim_id",
)
#: Fields that go under another role's name.
SAME_ROLE: dict[str, str] = {
    "value": "number",
    "low": "number",
    "high": "number",
    "population": "object",
    "unit": "object",
    "per": "scope",
    "claimant_party": "claimant",
    "event_from": "when",
    "event_to": "when",
    "background": "when",
}
#: How much of the text stands before and after the sentence.
CONTEXT = 220
#: The text goes on to the words of a doubt that begin within so many characters after the sentence.
DOUBT = 700


@dataclass(frozen=True)
class Span:
    """Words with a role; ``id`` names the figure they belong to."""

    start: int
    end: int
    role: str
    id: str = ""


@dataclass(frozen=True)
class Segment:
    """A piece of text under one set of roles; ``role`` is that of the shortest span around it."""

    text: str
    role: str = ""
    roles: tuple[str, ...] = ()
    id: str = ""


def reasons(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return why each field of a figure has its value."""
    given = row["why"]
    loaded = json.loads(given) if isinstance(given, str) and given else []
    return [reason for reason in loaded if isinstance(reason, dict)]


def role_spans(row: Mapping[str, Any]) -> list[Span]:
    """Return the spans that explain one figure: its number, and the words behind each field."""
    spans = [Span(int(row["start"]), int(row["end"]), "number", str(row["figure_id"]))]
    for reason in reasons(row):
        role = SAME_ROLE.get(reason["field"], reason["field"])
        if role not in ROLES or role == "number" or reason["start"] >= reason["end"]:
            continue
        span = Span(reason["start"], reason["end"], role)
        # what tells a claimant's type is often its name alone, which is marked already
        if role != "claimant_type" or replace(span, role="claimant") not in spans:
            spans.append(span)
    return spans


def to_doubt(row: Mapping[str, Any], end: int) -> int:
    """Return the sentence's end, or that of the words behind it which deny the claim or say it is unverified."""
    ends = [
        int(reason["end"])
        for reason in reasons(row)
        if reason["field"] in ("denied_by", "unverified") and reason["start"] - end <= DOUBT
    ]
    return max([end, *ends])


def segments(text: str, start: int, end: int, spans: Iterable[Span]) -> list[Segment]:
    """Return ``text[start:end]`` cut at every border of a span; nothing is lost, overlaps nest.

    >>> spans = [Span(0, 12, "bound"), Span(7, 12, "number")]
    >>> [(piece.text, piece.role) for piece in segments("bis zu 4.000 Soldaten", 0, 21, spans)]
    [('bis zu ', 'bound'), ('4.000', 'number'), (' Soldaten', '')]
    """
    start, end = max(0, start), min(len(text), end)
    inside = [span for span in spans if max(span.start, start) < min(span.end, end)]
    borders = {start, end}
    for span in inside:
        borders |= {max(span.start, start), min(span.end, end)}
    cuts = sorted(borders)
    result = []
    for left, right in pairwise(cuts):
        over = sorted((s for s in inside if s.start <= left and right <= s.end), key=rank)
        ids = [span.id for span in over if span.id]
        roles = tuple(dict.fromkeys(span.role for span in over))
        result.append(Segment(text[left:right], roles[0] if roles else "", roles, ids[0] if ids else ""))
    return result


def rank(span: Span) -> tuple[int, int]:
    """Order spans that overlap: the number first, then the shortest."""
    return (0 if span.role == "number" else 1, span.end - span.start)


def around(text: str, start: int, end: int, width: int = CONTEXT) -> tuple[int, int]:
    """Return the sentence's borders widened by up to ``width`` characters each side, cut between words."""
    left, right = max(0, start - width), min(len(text), end + width)
    if left:
        space = next((i for i in range(left, start) if text[i].isspace()), start)
        left = min(space + 1, start)
    if right < len(text):
        right = next((i for i in range(right, end, -1) if text[i - 1].isspace()), end)
    return left, right


def excerpt(row: Mapping[str, Any], width: int = 80) -> tuple[str, str, str]:
    """Return the sentence around the figure as text before, the number phrase, text after, each side clipped."""
    sentence, at = str(row["sentence"]), int(row["sentence_start"])
    first, last = int(row["phrase_start"]) - at, int(row["phrase_end"]) - at
    if not 0 <= first < last <= len(sentence):
        return sentence, "", ""
    before, after = sentence[:first], sentence[last:]
    if len(before) > width:
        before = "… " + before[-width:].split(" ", 1)[-1]
    if len(after) > width:
        after = after[:width].rsplit(" ", 1)[0] + " …"
    return before, sentence[first:last], after
