"""A language's number pack, compiled once: one scan for numbers, one expression for each side of a number."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract import pack
from extract.quantity.digits import Digits
from extract.quantity.item import Item
from extract.quantity.rules import Cues, Rule, alternation, rule_of, words
from extract.quantity.spelled import Words

#: Forms in digits that are no plain number, whatever the language. The group's name is the type.
PATTERNS = r"""
    (?P<phone> 0\d[\x20-]\d{6,8}(?!\d)
      | \+\d[\d()\x20/-]{6,20}\d(?!\d) | 0\d{2,5}[\x20/-]\d{2,8}(?:[\x20-]\d{1,8}){0,3}(?![\d.,]) )
  | (?P<call> 0\d(?:[\x20.]\d\d){4}(?!\d) )
  | (?P<number> \d{3}\)?[\x20-]\d{3}-\d{4}(?!\d) )
  | (?P<date> \d{4}-\d{2}-\d{2}(?!\d)
      | \d{1,2}\.\x20?\d{1,2}\.\x20?(?:\d{4}|\d{2})(?![\d.]\d?)
      | \d{1,2}/\d{1,2}/\d{2,4}(?!\d) | (?:0?[1-9]|[12]\d|3[01])/0[1-9](?![\d/])
      | \d{1,2}-\d{1,2}-(?:19|20)\d\d(?![\d-]) )
  | (?P<time> (?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?(?!\d)|\x20?h\x20?[0-5]\d(?!\w)) )
  | (?P<score> \d{1,3}:\d{1,3}(?!\d) )
  | (?P<year> (?:1[5-9]|20)\d\d(?:/\d{2,4}|[-–]\d\d)(?!\d) )
  | (?P<fraction> (?:(?:\d{1,4}\x20(?:\x20|JOINER\x20)?)?[1-9]\d?/[1-9]\d{0,2}(?![\d/])
      | \d{0,4}\x20?[¼-¾⅐-⅞])(?:\x20SCALE)? )
  | (?P<power> \d{1,18}(?:[.,]\d{1,18})?(?:e[+-]?|(?:\x20?[x×*]\x20?10)?\^[+-]{0,2})\d{1,3}(?![\w.,]\d|\w) )
  | (?P<designation> (?!\d{1,3}(?:\.\d{3})+(?!\.?\d)) \d{1,4}(?:\.\d{1,4}){3,7}(?!\d) )
