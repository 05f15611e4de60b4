"""Who denies a claim, in its own sentence ("Kyiv denied that 40 …") or by taking it up later ("Kyiv denied it").

A figure is ``denied`` where its own sentence denies it. A denial in a later sentence leaves the claim as it was made,
and adds who denies.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.entity import Entity, Known, source_in
from extract.lexicon import Hit
from extract.mention import Mention
from extract.model import CLAIMED, Figure, Reason
from extract.phrase import grammar
from extract.sentence import CLAUSE_MARKS, Sentence
from extract.sources import source_of, sources
from extract.speaker import Source, after

#: How many tokens from a denial what it denies may stand.
_OBJECT = 4
_CLAIM = 6
#: How far from the word for a claim its maker may stand ("die Angaben der Armee").
_MAKER = 4


def denies(mention: Mention, hit: Hit) -> bool:
    """Return whether a denial that reaches a figure is about it, and not about something else or another figure."""
    sentence = mention.sentence
    if _of_other(sentence, hit):
        return False
    if hit.first > mention.last:
        return not _own_object(sentence, hit)
    return not _speech_again(sentence, hit.last, mention.at)


def denials(sentence: Sentence) -> list[Hit]:
    """Return the cues by which a sentence denies a claim."""
    return [hit for hit in sentence.of("modality") if hit.cue.value == "denied" and not _of_other(sentence, hit)]


def denier(sentence: Sentence, hit: Hit, here: Sequence[Source], known: Known) -> Entity | None:
    """Return who denies: the subject or agent of a verb, or whoever says that it is false."""
    if hit.cue.options.get("from") is None:
        near = [(sentence.distance(hit.first, hit.last, s.entity.first, s.entity.last), i) for i, s in enumerate(here)]
        return here[min(near)[1]].entity if near else None
    named = _agent(sentence, hit, known) or _relative_subject(sentence, hit, known)
    if named is None and _object_first(sentence, hit, known):
        named = after(sentence, hit.first + 1, known)
    if named is None:
        source = source_of(sentence, hit, known)
        named = None if source is None else source.entity
    if named is None and sentence.stops.get(hit.first - 1) == "conjunction":
        said = [source.entity for source in here if source.hit.last < hit.first]
        named = said[-1] if said else None  # "Iran said … and denied …"
    return named


def claim_maker(mention: Mention, hit: Hit, who: Entity | None, known: Known) -> Source | None:
    """Return whose claim is denied, where the word for it says so: "rejected the army's claim of 40 dead"."""
    sentence = mention.sentence
    for noun in sentence.of("claimed"):
        if noun.cue.value != "noun" or sentence.distance(noun.first, noun.last, mention.at, mention.at) > _CLAIM:
            continue
        first, last = noun.first, noun.last
        while first > 0 and noun.first - first < _MAKER and not _stops(sentence, first - 1, hit):
            first -= 1
        while last + 1 < len(sentence.forms) and last - noun.last < _MAKER and not _stops(sentence, last + 1, hit):
            last += 1
        maker = source_in(sentence, first, last, known)
        if maker is not None and (who is None or maker.name != who.name):
            return Source(maker, noun)
    return None


def deny_earlier(found: list[Figure], sentence: Sentence, earlier: Sequence[Sentence], known: Known) -> list[Figure]:
    """Return the figures found so far with who denies them in ``sentence``, which takes their claim up."""
    for hit in denials(sentence):
        if not _takes_up(sentence, hit):
            continue
        who = denier(sentence, hit, sources(sentence, known), known)
        before = [figure for figure in found if figure.start < sentence.starts[hit.first]]
        own = [figure for figure in before if figure.sentence_start == sentence.start]
        if any(figure.modality == "denied" for figure in own):
            continue  # it is about that one
        targets = _claims_of(own, who) or _claims_before(before, earlier, who)
        marked = {figure.figure_id for figure in targets}
        found = [_denied(figure, sentence, hit, who) if figure.figure_id in marked else figure for figure in found]
    return found


def _claims_before(found: list[Figure], earlier: Sequence[Sentence], who: Entity | None) -> list[Figure]:
    """Return the claims of the nearest earlier sentence that has some."""
    for sentence in reversed(earlier):
        made = [figure for figure in found if figure.sentence_start == sentence.start and figure.modality in CLAIMED]
        if made:
            return _claims_of(made, who)
    return []


def _claims_of(found: list[Figure], who: Entity | None) -> list[Figure]:
    """Return the last figure that is not the denier's own and was not denied yet, and the others of its claimant."""
    name = None if who is None else who.name
    others = [
        figure
        for figure in found
        if figure.denied_by is None
        and figure.modality != "projected"
        and (figure.claimant is None or figure.claimant != name)
    ]
    return [figure for figure in others if figure.claimant == others[-1].claimant]


