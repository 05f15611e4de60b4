"""The way of the data: Document → sentences → numbers → mentions → context → Figures."""

from dataclasses import dataclass, field

from extract import quantity
from extract.claimant import Source, claimant, goes_on, sources
from extract.errors import LanguageError
from extract.lexicon import lexicon
from extract.mention import Mention, mentions
from extract.modality import firmness
from extract.model import Document, Figure, Quantity, figure_id
from extract.party import population, side
from extract.segment import sentences
from extract.sentence import Sentence, read
from extract.setting import Expression, place_expressions, scope, time_expressions, when, where
from extract.theme import Theme, theme

_PERSONS = frozenset(
    "killed wounded casualties missing captured detained abducted released displaced affected troops protest".split()
)


@dataclass(slots=True)
class _Context:
    """What earlier sentences hand on: mentions, the speaker, the last place and time."""

    language: str
    theme: Theme
    mentions: list[Mention] = field(default_factory=list)
    speaker: Source | None = None
    places: list[Expression] = field(default_factory=list)
    times: list[Expression] = field(default_factory=list)


def figures_of(document: Document) -> list[Figure]:
    """Return the figures of a document by place. Raises LanguageError where its language has no pack or is None."""
    language = document.language
    if language is None:
        raise LanguageError(f"The language of document {document.id!r} is not known: give it as language.")
    read_sentences = _sentences(document.text, language)
    context = _Context(language, theme(read_sentences))
    found: list[Figure] = []
    for sentence in read_sentences:
        found.extend(_figures(document, sentence, context))
    return found


def _sentences(text: str, language: str) -> list[Sentence]:
    cues = lexicon(language)
    quantities = quantity.read(text, language)
    result = []
    at = 0
    for index, span in enumerate(sentences(text, language)):
        inside: list[Quantity] = []
        while at < len(quantities) and quantities[at].start < span[1]:
            if quantities[at].start >= span[0] and quantities[at].end <= span[1]:
                inside.append(quantities[at])
            at += 1
        result.append(read(text, span, inside, cues, index))
    return result


def _figures(document: Document, sentence: Sentence, context: _Context) -> list[Figure]:
    """Return the figures of one sentence, and hand on what the next one may need."""
    language = context.language
    here = sources(sentence)
    found = mentions(sentence, language, context.mentions)
    figures = [_figure(document, mention, here, context) for mention in found]
    context.mentions = (context.mentions + found)[-8:]
    if here:
        context.speaker = here[-1]
    elif not goes_on(sentence):
        context.speaker = None
    context.places = place_expressions(sentence, language) or (context.places if not figures else [])
    context.times = time_expressions(sentence) or []
    return figures


def _figure(document: Document, mention: Mention, here: list[Source], context: _Context) -> Figure:
    sentence, number = mention.sentence, mention.quantity
    source = claimant(mention, here, context.speaker)
    firm = firmness(mention, source is not None)
    belongs_to = side(mention)
    people, people_rule = population(mention, belongs_to)
    share, share_rule, share_hit = scope(mention)
    place = where(mention, context.language, context.places)
    time = when(mention, context.times)
    phrase = mention.phrase
    kind = mention.kind
    assert kind is not None
    first = number.start if number.bound_start is None else min(number.start, number.bound_start)
    last = number.end if number.bound_end is None else max(number.end, number.bound_end)
    identity = figure_id(document.id, document.text, number.start, number.end)
    return Figure(
        figure_id=identity,
        claim_id=identity,
        doc_id=document.id,
        language=context.language,
        start=number.start,
        end=number.end,
        text=document.text[number.start : number.end],
        phrase=document.text[first:last],
        phrase_start=first,
        phrase_end=last,
        value=number.value,
        low=number.low,
        high=number.high,
        bound=number.bound,
        kind=kind,
        unit=number.unit or ("persons" if kind in _PERSONS else "events" if kind == "attacks" else "items"),
        per=None,
        object=None if phrase is None else sentence.words(phrase.first, phrase.last),
        population=people,
        side=None if belongs_to is None else belongs_to.name,
        claimant=None if source is None else source.entity.name,
        modality=firm.modality,
        scope=share,
        place=None if place is None else place.words,
        when=None if time is None else time.words,
        conflict=context.theme.of(sentence.index),
        sentence=document.text[sentence.start : sentence.end],
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        why=(),
    )
