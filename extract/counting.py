"""What a number counts: the class of its noun, an article that counts, a share of land."""

from extract import quantity
from extract.binding import bind
from extract.kinds import PEOPLE_CLASSES, SELF_SUFFICIENT, kind_of
from extract.mention import Mention
from extract.model import Quantity
from extract.none import clearly_none, takes_in
from extract.phrase import NounPhrase, grammar, noun_phrase
from extract.sentence import Sentence

_ARTICLE_REACH = 0.9
_THEM_REACH = 1.6
_AREAS = frozenset(("km2", "mi2", "ha", "acre", "m2"))
_ARTICLE_EVENTS = frozenset(("kill", "wound", "harm", "miss", "capture", "detain", "abduct", "free"))
_ARTICLE_CLASSES = frozenset(
    ("person", "civilian", "soldier", "dead", "hurt", "hostage", "refugee", "protester", "victim", "missing")
)
#: Nouns whose number may stand behind them.
_TOLD = frozenset(("casualty", "dead", "hurt", "refugee", "hostage", "prisoner", "detainee"))
_TOLD_REACH = 0.8


def class_of(mention: Mention) -> str | None:
    """Return the class of the noun; of a bare number that of the noun whose number it tells ("Zahl der Toten … 45")."""
    phrase, sentence = mention.phrase, mention.sentence
    if phrase is not None:
        return phrase.noun
    before = mention.at - 1
    if before >= 0 and sentence.forms[before] == "(":
        nouns = [hit for first, hit in sorted(sentence.nouns.items()) if hit.last < before]
        if nouns and kind_of(nouns[-1].cue.value, None) is not None:
            mention.told = nouns[-1]
            return nouns[-1].cue.value
    for count in sentence.of("count"):
        noun = sentence.nouns.get(count.last + 1)
        if noun is not None and noun.last < mention.at and not sentence.counts_between(noun.last, mention.at):
            mention.told = noun
            return noun.cue.value
    return _told_before(mention) or _of_the(mention)


def _told_before(mention: Mention) -> str | None:
    """Return the class of a noun whose number follows it ("casualties nearing 1 million", "Verluste von 400")."""
    sentence = mention.sentence
    nouns = [
        hit
        for hit in sentence.nouns.values()
        if hit.last < mention.at
        and hit.cue.value in _TOLD
        and not (hit.cue.value == "hostage" and hit.first in sentence.verbs)  # "kidnapping about 200"
    ]
    if not nouns:
        return None
    noun = max(nouns, key=lambda hit: hit.last)
    between = range(noun.last + 1, mention.at)
    linked = any(sentence.stops.get(at) in ("preposition", "auxiliary") or at + 1 == mention.at for at in between)
    near = sentence.way[mention.at] - sentence.way[noun.last + 1] <= _TOLD_REACH
    plain = all(sentence.forms[at][0].isalpha() and sentence.stops.get(at) != "conjunction" for at in between)
    if not (linked and near and plain and len(between) > 0):
        return None
    mention.told = noun
    return noun.cue.value


def _of_the(mention: Mention) -> str | None:
    """Return the class of the whole that opens the sentence ("Of the deaths, 400 were in Kashmir")."""
    sentence = mention.sentence
    first = next((at for at in sentence.quantities if at <= mention.at), mention.at)
    nouns = [noun for noun in sentence.nouns.values() if noun.last < first]
    if first != mention.at or len(nouns) != 1 or nouns[0].cue.value not in _TOLD:
        return None
    noun = nouns[0]
    opening = sentence.stops.get(noun.first - 1) == "determiner" and noun.first == 2
    if not opening or sentence.stops.get(0) not in ("filler", "preposition") or sentence.forms[noun.last + 1] != ",":
        return None
    mention.told = noun
    return noun.cue.value


def word_counts(sentence: Sentence, language: str) -> list[tuple[int, Quantity]]:
    """Return "a", "ein" and their like as numbers of value 1, "no", "niemand" as 0, with their tokens.

    Most of them count nothing: see :func:`clearly_counts`.
    """
    found = []
    for role, value in (("article", 1.0), ("zero", 0.0)):
        for hit in sentence.of(role):
            if hit.cue.value == "there" or (role == "article" and takes_in(sentence, hit.first)):
                continue
            start, end = sentence.starts[hit.first], sentence.ends[hit.last]
            if any(span.start <= start and end <= span.stop for span in sentence.qualifiers):
                continue  # the "no" of "no fewer than 49"
            if hit.last + 1 < len(sentence.forms) and sentence.forms[hit.last + 1] in ".-":
                continue  # "Detachment No. 3", "no-one's land"
            found.append((hit.last, quantity.qualified(sentence.text, language, start, end, value, hit.cue.rule)))
    return found


