"""Rows for the table component: figures, why they were read so, who says what. Pure functions."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from dashboard.compare import position, speaks_for
from dashboard.disagree import Disagreement
from dashboard.filters import choices, once
from dashboard.highlight import ROLES, excerpt, reasons
from dashboard.interval_chart import words_of
from dashboard.labels import Labels
from dashboard.related import NONE, Related
from dashboard.rows import missing, records
from dashboard.view import NOT_STATED

Cell = dict[str, Any]
#: The fields of a figure in the order in which they are explained.
EXPLAINED: tuple[str, ...] = (
    "value",
    "bound",
    "kind",
    "object",
    "unit",
    "per",
    "population",
    "side",
    "claimant",
    "claimant_type",
    "claimant_party",
    "modality",
    "denied_by",
    "unverified",
    "scope",
    "part_of",
    "place",
    "when",
    "event_from",
    "event_to",
    "background",
    "conflict",
    "reliability",
)
#: Explained even where the text does not say; the rest only where it does.
ALWAYS = frozenset(("value", "bound", "kind", "object", "side", "claimant", "modality", "scope", "place", "when"))


def column(key: str, label: str, nowrap: bool = False, width: str = "") -> dict[str, Any]:
    """Return a column's description; the width is CSS, and a hint."""
    return {"key": key, "label": label, "nowrap": nowrap, "width": width}


def columns(labels: Labels, beside: bool = False) -> list[dict[str, Any]]:
    """Return the six columns of the figure table, or the three that leave room for a figure beside it."""
    heads = [
        column("words", labels("figures.words"), width="17%"),
        column("kind", labels("facet.kind"), width="13%"),
        column("side", labels("facet.side"), width="12%"),
        column("claimant", labels("facet.claimant"), width="14%"),
        column("publisher", labels("facet.publisher"), width="12%"),
        column("sentence", labels("figures.sentence")),
    ]
    narrow = {"words": "24%", "claimant": "22%", "sentence": ""}
    return [head | {"width": narrow[head["key"]]} for head in heads if head["key"] in narrow] if beside else heads


def figures(
    rows: Iterable[Mapping[str, Any]], labels: Labels, beside: bool = False, repeats: Collection[str] = ()
) -> list[dict[str, Any]]:
    """Return a row for each figure: the number with its bound first, the sentence around it last.

    ``repeats`` are the ids of those that another mention of their claim stands for; they are marked.
    """
    found = []
    for row in rows:
        noun = "" if missing(row["object"]) else str(row["object"])
        kind: Cell = {"text": labels.choice("kind", row["kind"]), "sub": soft_words(row, labels)}
        cells = {
            "words": {"text": labels.said(row), "style": "said", "sub": joined(noun, labels.counted(row))},
            "kind": kind,
            "side": {"text": labels.name(row["side"]), "style": "muted" if missing(row["side"]) else ""},
            "claimant": {"text": labels.claimant(row), "style": "muted" if missing(row["claimant"]) else ""},
            "publisher": {"text": labels.name(row["publisher"]), "sub": labels.date(row["published"])},
            "sentence": sentence(row),
        }
        if beside:
            about = (labels.choice("kind", row["kind"]), "" if missing(row["side"]) else labels.name(row["side"]))
            cells["words"]["sub"] = joined(noun, *about, soft_words(row, labels), labels.counted(row))
            cells["sentence"]["sub"] = f"{labels.name(row['publisher'])} · {labels.date(row['published'])}"
        if row["figure_id"] in repeats:
            cells["sentence"]["sub"] = joined(labels("figures.repeat"), cells["sentence"].get("sub", ""))
        found.append({"id": row["figure_id"], "cells": cells})
    return found


def joined(*parts: str) -> str:
    """Return what there is of several things to be said in one line."""
    return " · ".join(part for part in parts if part)


def soft_words(row: Mapping[str, Any], labels: Labels) -> str:
    """Return what keeps a figure from being a plain statement about one event."""
    parts = [labels.choice("modality", row["modality"])] if row["modality"] in ("hedged", "projected") else []
    parts += [labels.choice("scope", row["scope"])] if row["scope"] != "incident" else []
    parts += [labels.choice("background", "true")] if not missing(row["background"]) and row["background"] else []
    return ", ".join((*parts, *labels.doubts(row)))


def sentence(row: Mapping[str, Any]) -> Cell:
    """Return the sentence with its number phrase bold."""
    before, phrase, after = excerpt(row)
    parts = [{"text": before}, {"text": phrase, "style": "strong"}, {"text": after}]
    return {"parts": [part for part in parts if part["text"]], "lang": row["language"]}


def relations(found: Related, labels: Labels) -> list[dict[str, Any]]:
    """Return a row for each figure that belongs to one: how it does, and its sentence; a click leads there."""
    named = [("whole", row) for row in (found.whole,) if row is not None]
    named += [("mention", row) for row in found.mentions] + [("part", row) for row in found.parts]
    rows = []
    for name, row in named:
        about = joined(labels.choice("kind", row["kind"]), labels.claimant(row), *labels.doubts(row))
        what = {"text": labels(f"detail.{name}"), "style": "link"}
        rows.append({"id": row["figure_id"], "cells": {"what": what, "sentence": sentence(row) | {"sub": about}}})
    return rows


