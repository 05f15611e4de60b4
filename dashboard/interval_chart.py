"""The comparison: claims of one kind in one unit as intervals with open ends, each under its claimant and words."""

from typing import Any

import altair as alt
import pandas as pd
from babel.numbers import format_compact_decimal

from dashboard.charts import Palette, finished
from dashboard.compare import Topic, decades, domain, intervals
from dashboard.labels import REGION, Labels
from dashboard.rows import Row, missing, records
from extract.convention import Convention

#: A comparison draws at most so many claims; the filters narrow the rest.
MOST = 24
#: Height of a claim: a line for who and what, one for where and when, one for the interval.
HEIGHT, WHO, WHERE, LINE = 62, -17, -1, 17
#: Who speaks is said by shape as well as by colour.
SHAPES: dict[str, str] = {"own": "square", "other": "circle", "unnamed": "diamond"}


def comparison(
    frame: pd.DataFrame,
    topic: Topic,
    title: str,
    labels: Labels,
    colours: Palette,
    mark: str,
    convention: Convention | None = None,
) -> Any:
    """Return the chart of the claims in ``frame``, all on the axis of ``topic``; ``convention`` is the frame's own."""
    drawn = described(frame, labels)
    # The rows are placed by their number: two claims of one claimant stay two.
    base = alt.Chart(drawn).encode(
        y=alt.Y("order:O", axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0)),
        tooltip=[
            alt.Tooltip("who:N", title=labels("facet.claimant")),
            alt.Tooltip("said:N", title=labels("figures.words")),
            alt.Tooltip("about:N", title=labels("compare.context")),
            alt.Tooltip("speaks:N", title=labels("compare.who_speaks")),
            *([alt.Tooltip("counted:N", title=labels("vague.title"))] if convention else []),
        ],
    )
    layers = [*marks(base, frame, topic, drawn, labels, colours), *words(base, colours)]
    layered = alt.layer(*layers).properties(height=alt.Step(HEIGHT))
    named = labels.about_convention("note", convention) if convention else ""
    return finished(layered, colours, labels, title, [named, mark])


