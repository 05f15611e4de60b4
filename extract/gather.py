"""Gather the mentions of a sentence: number + noun phrase + trigger."""

from extract.binding import bind
from extract.counting import attribute, class_of, clearly_counts, land, opens_share, share_of, word_counts
from extract.kinds import kind_of
from extract.listing import listed, share
from extract.mention import Mention
from extract.phrase import noun_phrase
from extract.reference import antecedent, inherit, joins, referred
from extract.sentence import Sentence


def mentions(sentence: Sentence, language: str, previous: list[Mention]) -> list[Mention]:
    """Return the mentions of a sentence that are figures, by place; ``previous`` are those of the sentences before."""
    candidates: list[Mention] = []
    wholes: set[int] = set()
    for at, quantity in sorted((*sentence.quantities.items(), *word_counts(sentence, language))):
        mention = Mention(quantity, sentence, at, None)
        if quantity.type == "count" and not attribute(sentence, at, language):
            mention.phrase = noun_phrase(sentence, at + 1, language)
            mention.noun = class_of(mention)
            whole = share_of(mention, language)
            if opens_share(sentence, at, language):
                wholes.add(at)
            bind(mention, antecedent(mention, candidates, previous))
            if mention.kind == "attacks" and _no_event(mention):
                mention.kind = None
            if at in wholes and mention.noun == "munition":
                mention.trigger, mention.kind, mention.kind_rule = None, "fired", "kind.share"
            elif whole is not None:
                wholes.add(whole)
                if mention.trigger is None:
                    mention.kind = None
            if at in sentence.quantities or clearly_counts(mention) or joins(mention, candidates):
                candidates.append(mention)
        elif quantity.type in ("percent", "measure"):
            land(mention, language)
            if mention.kind is not None:
                candidates.append(mention)
    share(candidates)
    _spare(candidates)
    found: list[Mention] = []
    for mention in candidates:
        if mention.kind is None:
            inherit(mention, found, previous)
        if mention.kind == "intercepted" and mention.event == "destroy" and found and _among_arms(mention, found[-1]):
            mention.kind = "weapons_lost"
        if mention.kind is not None:
            mention.refers = referred(mention, found, previous)
            if found and found[-1].kind == mention.kind and listed(found[-1], mention):
                mention.joined = found[-1]
            found.append(mention)
    return found


def _spare(candidates: list[Mention]) -> None:
    """Take the verb from a whole of which it is true of none: "none of the 12 soldiers was hurt"."""
    spared = {mention.whole for mention in candidates if mention.quantity.value == 0}
    for mention in candidates:
        if mention.at in spared:
            mention.trigger, mention.kind = None, kind_of(mention.noun, None)
            mention.kind_rule = "kind.noun"


def _among_arms(mention: Mention, before: Mention) -> bool:
    """Return whether drones were destroyed like the tanks and guns that the same list names, and not shot down."""
    return before.kind == "weapons_lost" and listed(before, mention)


def _no_event(mention: Mention) -> bool:
    """Return whether nothing counts events: "one strike" is an article."""
    return mention.quantity.value == 1 and not mention.sentence.text[mention.quantity.start].isdigit()