def explained(row: Mapping[str, Any], labels: Labels, others: Related = NONE) -> list[dict[str, Any]]:
    """Return a row for each field of a figure: its value, the words that gave it, and the rule below them.

    ``others`` are the figures that its fields may name.
    """
    given: dict[str, list[dict[str, Any]]] = {}
    for reason in reasons(row):
        field = "value" if reason["field"] in ("number", "low", "high") else reason["field"]
        given.setdefault(field, []).append(reason)
    found = []
    for field in [*EXPLAINED, *(name for name in given if name not in EXPLAINED)]:
        if field not in given and (field not in ALWAYS and missing(row.get(field))):
            continue
        whys = given.get(field, [])
        words = list(dict.fromkeys(why["words"] for why in whys if why["words"]))
        rules = list(dict.fromkeys(why["rule"] for why in whys))
        quoted: Cell = {"text": ", ".join(labels("detail.quote", words=word) for word in words)}
        if whys and not words:
            quoted = {"text": labels("detail.no_words"), "style": "muted"}
        cells = {
            "field": {"text": labels.texts["field"].get(field, field), "style": "muted"},
            "value": {"text": field_words(field, row, labels, others), "style": "strong"},
            "words": quoted | {"sub": ", ".join(labels.rule(rule) for rule in rules)},
        }
        found.append({"cells": cells})
        if field == "bound" and (counted := labels.counted(row)):
            name = {"text": labels("vague.title"), "style": "muted"}
            found.append({"cells": {"field": name, "value": {"text": counted, "style": "strong"}}})
    return found


def field_words(field: str, row: Mapping[str, Any], labels: Labels, others: Related = NONE) -> str:
    """Return a field's value in the reader's words; the number always with its bound, never an id."""
    value = row.get(field)
    if field == "value":
        return labels.said(row)
    if field == "claimant":
        return labels.claimant(row)
    if missing(value):
        return labels.choice(field, NOT_STATED)
    if field in ("part_of", "claim_id"):
        other = others.get(value)
        noun = "" if other is None or missing(other["object"]) else str(other["object"])
        return labels("app.not_in_library") if other is None else f"{labels.said(other)} {noun}".strip()
    if field in ("event_from", "event_to"):
        return labels.date(value)
    if field in ("conflict", "background", "unverified"):
        return labels.choice(field, "true" if value else "false")
    if field == "per":
        return labels.per(str(value))
    if field == "reliability":
        right, asked = str(value).split(" of ")
        return labels("detail.right_of", right=int(right), asked=int(asked))
    if field in ("denied_by", "claimant_party"):
        return labels.name(str(value))
    return labels.choice(field, str(value))


def address(url: object) -> str | None:
    """Return an address that may be linked: http or https, with a host."""
    try:
        parts = urlsplit(url) if isinstance(url, str) else None
    except ValueError:
        return None
    return str(url) if parts and parts.scheme in ("http", "https") and parts.hostname else None


def counted(frame: pd.DataFrame, facet: str, labels: Labels, most: int = 40) -> list[dict[str, Any]]:
    """Return claims per publisher or claimant as bars from zero; an id is the facet's stable key."""
    tally = choices(once(frame), facet).value_counts().head(most)
    peak = max(tally.max(), 1) if len(tally) else 1
    return [
        {
            "id": "~" + str(key),  # never empty, so that "not stated" can be clicked too
            "cells": {
                "name": {"text": labels.choice(facet, str(key))},
                "claims": {"text": labels.number(int(n)), "style": "said"},
                "bar": {"bar": n / peak},
            },
        }
        for key, n in tally.items()
    ]


def matrix(frame: pd.DataFrame, labels: Labels) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return columns and rows of claimant × belonging to, each cell the claims in words; own losses are outlined."""
    claims = once(frame)
    named = claims[claims["claimant"].notna()]
    belonging = choices(named, "side")
    sides = belonging.value_counts().index.tolist()[:5]
    heads = [column("who", labels("facet.claimant"))]
    heads += [column(f"side{at}", labels.choice("side", side)) for at, side in enumerate(sides)]
    rows = []
    for claimant in named["claimant"].value_counts().index[:15]:
        cells: dict[str, Cell] = {"who": {"text": labels.name(claimant), "style": "strong"}}
        for at, side in enumerate(sides):
            here = records(named[(named["claimant"] == claimant) & (belonging == side)])
            if here:
                here.sort(key=position, reverse=True)
                own = side != NOT_STATED and speaks_for(here[0]["claimant_party"], side, claimant) == "own"
                words = [labels.said(row) for row in here[:4]]
                more = [labels("app.and_more", n=len(here) - 4)] if len(here) > 4 else []
                cells[f"side{at}"] = {
                    "text": "; ".join(words + more),
                    "style": "outlined said" if own else "said",
                    "id": here[0]["figure_id"],
                }
        if len(cells) > 1:
            rows.append({"cells": cells})
    return heads, rows


def disagreement_rows(found: Iterable[Disagreement], labels: Labels) -> list[dict[str, Any]]:
    """Return a row for each disagreement: what about, and who says what; its id is the position in the list."""
    rows = []
    for at, item in enumerate(found):
        about = [labels.name(item.side)] if item.side else []
        about += [item.place] if item.place else []
        parts: list[Cell] = []
        for row in item.rows[:5]:
            who, said, _ = words_of(row, labels)
            parts += [{"text": ("; " if parts else "") + f"{who}: "}, {"text": said, "style": "said"}]
        if len(item.rows) > 5:
            parts.append({"text": "; " + labels("app.and_more", n=len(item.rows) - 5)})
        topic = labels.topic(item.topic.kind, item.topic.unit, item.topic.per)
        cells = {"about": {"text": topic, "style": "strong", "sub": " · ".join(about)}, "who": {"parts": parts}}
        rows.append({"id": f"n{at}", "cells": cells})
    return rows


def legend(roles: Iterable[str], labels: Labels) -> list[dict[str, str]]:
    """Return the roles that a text shows, in their fixed order."""
    present = set(roles)
    return [{"role": role, "label": labels(f"field.{role}")} for role in ROLES if role in present]