def described(frame: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """Return the intervals with the words that stand at them."""
    drawn = intervals(frame).head(MOST).reset_index(drop=True)
    rows = {row["figure_id"]: row for row in records(frame)}
    said = [beside(rows[key], labels) for key in drawn["figure_id"]]
    drawn = pd.concat([drawn, pd.DataFrame(said, columns=["who", "said", "about", "counted", "below"])], axis=1)
    drawn["speaks"] = drawn["speaker"].map(lambda speaker: labels(f"compare.{speaker}"))
    drawn["middle"] = drawn["left"].where(~drawn["open_low"], drawn["right"])
    return drawn


def marks(
    base: alt.Chart, frame: pd.DataFrame, topic: Topic, drawn: pd.DataFrame, labels: Labels, colours: Palette
) -> list[alt.Chart]:
    """Return the lines, arrows and ends: filled where said firmly, hollow and dashed where not."""
    x = axis_of(frame, topic, labels)
    found = [speaker for speaker in SHAPES if speaker in set(drawn["speaker"])]
    spoken = [labels(f"compare.{speaker}") for speaker in found]
    legend = alt.Legend(orient="top", title=None, symbolSize=110, labelLimit=320, direction="vertical", offset=4)
    hues = alt.Scale(domain=spoken, range=[colours.speakers[speaker] for speaker in found])
    colour = alt.Color("speaks:N", scale=hues, legend=legend)
    shape = alt.Shape("speaks:N", scale=alt.Scale(domain=spoken, range=[SHAPES[s] for s in found]), legend=legend)
    dash = alt.condition("datum.firm == 'firm'", alt.value([1, 0]), alt.value([5, 4]))

    # A wide invisible mark takes the click: an interval's end is hard to hit with a finger.
    hit = base.mark_point(size=900, opacity=0.001, filled=True, yOffset=LINE).encode(x=x("middle"))
    hit = hit.add_params(alt.selection_point(name="pick", fields=["figure_id"], on="click", empty=False))
    line = base.transform_filter("!datum.point").mark_rule(strokeWidth=3, yOffset=LINE)
    line = line.encode(x=x("left"), x2="right:Q", color=colour, strokeDash=dash)
    arrows = [
        base.transform_filter(f"datum.open_{end}")
        .mark_point(shape=f"triangle-{side}", size=110, filled=True, opacity=1, yOffset=LINE)
        .encode(x=x(side), color=colour)
        for end, side in (("low", "left"), ("high", "right"))
    ]
    ends = [
        base.transform_filter(f"!datum.open_{end} && datum.firm {firm} 'firm'")
        .mark_point(size=130, filled=True, strokeWidth=2, opacity=1, yOffset=LINE)
        .encode(x=x(side), stroke=colour, fill=colour if firm == "==" else alt.value(colours.ground), shape=shape)
        for end, side in (("low", "left"), ("high", "right"))
        for firm in ("==", "!=")
    ]
    return [hit, line, *arrows, *ends]


def axis_of(frame: pd.DataFrame, topic: Topic, labels: Labels) -> Any:
    """Return what makes a column an x position: one logarithmic axis over whole powers of ten for every layer."""
    low, high, zero = domain(frame)
    ticks = decades(low, high)
    scale = alt.Scale(type="symlog" if zero else "log", domain=[low, high], nice=False, clamp=True)
    unit = labels.unit(topic.unit) + (f", {labels.per(topic.per)}" if topic.per else "")
    title = labels("compare.axis_zero" if zero else "compare.axis", kind=labels.choice("kind", topic.kind), unit=unit)
    axis = alt.Axis(
        orient="top",
        values=ticks,
        labelExpr=tick_words(ticks, labels),
        labelFlush=True,
        labelOverlap=True,
        ticks=False,
        domain=False,
    )
    return lambda column: alt.X(f"{column}:Q", scale=scale, axis=axis, title=title)


def words(base: alt.Chart, colours: Palette) -> list[alt.Chart]:
    """Return the text at each interval: who and what was said above, where and when below it."""
    strong = base.mark_text(
        align="left",
        baseline="middle",
        dy=WHO,
        fontSize=13,
        fontWeight=600,
        limit=alt.ExprRef("width * 0.52"),
        color=colours.text,
    )
    said = base.mark_text(
        align="right", baseline="middle", dy=WHO, fontSize=13, limit=alt.ExprRef("width * 0.45"), color=colours.text
    )
    small = base.mark_text(
        align="left", baseline="middle", dy=WHERE, fontSize=11.5, limit=alt.ExprRef("width"), color=colours.muted
    )
    return [
        strong.encode(x=alt.value(0), text="who:N"),
        said.encode(x=alt.value("width"), text="said:N"),
        small.encode(x=alt.value(0), text="below:N"),
    ]


def beside(row: Row, labels: Labels) -> tuple[str, str, str, str, str]:
    """Return the words of a claim, what a convention counts it as, and the line below its words, which says both.

    That a medium speaks for itself begins that line: behind the name a phone would cut it off.
    """
    who, said, about = words_of(row, labels)
    counted = labels.counted(row)
    if missing(row["claimant"]):
        who, about = labels.name(row["publisher"]), " · ".join(filter(None, (labels.claimant(row), about)))
    return who, said, about, counted or labels("vague.stated"), " · ".join(filter(None, (counted, about)))


def words_of(row: Row, labels: Labels) -> tuple[str, str, str]:
    """Return what stands at a claim: who, the words as said, and where, when and how it was said."""
    publisher = labels.name(row["publisher"])
    who = labels.claimant(row)
    who = f"{publisher} ({who})" if missing(row["claimant"]) else who
    said, noun = str(row["phrase"]), row["object"]
    if not missing(noun) and str(noun) not in said:
        said = f"{said} {noun}"
    # what makes a claim less firm stands first: a phone cuts the end of the line off
    parts = [labels.choice("modality", row["modality"])] if row["modality"] in ("hedged", "projected") else []
    parts += labels.doubts(row)
    parts += [] if missing(row["claimant"]) else [publisher]
    parts += [] if missing(row["published"]) else [labels.date(row["published"])]
    parts += [str(row[name]) for name in ("place", "when") if not missing(row[name])]
    parts += [labels.choice("scope", row["scope"])] if row["scope"] != "incident" else []
    return who, " ".join(said.split()), " · ".join(parts)


def tick_words(ticks: list[float], labels: Labels) -> str:
    """Return an expression that writes each power of ten in the reader's language, short enough for a phone."""
    locale, chosen = REGION[labels.language], "''"
    for tick in ticks:
        short = tick >= 1e6
        word = str(format_compact_decimal(tick, format_type="short", locale=locale)) if short else labels.number(tick)
        chosen = f"abs(datum.value - {tick!r}) <= {tick * 1e-6!r} ? '{word}' : {chosen}"
    return chosen
