"""From a text to its quantities: one scan for numbers, then a look around each."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.model import Bound, Quantity, QuantityType
from extract.quantity.claims import classify
from extract.quantity.compose import Piece
from extract.quantity.grammar import Grammar, load
from extract.quantity.item import Item
from extract.quantity.place import Place
from extract.quantity.power import fraction, power
from extract.quantity.ranges import join

#: How far before a word its qualifier may begin.
_BEFORE = 64
#: What makes a number word before it a part of a name.
_NAME = re.compile(r"-[^\W\d_](?<=[A-ZÀ-ÞА-Я])[a-zß-ÿа-я]")


def read(text: str, language: str) -> list[Quantity]:
    """Return the number phrases of a text in order; they never overlap, and the text is never rewritten.

    >>> [(q.value, q.bound, q.type) for q in read("At least 12 people were killed on October 7.", "en")]
    [(12.0, 'at_least', 'count'), (7.0, 'exact', 'date')]
    """
    grammar = load(language)
    lower = fold(text)
    items = join(grammar, lower, list(_scan(grammar, text, lower)))
    classify(grammar, text, lower, items)
    return [_quantity(item) for item in items if item.type]


def qualified(text: str, language: str, start: int, end: int, value: float, rule: str) -> Quantity:
    """Return the word at ``text[start:end]`` as a count of ``value`` with the qualifier before it ("at least one").

    For words that count only where their sentence says so: articles, "no one".
    """
    grammar = load(language)
    first = max(0, start - _BEFORE)
    window = text[first:end]
    item = Item(start - first, end - first, value, "count", rule)
    Place(grammar, window, fold(window), item, 0, end - first).look_left()
    found = _quantity(item)
    return replace(
        found,
        start=start,
        end=end,
        type="count",
        bound_start=None if found.bound_start is None else found.bound_start + first,
        bound_end=None if found.bound_end is None else found.bound_end + first,
        unit=None,
        unit_start=None,
        unit_end=None,
        rule=rule,
    )


def fold(text: str) -> str:
    """Return the text in lower case, apostrophes as a typewriter has them, with every character at its place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lower.replace("’", "'").replace("ʼ", "'")


def _scan(grammar: Grammar, text: str, lower: str) -> Iterator[Item]:
    """Yield every number as it stands, with its value."""
    for match in grammar.scan.finditer(lower):
        kind = match.lastgroup
        start, end = match.span()
        if kind == "run":
            for piece in grammar.words.parse(match.group(), not _goes_on(lower, end)):
                item = _item(grammar, text, lower, start, piece)
                if item is not None:
                    yield item
        elif kind in ("fraction", "power"):
            fractional = kind == "fraction"
            item = (
                _fraction(grammar, match) if fractional else Item(start, end, power(match.group()), "measure", "digits")
            )
            _sign(grammar, lower, item)
            yield item
        elif kind in ("short", "number", "call"):
            yield Item(start, end, None, "date" if kind == "short" else "phone", "digits")
        else:
            yield Item(start, end, None, kind or "", "digits")


def _fraction(grammar: Grammar, match: re.Match[str]) -> Item:
    """Return a fraction in digits, which a scale may follow ("2½ million"), as an item."""
    value, scale = fraction(match.group())
    if value is None or not scale:
        return Item(*match.span(), value, "measure", "digits", unit="fraction")
    return Item(*match.span(), value * grammar.words.scale(scale), "count", "digits")


def _goes_on(lower: str, end: int) -> bool:
    """Tell whether a word follows."""
    return lower[end : end + 1].isalpha() or _noun_follows(lower, end)


def _noun_follows(lower: str, end: int) -> bool:
    """Tell whether a word follows that is not glued, as in "12 Tote"."""
    return lower[end : end + 1].isspace() and lower[end + 1 : end + 2].isalpha()


