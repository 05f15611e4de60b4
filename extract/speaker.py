"""Who a stretch of words beside a cue of speech names: a source, or people by what they are."""

from dataclasses import dataclass

from extract.entity import Entity, Known, institution, source_in
from extract.lexicon import Hit, lexicon
from extract.phrase import grammar
from extract.sentence import NUMBER, Sentence

_MAX_SOURCE = 16
#: How many sentences back the speaker may be whom "the ministry" takes up.
_BACK = 4
MAX_ROLE = 3
QUOTES = frozenset('"„“”»«‹›')
BORDERS = frozenset(",;:–—")


@dataclass(frozen=True, slots=True)
class Source:
    """A source named in a sentence: who, the cue of speech, and whether it reaches what stands before and behind it."""

    entity: Entity
    hit: Hit
    backward: bool = True
    forward: bool = True

    @property
    def sentence(self) -> Sentence:
        """The sentence that names it."""
        return self.entity.sentence


def after(sentence: Sentence, first: int, known: Known) -> Entity | None:
    """Return who the noun phrase that begins at token ``first`` names."""
    last = first
    while last < len(sentence.forms) and last - first < _MAX_SOURCE and not _ends_phrase(sentence, last, last == first):
        last += 1
    if last == first:
        return None
    found = source_in(sentence, first, last - 1, known)
    if found is None and sentence.stops.get(last) != "auxiliary":  # "said nine people had died" names nobody
        return taken_up(sentence, first, last - 1, known) or role(sentence, first, last - 1, known)
    return found


def before(sentence: Sentence, last: int, known: Known) -> Entity | None:
    """Return who the noun phrase that ends at token ``last`` names."""
    first = last
    while first >= 0 and last - first < _MAX_SOURCE and not _ends_phrase(sentence, first, False, last):
        if sentence.stops.get(first) == "conjunction" and sentence.forms[first - 1][:1].islower():
            break  # "… überschritten und Berichten zufolge …"
        first -= 1
    if first == last:
        return None
    return source_in(sentence, first + 1, last, known) or taken_up(sentence, first + 1, last, known)


def front(sentence: Sentence, hit: Hit, known: Known) -> Entity | None:
    """Return who the front of a compound names ("Polizeiangaben", "Regierungskreise")."""
    form = sentence.forms[hit.first]
    head = next((word for word in hit.cue.options["heads"].split() if form.casefold().endswith(word)), "")
    front = form[: len(form) - len(head)]
    for name in (front, front[:-1]):
        institutions = lexicon(known.language).scan([name]).get("institution", []) if len(name) > 2 else []
        for office in institutions:
            at = hit._replace(cue=office.cue)
            return institution(sentence, at, [], [], known)
    return None


def first_named(sentence: Sentence, own: Hit, known: Known) -> Entity | None:
    """Return the party that "by their own account" means: the one that the sentence names first."""
    names = sorted((*sentence.of("name"), *sentence.of("institution")), key=lambda hit: hit.first)
    opened = max((at for at in range(own.first) if sentence.forms[at] in ":;"), default=-1)
    for hit in names:
        if hit.first < opened:
            continue
        entity = source_in(sentence, max(0, hit.first - 1), hit.last + 1, known)
        if entity is not None:
            return entity
    return None


def _ends_phrase(sentence: Sentence, at: int, opening: bool, last: int = -1) -> bool:
    """Return whether token ``at`` is beyond a noun phrase that opens here or, read backwards, ends at ``last``."""
    form = sentence.forms[at]
    if form in QUOTES:
        return False
    if form == NUMBER or form in BORDERS or form in ".!?()":
        return not opening
    if sentence.stops.get(at) in ("auxiliary", "subordinator"):
        return True
    return any(
        hit.first == at != last and hit.cue.options.get("from") in ("subject", "after", "before")
        for hit in sentence.of("speech")
    )


def taken_up(sentence: Sentence, first: int, last: int, known: Known) -> Entity | None:
    """Return the last speaker, where a noun without a name takes him up ("the ministry added", "der Sprecher")."""
    if known.speaker is None or sentence.index - known.speaker.sentence.index > _BACK:
        return None
    first = _behind_article(sentence, first, last)
    for hit in sentence.of("pronoun"):
        like = hit.cue.options.get("like", "")
        if hit.cue.value == "speaker" and hit.first == first and hit.last == last and like in known.speaker.name:
            return Entity(known.speaker.name, sentence, hit.first, hit.last, hit.cue.rule)
    return None


def role(sentence: Sentence, first: int, last: int, known: Known) -> Entity | None:
    """Return people named by what they are ("the grid operator said"), under their own words."""
    first = _behind_article(sentence, first, last)
    links = {link.first for link in sentence.of("relative")}
    last = next((at - 1 for at in range(first + 1, last + 1) if at in links), last)
    if not 0 <= last - first < MAX_ROLE or any(at in sentence.stops for at in range(first, last + 1)):
        return None
    offices = [hit for hit in sentence.of("institution") if first <= hit.first <= last]
    if any(hit.cue.options["office"].kind == "speaker" for hit in offices):
        return None  # a spokesman speaks for someone else, whom nothing names
    form = sentence.forms[last]
    rules = grammar(known.language)
    person = sentence.nouns.get(last)
    if (
        (person is not None and person.cue.value in ("person", "civilian"))
        or form.casefold().endswith(rules["agent_endings"])
        or (
            form.casefold() in rules["name_heads"]
            and first < last
            and (sentence.capitals or sentence.forms[last - 1].islower())
        )
    ):
        return Entity(sentence.words(first, last), sentence, first, last, "claimant.role")
    return None


def _behind_article(sentence: Sentence, first: int, last: int) -> int:
    """Return where a phrase begins behind its articles, of which one could be a number: "a driver said"."""
    while first < last and (
        sentence.stops.get(first) == "determiner"
        or (first in sentence.quantities and sentence.quantities[first].value == 1)
    ):
        first += 1
    return first
