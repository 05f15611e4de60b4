"""Put a figure together: every field from its own rule, and for every field the rule and the words that gave it."""

from dataclasses import dataclass, field
from datetime import date

from extract.claimant import claimant, speaks
from extract.denial import claim_maker, denier, denier_reason
from extract.entity import Entity, Known
from extract.interval import Interval, interval, publication_day
from extract.lexicon import Hit
from extract.mention import Mention
from extract.modality import firmness
from extract.model import PEOPLE_KINDS, Document, Figure, Kind, Quantity, Reason, Scope, figure_id
from extract.party import side
from extract.place import Located, point, same_event, where
from extract.population import population
from extract.reliability import reading_reliability
from extract.scope import scope
from extract.sentence import Sentence
from extract.speaker import Source
from extract.theme import Theme
from extract.when import Expression, when
from extract.whole import whole


@dataclass(slots=True)
class Context:
    """What earlier sentences hand on: their mentions, scopes and claims, who speaks, and the last sentence itself.

    ``further`` holds the ids of figures that point back to others ("two more").
    """

    language: str
    theme: Theme
    known: Known
    mentions: list[Mention] = field(default_factory=list)
    speaker: Source | None = None
    last_speaker: Source | None = None
    scopes: list[tuple[Mention, Scope]] = field(default_factory=list)
    claims: dict[tuple[Kind, float], Source] = field(default_factory=dict)
    before: Sentence | None = None
    heading: Sentence | None = None
    further: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What one sentence names: sources, places, times and the other figures."""

    sources: list[Source]
    places: list[Located]
    times: list[Expression]
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class _Why:
    """Collects the reasons of one figure."""

    text: str
    at: int
    reasons: list[Reason] = field(default_factory=list)

    def span(self, name: str, rule: str, start: int, end: int) -> None:
        self.reasons.append(Reason(name, rule, start, end, self.text[start:end]))

    def tokens(self, name: str, rule: str, sentence: Sentence, first: int, last: int) -> None:
        self.span(name, rule, sentence.starts[first], sentence.ends[last])

    def hit(self, name: str, rule: str, sentence: Sentence, hit: Hit | None) -> None:
        if hit is None:
            self.span(name, rule, self.at, self.at)
        else:
            self.tokens(name, rule, sentence, hit.first, hit.last)


def assemble(document: Document, mention: Mention, around: Surroundings, context: Context) -> Figure:
    """Return the figure of a mention in the surroundings of its sentence and the context of those before."""
    sentence, number, kind = mention.sentence, mention.quantity, mention.kind
    assert kind is not None
    why = _Why(document.text, number.start)
    why.span("value", number.rule, number.start, number.end)
    if number.bound_start is not None and number.bound_end is not None:
        why.span("bound", number.bound_rule or number.rule, number.bound_start, number.bound_end)
    else:
        why.span("bound", "bound.default", number.start, number.start)
    why.hit("kind", mention.kind_rule, sentence, _kind_words(mention))
    counted = _object(mention, why)
    source = claimant(mention, around.sources, context.speaker, context.known)
    firm = firmness(mention, source is not None, source is not None or speaks(mention))
    mention.modality = firm.modality
    who = None
    if firm.modality == "denied" and firm.hit is not None:
        who = denier(sentence, firm.hit, around.sources, context.known)
        source = _denied_source(mention, firm.hit, who, around.sources, context)
    elif source is not None and number.value is not None:
        context.claims.setdefault((kind, number.value), source)
    if source is not None:
        why.tokens("claimant", source.hit.cue.rule, source.sentence, source.entity.first, source.entity.last)
    why.hit("modality", firm.rule, sentence, firm.hit)
    if who is not None and firm.hit is not None:
        why.reasons.append(denier_reason(firm.hit, who))
    told = [range(spoken.entity.first, spoken.entity.last + 1) for spoken in around.sources]
    tellers = [
        span for span, spoken in zip(told, around.sources, strict=True) if not spoken.hit.cue.options.get("commits")
    ]
    belongs_to = side(mention, context.known, tellers, None if source is None else source.entity)
    if belongs_to is not None:
        why.tokens("side", belongs_to.rule, belongs_to.sentence, belongs_to.first, belongs_to.last)
    people, people_rule, people_hit = population(mention, belongs_to)
    if people is not None:
        why.hit("population", people_rule, sentence, people_hit)
    time = when(mention, around.times)
    share, share_rule, share_hit = scope(mention, time, context.scopes, context.theme.of(sentence.index))
    belongs = whole(mention, around.mentions, context.scopes) if share == "part" else None
    if belongs is not None:
        why.span("part_of", "part_of.whole", belongs.quantity.start, belongs.quantity.end)
    context.scopes.append((mention, share))
    why.hit("scope", share_rule, sentence, share_hit)
    goes_on = same_event(mention, context.before, firm.modality, share, time is not None)
    place = where(mention, around.places, context.before if goes_on else None, told, context.language)
    if place is not None:
        why.tokens("place", place.rule, place.sentence, place.first, place.last)
    spot = None if place is None else point(place, context.known.codes)
    if time is not None:
        why.tokens("when", time.rule, time.sentence, time.first, time.last)
    published = publication_day(document.published)
    days = _days(time, published, context.language, why)
    conflict = context.theme.of(sentence.index)
    why.hit("conflict", "theme.conflict" if conflict else "theme.other", sentence, _theme_words(sentence, conflict))
    identity = _identity(document, number)
    return Figure(
        figure_id=identity,
        claim_id=identity,
        doc_id=document.id,
        language=context.language,
        start=number.start,
        end=number.end,
        text=document.text[number.start : number.end],
        phrase=document.text[number.phrase_start : number.phrase_end],
        phrase_start=number.phrase_start,
        phrase_end=number.phrase_end,
        value=number.value,
        low=number.low,
        high=number.high,
        bound=number.bound,
        kind=kind,
        unit=_unit(mention, kind),
        per=None,
        object=counted,
        population=people,
        side=None if belongs_to is None else belongs_to.name,
        claimant=None if source is None else source.entity.name,
        modality=firm.modality,
        denied_by=None if who is None else who.name,
        scope=share,
        part_of=None if belongs is None else _identity(document, belongs.quantity),
        place=None if place is None else place.words,
        latitude=None if spot is None else spot.latitude,
        longitude=None if spot is None else spot.longitude,
        place_precision=None if spot is None else spot.precision,
        when=None if time is None else time.words,
        event_from=None if days is None else days.first.isoformat(),
        event_to=None if days is None else days.last.isoformat(),
        background=None if days is None or published is None else days.is_background(published),
        conflict=conflict,
        reliability=reading_reliability(mention.kind_rule, number.rule, kind),
        sentence=document.text[sentence.start : sentence.end],
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        why=tuple(why.reasons),
    )


def _denied_source(
    mention: Mention, hit: Hit, who: Entity | None, here: list[Source], context: Context
) -> Source | None:
    """Return whose claim is denied: named beside it, or who made the same claim before; never the one who denies."""
    others = [source for source in here if who is None or source.entity.name != who.name]
    named = claimant(mention, others, None, context.known) or claim_maker(mention, hit, who, context.known)
    if named is not None or mention.kind is None or mention.quantity.value is None:
        return named
    said = context.claims.get((mention.kind, mention.quantity.value))
    return said if said is None or who is None or said.entity.name != who.name else None


def _days(time: Expression | None, published: date | None, language: str, why: _Why) -> Interval | None:
    """Return the days that a figure's time names against the publication, with their reasons."""
    if time is None:
        return None
    days = interval(time.words, language, published)
    if days is not None:
        fields = ("event_from", "event_to") if published is None else ("event_from", "event_to", "background")
        for name in fields:
            why.tokens(name, "when.days", time.sentence, time.first, time.last)
    return days