def _item(grammar: Grammar, text: str, lower: str, offset: int, piece: Piece) -> Item | None:
    """Return one piece of a run at its place in the text; None where it needs an article and has none."""
    start, end = offset + piece.start, offset + piece.end
    if not piece.digits and (stop := grammar.stops.get(lower[start:end])) is not None:
        if stop.not_after is not None and stop.not_after.search(lower, max(0, start - 24), start):
            return None
        if stop.not_before is not None and stop.not_before.match(lower, end):
            return None
        if stop.lower and text[start].isupper() and text[start + 1 : end].islower():
            return None
    if not piece.digits and text[start].isupper() and _NAME.match(text, end):
        return None  # Trois-Rivières, Three-Mile Island
    if piece.opener:
        pattern = grammar.opener if piece.opener == "many" else grammar.article
        match = pattern.match(lower[max(0, start - 16) : start][::-1])
        if match is not None and (piece.opener != "many" or grammar.article.match(match.group()) is None):
            start -= match.end()
        elif piece.opener == "needed" and not (
            piece.rule == "words.rough" and grammar.named.search(lower, max(0, start - 12), start)
        ):
            return None  # "cerca del centenar" has its article in another word
    item = Item(start, end, piece.value, "count", piece.rule, digits=piece.digits)
    item.low, item.mantissa, item.scale = piece.low, piece.mantissa, piece.scale
    item.rough = piece.rule == "words.rough"
    item.grouped = piece.digits and lower[end - 3 : end] == "000" and not lower[start:end].isdecimal()
    if piece.type == "fraction":
        item.type, item.unit = "measure", "fraction"
    elif piece.type == "ordinal":
        item.type = "ordinal"
        _read_fraction(grammar, lower, item)
    if grammar.is_one(lower, start, end):
        item.value, item.low = piece.low / 2 if piece.low else item.value, None
    _sign(grammar, lower, item)
    return item


def _read_fraction(grammar: Grammar, lower: str, item: Item) -> None:
    """Read "a third of" as a fraction: an ordinal with an article before it and what it is a part of after it."""
    if not item.value or item.value < 3 or grammar.part_of is None:
        return
    if grammar.part_of.match(lower, item.end) or not _goes_on(lower, item.end):
        article = grammar.article.match(lower[max(0, item.start - 16) : item.start][::-1])
        if article is not None:
            item.start -= article.end()
            item.type, item.unit, item.value = "measure", "fraction", 1 / item.value


def _sign(grammar: Grammar, lower: str, item: Item) -> None:
    """Read "minus five", "-4.5" and ".08"; a dash before a number that counts a noun is a dash."""
    if item.value is None:
        return
    start = item.start
    if item.digits and item.type == "count" and lower[start - 1 : start] == grammar.decimal and item.end - start < 10:
        before = lower[max(0, start - 2) : start - 1]
        if (not before or before in "-(" or (before == " " and grammar.decimal == ".")) and lower[
            start : item.end
        ].isdecimal():
            item.start, item.value, item.type = start - 1, float(f"0.{lower[start : item.end]}"), "measure"
            start -= 1
    minus = grammar.minus.match(lower[max(0, start - 16) : start][::-1])
    if minus is not None:
        item.start, item.value = start - minus.end(), -item.value
    elif item.digits and lower[start - 1 : start] in ("-", "−") and not _noun_follows(lower, item.end):
        before = lower[max(0, start - 3) : start - 1]
        if not before or before[-1] in "<>=([:\n" or (before[-1] == " " and not before[:1].isdecimal()):
            item.start, item.value = start - 1, -item.value
    elif item.digits and lower[start - 2 : start] in ("- ", "− ") and _alone(lower, start - 2, item.end):
        item.start, item.value = start - 2, -item.value


def _alone(lower: str, start: int, end: int) -> bool:
    """Tell whether a line holds nothing else."""
    return not lower[lower.rfind("\n", 0, start) + 1 : start].strip() and not lower[end:].partition("\n")[0].strip()


def _quantity(item: Item) -> Quantity:
    bound, low, high = _interval(item)
    kind: QuantityType = item.type  # type: ignore[assignment]
    return Quantity(
        item.start,
        item.end,
        item.value,
        low,
        high,
        bound,
        kind,
        item.bound_start,
        item.bound_end,
        item.unit,
        item.unit_start,
        item.unit_end,
        item.rule,
        item.bound_rule.id if item.bound_rule is not None else None,
    )


def _interval(item: Item) -> tuple[Bound, float | None, float | None]:
    """Return what a number and its qualifier commit to."""
    value = item.value
    if item.high is not None:
        return "range", item.low, item.high
    if value is None:
        return ("vague", item.low, None) if item.low is not None else ("exact", None, None)
    name = item.bound_rule.name if item.bound_rule is not None else "exact"
    if item.rough and name == "exact":
        name = "about"  # "une trentaine"
    if item.closed:
        name = {"less_than": "at_most", "more_than": "at_least"}[name]
    if name in ("at_least", "more_than"):
        return name, value, None  # type: ignore[return-value]
    if name in ("at_most", "less_than"):
        return name, None, value  # type: ignore[return-value]
    return ("about" if name == "about" else "exact"), value, value
