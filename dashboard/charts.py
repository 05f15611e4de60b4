"""The charts, drawn in colours that hold in light and dark and for every kind of colour vision. Pure functions."""

from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd
from babel import Locale

from dashboard.labels import REGION, Labels
from dashboard.timeline import Period
from dashboard.view import Basis

FONT = "'Source Sans', 'Segoe UI', system-ui, sans-serif"


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


def palette(theme: str | None) -> Palette:
    """Return the colours of a theme."""
    return DARK if theme == "dark" else LIGHT


def finished(chart: Any, colours: Palette, labels: Labels, title: str, notes: list[str]) -> Any:
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
            y2=alt.Y2(datum=0),
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
