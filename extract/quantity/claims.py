"""What a number is a number of: whatever is no count claims its characters here."""

import re
from itertools import pairwise, zip_longest

from extract.quantity.grammar import Grammar
from extract.quantity.item import Item
from extract.quantity.place import Place
from extract.quantity.ranges import blocked, clause_before
from extract.quantity.rules import Rule

#: Characters that, right before digits, make them part of a name, a path or a tag.
_TAGS = frozenset("/_@#=&\\")
#: One group of thousands, by a mark that the language may have for decimals.
_GROUPED = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_DIGITS_ONLY = re.compile(r"\D")
_SIGNED = ("<=", ">=", "==")
_NAMED = re.compile(r"[^\W\d_][\w.'’-]{1,30}\s[^\W\d_][\w.'’-]{0,30}(?:, | \()$")
_DOTTED = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_SURNAME = re.compile(r"(?<!\w)[^\W\d_][\w.'’-]{1,30}, $")
#: Types that a number takes over from its neighbour in a list ("aged 6 and 11", "10 and 20 per cent").
_SHARED_BACK = frozenset(("age", "percent", "money", "ordinal", "date", "duration", "measure"))
_SHARED_AHEAD = frozenset(("age", "date", "designation", "year"))


def classify(grammar: Grammar, text: str, lower: str, items: list[Item]) -> None:
    """Give every item its type, unit and qualifier."""
    floor = 0
    for item, following in zip_longest(items, items[1:]):
        if item.value is not None or item.low is not None:
            _decide(Place(grammar, text, lower, item, floor, len(text) if following is None else following.start))
        floor = item.end
    _share(grammar, lower, items)
    for item in items:
        if item.type == "count" and item.value is not None and item.value < 0:
            item.type = "measure"


def _decide(place: Place) -> None:
    """Read both sides of a number and settle its type."""
    item = place.item
    if item.digits and _is_thousands(place):
        item.value = float(_DIGITS_ONLY.sub("", place.lower[item.start : item.end]))
    if item.digits and _is_part_of_name(place):
        item.type, item.rule = "designation", "claim.designation.glued"
        return
    place.look_left()
    place.look_right()
    if item.type == "duration" and any(rule.name == "age" and _claims(place, rule) for rule in place.cues):
        item.type = "count"
    if item.type != "count" or item.unit is not None:
        return
    if _claim_by_cue(place) or _claim_year(place):
        return
    if item.digits:
        for kind, key, holds in _DIGIT_CLAIMS:
            if holds(place):
                item.type, item.rule = kind, f"claim.{kind}.{key}"
                return


def _is_thousands(place: Place) -> bool:
    """Tell whether the mark before three digits is no decimal one, since people are counted: "1,500 soldados"."""
    item, lower = place.item, place.lower
    grouped = _GROUPED.fullmatch(lower, item.start, item.end) is not None
    return (
        grouped
        and item.value is not None
        and item.value < 1000
        and place.grammar.counted.match(lower, item.end) is not None
    )


def _is_part_of_name(place: Place) -> bool:
    """Tell whether letters are joined to the digits: T-72, Covid-19, a path or a tag; or a letter stands before."""
    text, start, value = place.text, place.item.start, place.item.value
    if text[max(0, start - 2) : start] in _SIGNED:
        return False
    if start < 2:
        return start == 1 and text[0] in _TAGS
    before, further = text[start - 1], text[start - 2]
    if before in "-‑":
        # "mid-2014" stays a year
        dated = further.isalpha() and place.item.end - start == 4 and value is not None and 1400 <= value <= 2100
        return further.isalnum() and not dated
    if before in ".," and further.isdigit():
        return True
    if before == " " and further.isupper() and place.grammar.named.search(place.lower, max(0, start - 12), start - 2):
        return True
    if before == " " and further in place.grammar.letters:
        return start < 3 or not (text[start - 3].isalnum() or text[start - 3] in ".-’'")
    return before in _TAGS


