"""Which sums of money are figures: those about war, aid or arms, in a document about conflict."""

from extract.mention import Mention
from extract.sentence import Sentence
from extract.theme import Theme

#: How large a sum is that the sentence before tells the purpose of.
_LARGE = 10_000


def money(sentence: Sentence, theme: Theme, before: Sentence | None, last: Mention | None) -> list[Mention]:
    """Return the sums of money of a sentence that are about war, aid or arms, as mentions.

    What they are for may stand in the sentence ``before``, or go on from a sum in it: ``last`` is the last mention.
    """
    sums = [(at, number) for at, number in sorted(sentence.quantities.items()) if number.type == "money"]
    if not sums or not theme.document or not any(theme.conflict):
        return []
    aid = [hit for hit in sentence.of("theme") if hit.cue.value == "aid"]
    if not aid and before is not None:
        aid = [hit for hit in before.of("theme") if hit.cue.value == "aid"]
        sums = [(at, number) for at, number in sums if (number.low or number.high or 0) >= _LARGE]  # no prices
    goes_on = last is not None and last.kind == "money" and last.sentence is before
    if not aid and not goes_on:
        return []
    rule = aid[0].cue.rule if aid or last is None else last.kind_rule
    found: list[Mention] = []
    for at, number in sums:
        earlier = found[-1] if found else None  # "90 billion euros ($105 billion)", "fell to 250 million in 2023"
        found.append(Mention(number, sentence, at, None, kind="money", kind_rule=rule, joined=earlier))
    return found
