"""The way of the data: Document → sentences → numbers → mentions → context → Figures."""

from extract import quantity
from extract.assemble import Context, Surroundings, assemble
from extract.claimant import goes_on, points_back
from extract.denial import deny_earlier
from extract.entity import Known
from extract.errors import LanguageError
from extract.gather import mentions
from extract.lexicon import lexicon
from extract.mention import Mention
from extract.model import PEOPLE_KINDS, Document, Figure, Quantity
from extract.money import money
from extract.outline import heading
from extract.place import place_expressions
from extract.reference import refers
from extract.resolve import resolve
from extract.segment import sentences
from extract.sentence import Sentence, read
from extract.sources import sources
from extract.speaker import Source
from extract.standing import stand
from extract.theme import theme
from extract.unverified import mark_unverified
from extract.when import time_expressions

#: How many earlier mentions a later one may refer to.
_REMEMBERED = 8
#: How many sentences back a scope is carried on from.
_BACK = 3
#: How many sentences back a claim is denied, or said to be unverified.
_TAKEN_UP = 3


def figures_of(document: Document) -> list[Figure]:
    """Return the figures of a document by place. Raises LanguageError where its language has no pack or is None."""
    language = document.language
    if language is None:
        raise LanguageError(f"The language of document {document.id!r} is not known: give it as language.")
    read_sentences = _sentences(document.text, language)
    context = Context(language, theme(read_sentences), Known(language))
    for sentence in read_sentences:
        context.known.note(sentence)
    found: list[Figure] = []
    for sentence in read_sentences:
        found.extend(_figures(document, sentence, context))
        earlier = read_sentences[max(0, sentence.index - _TAKEN_UP) : sentence.index]
        found = deny_earlier(found, sentence, earlier, context.known)
        found = mark_unverified(found, sentence, earlier)
    return stand(resolve(found, context.further), read_sentences, context.known)


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


def _figures(document: Document, sentence: Sentence, context: Context) -> list[Figure]:
    """Return the figures of one sentence, and hand on what the next one may need."""
    here = sources(sentence, context.known)
    if not here and points_back(sentence) and context.speaker is None:
        context.speaker = context.last_speaker
    found = [
        mention
        for mention in mentions(sentence, context.language, context.mentions)
        if _belongs(mention, context) and not _counts_speaker(mention, here)
    ]
    found = sorted(
        [*found, *money(sentence, context.theme, context.before, context.mentions[-1] if context.mentions else None)],
        key=lambda mention: mention.at,
    )
    context.heading = heading(sentence, context.before, context.heading)
    for mention in found:
        mention.heading = context.heading
    context.scopes = [pair for pair in context.scopes if sentence.index - pair[0].sentence.index <= _BACK]
    figures: list[Figure] = []
    if found:
        around = Surroundings(here, place_expressions(sentence, context.language), time_expressions(sentence), found)
        figures = [assemble(document, mention, around, context) for mention in found]
        pairs = zip(found, figures, strict=True)
        context.further.update(figure.figure_id for mention, figure in pairs if refers(mention))
    context.mentions = (context.mentions + found)[-_REMEMBERED:]
    if here:
        context.speaker = context.last_speaker = here[-1]
        context.known.speaker = here[-1].entity
    elif not goes_on(sentence):
        context.speaker = None
    context.before = sentence
    return figures


def _counts_speaker(mention: Mention, here: list[Source]) -> bool:
    """Return whether a mention is only the article before who speaks: "a taxi driver said"."""
    speakers = {source.entity.first for source in here if not source.entity.rule.startswith("name.")}
    listed = mention.sentence.stops.get(mention.at - 1) == "conjunction"  # "three soldiers and a fighter, … reported"
    return mention.quantity.value == 1 and mention.at + 1 in speakers and not listed


def _belongs(mention: Mention, context: Context) -> bool:
    """Return whether a mention is a figure here: arms, attacks and land count only where there is conflict."""
    return mention.kind in PEOPLE_KINDS or mention.kind == "damage" or context.theme.of(mention.sentence.index)
