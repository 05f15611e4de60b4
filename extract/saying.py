"""Who is the subject of a verb of saying: before it, apart from asides and appositions, or behind it."""

from extract.entity import Entity, Known, source_in
from extract.lexicon import Hit
from extract.phrase import grammar
from extract.sentence import Sentence
from extract.speaker import BORDERS, MAX_ROLE, QUOTES, Source, after, role, taken_up


def subject(sentence: Sentence, hit: Hit, known: Known) -> Source | None:
    """Return who says it. Before the verb, apart from auxiliaries and appositions; after it where that is a clause."""
    at = hit.first - 1
    while at >= 0 and (
        sentence.stops.get(at) in ("auxiliary", "filler") or sentence.forms[at] in QUOTES or _bracketed(sentence, at)
    ):
        at -= 1
    verb_second = grammar(known.language)["verb_second"]
    pronoun = _pronoun(sentence, at, hit, known, verb_second)
    if pronoun is not None:
        return pronoun
    segments = _segments(sentence, at)
    if verb_second and _adverbial(sentence, segments[0][0]):
        following = after(sentence, hit.first + 1, known)
        if following is not None:
            return Source(following, hit)
    if at >= 0 and sentence.stops.get(at) == "conjunction":
        segments = segments[::-1]  # "the army played it down and admitted …": the subject stands at the front
    found, inverted = _named_before(sentence, segments, hit, known)
    if found is not None:
        first, entity = found
        if _aside(sentence, first, entity.first):
            return None
        return Source(entity, hit, backward=first > 0 and not _joined(sentence, first))
    set_off = hit.first > 0 and (sentence.forms[hit.first - 1] in QUOTES or _measured(sentence, segments[0]))
    if hit.cue.options.get("told") or hit.first + 1 >= len(sentence.forms):
        return None
    if not (inverted or verb_second or set_off):  # "…, some 65 km away, said Jan Kowal"
        return None
    following = after(sentence, hit.first + 1, known)
    return None if following is None else Source(following, hit)


def _measured(sentence: Sentence, segment: tuple[int, int]) -> bool:
    """Return whether what stands between commas before the verb is a distance or date, and no subject."""
    return any(segment[0] <= at <= segment[1] for at in sentence.quantities)


def _named_before(
    sentence: Sentence, segments: list[tuple[int, int]], hit: Hit, known: Known
) -> tuple[tuple[int, Entity] | None, bool]:
    """Return the entity in the nearest segment that is no clause, with the segment's start.

    Also return whether there is no subject before the verb at all. An apposition yields to the name before it.
    """
    best: tuple[int, Entity] | None = None
    inverted = True
    for index, (first, last) in enumerate(segments):
        if last < first or _is_relative(sentence, first):
            continue
        if _is_clause(sentence, first, last):
            joined = _last_conjunct(sentence, first, last) or _closing(sentence, first, last, hit)
            if joined is None:
                break
            first = joined
        inverted = False
        entity = source_in(sentence, first, last, known)
        if entity is None and index == 0:
            entity = (
                _surname(sentence, first, last, hit, known)
                or taken_up(sentence, first, last, known)
                or role(sentence, first, last, known)
            )
        if best is not None and entity is not None and entity.rule == "claimant.person" and _office(sentence, best):
            known.people[sentence.forms[entity.last].casefold()] = best[1].name  # "Jan Kowal, a ministry spokesman"
            break
        if entity is not None:
            best = (first, entity)
        if best is not None and not (index > 0 and sentence.stops.get(first) == "determiner"):
            break
    return best, inverted


def _office(sentence: Sentence, apposition: tuple[int, Entity]) -> bool:
    """Return whether an apposition tells for whom the person before it speaks, and not only what he is."""
    first, entity = apposition
    return sentence.stops.get(first) == "determiner" and any(
        hit.cue.options["office"].kind in ("holder", "speaker") and first <= hit.first <= entity.last + MAX_ROLE
        for hit in sentence.of("institution")
    )


def _adverbial(sentence: Sentence, first: int) -> bool:
    """Return whether a phrase opens with a preposition, so that the subject of its clause follows the verb."""
    return any(hit.first == first and hit.cue.value == "preposition" for hit in sentence.of("place"))


def _bracketed(sentence: Sentence, at: int) -> bool:
    """Return whether a token is a bracket or stands in a short one ("the military (IDF) says")."""
    forms = sentence.forms
    return forms[at] in "()" or (at > 0 and at + 1 < len(forms) and forms[at - 1] == "(" and forms[at + 1] == ")")


