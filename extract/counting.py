"""What a number counts: the class of its noun, an article that counts, a share of land."""

from extract.binding import bind
from extract.kinds import SELF_SUFFICIENT, kind_of
from extract.mention import Mention
from extract.model import Quantity
from extract.phrase import NounPhrase, noun_phrase
from extract.sentence import Sentence

_ARTICLE_REACH = 0.9
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
        if phrase.head is None:
            return None
        return phrase.noun
    before = mention.at - 1
    if before >= 0 and sentence.forms[before] == "(":
        nouns = [hit for first, hit in sorted(sentence.nouns.items()) if hit.last < before]
        if nouns and kind_of(nouns[-1].cue.value, None) is not None:
            return nouns[-1].cue.value
    for count in sentence.of("count"):
        noun = sentence.nouns.get(count.last + 1)
        if noun is not None and noun.last < mention.at and not _numbers_between(sentence, noun.last, mention.at):
            mention.told = noun
            return noun.cue.value
    return _told_before(mention)


def _told_before(mention: Mention) -> str | None:
    """Return the class of a noun whose number follows it ("casualties nearing 1 million", "Verluste von 400")."""
    sentence = mention.sentence
    nouns = [hit for hit in sentence.nouns.values() if hit.last < mention.at and hit.cue.value in _TOLD]
    if not nouns:
        return None
    noun = max(nouns, key=lambda hit: hit.last)
    between = range(noun.last + 1, mention.at)
    linked = any(sentence.stops.get(at) in ("preposition", "auxiliary") or at + 1 == mention.at for at in between)
    near = sentence.way[mention.at] - sentence.way[noun.last + 1] <= _TOLD_REACH
    plain = all(sentence.forms[at][0].isalpha() for at in between)
    if not (linked and near and plain and len(between) > 0):
        return None
    mention.told = noun
    return noun.cue.value


def _numbers_between(sentence: Sentence, first: int, last: int) -> bool:
    return any(first < at < last and number.type == "count" for at, number in sentence.quantities.items())


def article_counts(sentence: Sentence) -> list[tuple[int, Quantity]]:
    """Return "a", "an", "ein" and their like as numbers of value 1, with their tokens; most count nothing."""
    found = []
    for hit in sentence.of("article"):
        start, end = sentence.starts[hit.first], sentence.ends[hit.last]
        found.append((hit.first, Quantity(start, end, 1, 1, 1, "exact", "count", rule=hit.cue.rule)))
    return found


def clearly_counts(mention: Mention) -> bool:
    """Return whether an article counts: a person to whom, right beside it, harm is done (docs/fields.md)."""
    phrase, trigger = mention.phrase, mention.trigger
    if phrase is None or phrase.head is None or mention.noun not in _ARTICLE_CLASSES or _apposition(mention):
        return False
    if not phrase.head.cue.options.get("article", True):
        return False
    if trigger is None:
        return mention.noun in SELF_SUFFICIENT
    return trigger.cue.value in _ARTICLE_EVENTS and mention.cost <= _ARTICLE_REACH


def _apposition(mention: Mention) -> bool:
    """Return whether an article opens an apposition to a name ("killed Jane Doe, a doctor")."""
    sentence, at = mention.sentence, mention.at
    return (
        at >= 2
        and sentence.forms[at - 1] == ","
        and sentence.forms[at - 2][0].isupper()
        and at - 2 not in {hit.last for hit in sentence.nouns.values()}
    )


def attribute(sentence: Sentence, at: int) -> bool:
    """Return whether a number is only part of an adjective ("five-storey")."""
    forms = sentence.forms
    return at + 2 < len(forms) and forms[at + 1] == "-" and sentence.glued(at + 1) and sentence.glued(at + 2)


def land(mention: Mention, language: str) -> None:
    """Make a share or an area a mention of territory, where land is taken, held or lost."""
    sentence, number = mention.sentence, mention.quantity
    at = mention.at + 1
    while at < len(sentence.forms) and number.unit_end is not None and sentence.ends[at] <= number.unit_end:
        at += 1
    phrase = noun_phrase(sentence, at, language)
    area = number.unit == "km2"
    if area:
        phrase = NounPhrase(mention.at + 1, at - 1, None) if at > mention.at + 1 else None
    elif phrase is None or not (phrase.noun in ("land", "settlement") or _names_country(sentence, phrase)):
        return
    mention.phrase, mention.noun = phrase, "land"
    bind(mention, None)


def _names_country(sentence: Sentence, phrase: NounPhrase) -> bool:
    return any(phrase.first <= hit.first <= phrase.last and hit.cue.value == "country" for hit in sentence.of("name"))