"""


@dataclass(frozen=True, slots=True)
class Stop:
    """Words that look like a number and are none beside certain others ("no one", "test scores")."""

    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    lower: bool = False


class Grammar:
    """Everything that :func:`extract.quantity.read` needs of one language."""

    def __init__(self, data: dict[str, Any], known: Iterable[tuple[str, float, str]]) -> None:
        self.digits = Digits(data)
        self.words = Words(data, self.digits, known)
        listed = data["words"]
        context = data["context"]
        self.before, self.loose, self.tight = Cues(), Cues(), Cues()
        self.currencies: dict[str, Rule] = {}
        self.signs: dict[str, Rule] = {}
        self.signs_after: dict[str, Rule] = {}
        self.attached: dict[str, float] = listed.get("attached_money", {})
        self.attached_capital: dict[str, float] = listed.get("attached_capital", {})
        for group in ("bound", "claim", "unit"):
            for rule, table in _rules(group, data):
                self._add(rule, table)
        self.stops = {
            word: Stop(
                _ended(table.get("not_after"), r"(?<!\w)(?:{})[\s-]{{1,3}}$"),
                _ended(table.get("not_before"), r"[\s-]{{1,3}}(?:{})(?!\w)"),
                table.get("lower", False),
            )
            for table in data.get("stop", {}).values()
            for word in table["of"]
        }
        short = r"| (?P<short>\d{1,2}\.\x20?\d{1,2}\.(?=[\s,;:)]|$))" if data["digits"].get("short_dates") else ""
        joiner = re.escape(listed["joiner"]) or "(?!)"
        patterns = PATTERNS.replace("SCALE", _compact(self.words.scales)).replace("JOINER", joiner)
        self.scan = re.compile(
            rf"(?<!\w)(?:(?=[\d+¼-¾⅐-⅞])(?:{patterns}{short})|(?P<run>{_compact(self.words.run)}))", re.VERBOSE
        )
        self.left = self._left(listed["gap"])
        self.right = self._right(listed["unit_gap"])
        self.article = self._backward(listed["articles"])
        self.opener = self._backward([*listed.get("openers", ()), *listed["articles"]])
        connectors = words([*listed["connectors"], "-", "–", "‑", "--"])
        sign = "|".join(
            re.escape(sign) for sign in sorted(self.currencies, key=len, reverse=True) if not sign.isalpha()
        )
        # a long dash is one of a range where no space parts it from the numbers
        self.connector = re.compile(rf"[%€$£]?-?(?:\s{{0,2}}({connectors})\s{{0,2}}(?:{sign})?\s?|—)")
        definite = words(listed.get("definite", ()))
        self.between = re.compile(
            rf"\s?%?\s{{1,2}}({words(listed['between_connectors'])})\s{{1,2}}(?:{definite}\s{{1,2}})?(?:{sign})?\s?"
        )
        self.between_cues = tuple(data["bound"]["range"]["between"]["before"])
        self.one_or = self._one_or(listed)
        part_of = listed.get("part_of")
        self.part_of = re.compile(rf"\s{{1,2}}(?:{words(part_of)})(?!\w)") if part_of else None
        listed_by = words([*listed["lists"], "/"])
        self.listing = re.compile(listed_by)
        self.list_gap = re.compile(
            rf"-?(?:\s?(?P<comma>,)\s{{0,2}}(?:{listed_by}\s{{1,2}})?|\s{{1,2}}{listed_by}\s{{1,2}}|/)"
        )
        self.counted = re.compile(rf"[\s-]{{1,3}}(?:{words(context['counted'])})(?!\w)")
        self.amount = re.compile(rf"(?<!\w)(?:{words(context['amount'])})\s{{1,3}}$")
        self.letters: str = context["letters"]
        #: What makes any capital before a number a name, even one that is a word by itself: "the A 100", "l'A 100".
        self.named = re.compile(rf"(?:(?<!\w)(?:{definite})\s|(?<=\w)')$")
        self.decimal: str = data["digits"]["decimal"]
        self.minus = self._minus(listed)
        single = listed.get("single_after")
        self.single_after = re.compile(rf"(?<!\w)(?:{words(single)})\s{{1,3}}$") if single else None
        self.single_forms = frozenset(listed.get("single_forms", ()))
        dot = data.get("ordinal_dot", {})
        self.dot_before = re.compile(rf"(?<!\w)(?:{words(dot['before'])})\s{{1,3}}$") if dot else None
        self.dot_after = re.compile(rf"\.\s{{1,2}}(?:{words(dot['after'])})(?!\w)") if dot else None

    def _add(self, rule: Rule, table: dict[str, Any]) -> None:
        if rule.name == "money":
            self.currencies |= dict.fromkeys(table.get("before", ()), rule)
        else:
            self.before.add(table.get("before", ()), rule)
        after = table.get("after", ())
        self.loose.add((cue for cue in after if not cue.startswith("-")), rule)
        self.tight.add((cue for cue in after if cue.startswith("-")), rule)
        self.signs |= dict.fromkeys(table.get("sign", ()), rule)
        self.signs_after |= dict.fromkeys(table.get("sign_after", ()), rule)

    def _left(self, gap: list[str]) -> re.Pattern[str]:
        """Compile what may stand before a number, for a text read backwards from it.

        From the number outwards: a currency, a sign, opening quotes, words that may come between, and the cue.
        """
        currency = alternation(
            (c[::-1], re.escape(c[::-1]) + (r"(?!\w)" if c[0].isalnum() else "")) for c in self.currencies
        )
        signs = sorted(self.signs, key=len, reverse=True)  # "< =" is written with a space as well
        sign = "|".join(r"\s?".join(map(re.escape, sign[::-1])) for sign in signs) or "(?!)"
        between = alternation((word[::-1], re.escape(word[::-1]).replace(r"\ ", r"\s{1,3}")) for word in gap)
        return re.compile(
            rf"""(?:\s?(?P<currency>{_compact(currency)}))?
                 (?:\s{{0,2}}(?P<sign>{sign}))?
                 (?:["“”„«»‘'(\[*]{{0,3}}\s{{0,4}}(?:(?:{_compact(between)})\s{{1,3}}){{0,2}}["“”„«»]?
                 (?P<cue>{_compact(self.before.backward())}))?""",
            re.VERBOSE,
        )

    def _right(self, gap: list[str]) -> re.Pattern[str]:
        """Compile what may stand after a number: a sign, a glued or hyphenated unit, or a unit a space away."""
        sign = "|".join(re.escape(sign) for sign in self.signs_after) or "(?!)"
        return re.compile(
            rf"""(?P<sign>{sign})?
                 (?:[-‑]?(?P<tight>{_compact(self.tight.forward())})
                 |(?:[^\S\n]{{0,3}}|\n)(?:(?:{_compact(words(gap))})\s{{1,3}})?(?P<loose>{_compact(self.loose.forward())}))?""",
            re.VERBOSE,
        )

    def _backward(self, listed: list[str]) -> re.Pattern[str]:
        if not listed:
            return re.compile("(?!)")
        pairs = ((word[::-1], re.escape(word[::-1]).replace(r"\ ", r"\s{1,3}")) for word in listed)
        return re.compile(
            rf"[^\S\n]{{1,3}}({alternation(pairs)})(?!\w)|\n({'|'.join(word[::-1] for word in listed)})(?!\w)"
        )

    def _minus(self, listed: dict[str, Any]) -> re.Pattern[str]:
        """Compile a word that makes a number negative, for a text read backwards from it."""

        def backward(key: str) -> str:
            return "|".join(re.escape(word[::-1]) for word in listed.get(key, ())) or "(?!)"

        return re.compile(
            rf"\s{{1,2}}(?:{backward('minus')})(?!\w)(?!\s{{1,2}}(?:{backward('minus_not_after')})(?!\w))"
        )

    def is_one(self, lower: str, start: int, end: int) -> bool:
        """Tell whether a form that could be a plural is one of its kind: Russian "более тысячи" is 1000."""
        if self.single_after is None or lower[start:end] not in self.single_forms:
            return False
        return self.single_after.search(lower, max(0, start - 24), start) is not None

    def capital_scale(self, letters: str, item: Item, after: str) -> float | None:
        """Return what a capital behind the digits multiplies by ("10M", "3 M€"), if it does: "5G" is a name."""
        scale = self.attached_capital.get(letters.strip())
        if scale is None or item.value is None:
            return None
        money = item.type == "money" or after in self.currencies
        named = scale > 1e6 and item.value < 10 and item.value.is_integer()
        return None if named and not money else scale

    def _one_or(self, listed: dict[str, Any]) -> re.Pattern[str] | None:
        """Compile "ein bis", "eine oder" before a number: an article that opens a range is a one."""
        if not listed.get("one_articles"):
            return None
        connectors = "|".join(re.escape(word[::-1]) for word in listed["connectors"])
        articles = "|".join(re.escape(word[::-1]) for word in listed["one_articles"])
        return re.compile(rf"\s{{1,2}}(?:{connectors})\s{{1,2}}-?({articles})(?!\w)")


def _rules(group: str, data: dict[str, Any]) -> Iterator[tuple[Rule, dict[str, Any]]]:
    for name, tables in data.get(group, {}).items():
        for key, table in tables.items():
            yield rule_of(group, name, key, table), table


def _ended(listed: list[str] | None, form: str) -> re.Pattern[str] | None:
    return None if listed is None else re.compile(form.format(words(listed)))


def _compact(expression: str) -> str:
    """Return an expression that means the same inside a verbose one."""
    return expression.replace("#", r"\#")


@cache
def load(language: str) -> Grammar:
    """Return the grammar of a language; the first call compiles it."""
    return Grammar(pack.load(language, "numbers"), pack.number_words(language))