def _denied(figure: Figure, sentence: Sentence, hit: Hit, who: Entity | None) -> Figure:
    """Return a figure with who denies it, and as denied where its own sentence does."""
    own = figure.sentence_start == sentence.start
    why = list(figure.why)
    if own:
        why = [reason for reason in why if reason.field != "modality"]
        why.append(_reason("modality", hit.cue.rule, sentence, hit.first, hit.last))
    if who is not None:
        why.append(denier_reason(hit, who))
    return replace(
        figure,
        modality="denied" if own else figure.modality,
        denied_by=None if who is None else who.name,
        why=tuple(why),
    )


def denier_reason(hit: Hit, who: Entity) -> Reason:
    """Return why ``who`` is the one who denies: the rule of the denial, and the words that name them."""
    return _reason("denied_by", hit.cue.rule, who.sentence, who.first, who.last)


def _reason(field: str, rule: str, sentence: Sentence, first: int, last: int) -> Reason:
    return Reason(field, rule, sentence.starts[first], sentence.ends[last], sentence.words(first, last))


def _of_other(sentence: Sentence, hit: Hit) -> bool:
    """Return whether something else than a claim is denied: "denied responsibility"."""
    return any(
        (hit.first < other.first < hit.last)
        or (
            min(abs(other.first - hit.last), abs(hit.first - other.last)) <= _OBJECT
            and not sentence.counts_between(min(other.last, hit.last), max(other.first, hit.first))
            and not _bordered(sentence, min(other.last, hit.last), max(other.first, hit.first))
        )
        for other in sentence.of("denial")
    )