def _claim_by_cue(place: Place) -> bool:
    """Apply the claim of the cue before the number: a date, an age, a designation, a time, a score."""
    for rule in place.cues:
        if rule.group == "claim" and rule.name != "year" and _claims(place, rule):
            place.item.type, place.item.rule = rule.name, rule.id
            return True
    return False


def _claims(place: Place, rule: Rule) -> bool:
    item, grammar, lower = place.item, place.grammar, place.lower
    if rule.name == "score":
        return item.high is not None and item.digits
    if not place.fits(rule, place.cue_start) or (rule.name == "time" and not _is_clock(place)):
        return False
    if rule.name == "designation" and item.digits and not lower[item.start : item.end].isdecimal():
        return False
    counts = rule.name in ("date", "designation") and not rule.bare and grammar.counted.match(lower, item.end)
    if counts and (rule.counts_after is None or rule.counts_after.search(clause_before(lower, place.cue_start, 1))):
        return False
    return not blocked(rule, grammar, lower, place.cue_start, item.end)


def _is_clock(place: Place) -> bool:
    """Tell whether digits can be an hour and minutes without a colon: 2230, 22.30."""
    item = place.item
    if _DOTTED.fullmatch(place.lower, item.start, item.end):
        return True
    value = item.value or 0
    return item.end - item.start == 4 and value <= 2400 and value % 100 < 60


def _claim_year(place: Place) -> bool:
    """Settle four bare digits, or a range of them: a year unless they count what follows."""
    item, grammar, lower = place.item, place.grammar, place.lower
    counts = grammar.counted.match(lower, item.end) is not None
    if item.high is not None:
        ends = (item.low or 0, item.high)
        bare = lower[item.start : item.start + 4].isdecimal() and lower[item.end - 4 : item.end].isdecimal()
        recent = all(1900 <= end < 2050 for end in ends)
        dated = all(1400 <= end <= 2100 for end in ends) and any(end % 50 for end in ends)
        if counts or not bare or not (recent or dated):
            return False
        item.type, item.rule = "year", "claim.year.range"
        return True
    value = item.value
    if value is None or not item.digits or item.end - item.start != 4 or not 1000 <= value <= 2100:
        return False
    # Dutch "tot 2014": a word may open a bound or a year
    cues = [*place.outer, *place.cues] if item.bound_rule is not None else place.cues
    cue = next((rule for rule in cues if rule.name == "year" and place.fits(rule, place.cue_start)), None)
    if not _is_year(place, cue, counts):
        return False
    item.type, item.rule = "year", cue.id if cue is not None else "claim.year.bare"
    if cue is None or cue in place.cues:  # Dutch "tot" opens a year here, and no bound
        item.bound_rule = item.bound_start = item.bound_end = None
    return True


def _is_year(place: Place, cue: Rule | None, counts: bool) -> bool:
    """Weigh what speaks for a year: a month or "since" before it, a number of this age, no noun that it counts."""
    item = place.item
    value = item.value or 0
    recent, rounded = 1900 <= value < 2050, value % 100 == 0
    if cue is not None and cue.capital:
        return True
    following = place.lower[item.end : item.end + 2]
    noun = following[:1] == " " and following[1:].isalpha()
    if item.bound_rule is not None:
        return cue is not None and recent and not counts and not (rounded and noun)
    if cue is not None:
        return not (rounded and (counts or not recent)) and (recent or not counts)
    return recent and not counts and not (rounded and noun)


def _is_list_number(place: Place) -> bool:
    """Tell whether the digits number a list: "1. " or "2) " at the start of a line."""
    item, lower = place.item, place.lower
    if item.value is None or item.value > 250 or lower[item.end : item.end + 2] not in (". ", ") "):
        return False
    before = lower[max(0, item.start - 5) : item.start]
    line = before.rpartition("\n")[2]
    return not line.strip() and (len(line) < len(before) or item.start < 5)


