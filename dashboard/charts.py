"""The charts, drawn in colours that hold in light and dark and for every kind of colour vision. Pure functions."""

from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd
from babel import Locale
from babel.numbers import format_compact_decimal

from dashboard.compare import Topic, decades, domain, intervals
from dashboard.labels import REGION, Labels, missing
from dashboard.timeline import Period
from dashboard.view import Basis

FONT = "'Source Sans', 'Segoe UI', system-ui, sans-serif"
ROW = 62
#: A comparison draws at most so many claims; the filters narrow the rest.
MOST = 24


@dataclass(frozen=True)
class Palette:
    """The colours of one theme: all text at least 4.5:1, all marks at least 3:1 on its ground."""

    ground: str
    text: str
    muted: str
    grid: str
    bar: str
    low: str
    own: str
    other: str
    unnamed: str

    @property
    def speakers(self) -> dict[str, str]:
        """The colour of each speaker; a shape says it too."""
        return {"own": self.own, "other": self.other, "unnamed": self.unnamed}


LIGHT = Palette("#ffffff", "#1d2126", "#565e66", "#e3e6e5", "#0b5c8a", "#cfe2ee", "#c24e00", "#0072b2", "#5b6269")
DARK = Palette("#14171a", "#e8eaec", "#aab2b9", "#2c3338", "#6cb6e3", "#1d3444", "#f0a04b", "#6cb6e3", "#b4bbc1")
SHAPES: dict[str, str] = {"own": "square", "other": "circle", "unnamed": "diamond"}


def palette(theme: str | None) -> Palette:
    """Return the colours of a theme."""
    return DARK if theme == "dark" else LIGHT


def finished(chart: alt.LayerChart | alt.Chart, colours: Palette, labels: Labels, title: str, notes: list[str]) -> Any:
    """Return a chart with its title, notes (always the sample's mark), colours, and the reader's numbers and dates."""
    heading = alt.TitleParams(
        title,
        subtitle=[note for note in notes if note],
        anchor="start",
        color=colours.text,
        subtitleColor=colours.muted,
        fontSize=15,
        fontWeight=600,
        subtitleFontSize=12,
        offset=12,
    )
    return (
        chart.properties(title=heading)
        .configure(background="transparent", font=FONT, locale=d3_locale(labels))
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=colours.muted,
            titleColor=colours.text,
            gridColor=colours.grid,
            domainColor=colours.muted,
            tickColor=colours.muted,
            labelFontSize=12,
            titleFontSize=12,
            titleFontWeight="normal",
        )
        .configure_legend(labelColor=colours.text, titleColor=colours.text, labelFontSize=12, titleFontSize=12)
    )


def d3_locale(labels: Labels) -> dict[str, Any]:
    """Return the names and separators that the drawing library needs to speak the reader's language."""
    locale = Locale.parse(REGION[labels.language])
    symbols = locale.number_symbols["latn"]
    months, days = locale.months["format"], locale.days["format"]
    week = [6, 0, 1, 2, 3, 4, 5]
    return {
        "number": {
            "decimal": symbols["decimal"],
            "thousands": symbols["group"],
            "grouping": [3],
            "currency": ["", ""],
        },
        "time": {
            "dateTime": "%A, %e %B %Y %X",
            "date": "%d.%m.%Y",
            "time": "%H:%M:%S",
            "periods": ["AM", "PM"],
            "days": [days["wide"][i] for i in week],
            "shortDays": [days["abbreviated"][i] for i in week],
            "months": [months["wide"][i] for i in range(1, 13)],
            "shortMonths": [months["abbreviated"][i] for i in range(1, 13)],
        },
    }


def timeline(table: pd.DataFrame, period: Period, basis: Basis, labels: Labels, colours: Palette, mark: str) -> Any:
    """Return bars of claims per period."""
    summed = table.groupby(["start", "end"], as_index=False)["claims"].sum()
    bars = (
        alt.Chart(summed)
        .mark_bar(color=colours.bar, binSpacing=1, minBandSize=2)
        .encode(
            x=alt.X("start:T", title=None, scale=span(table), axis=time_axis()),
            x2="end:T",
            y=alt.Y("claims:Q", title=labels("time.claims"), axis=alt.Axis(format=",.0f", tickMinStep=1, domain=False)),
            tooltip=[
                alt.Tooltip("start:T", title=labels(f"time.{basis}"), format="%e %b %Y"),
                alt.Tooltip("claims:Q", title=labels("time.claims"), format=",.0f"),
            ],
        )
        .properties(height=220)
    )
    title = f"{labels(f'time.title_{basis}')}, {labels(f'time.period_{period}')}"
    return finished(bars, colours, labels, title, [mark])