def _identity(document: Document, number: Quantity) -> str:
    return figure_id(document.id, document.text, number.start, number.end)


def _kind_words(mention: Mention) -> Hit | None:
    if mention.own_trigger is not None:
        return mention.own_trigger
    return mention.told if mention.phrase is None else mention.phrase.head


def _object(mention: Mention, why: _Why) -> str | None:
    """Return the counted noun, or the currency, as written."""
    number, phrase = mention.quantity, mention.phrase
    if mention.kind == "money":
        if number.unit_start is None or number.unit_end is None:
            return None
        why.span("object", "object.currency", number.unit_start, number.unit_end)
        return mention.sentence.text[number.unit_start : number.unit_end]
    if phrase is None:
        return None
    rule = "object.unknown_noun" if phrase.head is None else phrase.head.cue.rule
    why.tokens("object", rule, mention.sentence, phrase.first, phrase.last)
    return mention.sentence.words(phrase.first, phrase.last)


def _unit(mention: Mention, kind: Kind) -> str:
    """Return what the value counts: persons, items, events, percent, km2 or an ISO 4217 code."""
    if mention.quantity.unit is not None:
        return mention.quantity.unit
    if kind in PEOPLE_KINDS:
        return "persons"
    return "events" if kind == "attacks" else "items"


def _theme_words(sentence: Sentence, conflict: bool) -> Hit | None:
    value = "conflict" if conflict else "other"
    return next((hit for hit in sentence.of("theme") if hit.cue.value == value), None)
