"""The words around one number: its currency, sign and cues before it, its unit and qualifier after it."""

import re

from extract.quantity.grammar import Grammar
from extract.quantity.item import Item
from extract.quantity.ranges import blocked
from extract.quantity.rules import Rule

#: What may stand between the qualifier of a number and that number: "et plus d'un millier".
_NEXT = re.compile(r"\s(?:\w{1,2}')?")
#: A word of what is counted, and the end of a clause behind its qualifier.
_WORD = re.compile(r"\s[^\W\d_]+(?=\s)")
_CLOSED = re.compile(r"\s*(?:[.,;:!?)\n]|$)")


class Place:
    """One number and the words around it, between the end of the number before and the start of the next one."""

    def __init__(self, grammar: Grammar, text: str, lower: str, item: Item, floor: int, ceiling: int) -> None:
        self.grammar, self.text, self.lower, self.item = grammar, text, lower, item
        self.floor, self.ceiling = floor, ceiling
        self.cues: list[Rule] = []
        self.cue_start = item.start
        #: The rules of a second cue, before the first.
        self.outer: list[Rule] = []

    def look_left(self) -> None:
        """Find the currency, the sign and the cue before the number, and a second cue before the first."""
        item, grammar, lower = self.item, self.grammar, self.lower
        low = max(self.floor, item.start - 64)
        match = grammar.left.match(lower[low : item.start][::-1])
        if match is None:
            return
        if match["currency"] is not None:
            start, end = item.start - match.end("currency"), item.start - match.start("currency")
            rule = grammar.currencies[lower[start:end]]
            item.type, item.unit, item.rule = "money", rule.unit, rule.id
            item.unit_start, item.unit_end = start, end
        if match["sign"] is not None:
            start, end = item.start - match.end("sign"), item.start - match.start("sign")
            if lower[start - 1 : start] not in ("<", ">", "="):
                self._qualify(grammar.signs["".join(match["sign"][::-1].split())], start, end)
        if match["cue"] is not None:
            self._take_cue(match)

    def _take_cue(self, match: re.Match[str]) -> None:
        item, grammar, lower = self.item, self.grammar, self.lower
        start, end = item.start - match.end("cue"), item.start - match.start("cue")
        if "\n\n" in lower[start : item.start]:
            return
        self.cues, self.cue_start = grammar.before.find(lower[start:end]), start
        for rule in self.cues:
            if rule.group == "bound" and not blocked(rule, grammar, lower, start, item.end):
                self._qualify(rule, start, end)
                self._look_further(start)
                return

    def _look_further(self, start: int) -> None:
        """Read a cue before the cue: "at least about 30" is at least, "since about 1990" a year."""
        grammar, lower, item = self.grammar, self.lower, self.item
        match = grammar.left.match(lower[max(self.floor, start - 40) : start][::-1])
        if match is None or match["cue"] is None or match["currency"] is not None:
            return
        first = start - match.end("cue")
        self.outer = grammar.before.find(lower[first : start - match.start("cue")])
        if item.high is None and (item.bound_rule is None or item.bound_rule.name != "about"):
            return
        for outer in self.outer:
            if outer.group == "bound" and not blocked(outer, grammar, lower, first, item.end):
                if outer.name != "range" or item.high is not None:
                    self._qualify(outer, first, item.bound_end or start)
                return

    def _qualify(self, rule: Rule, start: int, end: int) -> None:
        """Note a qualifier and its words; one that belongs to ranges needs a range."""
        item = self.item
        if (rule.name == "range") != (item.high is not None):
            return  # "between" needs a range, and a range's ends are all that it commits to
        item.bound_rule, item.bound_start, item.bound_end = rule, start, end

    def look_right(self) -> None:
        """Find the unit and the qualifier after the number."""
        item, grammar = self.item, self.grammar
        match = grammar.right.match(self.lower, item.end)
        if match is None or match.lastgroup is None:
            self._look_behind_noun()
            return
        if match["sign"] is not None:
            self._qualify(grammar.signs_after[match["sign"]], *match.span("sign"))
        side, cues = ("tight", grammar.tight) if match["tight"] is not None else ("loose", grammar.loose)
        if match[side] is None:
            return
        start, end = match.span(side)
        for rule in cues.find(match[side]):
            if rule.group == "bound":
                if _NEXT.fullmatch(self.lower, end, self.ceiling) is None:
                    self._qualify_behind(rule, start, end)
                return
            if self.fits(rule, start) and not self._refused(rule, end):
                self._take_unit(rule, start, end)
                if rule.group == "unit" and rule.name == "count":
                    self._look_right_again(end)  # Russian "20-ти километров"
                return

    def _qualify_behind(self, rule: Rule, start: int, end: int) -> None:
        """Note a qualifier behind the number, alone or with one before it: "less than 20 or equal"."""
        item = self.item
        if rule.name == "exact":
            if item.bound_rule is not None and item.bound_rule.name in ("less_than", "more_than"):
                item.closed, item.bound_end = True, end
            return
        if item.bound_rule is None or item.bound_rule.name in ("about", "exact"):
            # "equal to 20 or less" begins before the number
            begins = item.bound_start if item.bound_rule is not None and item.bound_rule.name == "exact" else None
            self._qualify(rule, start if begins is None else begins, end)
            self._look_right_again(end)

    def _refused(self, rule: Rule, end: int) -> bool:
        return rule.not_before is not None and rule.not_before.match(self.lower[end : end + 16].strip()) is not None

    def _look_behind_noun(self) -> None:
        """Read the qualifier at the end of a clause, behind what is counted: "200 dead at least."."""
        at = self.item.end
        for _ in range(2):  # "30 wounded soldiers or more"
            word = _WORD.match(self.lower, at, self.ceiling)
            if word is None:
                return
            at = word.end()
            match = self.grammar.right.match(self.lower, at)
            if match is None or match["loose"] is None or _CLOSED.match(self.lower, match.end("loose")) is None:
                continue
            for rule in self.grammar.loose.find(match["loose"]):
                if rule.group == "bound" and rule.name != "exact":
                    self._qualify_behind(rule, *match.span("loose"))
                    return

    def _look_right_again(self, at: int) -> None:
        """Read the unit after "12 or more"."""
        match = self.grammar.right.match(self.lower, at)
        if match is not None and match["loose"] is not None:
            for rule in self.grammar.loose.find(match["loose"]):
                if rule.group != "bound" and self.fits(rule, match.start("loose")):
                    self._take_unit(rule, *match.span("loose"))
                    return

    def _take_unit(self, rule: Rule, start: int, end: int) -> None:
        item, after = self.item, self.lower[end : end + 1]
        capital = self.grammar.capital_scale(self.text[item.end : end], item, after)
        if capital and self.text[max(0, item.start - 24) : item.start].isupper():
            capital = None  # in a text in capitals, M is a metre
        if capital or item.type == "money" or self.grammar.counted.match(self.lower, end):
            self._scale_attached(end, capital)
            if capital and item.type != "money":
                self._look_right_again(end)  # "20 M€"
        if item.type == "money" or item.end == end:
            return
        if item.type == "count" and (rule.name != "score" or (item.high is not None and item.digits)):
            item.type, item.rule, item.unit = rule.name, rule.id, rule.unit
            if rule.group == "unit" and rule.unit is not None:
                item.unit_start, item.unit_end = start, end

    def _scale_attached(self, end: int, capital: float | None) -> None:
        """Read the m of "$3m", "3m people" and "10M" as a million: there it is no metre."""
        item = self.item
        scale = capital or self.grammar.attached.get(self.lower[item.end : end])
        if scale is not None and item.value is not None:
            item.value, item.end = item.value * scale, end
            if item.low is not None and item.high is not None:
                item.low, item.high = item.low * scale, item.high * scale

    def fits(self, rule: Rule, cue_start: int) -> bool:
        """Tell whether a rule's own conditions allow this number and this writing of the cue."""
        item = self.item
        value = item.value if item.value is not None else item.low
        if value is None or not rule.min <= abs(value) <= rule.max or (rule.digits and not item.digits):
            return False
        return not rule.capital or self.text[cue_start].isupper()