def _is_dotted(place: Place) -> bool:
    """Tell whether a full stop makes the digits an ordinal: "die 93. Brigade", "(20.)"."""
    item, lower, grammar = place.item, place.lower, place.grammar
    if grammar.dot_before is None or grammar.dot_after is None or lower[item.end : item.end + 1] != ".":
        return False
    if item.value is None or item.value > 250 or item.high is not None:
        return False
    following = place.text[item.end + 1 : item.end + 3]
    if lower[item.start - 1 : item.start] == "(" or following[:1].isalpha() or grammar.dot_after.match(lower, item.end):
        return True
    determined = grammar.dot_before.search(lower, max(0, item.start - 16), item.start) is not None
    return following[:1] == " " and (following[1:].islower() or determined)


def _is_age(place: Place) -> bool:
    """Tell whether the digits are an age after a name: "Jane Doe, 34, said", "Jane Doe (34)"."""
    item, lower = place.item, place.lower
    if item.value is None or not 1 <= item.value <= 110 or item.bound_rule is not None or item.high is not None:
        return False
    after = lower[item.end : item.end + 1]
    if after and after not in ",.)\"'”;\n":
        return False
    start = max(place.floor, item.start - 64)
    name = (_SURNAME if after == "," else _NAMED).search(place.text, start, item.start)
    return name is not None and all(part[:1].isupper() for part in name.group().rstrip(" (").split())


def _is_hour(place: Place) -> bool:
    return (
        place.lower[place.item.start : place.item.end].isdecimal()
        and place.lower[place.item.start] == "0"
        and _is_clock(place)
    )


def _is_glued(place: Place) -> bool:
    """Tell whether letters follow right on the digits (5G), or a full stop and letters stand right before (Sat.1)."""
    lower, start = place.lower, place.item.start
    joined = start > 1 and lower[start - 1] == "." and lower[start - 2].isalpha() and not place.cues
    return joined or lower[place.item.end : place.item.end + 1].isalpha()


def _is_short_year(place: Place) -> bool:
    """Tell whether two digits behind an apostrophe are a year: "nel '45"."""
    item, lower = place.item, place.lower
    short = item.end - item.start == 2 and lower[max(0, item.start - 1) : item.start] in ("'", "‘")
    dated = any(rule.name == "year" for rule in place.cues)
    return short and dated and place.grammar.counted.match(lower, item.end) is None


_DIGIT_CLAIMS = (
    ("year", "short", _is_short_year),
    ("ordinal", "list", _is_list_number),
    ("ordinal", "dot", _is_dotted),
    ("age", "apposition", _is_age),
    ("time", "hour", _is_hour),
    ("designation", "glued", _is_glued),
)


def _share(grammar: Grammar, lower: str, items: list[Item]) -> None:
    """Let the members of a list have one type."""
    for first, second in reversed(list(pairwise(items))):
        shared = first.type == "count" and second.type in _SHARED_BACK and _listed(grammar, lower, first, second)
        if shared and first.unit is None and second.unit != "fraction":
            first.type, first.unit, first.rule = second.type, second.unit, second.rule
    for first, second in pairwise(items):
        if second.type != "count" or not second.digits or second.bound_rule is not None:
            continue
        if not _listed(grammar, lower, first, second):
            continue
        scores = first.type == "score" and second.high is not None
        if scores or (first.type in _SHARED_AHEAD and _goes_on(grammar, lower, first, second)):
            second.type, second.rule = first.type, first.rule


def _goes_on(grammar: Grammar, lower: str, first: Item, second: Item) -> bool:
    """Tell whether a bare number after "and" is one more of its neighbour's type."""
    if first.type == "age" and grammar.counted.match(lower, second.end) is None:
        return (second.value or 0) <= 125
    if lower[second.end : second.end + 3].lstrip(' «„“"')[:1].isalpha() and not grammar.list_gap.match(
        lower, second.end
    ):
        return False
    value = second.value or 0
    return 1400 <= value <= 2100 if first.type == "year" else value <= 125


def _listed(grammar: Grammar, lower: str, first: Item, second: Item) -> bool:
    if not 0 < second.start - first.end <= 14 or first.digits != second.digits:
        return False
    match = grammar.list_gap.fullmatch(lower, first.end, second.start)
    if match is None:
        return False
    # "12 wounded, 10 days later": a comma alone makes no list of days or metres
    return second.type not in ("duration", "measure") or match.end("comma") != match.end() - 1
