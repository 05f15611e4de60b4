"""Find the noun phrase that a number counts."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.kinds import PEOPLE_CLASSES
from extract.lexicon import Hit
from extract.pack import load
from extract.sentence import NUMBER, Sentence

MAX_WORDS = 9
#: A trigger of several words is a verb, not adjectives before a noun ("12 people took to the streets").
MAX_IDIOM = 5
_OPENING = frozenset("\"'„“”‚‘»«›‹*")
_LINKS = frozenset("-–/")


@dataclass(slots=True)
class NounPhrase:
    """The words that say what is counted: tokens ``first`` to ``last``; ``head`` is the noun's cue, if known.

    ``partitive`` tells that the number stands before "of", ``definite`` before "of the" ("drei der Soldaten"),
    ``joined`` the class of two nouns taken together ("dead and wounded").
    """

    first: int
    last: int
    head: Hit | None
    partitive: bool = False
    definite: bool = False
    joined: str | None = None

    @property
    def noun(self) -> str | None:
        """The class of the noun, None where the pack does not know it."""
        return self.joined or (None if self.head is None else self.head.cue.value)


@cache
def grammar(language: str) -> dict[str, Any]:
    """Return the grammatical settings of a pack."""
    settings: dict[str, Any] = load(language, "figures")["grammar"]
    settings = dict(settings)
    for name in (
        "partitive",
        "partitive_openers",
        "participle_endings",
        "pronouns",
        "adjective_endings",
        "noun_suffixes",
        "name_links",
        "agent_endings",
        "name_heads",
    ):
        settings[name] = tuple(settings.get(name, "").split())
    return settings


def noun_phrase(sentence: Sentence, at: int, language: str) -> NounPhrase | None:
    """Return the noun phrase that begins at token ``at``, behind a number, or None where a bare number stands."""
    rules = grammar(language)
    forms = sentence.forms
    partitive = definite = False
    if at < len(forms) and forms[at].casefold() in rules["partitive"]:
        partitive = True
        at += 1
        definite = sentence.stops.get(at - 1) == "determiner"
        while at < len(forms) and (sentence.stops.get(at) == "determiner" or at in sentence.possessives):
            definite = True
            at += 1
        if at < len(forms) and forms[at].casefold() in rules["pronouns"]:
            return None
    if rules["nouns_capitalised"] and sentence.stops.get(at) == "preposition" and not partitive:
        return _behind_attribute(sentence, at, rules["participle_endings"])
    walk = _walk_capitalised if rules["nouns_capitalised"] else _walk_compound
    found = walk(sentence, at, rules["adjective_endings"])
    if found is None:
        return None
    found.partitive, found.definite = partitive, definite
    return _extend(sentence, found)


def _is_word(form: str) -> bool:
    return form[0].isalpha()


def _passed_over(sentence: Sentence, at: int) -> bool:
    """Return whether a number inside a noun phrase is a name or an age ("five M-16 rifles", "a 36-year-old man")."""
    quantity = sentence.quantities.get(at)
    return quantity is not None and quantity.type in ("designation", "age", "ordinal", "measure")


def _compounded(sentence: Sentence, at: int) -> bool:
    """Return whether a word is part of a hyphenated compound ("surface-to-air missiles")."""
    forms = sentence.forms
    return (at > 0 and forms[at - 1] == "-" and sentence.glued(at)) or (
        at + 1 < len(forms) and forms[at + 1] == "-" and sentence.glued(at + 1)
    )


def _adjectival(sentence: Sentence, at: int) -> bool:
    """Return whether a participle at ``at`` stands before its noun ("9 wounded soldiers")."""
    following = at + 1
    return following < len(sentence.forms) and (
        following in sentence.nouns
        or (_is_word(sentence.forms[following]) and following not in sentence.stops and following + 1 in sentence.nouns)
    )


def _walk_compound(sentence: Sentence, at: int, _endings: tuple[str, ...]) -> NounPhrase | None:
    """English: words up to the last noun of the run; a run without a known noun counts as an unknown one."""
    forms, nouns, stops = sentence.forms, sentence.nouns, sentence.stops
    verbs = sentence.verbs
    idioms = {hit.first for hit in sentence.of("trigger") if 0 < hit.last - hit.first < MAX_IDIOM}
    first, last, head = at, -1, None
    limit = min(len(forms), at + MAX_WORDS)
    while at < limit:
        form = forms[at]
        if form in _LINKS or form in _OPENING or form == "'" or _passed_over(sentence, at):
            at += 1
            continue
        if at in idioms and at not in nouns:
            break
        if at in nouns and not (head is not None and at in verbs and not _adjectival(sentence, at)):
            head = nouns[at]
            last = head.last
            at = last + 1
            continue
        if head is None and last >= 0 and _joins_adjectives(sentence, at):
            at += 1
            continue
        if form == NUMBER or not _is_word(form):
            break
        if at in stops and stops[at] != "filler" and not _compounded(sentence, at):
            break
        if at in verbs and not _adjectival(sentence, at):
            break
        if head is not None:
            if not (at + 1 < limit and at + 1 in nouns) or at in stops:
                break
        elif at not in stops:
            last = at
        at += 1
    if last < 0:
        return None
    if head is None and all(index in stops for index in range(first, last + 1)):
        return None
    while first < last and (first in stops or not _is_word(forms[first])):
        first += 1
    return NounPhrase(first, last, head)


def _joins_adjectives(sentence: Sentence, at: int) -> bool:
    """Return whether "and" at ``at`` joins two adjectives of one noun ("four ailing and starving children")."""
    following = at + 1
    if sentence.forms[at] == ",":  # "90 air, sea and ground-launched missiles"
        return sentence.stops.get(at + 2) == "conjunction" and _joins_adjectives(sentence, at + 2)
    if _compounded(sentence, following):
        return following + 3 in sentence.nouns
    return (
        sentence.stops.get(at) == "conjunction"
        and following + 1 in sentence.nouns
        and following not in sentence.nouns
        and _is_word(sentence.forms[following])
        and following not in sentence.stops
    )


def _walk_capitalised(sentence: Sentence, at: int, endings: tuple[str, ...]) -> NounPhrase | None:
    """German: adjectives in small letters, then the first capitalised word is the noun; hyphens join compounds."""
    forms, nouns, stops = sentence.forms, sentence.nouns, sentence.stops
    verbs = sentence.verbs
    limit = min(len(forms), at + MAX_WORDS)
    first = at
    while at < limit:
        form = forms[at]
        if form in _OPENING or _passed_over(sentence, at) or (form in _LINKS and _passed_over(sentence, at - 1)):
            at += 1
            continue
        if form == NUMBER or not _is_word(form):
            return None
        if form[0].isupper() or (at in nouns and (sentence.capitals or nouns[at].last > at)):
            break
        if at in verbs and not (form.endswith(endings) and _leads_to_noun(sentence, at, limit)) and at not in nouns:
            return None
        if at in stops and stops[at] != "filler":
            if not (at in verbs or form.endswith(endings)) or stops[at] in ("preposition", "auxiliary", "conjunction"):
                return None
            if stops[at] in ("determiner", "subordinator"):
                return None
        elif at not in stops and at not in verbs and not form.endswith(endings):
            return None
        at += 1
    if at >= limit or not _is_word(forms[at]):
        return None
    start, last, head = at, at, nouns.get(at)
    while True:
        if head is not None and head.first == at:
            last = head.last
        after = last + 1
        if after + 1 < len(forms) and forms[after] in _LINKS and sentence.glued(after):
            following = after + 1
            if not sentence.glued(following) and stops.get(following) == "conjunction":
                following += 1
            if (
                following < len(forms)
                and _is_word(forms[following])
                and (sentence.glued(following) or following > after + 1)
            ):
                at, last = following, following
                head = nouns.get(at) or head
                continue
        if head is None and after < len(forms) and after in nouns and forms[after][0].isupper():
            at, head = after, nouns[after]
            continue
        break
    while first < start and first in stops:
        first += 1
    return NounPhrase(min(first, start), last, head)


def _behind_attribute(sentence: Sentence, at: int, endings: tuple[str, ...]) -> NounPhrase | None:
    """Return the noun behind a participle with all that goes with it ("zwei in Bonn festgenommene Männer")."""
    for index in range(at + 1, min(at + MAX_WORDS, len(sentence.forms) - 1)):
        form = sentence.forms[index]
        if form == NUMBER or not _is_word(form) or sentence.stops.get(index) in ("auxiliary", "subordinator"):
            return None
        noun = sentence.nouns.get(index + 1)
        participle = index not in sentence.stops and (index in sentence.verbs or form.endswith(endings))
        if noun is not None and noun.cue.value in PEOPLE_CLASSES and form[0].islower() and participle:
            return NounPhrase(index, noun.last, noun)
    return None


def _leads_to_noun(sentence: Sentence, at: int, limit: int) -> bool:
    """Return whether only small adjectives stand between ``at`` and a capitalised word."""
    for index in range(at + 1, limit):
        form = sentence.forms[index]
        if form == NUMBER or not _is_word(form):
            return False
        if form[0].isupper():
            return True
        if index in sentence.stops and sentence.stops[index] != "filler":
            return False
    return False


def _extend(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """Take in a second noun of the same class ("Drohnen und Raketen", "women and children")."""
    forms, nouns = sentence.forms, sentence.nouns
    at = phrase.last + 1
    if phrase.head is None or at >= len(forms) or sentence.stops.get(at) != "conjunction":
        return phrase
    for index in range(at + 1, min(at + 4, len(forms))):
        if index in nouns:
            pair = {nouns[index].cue.value, phrase.head.cue.value}
            if pair == {"dead", "hurt"}:
                phrase.last, phrase.joined = nouns[index].last, "casualty"
            elif len(pair) == 1 and index not in sentence.verbs:
                phrase.last = nouns[index].last
            return phrase
        if not _is_word(forms[index]) or (index in sentence.stops and sentence.stops[index] != "filler"):
            return phrase
    return phrase