def heat(table: pd.DataFrame, period: Period, basis: Basis, labels: Labels, colours: Palette, mark: str) -> Any:
    """Return one strip a kind, in one hue: a stack of twenty kinds would have to reuse its colours."""
    named = table.assign(name=table["kind"].map(lambda kind: labels.choice("kind", kind)))
    order = named.groupby("name")["claims"].sum().sort_values(ascending=False).index.tolist()
    cells = (
        alt.Chart(named)
        .mark_rect(stroke=colours.ground, strokeWidth=1)
        .encode(
            x=alt.X("start:T", title=None, scale=span(table), axis=time_axis(grid=False)),
            x2="end:T",
            y=alt.Y("name:N", sort=order, title=None, axis=alt.Axis(labelLimit=170, domain=False, ticks=False)),
            color=alt.Color(
                "claims:Q",
                title=labels("time.claims"),
                scale=alt.Scale(range=[colours.low, colours.bar], domainMin=0),
                legend=alt.Legend(orient="top", format=",.0f", tickMinStep=1, gradientLength=140),
            ),
            tooltip=[
                alt.Tooltip("name:N", title=labels("facet.kind")),
                alt.Tooltip("start:T", title=labels(f"time.{basis}"), format="%e %b %Y"),
                alt.Tooltip("claims:Q", title=labels("time.claims"), format=",.0f"),
            ],
        )
        .properties(height=alt.Step(24))
    )
    return finished(cells, colours, labels, labels("time.by_kind"), [labels(f"time.{basis}"), mark])


def span(table: pd.DataFrame) -> alt.Scale:
    """Return one scale for both charts over the same time."""
    return alt.Scale(domain=[str(table["start"].min()), str(table["end"].max())])


def time_axis(grid: bool = False) -> alt.Axis:
    """Return an axis of days that does not crowd a phone."""
    return alt.Axis(grid=grid, labelOverlap=True, tickCount={"expr": "max(2, floor(width / 110))"})


