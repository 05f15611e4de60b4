"""Two numbers that make one phrase: "12 bis 15", "between two and three million", "zwei- bis dreitausend"."""

import re

from extract.quantity.grammar import Grammar
from extract.quantity.item import Item
from extract.quantity.rules import Rule

#: "300 ± 20"
_MARGIN = re.compile(r"\s?±\s?")
#: How many times the first a second number behind "or" must be to be no end of a range.
_FAR = 100
#: The beginning of a telephone number: "020-1234567".
_DIALLED = re.compile(r"0\d")
_HYPHENS = frozenset(("-", "–", "‑", "--"))


def join(grammar: Grammar, lower: str, items: list[Item]) -> list[Item]:
    """Return the items with each pair that makes a range, or a score, as one."""
    joined: list[Item] = []
    for item in items:
        first = joined[-1] if joined else None
        if first is not None and _MARGIN.fullmatch(lower, first.end, item.start) and first.value and item.value:
            joined[-1] = _interval(first, first.value - item.value, first.value + item.value, item.end)
            continue
        if first is not None and 0 < item.start - first.end <= 12 and _pair(grammar, lower, first, item):
            joined[-1] = _range(first, item)
            continue
        if grammar.one_or is not None and item.value is not None and item.value > 1:
            _open_with_one(grammar, lower, item)
        joined.append(item)
    return joined


def _pair(grammar: Grammar, lower: str, first: Item, second: Item) -> bool:
    """Tell whether two neighbours are the ends of one phrase."""
    if first.value is None or second.value is None or first.high is not None:
        return False
    if first.type != second.type or first.type not in ("count", "ordinal"):
        return False
    match = None if first.type == "ordinal" else grammar.connector.fullmatch(lower, first.end, second.start)
    if match is None:
        match = grammar.between.fullmatch(lower, first.end, second.start)
        return match is not None and _between(grammar, lower, first) and _low(first, second) < second.value
    if _opens_with_money(grammar, lower, first, second):
        return False
    if match.group(1) is None or match.group(1) in _HYPHENS:
        if first.digits and _DIALLED.match(lower, first.start):
            return False
        # "1500-2000 people" counts, "2014-2018" are years
        counted = grammar.counted.match(lower, second.end) is not None
        if counted or not _plain_years(first, second) or (first.value >= 1900 and second.value < 2050):
            return first.digits == second.digits and (first.digits or 0 < _low(first, second) < second.value)
        return False
    if not _low(first, second) < second.value:
        return False
    if second.value >= _FAR * _low(first, second) and grammar.listing.fullmatch(match.group(1)):
        return False  # "10 million or 10 billion"
    cue = cue_before(grammar, lower, first.start)
    opened = [] if cue is None else [rule for rule in cue[0] if rule.id.endswith("range.from")]
    return not opened or cue is None or not blocked(opened[0], grammar, lower, cue[1], second.end)


def _between(grammar: Grammar, lower: str, first: Item) -> bool:
    """Tell whether "between" stands before a number, or before the "about" at it."""
    start = first.start
    for _ in range(2):
        cue = cue_before(grammar, lower, start)
        if cue is None:
            return False
        if lower[cue[1] : cue[2]].endswith(grammar.between_cues):
            return True
        start = cue[1]
    return False


def _opens_with_money(grammar: Grammar, lower: str, first: Item, second: Item) -> bool:
    """Tell whether only the second has a currency before it: "from 2024 to $44 billion" is no range."""
    gap = lower[first.end : second.start].strip()
    return gap[-1:] in grammar.currencies and lower[first.start - 1 : first.start].strip() not in grammar.currencies


def _plain_years(first: Item, second: Item) -> bool:
    return all(item.end - item.start == 4 and 1400 <= (item.value or 0) <= 2100 for item in (first, second)) and (
        first.value or 0
    ) < (second.value or 0)


def _low(first: Item, second: Item) -> float:
    """Return the value of a range's first end, which may share the scale of the second ("5 bis 6 Millionen")."""
    value = first.value or 0
    if first.scale in (1, 100) and second.scale > first.scale and value < second.mantissa:
        return value * second.scale
    if second.grouped and not first.grouped and value < (second.value or 0) / 1000:
        return value * 1000  # "3 to 4,000"
    return value


def _range(first: Item, second: Item) -> Item:
    low, high = _low(first, second), second.value or 0
    item = _interval(first, low, high, second.end)
    if low >= high:
        item.type, item.value, item.low, item.high, item.rule = "score", None, None, None, "score"
    return item


def _interval(first: Item, low: float, high: float, end: int) -> Item:
    item = Item(first.start, end, (low + high) / 2, first.type, "range", digits=first.digits)
    item.low, item.high = low, high
    return item


def _open_with_one(grammar: Grammar, lower: str, item: Item) -> None:
    """Let "ein bis" before a number open a range."""
    assert grammar.one_or is not None
    match = grammar.one_or.match(lower[max(0, item.start - 20) : item.start][::-1])
    if match is not None and item.type == "count":
        item.low, item.high = item.scale, item.value
        item.value = ((item.low or 0) + (item.high or 0)) / 2
        item.start -= match.end()
        item.rule = "range"


def cue_before(grammar: Grammar, lower: str, at: int) -> tuple[list[Rule], int, int] | None:
    """Return the rules of the cue right before a place, and the cue's span."""
    match = grammar.left.match(lower[max(0, at - 64) : at][::-1])
    if match is None or match["cue"] is None:
        return None
    start, end = at - match.end("cue"), at - match.start("cue")
    return grammar.before.find(lower[start:end]), start, end


def blocked(rule: Rule, grammar: Grammar, lower: str, start: int, end: int) -> bool:
    """Tell whether the words around a cue make it none: "he spoke about 30 soldiers".

    ``start`` is where the cue begins and ``end`` where its number ends. Words count within the clause and close by; a
    preposition right before the cue ("he spoke of about 30 soldiers") makes it a qualifier again.
    """
    if rule.not_after is not None:
        window = clause_before(lower, start)
        if rule.not_after.search(window) and (rule.name == "range" or not grammar.amount.search(window)):
            return True
    if rule.only_after is not None and not rule.only_after.search(clause_before(lower, start, 8)):
        return True
    if rule.only_before is not None and not rule.only_before.search(clause_after(lower, end)):
        return True
    if rule.followed_by is not None and not rule.followed_by.match(clause_after(lower, end)):
        return True
    return rule.not_before is not None and rule.not_before.search(clause_after(lower, end)) is not None


def clause_before(lower: str, at: int, most: int = 4) -> str:
    """Return the words of the clause before a place, so many at most."""
    window = lower[max(0, at - 12 * most) : at]
    cut = max(window.rfind(mark) for mark in '.,;:!?"“”«»\n(')
    words = window[cut + 1 :].split()
    return " ".join(words[-most:]) + " "


def clause_after(lower: str, at: int) -> str:
    """Return the words of the clause after a place, at most six."""
    window = lower[at : at + 72]
    ends = [place for mark in '.,;:!?"“”«»\n(' if (place := window.find(mark)) >= 0]
    return " ".join(window[: min(ends, default=len(window))].split()[:6])