def _own_object(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a denial has a number of its own behind it, so that it is not about one before it."""
    if sentence.counts_between(hit.first, hit.last):
        return True
    for at in range(hit.last + 1, len(sentence.forms)):
        if at in sentence.quantities and sentence.quantities[at].type == "count":
            return True
        if _opens_clause(sentence, at):
            return at - hit.last <= _CLAIM
        if sentence.forms[at] in CLAUSE_MARKS and not _opens_clause(sentence, at + 1):
            return False
    return False


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Return whether a token opens a clause: "that they …", but not "that figure"."""
    if any(claim.first == at + 1 for claim in sentence.of("claimed")):
        return sentence.stops.get(at) == "subordinator"
    return any(hit.first == at and hit.cue.value == "subordinator" for hit in sentence.of("word"))


def _speech_again(sentence: Sentence, first: int, last: int) -> bool:
    """Return whether the one who denies goes on to say something: "denied it, saying that 12 …", "but said"."""
    return any(
        first < hit.first - 1
        and hit.first < last
        and (sentence.forms[hit.first - 1] == "," or sentence.stops.get(hit.first - 1) == "conjunction")
        and hit.cue.options.get("from") == "subject"
        for hit in sentence.of("speech")
    )


def _takes_up(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a denial is about a claim made before it: "denied it", "wies die Zahl zurück"."""
    return any(_taken(sentence, hit, claim) for claim in sentence.of("claimed"))


def _taken(sentence: Sentence, hit: Hit, claim: Hit) -> bool:
    forms, value = sentence.forms, claim.cue.value
    if claim.first > hit.first:  # behind the verb or in its gap
        if claim.first - hit.first > _CLAIM or _bordered(sentence, hit.first, claim.first):
            return False
        return _complete(sentence, claim, hit) and not sentence.counts_between(hit.first, claim.first)
    if value == "object" or hit.first - claim.last > _CLAIM or sentence.counts_between(claim.last, hit.first):
        return False
    if value == "pronoun" and not (claim.last + 1 == hit.first or (claim.first > 0 and forms[claim.first - 1] == ",")):
        return False
    opened = sentence.stops.get(claim.last + 2) == "subordinator" and forms[claim.last + 1] == ","
    return not _bordered(sentence, claim.last + (1 if opened else 0), hit.first) and not _own_object(sentence, hit)


def _complete(sentence: Sentence, claim: Hit, hit: Hit) -> bool:
    """Return whether the word for a claim needs nothing behind it: not "the claim that …", "it had lost 30"."""
    at = claim.last + 1
    if at >= len(sentence.forms) or at in (hit.first, hit.last):
        return True
    if claim.cue.value != "noun":
        return sentence.forms[at] in CLAUSE_MARKS or sentence.stops.get(at) in ("preposition", "conjunction")
    if sentence.forms[at] == ",":
        at += 1
    return not _opens_clause(sentence, at) and not sentence.counts_between(claim.last, claim.last + _CLAIM)


def _agent(sentence: Sentence, hit: Hit, known: Known) -> Entity | None:
    """Return who denies in the passive: "was denied by the army", "wurde von der Armee bestritten"."""
    for agent in sentence.of("agent"):
        if agent.first == hit.last + 1:
            return after(sentence, agent.last + 1, known)
        passive = any(sentence.stops.get(at) == "auxiliary" for at in range(max(0, agent.first - _CLAIM), agent.first))
        if passive and agent.last < hit.first and hit.first - agent.last <= _CLAIM:
            named = source_in(sentence, agent.last + 1, hit.first - 1, known)
            if named is not None and not _bordered(sentence, agent.last, hit.first):
                return named
    return None


def _relative_subject(sentence: Sentence, hit: Hit, known: Known) -> Entity | None:
    """Return who denies in a clause about the claim: "a figure that Kyiv denies", "eine Zahl, die Kiew bestreitet"."""
    first = max(0, hit.first - _CLAIM)
    links = [at for at in range(first, hit.first) if sentence.stops.get(at) == "subordinator"]
    links += [claim.first for claim in sentence.of("claimed") if claim.cue.value == "pronoun"]
    links = [at for at in links if first <= at < hit.first - 1 and not _bordered(sentence, at, hit.first)]
    return source_in(sentence, max(links) + 1, hit.first - 1, known) if links else None


def _object_first(sentence: Sentence, hit: Hit, known: Known) -> bool:
    """Return whether what is denied stands before the verb, and its subject behind it: "Die Zahl wies Kiew zurück"."""
    behind = hit.first + 1
    if (
        not grammar(known.language)["verb_second"]
        or behind >= len(sentence.forms)
        or sentence.forms[behind] in CLAUSE_MARKS
    ):
        return False
    return any(
        claim.last < hit.first and claim.cue.value != "object" and not _bordered(sentence, claim.last, hit.first)
        for claim in sentence.of("claimed")
    )


def _stops(sentence: Sentence, at: int, hit: Hit) -> bool:
    """Return whether token ``at`` ends the phrase around the word for a claim."""
    border = sentence.forms[at] in CLAUSE_MARKS or at in sentence.quantities
    return border or sentence.stops.get(at) in ("auxiliary", "subordinator") or at == hit.first


def _bordered(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.forms[at] in CLAUSE_MARKS for at in range(first + 1, last))
