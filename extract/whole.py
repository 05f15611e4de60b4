"""The whole that a part belongs to: "three of the 40 hostages", "40 dead, including three children"."""

from extract.mention import Mention
from extract.model import Scope

#: How many sentences back a whole may stand.
_BACK = 2


def whole(mention: Mention, here: list[Mention], earlier: list[tuple[Mention, Scope]]) -> Mention | None:
    """Return the figure that a part is a share of, None where the text has none.

    ``here`` are the figures of its sentence, ``earlier`` those before it with their scopes, the last one last.
    """
    if mention.whole is not None:
        return next((other for other in here if other.at == mention.whole and other is not mention), None)
    for other, scope in earlier[::-1]:
        if scope in ("part", "rate") or other.kind != mention.kind:
            continue
        if mention.sentence.index - other.sentence.index <= _BACK and _holds(other, mention):
            return other
    return None


def _holds(whole: Mention, part: Mention) -> bool:
    """Return whether a whole can be as large as its part."""
    high, low = whole.quantity.high, part.quantity.low
    return high is None or low is None or low <= high
