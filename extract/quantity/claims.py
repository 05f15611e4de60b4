"""What a number is a number of: what is no count claims its characters here, and qualifiers find their number."""

import re

from extract.quantity.grammar import Grammar
from extract.quantity.item import Item
from extract.quantity.ranges import blocked
from extract.quantity.rules import Rule

#: Characters that, right before digits, make them part of a name, a path or a tag.
_TAGS = frozenset("/_@#=&\\")
_NAMED = re.compile(r"[^\W\d_][\w.'’-]{1,30}\s[^\W\d_][\w.'’-]{0,30}, $")
#: Types that a number takes over from its neighbour in a list ("aged 6 and 11", "10 and 20 per cent").
_SHARED_BACK = frozenset(("age", "percent", "money", "ordinal", "date", "duration", "measure"))
_SHARED_AHEAD = frozenset(("age", "date", "designation", "year"))


def classify(grammar: Grammar, text: str, lower: str, items: list[Item]) -> None:
    """Give every item its type, unit and qualifier."""
    floor = 0
    for item in items:
        if item.value is not None or item.low is not None:
            _Place(grammar, text, lower, item, floor).decide()
        floor = item.end
    _share(grammar, lower, items)


def _share(grammar: Grammar, lower: str, items: list[Item]) -> None:
    """Let the members of a list have one type."""
    for at in range(len(items) - 1, 0, -1):
        first, second = items[at - 1], items[at]
        if first.type == "count" and second.type in _SHARED_BACK and _listed(grammar, lower, first, second):
            if second.unit != "fraction" and first.unit_start is None:
                first.type, first.unit, first.rule = second.type, second.unit, second.rule
    for first, second in zip(items, items[1:], strict=False):
        if second.type == "count" and first.type in _SHARED_AHEAD and _listed(grammar, lower, first, second):
            alike = second.digits and second.bound_rule is None and (second.value or 0) <= 31 or first.type == "year"
            word_follows = lower[second.end : second.end + 2].strip()[:1].isalpha()
            if alike and not word_follows and (first.type != "year" or 1400 <= (second.value or 0) <= 2100):
                second.type, second.rule = first.type, first.rule


def _listed(grammar: Grammar, lower: str, first: Item, second: Item) -> bool:
    if not 0 < second.start - first.end <= 14 or first.digits != second.digits:
        return False
    match = grammar.list_gap.fullmatch(lower, first.end, second.start)
    return match is not None and (match.group(1) not in (None, ",") or second.type not in ("duration", "measure"))


