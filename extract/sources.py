"""Find who speaks in a sentence: a source behind "laut", before "zufolge", as the subject of a verb of saying."""

from extract.entity import Entity, Known, source_in
from extract.lexicon import Hit
from extract.saying import subject
from extract.sentence import Sentence
from extract.speaker import Source, after, before, first_named, front

#: How near "no" stands before a statement that nobody made.
_NEGATED = 3


def sources(sentence: Sentence, known: Known) -> list[Source]:
    """Return the sources that a sentence names, by place of their cue."""
    found: list[Source] = []
    verbs = {hit.first for hit in sentence.of("speech") if hit.cue.options.get("from") == "subject"}
    for hit in sentence.of("speech"):
        if hit.first in verbs and hit.last + 1 in verbs:
            continue  # "reports say": the first is a noun
        if _idiom(sentence, hit) or _unsaid(sentence, hit) or _hearsay(sentence, hit):
            continue
        bounding = hit.last + 1 in sentence.quantities or any(
            sentence.starts[hit.first] in bound for bound in sentence.qualifiers
        )
        if bounding and sentence.stops.get(hit.first - 1) == "determiner":
            continue  # "an estimated 100" says nothing of who estimates
        if _is_noun(sentence, hit.first):
            continue  # "could not verify the claim" claims nothing
        source = source_of(sentence, hit, known)
        if source is not None:
            found.append(source)
    return found


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Return whether a word that could be a verb of saying is a noun behind its article: "the claim", "a report"."""
    opens_clause = any(hit.first == at - 1 and hit.cue.value == "subordinator" for hit in sentence.of("word"))
    determined = sentence.stops.get(at - 1) == "determiner" and not opens_clause
    return determined and any(hit.first == at for hit in sentence.of("claimed"))


def source_of(sentence: Sentence, hit: Hit, known: Known) -> Source | None:
    """Return the source that a cue has where its option "from" says, None where nobody is named there."""
    where = hit.cue.options.get("from")
    entity: Entity | None = None
    if where == "subject":
        return subject(sentence, hit, known)
    if where == "after":
        entity = after(sentence, hit.last + 1, known)
    elif where == "before":
        entity = before(sentence, hit.first - 1, known)
    elif where == "between":
        entity = source_in(sentence, hit.first + 1, hit.last, known)
    elif where == "inside":
        entity = source_in(sentence, hit.first, hit.last, known) or front(sentence, hit, known)
    elif where == "own":
        entity = first_named(sentence, hit, known)
    return None if entity is None else Source(entity, hit)


def _idiom(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a verb of saying is part of a longer verb that tells what happened ("claimed 40 lives")."""
    return any(verb.first == hit.first and verb.last > hit.last for verb in sentence.of("trigger"))


def _hearsay(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a cue only says that something is told, and not by whom ("Berichten zufolge")."""
    return any(
        rumour.cue.options.get("unsourced") and rumour.first <= hit.first <= rumour.last
        for rumour in sentence.of("modality")
    )


def _unsaid(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a source is named that says nothing ("there was no statement from the army")."""
    near = range(hit.first - _NEGATED, hit.first)
    return hit.cue.options.get("from") == "after" and any(
        zero.last in near and zero.cue.value == "none" for zero in sentence.of("zero")
    )