def clearly_counts(mention: Mention) -> bool:
    """Return whether an article counts: a person to whom, right beside it, harm is done; for "no" see extract.none.

    With a qualifier ("at least one") it counts whatever a number counts.
    """
    phrase, trigger = mention.phrase, mention.trigger
    if mention.quantity.value == 0:
        return clearly_none(mention)
    if mention.quantity.bound not in ("exact", "about"):
        return mention.kind is not None
    if phrase is None or (mention.at + 1 < phrase.first and phrase.head is None):
        return _one_of_them(mention)
    if phrase is None or phrase.head is None or mention.noun not in _ARTICLE_CLASSES or _apposition(mention):
        return False
    if not phrase.head.cue.options.get("article", True) or _of_an_attack(mention):
        return False
    if trigger is None:
        return mention.noun in SELF_SUFFICIENT
    return trigger.cue.value in _ARTICLE_EVENTS and mention.cost <= _ARTICLE_REACH


def _of_an_attack(mention: Mention) -> bool:
    """Return whether a noun only says whose attack it was ("in a jihadist attack")."""
    following = mention.sentence.nouns.get(mention.last + 1)
    return following is not None and following.cue.value == "attack"


def _one_of_them(mention: Mention) -> bool:
    """Return whether "einer von ihnen", "one of them" is harmed right beside it."""
    trigger = mention.trigger
    refers = any(0 < hit.first - mention.at <= 1 for hit in mention.sentence.of("reference"))
    return refers and trigger is not None and trigger.cue.value in _ARTICLE_EVENTS and mention.cost <= _THEM_REACH


def _apposition(mention: Mention) -> bool:
    """Return whether an article opens an apposition to a name ("killed Jane Doe, a doctor")."""
    sentence, at = mention.sentence, mention.at
    return (
        at >= 2
        and sentence.forms[at - 1] == ","
        and sentence.forms[at - 2][0].isupper()
        and at - 2 not in {hit.last for hit in sentence.nouns.values()}
    )


def attribute(sentence: Sentence, at: int, language: str) -> bool:
    """Return whether a number is only part of an adjective ("five-storey") or of a position ("item 1 of 5")."""
    forms = sentence.forms
    if at + 2 < len(forms) and forms[at + 1] == "-" and sentence.glued(at + 1) and sentence.glued(at + 2):
        return True
    position = sentence.quantities.get(at - 2)
    named = position is not None and position.type == "designation"
    return named and forms[at - 1].casefold() in grammar(language)["partitive"]


def land(mention: Mention, language: str) -> None:
    """Make a share or an area a mention of territory, where land is taken, held or lost."""
    sentence, number = mention.sentence, mention.quantity
    at = mention.at + 1
    while at < len(sentence.forms) and number.unit_end is not None and sentence.ends[at] <= number.unit_end:
        at += 1
    phrase = noun_phrase(sentence, at, language)
    area = number.unit in _AREAS
    if number.type == "measure" and not area:
        return
    if area:
        phrase = NounPhrase(mention.at + 1, at - 1, None) if at > mention.at + 1 else None
    elif phrase is not None and phrase.noun in PEOPLE_CLASSES:
        mention.phrase, mention.noun = phrase, "person"
        bind(mention, None)
        return
    elif phrase is None or not (phrase.noun in ("land", "settlement") or _names_country(sentence, phrase)):
        return
    mention.phrase, mention.noun = phrase, "land"
    bind(mention, None)


def _names_country(sentence: Sentence, phrase: NounPhrase) -> bool:
    return any(phrase.first <= hit.first <= phrase.last and hit.cue.value == "country" for hit in sentence.of("name"))


def _partitive(sentence: Sentence, at: int, language: str) -> int:
    """Return how many tokens of a link to the whole stand at ``at``: "of", "out of", "von", none."""
    rules = grammar(language)
    words = [form.casefold() for form in sentence.forms[at : at + 2]]
    if words[0] in rules["partitive"]:
        return 1
    return 2 if words[0] in rules["partitive_openers"] and words[-1] in rules["partitive"] else 0


def share_of(mention: Mention, language: str) -> int | None:
    """Return the token of the number that this one is a share of ("62 of 65 drones"), and take over its noun."""
    sentence = mention.sentence
    at = mention.at + 1
    if mention.phrase is not None or at >= len(sentence.forms) or not (links := _partitive(sentence, at, language)):
        return None
    at += links
    while at < len(sentence.forms) and (
        sentence.stops.get(at) == "determiner" or any(sentence.starts[at] in span for span in sentence.qualifiers)
    ):
        at += 1
    whole = sentence.quantities.get(at)
    if whole is None or whole.type != "count":
        return None
    phrase = noun_phrase(sentence, at + 1, language)
    if phrase is None or phrase.head is None:
        return None
    mention.phrase, mention.noun, mention.whole = phrase, phrase.noun, at
    return at


def opens_share(sentence: Sentence, at: int, language: str) -> bool:
    """Return whether a number is the whole that a later one is a share of ("Of the 71 missiles, 60 were shot down")."""
    determined = at > 1 and sentence.stops.get(at - 1) == "determiner"
    opened = at - 2 if determined else at - 1
    if opened < 0 or sentence.forms[opened].casefold() not in grammar(language)["partitive"]:
        return False
    begins = opened == 0 or not sentence.forms[opened - 1][0].isalpha()
    return begins and any(later > at and number.type == "count" for later, number in sentence.quantities.items())
