"""Find who speaks in a sentence: a source behind "laut", before "zufolge", as the subject of a verb of saying."""

from extract.entity import Entity, Known, source_in
from extract.saying import subject
from extract.sentence import Sentence
from extract.speaker import Source, after, before, first_named, front


def sources(sentence: Sentence, known: Known) -> list[Source]:
    """Return the sources that a sentence names, by place of their cue."""
    found: list[Source] = []
    for hit in sentence.of("speech"):
        bounding = hit.last + 1 in sentence.quantities or any(
            sentence.starts[hit.first] in bound for bound in sentence.qualifiers
        )
        if bounding and sentence.stops.get(hit.first - 1) == "determiner":
            continue  # "an estimated 100" says nothing of who estimates
        where = hit.cue.options.get("from")
        entity: Entity | None = None
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
        elif where == "subject":
            source = subject(sentence, hit, known)
            if source is not None:
                found.append(source)
            continue
        if entity is not None:
            found.append(Source(entity, hit))
    return found