class _Place:
    """One number and the words around it."""

    def __init__(self, grammar: Grammar, text: str, lower: str, item: Item, floor: int) -> None:
        self._grammar, self._text, self._lower, self._item, self._floor = grammar, text, lower, item, floor
        self._cue: Rule | None = None
        self._cue_start = item.start
        self._outer: Rule | None = None

    def decide(self) -> None:
        """Read both sides and settle the type."""
        item = self._item
        if item.digits and self._is_part_of_name():
            item.type, item.rule = "designation", "claim.designation.glued"
            return
        self._look_left()
        self._look_right()
        if item.type != "count" or item.unit is not None:
            return
        if self._claimed_before() or self._is_year() or self._is_ordinal() or self._is_age():
            return
        if item.digits and self._lower[item.end : item.end + 1].isalpha():
            item.type, item.rule = "designation", "claim.designation.glued"

    # ------------------------------------------------------------------ before the number

    def _is_part_of_name(self) -> bool:
        """Tell whether letters are joined to the digits: T-72, Covid-19, a path or a tag; or a letter stands before."""
        text, start = self._text, self._item.start
        if start < 2:
            return start == 1 and text[0] in _TAGS
        before, further = text[start - 1], text[start - 2]
        if before in "-‑":
            if further.isalnum() and self._item.value is not None and 1400 <= self._item.value <= 2100:
                return not further.isalpha() and self._item.end - start != 4
            return further.isalnum()
        if before in ".," and further.isdigit():
            return True
        if before == " " and further in self._grammar.letters:
            return start < 3 or not (text[start - 3].isalnum() or text[start - 3] in ".-’'")
        return before in _TAGS

    def _look_left(self) -> None:
        """Find the currency, the sign and the cue before the number, and a second cue before the first."""
        item, grammar, lower = self._item, self._grammar, self._lower
        low = max(self._floor, item.start - 64)
        match = grammar.left.match(lower[low : item.start][::-1])
        if match is None:
            return
        if match["currency"] is not None:
            start, end = item.start - match.end("currency"), item.start - match.start("currency")
            rule = grammar.currencies[lower[start:end]]
            item.type, item.unit, item.rule = "money", rule.unit, rule.id
            item.unit_start, item.unit_end = start, end
        if match["sign"] is not None:
            self._qualify(grammar.signs[match["sign"][::-1]], item.start - match.end("sign"), item.start - match.start("sign"))
        if match["cue"] is not None:
            self._take_cue(match)

    def _take_cue(self, match: re.Match[str]) -> None:
        item, grammar, lower = self._item, self._grammar, self._lower
        start, end = item.start - match.end("cue"), item.start - match.start("cue")
        if "\n\n" in lower[start : item.start]:
            return
        rule = grammar.before.find(lower[start:end])
        if rule is None:
            return
        self._cue, self._cue_start = rule, start
        if rule.group == "bound" and not blocked(rule, grammar, lower, start, item.end):
            self._qualify(rule, start, end)
            self._look_further(start, end)

    def _look_further(self, start: int, end: int) -> None:
        """Read a cue before the cue: "at least about 30" is at least, "since about 1990" a year."""
        grammar, lower = self._grammar, self._lower
        match = grammar.left.match(lower[max(self._floor, start - 40) : start][::-1])
        if match is None or match["cue"] is None or match["currency"] is not None:
            return
        first, last = start - match.end("cue"), start - match.start("cue")
        outer = grammar.before.find(lower[first:last])
        if outer is None:
            return
        self._outer = outer
        inner = self._item.bound_rule
        if outer.group == "bound" and outer.name != "range" and inner is not None and inner.name == "about":
            if not blocked(outer, grammar, lower, first, self._item.end):
                self._qualify(outer, first, end)

    def _qualify(self, rule: Rule, start: int, end: int) -> None:
        """Note a qualifier and its words; one that belongs to ranges needs a range."""
        item = self._item
        if rule.name == "range" and item.high is None:
            return
        item.bound_rule, item.bound_start, item.bound_end = rule, start, end

    # ------------------------------------------------------------------ after the number

    def _look_right(self) -> None:
        """Find the unit and the qualifier after the number."""
        item, grammar, lower = self._item, self._grammar, self._lower
        match = grammar.right.match(lower, item.end)
        if match is None or match.lastgroup is None:
            return
        if match["sign"] is not None:
            self._qualify(grammar.signs_after[match["sign"]], *match.span("sign"))
        side = "tight" if match["tight"] is not None else "loose"
        if match[side] is None:
            return
        rule = (grammar.tight if side == "tight" else grammar.loose).find(match[side])
        if rule is None:
            return
        start, end = match.span(side)
        if rule.group == "bound":
            if item.bound_rule is None:
                self._qualify(rule, start, end)
                self._look_right_again(end)
            return
        if self._fits(rule, start) and (rule.not_before is None or not rule.not_before.match(lower[end : end + 16].strip())):
            self._take_unit(rule, start, end)

    def _look_right_again(self, at: int) -> None:
        """Read the unit after "12 or more"."""
        match = self._grammar.right.match(self._lower, at)
        if match is not None and match["loose"] is not None:
            rule = self._grammar.loose.find(match["loose"])
            if rule is not None and rule.group != "bound" and self._fits(rule, match.start("loose")):
                self._take_unit(rule, *match.span("loose"))

    def _take_unit(self, rule: Rule, start: int, end: int) -> None:
        item = self._item
        if item.type == "money":
            self._scale_money(end)
            return
        if item.type != "count" and not (item.type == "measure" and rule.group == "unit"):
            return
        if rule.name == "score" and (item.high is None or item.digits is False):
            return
        item.type, item.rule = rule.name, rule.id
        item.unit = rule.unit
        if rule.group == "unit" and rule.unit is not None:
            item.unit_start, item.unit_end = start, end

    def _scale_money(self, end: int) -> None:
        """Read the m of "$3m" as a million: after a currency it is no metre."""
        item = self._item
        scale = self._grammar.attached.get(self._lower[item.end : end])
        if scale is not None and item.value is not None:
            item.value, item.end = item.value * scale, end
            if item.low is not None and item.high is not None:
                item.low, item.high = item.low * scale, item.high * scale

    def _fits(self, rule: Rule, cue_start: int) -> bool:
        """Tell whether a rule's own conditions allow this number and this writing of the cue."""
        item = self._item
        value = item.value if item.value is not None else item.low
        if value is None or not rule.min <= value <= rule.max or (rule.digits and not item.digits):
            return False
        return not rule.capital or self._text[cue_start].isupper()

    # ------------------------------------------------------------------ what it is

    def _claimed_before(self) -> bool:
        """Apply the claim of the cue before the number: a date, an age, a designation, a score."""
        item, rule = self._item, self._cue
        if rule is None or rule.group != "claim" or rule.name == "year":
            return False
        if rule.name == "score":
            if item.high is None or not item.digits:
                return False
        elif not self._fits(rule, self._cue_start):
            return False
        elif rule.name in ("date", "designation") and not rule.bare and self._grammar.counted.match(self._lower, item.end):
            return False
        if rule.not_after is not None and blocked(rule, self._grammar, self._lower, self._cue_start, item.end):
            return False
        item.type, item.rule = rule.name, rule.id
        return True

    def _is_year(self) -> bool:
        """Settle four bare digits: a year unless they count what follows."""
        item, grammar = self._item, self._grammar
        value = item.value
        if item.high is not None and item.low is not None:
            return False
        if value is None or not item.digits or item.end - item.start != 4 or not 1000 <= value <= 2100:
            return False
        cue = self._outer if item.bound_rule is not None else self._cue
        dated = cue is not None and cue.name == "year" and self._fits(cue, self._cue_start)
        recent = 1900 <= value < 2050
        rounded = value % 100 == 0
        counts = grammar.counted.match(self._lower, item.end) is not None
        if dated and cue is not None and cue.capital:
            year = True
        elif item.bound_rule is not None:
            year = dated and recent and not counts
        elif dated:
            year = not (rounded and (counts or not recent)) and (recent or not counts)
        else:
            year = recent and not counts and not (rounded and self._noun_follows())
        if year:
            item.type = "year"
            item.rule = cue.id if dated and cue is not None else "claim.year.bare"
            item.bound_rule = None if not dated else item.bound_rule
        return year

    def _noun_follows(self) -> bool:
        return self._lower[self._item.end : self._item.end + 1] == " " and self._lower[self._item.end + 1 :][:1].isalpha()

    def _is_ordinal(self) -> bool:
        """Settle "93." before a noun, and the number of a list at the start of a line."""
        item, lower, grammar = self._item, self._lower, self._grammar
        if not item.digits or item.value is None or item.value > 250 or item.high is not None:
            return False
        mark = lower[item.end : item.end + 1]
        if mark not in (".", ")") or not mark:
            return False
        line = lower.rfind("\n", 0, item.start) + 1
        if not lower[max(line, item.start - 4) : item.start].strip() and line >= item.start - 4 and lower[item.end + 1 : item.end + 2] == " ":
            item.type, item.rule = "ordinal", "claim.ordinal.list"
            return True
        if mark != "." or grammar.dot_before is None or grammar.dot_after is None:
            return False
        following = self._text[item.end + 1 : item.end + 3]
        if grammar.dot_after.match(lower, item.end) or (
            following[:1] == " "
            and (following[1:].islower() or grammar.dot_before.search(lower, max(0, item.start - 16), item.start))
        ):
            item.type, item.rule = "ordinal", "claim.ordinal.dot"
            return True
        return False

    def _is_age(self) -> bool:
        """Settle an age between commas after a name: "Jane Doe, 34, said"."""
        item, lower = self._item, self._lower
        if not item.digits or item.value is None or not 1 <= item.value <= 110 or item.bound_rule is not None:
            return False
        if lower[item.end : item.end + 1] != "," or lower[item.start - 2 : item.start] != ", ":
            return False
        name = _NAMED.search(self._text, max(self._floor, item.start - 64), item.start)
        if name is None or not all(part[:1].isupper() for part in name.group().split()):
            return False
        item.type, item.rule = "age", "claim.age.apposition"
        return True
