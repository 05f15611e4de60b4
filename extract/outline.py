"""Lists with a heading: what "UK aid pledges include:" says holds for the items below it."""

from extract.sentence import Sentence

_BULLETS = frozenset("*•–-·▪●")


def heading(sentence: Sentence, before: Sentence | None, current: Sentence | None) -> Sentence | None:
    """Return the heading that a sentence stands under, None outside a list.

    ``before`` is the sentence before it, ``current`` the heading that this one stands under.
    """
    if before is None:
        return None
    gap = sentence.text[before.end : sentence.start]
    if "\n" not in gap:
        return current  # an item may have several sentences
    if sentence.forms[:1] and sentence.forms[0] in _BULLETS:
        return before if before.forms[-1] == ":" else current
    return None
