"""Whose number it is: sources named in a sentence, and speech that goes on from the sentence before."""

from dataclasses import dataclass

from extract.entity import Entity, source_in
from extract.lexicon import Hit
from extract.mention import Mention
from extract.sentence import NUMBER, Sentence

_REACH = 6.0
_MAX_SOURCE = 14
#: The nearest origin, not the medium that relays it: what a verb of saying names is a little farther off.
_RELAY = 0.9
_QUOTES = frozenset("\"„“”»«‹›")
_BORDERS = frozenset(",;:()–—")


@dataclass(frozen=True, slots=True)
class Source:
    """A source named in a sentence: who, and the cue of speech that makes it one."""

    entity: Entity
    hit: Hit

    @property
    def sentence(self) -> Sentence:
        """The sentence that names it."""
        return self.entity.sentence


def sources(sentence: Sentence) -> list[Source]:
    """Return the sources that a sentence names, by place of their cue."""
    found = []
    for hit in sentence.of("speech"):
        where = hit.cue.options.get("from")
        entity = None
        if where == "after":
            entity = _after(sentence, hit.last + 1)
        elif where == "before":
            entity = _before(sentence, hit.first - 1)
        elif where == "between":
            entity = source_in(sentence, hit.first + 1, hit.last - 1)
        elif where == "subject":
            entity = _subject(sentence, hit)
        if entity is not None:
            found.append(Source(entity, hit))
    return found


def _after(sentence: Sentence, first: int) -> Entity | None:
    last = first
    while last < len(sentence.forms) and last - first < _MAX_SOURCE and not _ends_phrase(sentence, last, first):
        last += 1
    return source_in(sentence, first, last - 1) if last > first else None


def _before(sentence: Sentence, last: int) -> Entity | None:
    first = last
    while first >= 0 and last - first < _MAX_SOURCE and not _ends_phrase(sentence, first, -1):
        first -= 1
    return source_in(sentence, first + 1, last) if first < last else None


def _ends_phrase(sentence: Sentence, at: int, opening: int) -> bool:
    form = sentence.forms[at]
    if form in _QUOTES:
        return False
    if form == NUMBER or form in _BORDERS or form in ".!?":
        return at != opening
    return sentence.stops.get(at) in ("auxiliary", "subordinator_only") or any(
        hit.first == at for hit in sentence.of("trigger")
    )


def _subject(sentence: Sentence, hit: Hit) -> Entity | None:
    """Return who says it: after the verb where a quote or clause precedes it, before it otherwise."""
    before = hit.first - 1
    inverted = before < 0 or sentence.forms[before] in _QUOTES or sentence.forms[before] in ",:"
    if inverted:
        return _after(sentence, hit.first + 1) or _before(sentence, before - 1)
    return _before(sentence, before) or _apposition(sentence, before) or _after(sentence, hit.first + 1)


def _apposition(sentence: Sentence, last: int) -> Entity | None:
    """Look past one comma pair: "Jane Doe, a doctor, said"."""
    at = last
    while at >= 0 and sentence.forms[at] != ",":
        at -= 1
    return _before(sentence, at - 1) if at > 0 else None


def claimant(mention: Mention, here: list[Source], carried: Source | None) -> Source | None:
    """Return the source of a figure: the nearest in its sentence that reaches it, else the speech that goes on."""
    sentence = mention.sentence
    best: Source | None = None
    best_cost = _REACH
    for source in here:
        hit = source.hit
        cost = sentence.distance(mention.at, mention.last, hit.first, hit.last)
        cost += _relative(sentence, mention, hit)
        if hit.cue.options.get("from") == "subject":
            cost += _RELAY
        if cost < best_cost:
            best, best_cost = source, cost
    if best is None and carried is not None and goes_on(sentence):
        return carried
    return best


def _relative(sentence: Sentence, mention: Mention, hit: Hit) -> float:
    """Return what it costs to leave a relative clause: the author's own words, not the source's."""
    low, high = sorted((mention.at, hit.first))
    return sum(4.0 for link in sentence.of("relative") if low < link.first < high)


def goes_on(sentence: Sentence) -> bool:
    """Return whether the speech of the sentence before clearly goes on: reported mood, or "they said"."""
    return any(hit.cue.options.get("from") == "previous" for hit in sentence.of("speech"))