def _segments(sentence: Sentence, last: int) -> list[tuple[int, int]]:
    """Return the spans between commas before token ``last``, nearest first, up to a harder border."""
    found = []
    end = last
    at = last
    while at >= 0:
        form = sentence.forms[at]
        border = form in BORDERS or form in QUOTES or form in "()"
        if border or (
            sentence.stops.get(at) == "subordinator" and at not in {hit.first for hit in sentence.of("relative")}
        ):
            found.append((at + 1, end))
            end = at - 1
            if form != ",":
                return found
        at -= 1
    found.append((0, end))
    return found


def _is_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether a span is a clause with a verb or number of its own, not a name or an apposition."""
    span = range(first, last + 1)
    if sentence.counts_between(first - 1, last + 1):
        return True
    return any(
        hit.first in span
        and hit.first not in sentence.nouns
        and sentence.forms[hit.first - 1] != "-"
        and "determiner" not in (sentence.stops.get(hit.first - 1), sentence.stops.get(hit.first - 2))  # "the garrison"
        for hit in sentence.of("trigger")
    )


def _last_conjunct(sentence: Sentence, first: int, last: int) -> int | None:
    """Return where the last conjunct of a span begins, if it is no clause ("… were killed and the UN | estimated")."""
    for at in range(last, first, -1):
        if sentence.stops.get(at) == "conjunction":
            return at if at < last and not _is_clause(sentence, at + 1, last) else None
    return None


def _closing(sentence: Sentence, first: int, last: int, hit: Hit) -> int | None:
    """Return where the subject of a verb begins that ends a sentence without commas ("… IN GAZA | RESCUERS SAID")."""
    if last + 1 != hit.first or any(form not in ".!?" for form in sentence.forms[hit.last + 1 :]):
        return None
    at = last
    while at > max(first, last - MAX_ROLE) and at not in sentence.stops and at not in sentence.quantities:
        if at in sentence.nouns and sentence.nouns[at].last < last:
            break
        at -= 1
    start = at if sentence.stops.get(at) == "determiner" else at + 1
    return start if first < start <= last else None


def _is_relative(sentence: Sentence, first: int) -> bool:
    return any(hit.first == first and after_comma(sentence, hit) for hit in sentence.of("relative"))


def _joined(sentence: Sentence, first: int) -> bool:
    """Return whether a clause begins with "and" or "while": what stands before it is said by someone else."""
    return sentence.stops.get(first) == "conjunction"


def _aside(sentence: Sentence, first: int, subject: int) -> bool:
    """Return whether the saying itself is set in time or reason ("After he announced …, 300 left")."""
    return any(first <= hit.first < subject for hit in sentence.of("aside"))


def _pronoun(sentence: Sentence, at: int, hit: Hit, known: Known, verb_second: bool) -> Source | None:
    """Return the last speaker for "he said" and "sagte sie"."""
    if known.speaker is None:
        return None
    for pronoun in (hit for hit in sentence.of("pronoun") if hit.cue.value == "subject"):
        if pronoun.first == at or (verb_second and pronoun.first == hit.first + 1):
            entity = Entity(known.speaker.name, sentence, pronoun.first, pronoun.last, "claimant.pronoun")
            return Source(entity, hit)
    return None


def _surname(sentence: Sentence, first: int, last: int, hit: Hit, known: Known) -> Entity | None:
    """Return an unknown capitalised word right before the verb as a name ("Hart said")."""
    at = hit.first - 1
    form = sentence.forms[at] if at >= first else ""
    alone = last == at and (
        at == first or sentence.stops.get(at - 1) == "determiner" or sentence.forms[at - 1][0].isupper()
    )
    if not alone or sentence.capitals or not form[:1].isupper() or at in sentence.stops or at in sentence.nouns:
        return None
    if form.casefold().endswith(grammar(known.language)["noun_suffixes"]):
        return None
    if any(other.first <= at <= other.last for other in sentence.of("institution") + sentence.of("name")):
        return None
    return Entity(form, sentence, at, at, "claimant.surname")


def after_comma(sentence: Sentence, link: Hit) -> bool:
    """Return whether a cue follows a comma, as a word must that opens a relative clause."""
    return link.first > 0 and sentence.forms[link.first - 1] == ","
