"""Which claims a text says could not be checked ("The figures could not be independently verified").

That is no modality: the claim stays as firm as it was made, and carries the sentence that says so.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.entity import named
from extract.lexicon import Hit
from extract.model import CLAIMED, Figure, Reason
from extract.sentence import CLAUSE_MARKS, Sentence

#: How many tokens may stand between a negation and the word for checking.
_NEGATED = 7
#: How near to the word for checking the word stands for what else was to be checked.
_OTHER = 8


def mark_unverified(found: list[Figure], sentence: Sentence, earlier: Sequence[Sentence]) -> list[Figure]:
    """Return the figures found so far, those marked that ``sentence`` says could not be checked."""
    for hit, first in _unchecked(sentence):
        claims = _own(found, sentence, first, hit) or _before(found, sentence, first, earlier)
        if claims:
            reason = Reason("unverified", hit.cue.rule, sentence.start, sentence.end, _words(sentence))
            found = [_marked(figure, reason) if figure.figure_id in claims else figure for figure in found]
    return found


def _words(sentence: Sentence) -> str:
    return sentence.text[sentence.start : sentence.end]


def _marked(figure: Figure, reason: Reason) -> Figure:
    return figure if figure.unverified else replace(figure, unverified=True, why=(*figure.why, reason))


def _unchecked(sentence: Sentence) -> list[tuple[Hit, int]]:
    """Return the cues that say that something could not be checked, each with the first token of what says so."""
    cues = sentence.of("unverified")
    negations = [hit for hit in cues if hit.cue.value == "negation"]
    others = [hit for hit in cues if hit.cue.value == "other"]
    found = []
    for hit in cues:
        if hit.cue.value not in ("check", "said"):
            continue
        first = hit.first if hit.cue.value == "said" else _negated(sentence, hit, negations)
        if first is not None and (_claimed(sentence, hit) or not any(_near(hit, other) for other in others)):
            found.append((hit, first))
    return found


def _negated(sentence: Sentence, hit: Hit, negations: list[Hit]) -> int | None:
    """Return the first token of a word for checking and the negation in its clause, None where it has none."""
    for negation in negations:
        left, right = (negation, hit) if negation.first <= hit.first else (hit, negation)
        opened = left.last + 1
        if left.cue.options.get("clause") and sentence.forms[opened] == ",":
            opened += 1  # "nicht möglich, die Angaben zu überprüfen"
        between = range(opened, right.first)
        if len(between) <= _NEGATED and not any(sentence.forms[at] in CLAUSE_MARKS for at in between):
            return min(left.first, right.first)
    return None


def _near(hit: Hit, other: Hit) -> bool:
    return min(abs(hit.first - other.last), abs(other.first - hit.last)) <= _OTHER


def _claimed(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a word for a claim stands nearby: "the authenticity of the figures"."""
    return any(claim.cue.value == "noun" and _near(hit, claim) for claim in sentence.of("claimed"))


def _own(found: list[Figure], sentence: Sentence, first: int, hit: Hit) -> set[str]:
    """Return the claims that the sentence itself holds: those before, and what the checking is about behind it.

    A figure of the author's own is meant only where nothing parts it from the words that say so.
    """
    here = [figure for figure in found if figure.sentence_start == sentence.start]
    begin, end = sentence.starts[first], sentence.ends[hit.last]
    marked = set()
    for figure in here:
        borders = _borders(sentence, figure, begin, end)
        # "According to unverified reports, 40 …"
        joined = borders == "" or (hit.cue.value == "said" and borders == ",")
        if (figure.start < begin and (joined or figure.modality in CLAIMED)) or (figure.start > end and joined):
            marked.add(figure.figure_id)
    return marked


def _borders(sentence: Sentence, figure: Figure, begin: int, end: int) -> str:
    """Return the marks at which a new clause begins between a figure and the words that say so.

    A comma before "that" or "ob" behind them is none: it opens what could not be checked.
    """
    behind = figure.start >= end
    left, right = (end, figure.start) if behind else (figure.end, begin)
    between = [at for at, start in enumerate(sentence.starts) if left <= start < right]
    return "".join(
        sentence.forms[at]
        for at in between
        if sentence.forms[at] in CLAUSE_MARKS and not (behind and sentence.stops.get(at + 1) == "subordinator")
    )


def _before(found: list[Figure], sentence: Sentence, first: int, earlier: Sequence[Sentence]) -> set[str]:
    """Return the claims of earlier sentences: those made last, and before them the same claimants'; or all of them.

    Where the sentence names whose claims they are, only those are meant.
    """
    everybody = any(hit.cue.value == "all" for hit in sentence.of("unverified"))
    claims: list[Figure] = []
    for before in reversed(earlier):
        made = [figure for figure in found if figure.sentence_start == before.start and figure.modality in CLAIMED]
        if claims and not everybody:
            claimants = {figure.claimant for figure in claims}
            if not made or not {figure.claimant for figure in made} <= claimants:
                break
        claims.extend(made)
    names = tuple(named(hit).canonical for hit in sentence.of("name") if hit.first < first)
    theirs = [figure for figure in claims if figure.claimant is not None and figure.claimant.startswith(names)]
    return {figure.figure_id for figure in theirs or claims}