def comparison(frame: pd.DataFrame, topic: Topic, title: str, labels: Labels, colours: Palette, mark: str) -> Any:
    """Return the claims of one axis as intervals with open ends, each under its claimant and words."""
    low, high, zero = domain(frame)
    drawn = intervals(frame).head(MOST)
    rows = {row["figure_id"]: row for row in frame.to_dict("records")}
    words = pd.DataFrame([words_of(rows[key], labels) for key in drawn["figure_id"]], columns=["who", "said", "about"])
    drawn = pd.concat([drawn.reset_index(drop=True), words], axis=1)
    drawn["speaks"] = drawn["speaker"].map(lambda speaker: labels(f"compare.{speaker}"))
    drawn["middle"] = drawn["left"].where(~drawn["open_low"], drawn["right"])

    ticks = decades(low, high)
    scale = alt.Scale(type="symlog" if zero else "log", domain=[low, high], nice=False, clamp=True)
    axis = alt.Axis(
        values=ticks, labelExpr=tick_words(ticks, labels), labelFlush=True, labelOverlap=True, ticks=False, domain=False
    )
    name = labels("compare.axis_zero" if zero else "compare.axis", kind=labels.choice("kind", topic.kind), unit="{}")
    name = name.replace("{}", labels.unit(topic.unit) + (f", {labels.per(topic.per)}" if topic.per else ""))
    found = [speaker for speaker in SHAPES if speaker in set(drawn["speaker"])]
    spoken = [labels(f"compare.{speaker}") for speaker in found]
    legend = alt.Legend(orient="top", title=None, symbolSize=110, labelLimit=260, columns=0)
    colour = alt.Color(
        "speaks:N", scale=alt.Scale(domain=spoken, range=[colours.speakers[s] for s in found]), legend=legend
    )
    shape = alt.Shape("speaks:N", scale=alt.Scale(domain=spoken, range=[SHAPES[s] for s in found]), legend=legend)

    def at(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=scale, axis=axis, title=name)

    # The rows are placed by their number: two claims of one claimant stay two.
    base = alt.Chart(drawn).encode(
        y=alt.Y("order:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0)),
        tooltip=[
            alt.Tooltip("who:N", title=labels("facet.claimant")),
            alt.Tooltip("said:N", title=labels("figures.words")),
            alt.Tooltip("about:N", title=labels("compare.who_speaks")),
        ],
    )
    below = 17
    dash = alt.condition("datum.firm == 'firm'", alt.value([1, 0]), alt.value([5, 4]))
    hit = base.mark_point(size=900, opacity=0.001, filled=True, yOffset=below).encode(x=at("middle"))
    hit = hit.add_params(alt.selection_point(name="pick", fields=["figure_id"], on="click", empty=False))
    rule = base.transform_filter("!datum.point").mark_rule(strokeWidth=3, yOffset=below)
    rule = rule.encode(x=at("left"), x2="right:Q", color=colour, strokeDash=dash)
    arrows = [
        base.transform_filter(f"datum.open_{end}")
        .mark_point(shape=f"triangle-{side}", size=110, filled=True, opacity=1, yOffset=below)
        .encode(x=at(column), color=colour)
        for end, side, column in (("low", "left", "left"), ("high", "right", "right"))
    ]
    ends = [
        base.transform_filter(f"!datum.open_{end} && datum.firm {sign} 'firm'")
        .mark_point(size=130, filled=True, strokeWidth=2, opacity=1, yOffset=below)
        .encode(
            x=at(column),
            stroke=colour,
            fill=colour if sign == "==" else alt.value(colours.ground),
            shape=shape,
        )
        for end, column in (("low", "left"), ("high", "right"))
        for sign in ("==", "!=")
    ]
    text = {"baseline": "middle", "color": colours.text}
    layers = [
        hit,
        rule,
        *arrows,
        *ends,
        base.mark_text(
            align="left", dy=-17, fontSize=13, fontWeight=600, limit=alt.ExprRef("width * 0.52"), **text
        ).encode(x=alt.value(0), text="who:N"),
        base.mark_text(align="right", dy=-17, fontSize=13, limit=alt.ExprRef("width * 0.45"), **text).encode(
            x=alt.value("width"), text="said:N"
        ),
        base.mark_text(
            align="left", dy=-1, fontSize=11.5, limit=alt.ExprRef("width"), **(text | {"color": colours.muted})
        ).encode(x=alt.value(0), text="about:N"),
    ]
    layered = alt.layer(*layers).properties(height=alt.Step(ROW))
    return finished(layered, colours, labels, title, [mark])


def words_of(row: dict[str, Any], labels: Labels) -> tuple[str, str, str]:
    """Return what stands at a claim: who, the words as said, and where, when and how it was said."""
    publisher = labels.name(row["publisher"])
    who = f"{publisher} ({labels('app.own_voice')})" if missing(row["claimant"]) else labels.name(row["claimant"])
    said = row["phrase"] if missing(row["object"]) else f"{row['phrase']} {row['object']}".strip()
    if not missing(row["object"]) and str(row["object"]) in str(row["phrase"]):
        said = row["phrase"]
    parts = [
        "" if missing(row["claimant"]) else publisher,
        "" if missing(row["published"]) else labels.date(row["published"]),
    ]
    parts += [str(row[name]) for name in ("place", "when") if not missing(row[name])]
    if row["scope"] != "incident":
        parts.append(labels.choice("scope", row["scope"]))
    if row["modality"] in ("hedged", "projected"):
        parts.append(labels.choice("modality", row["modality"]))
    if row["modality"] == "denied" or not missing(row["denied_by"]):
        by = row["denied_by"]
        parts.append(labels("compare.denied") if missing(by) else labels("compare.denied_by", name=labels.name(by)))
    return who, " ".join(str(said).split()), " · ".join(part for part in parts if part)


def tick_words(ticks: list[float], labels: Labels) -> str:
    """Return an expression that writes each power of ten in the reader's language, short enough for a phone."""
    locale = REGION[labels.language]
    words = {
        tick: str(format_compact_decimal(tick, format_type="short", locale=locale))
        if tick >= 1e6
        else labels.number(tick)
        for tick in ticks
    }
    chosen = "''"
    for tick, word in words.items():
        chosen = f"abs(datum.value - {tick!r}) <= {tick * 1e-6!r} ? '{word}' : {chosen}"
    return chosen
