"""Whose number it is: the nearest source that reaches a figure, or speech that goes on from the sentence before."""

from extract.actors import speaks_for
from extract.doer import actor
from extract.entity import Known
from extract.lexicon import Hit
from extract.mention import Mention
from extract.saying import after_comma
from extract.sentence import Sentence
from extract.speaker import Source

_HARD = frozenset(";()")
#: What one does to an opponent's arms, and boasts of.
_PARAGRAPH = "\n"
_DEEDS = frozenset(("weapons_lost", "intercepted"))
#: What keeps a source from a number: another source between them, a hard border, a relative clause; the distance itself
#: only decides between equals. The nearest origin counts, not the medium that relays it.
_OTHER_SOURCE = 2.0
_BORDER = 3.0
_RELATIVE = 4.0
_STEP = 0.01
_ORIGIN = 2.5
_REACH = 4.0
_SPOKEN = 1.0
#: Where the source stands to a cue that alone tells of speech.
_CUES = frozenset(("after", "before", "between", "inside"))


def claimant(mention: Mention, here: list[Source], carried: Source | None, known: Known) -> Source | None:
    """Return the source of a figure: the nearest in its sentence that reaches it, else the speech that goes on."""
    best: Source | None = None
    best_cost = _REACH
    for source in here:
        cost = _cost(mention, source, here)
        if cost < best_cost:
            best, best_cost = source, cost
    goes_on = best is None and carried is not None and (continued(mention) or _reported_part(mention))
    if best is None and carried is not None and (goes_on or _own_deed(mention, carried, known)):
        return carried
    return best


def _reported_part(mention: Mention) -> bool:
    """Return whether a hearsay verb goes on about people of the sentence before ("4.000 von ihnen sollen …")."""
    hearsay = any(hit.cue.value == "reported" for hit in mention.sentence.of("modality"))
    return hearsay and mention.refers is not None and mention.refers.sentence.index + 1 == mention.sentence.index


def _own_deed(mention: Mention, carried: Source, known: Known) -> bool:
    """Return whether the one who spoke in the sentence before goes on with what his side destroyed or shot down."""
    sentence, before = mention.sentence, carried.sentence
    if (
        mention.kind not in _DEEDS
        or before.index + 1 != sentence.index
        or _PARAGRAPH in sentence.text[before.end : sentence.start]
    ):
        return False
    doer, speaker = actor(mention, known, []), speaks_for(carried.entity, known)
    return doer is not None and speaker is not None and doer.name == speaker.name


def continued(mention: Mention) -> bool:
    """Return whether reported speech that goes on holds the figure, and not a relative clause in the author's words."""
    sentence = mention.sentence
    if sentence.quoted:
        return True
    links = [
        link.first
        for link in sentence.of("relative")
        if link.first < mention.at
        and after_comma(sentence, link)
        and "," not in sentence.forms[link.first : mention.at]
    ]
    return any(
        hit.cue.options.get("from") == "previous" and not any(hit.last < link for link in links)
        for hit in sentence.of("speech")
    )


def _cost(mention: Mention, source: Source, here: list[Source]) -> float:
    sentence, hit = mention.sentence, source.hit
    first, last = min(hit.first, source.entity.first), max(hit.last, source.entity.last)
    if last < mention.at:
        between = range(last + 1, mention.at)
        if not source.forward:
            return _REACH
    elif first > mention.last:
        between = range(mention.last + 1, first)
        if not source.backward:
            return _REACH
    else:
        between = range(0)
    cost = _STEP * len(between)
    cost += _BORDER * sum(sentence.forms[at] in _HARD for at in between)
    cost += _OTHER_SOURCE * sum(other is not source and other.hit.first in between for other in here)
    if last < mention.at:
        cost += _RELATIVE * _own_words(sentence, between)
    if hit.cue.options.get("origin"):
        cost -= _ORIGIN
    return cost


def _own_words(sentence: Sentence, between: range) -> bool:
    """Return whether a relative clause in plain mood begins between a source and a figure: the author's own words."""
    links = [link.first for link in sentence.of("relative") if link.first in between and after_comma(sentence, link)]
    if not links:
        return False
    return not any(hit.cue.value == "subjunctive" and hit.first > links[-1] for hit in sentence.of("speech"))


def goes_on(sentence: Sentence) -> bool:
    """Return whether the speech of the sentence before clearly goes on: reported mood, or "they said"."""
    return sentence.quoted or any(hit.cue.options.get("from") == "previous" for hit in sentence.of("speech"))


def speaks(mention: Mention) -> bool:
    """Return whether a figure is reported speech, even where nobody is named: "it was said", "seien", a cue."""
    sentence = mention.sentence
    return continued(mention) or any(
        (hit.cue.options.get("from") in _CUES or _somebody_says(sentence, hit))
        and sentence.borders(mention.at, mention.last, hit.first, hit.last) <= _SPOKEN
        for hit in sentence.of("speech")
    )


def _somebody_says(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a verb of saying has a subject, though not one with a name: "a resident said", not "was told"."""
    passive = hit.first > 0 and sentence.stops.get(hit.first - 1) == "auxiliary"
    return hit.cue.options.get("from") == "subject" and not hit.cue.options.get("told") and not passive


def points_back(sentence: Sentence) -> bool:
    """Return whether a sentence takes up a speaker by a pronoun ("he said", "ihm zufolge"), however far back."""
    return any(hit.cue.value == "anaphor" for hit in sentence.of("speech"))
