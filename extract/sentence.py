"""A sentence as the field rules see it: tokens, the numbers among them, and every cue, found once for all fields."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from extract.lexicon import Hit, Lexicon
from extract.model import Quantity
from extract.segment import words

#: The form under which a number stands in the token list: a private character, which no word of a pack can match.
NUMBER = "\ue000"


# What it costs to cross a token on the way from a number to a cue: clause borders are dear, words are cheap.
_PUNCTUATION = {",": 0.7, ";": 4.0, ":": 1.5, "–": 1.5, "—": 1.5, "(": 1.5, ")": 1.5, "?": 3.0, "!": 3.0}
_STOPS = {
    "conjunction": 0.4,
    "subordinator": 0.8,
    "auxiliary": 0.0,
    "filler": 0.02,
    "determiner": 0.05,
    "preposition": 0.15,
}
_WORD = 0.07
_OTHER_NUMBER = 0.9
#: Marks at which a clause may end.
CLAUSE_MARKS = frozenset(",;:.!?–—()")
_QUOTES = '"“”„»«'
_PARAGRAPH = 2000
_CLAUSE = {",": 0.3, ";": 2.0, ":": 1.0, "–": 0.8, "—": 0.8, "(": 1.0, ")": 1.0, "?": 2.0, "!": 2.0}
_CLAUSE_WORD = 0.03
_CLAUSE_JOINT = 0.2
_CLAUSE_NEW = 0.7
_CLAUSE_NUMBER = 0.3
#: An insertion ("…, including three children, …") is stepped over at little cost.
_INSERTS = frozenset((",", "–", "—", "-", "(", ")"))
_INSERTION = 0.2
_OTHER_QUANTITY = 0.1
_OTHER_TRIGGER = 0.5


@dataclass(eq=False)
class Sentence:
    """One sentence, tokenised; a number phrase is one token.

    ``starts`` and ``ends`` are code-point offsets in the document's text. ``hits`` holds the cues by role, ordered by
    place. ``quantities`` maps a token index to the number phrase that stands there, of whatever type. What only a
    sentence with figures needs is worked out when it is first asked for.
    """

    text: str
    start: int
    end: int
    index: int
    forms: list[str]
    starts: list[int]
    ends: list[int]
    quantities: dict[int, Quantity]
    hits: dict[str, list[Hit]]
    capitals: bool

    @cached_property
    def nouns(self) -> dict[int, Hit]:
        """The noun that begins at each token, the longest if several do."""
        found: dict[int, Hit] = {}
        for hit in self.of("noun"):
            known = found.get(hit.first)
            if known is None or hit.last > known.last:
                found[hit.first] = hit
        return found

    @cached_property
    def stops(self) -> dict[int, str]:
        """The class of each grammatical word, by its token."""
        found: dict[int, str] = {}
        for hit in self.of("word"):
            if hit.first == hit.last:
                _classify(found, self.forms, hit.first, hit.cue.value)
        return found

    @cached_property
    def verbs(self) -> frozenset[int]:
        """The tokens at which a trigger begins."""
        return frozenset(hit.first for hit in self.of("trigger"))

    @cached_property
    def quoted(self) -> bool:
        """Whether the sentence stands inside quotation marks."""
        return _quoted(self.text, (self.start, self.end))

    @cached_property
    def qualifiers(self) -> list[range]:
        """The spans of the words that qualify its numbers ("at least"), as offsets in the text."""
        return [
            range(number.bound_start, number.bound_end)
            for number in self.quantities.values()
            if number.bound_start is not None and number.bound_end is not None
        ]

    @cached_property
    def possessives(self) -> frozenset[int]:
        """The tokens that are possessive pronouns ("its", "ihrer")."""
        return frozenset(hit.first for hit in self.of("pronoun") if hit.cue.value == "possessive")

    @cached_property
    def prepositions(self) -> frozenset[int]:
        """The tokens at which a preposition of place ends."""
        return frozenset(hit.last for hit in self.of("place") if hit.cue.value == "preposition")

    @cached_property
    def insertions(self) -> list[range]:
        """The insertions ("…, including three children, …"), as spans of tokens."""
        return [
            range(hit.first - 1, _inserted_until(self, hit.last + 1))
            for hit in self.of("scope")
            if hit.cue.value == "part" and hit.first > 0 and self.forms[hit.first - 1] in _INSERTS
        ]

    @cached_property
    def way(self) -> list[float]:
        """The running cost of crossing each token: entry i is the cost of tokens 0 to i-1."""
        return [0.0, *accumulate(_steps(self))]

    @cached_property
    def clauses(self) -> list[float]:
        """The running cost of what each token adds to the borders between clauses, like ``way``."""
        return [0.0, *accumulate(_clauses(self))]

    def words(self, first: int, last: int) -> str:
        """Return the text from token ``first`` to token ``last`` (inclusive) as written."""
        return self.text[self.starts[first] : self.ends[last]]

    def of(self, role: str) -> list[Hit]:
        """Return the cues of a role, by place."""
        return self.hits.get(role, [])

    def counts_between(self, first: int, last: int) -> bool:
        """Return whether a number that counts stands between two tokens (both exclusive)."""
        return any(first < at < last and number.type == "count" for at, number in self.quantities.items())

    def distance(self, first: int, last: int, other_first: int, other_last: int) -> float:
        """Return the cost of the way between two spans of tokens; 0 where they touch or overlap."""
        if other_first > last:
            return self.way[other_first] - self.way[last + 1]
        if first > other_last:
            return self.way[first] - self.way[other_last + 1]
        return 0.0

    def borders(self, first: int, last: int, other_first: int, other_last: int) -> float:
        """Return what lies between two spans for a cue that governs its whole clause: borders, hardly any words."""
        if other_first > last:
            return self.clauses[other_first] - self.clauses[last + 1]
        if first > other_last:
            return self.clauses[first] - self.clauses[other_last + 1]
        return 0.0

    def glued(self, at: int) -> bool:
        """Return whether token ``at`` follows the token before it without a space."""
        return at > 0 and self.starts[at] == self.ends[at - 1]


def read(text: str, span: tuple[int, int], quantities: list[Quantity], lexicon: Lexicon, index: int = 0) -> Sentence:
    """Return the sentence at ``span``; ``quantities`` are those that lie in it, in order."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    placed: dict[int, Quantity] = {}
    at = span[0]
    for quantity in [*quantities, None]:
        stop = span[1] if quantity is None else quantity.start
        for match in words(text, at, stop):
            forms.append(match[0])
            starts.append(match.start())
            ends.append(match.end())
        if quantity is not None:
            placed[len(forms)] = quantity
            forms.append(NUMBER)
            starts.append(quantity.start)
            ends.append(quantity.end)
            at = quantity.end
    letters = text[span[0] : span[1]]
    capitals = letters.isupper() and len(letters) > 3
    hits = lexicon.scan(forms, capitals)
    sentence = Sentence(text, *span, index, forms, starts, ends, placed, hits, capitals)
    if capitals and "name" in hits:
        hits["name"] = [hit for hit in hits["name"] if not (hit.cue.options["exact"] and hit.first in sentence.stops)]
    return sentence


def _quoted(text: str, span: tuple[int, int]) -> bool:
    """Return whether a sentence stands inside quotation marks that its paragraph opened, or opens with one."""
    start = max(text.rfind("\n", 0, span[0]) + 1, span[0] - _PARAGRAPH)
    opened = sum(text.count(mark, start, span[0]) for mark in _QUOTES) % 2 == 1
    return opened or (text[span[0]] in _QUOTES and not any(mark in text[span[0] + 1 : span[1] - 1] for mark in _QUOTES))


def _classify(found: dict[int, str], forms: list[str], at: int, value: str) -> None:
    """Note the class of a grammatical word; one that may open a clause does so only behind a comma ("…, die …")."""
    known = found.get(at)
    if known is None:
        found[at] = value
    elif "subordinator" in (known, value):
        other = value if known == "subordinator" else known
        found[at] = "subordinator" if at > 0 and forms[at - 1] == "," else other


def _clauses(sentence: Sentence) -> Iterator[float]:
    """Yield what each token adds to the borders between clauses."""
    for at, form in enumerate(sentence.forms):
        if sentence.stops.get(at) == "conjunction":
            yield _CLAUSE_JOINT if at == 0 or sentence.forms[at - 1] != "," else _CLAUSE_NEW
        elif form == NUMBER and sentence.quantities[at].type == "count":
            yield _CLAUSE_NUMBER
        else:
            yield _CLAUSE.get(form, _CLAUSE_WORD)


def _steps(sentence: Sentence) -> list[float]:
    """Return what it costs to cross each token."""
    stops, verbs = sentence.stops, sentence.verbs
    costs = []
    for at, form in enumerate(sentence.forms):
        if form == NUMBER:
            cost = _OTHER_NUMBER if sentence.quantities[at].type == "count" else _OTHER_QUANTITY
        elif form in _PUNCTUATION:
            cost = _PUNCTUATION[form]
        elif at in verbs:
            cost = _OTHER_TRIGGER
        else:
            cost = _STOPS.get(stops.get(at, ""), _WORD)
        costs.append(cost)
    for span in sentence.insertions:
        for at in span:
            costs[at] *= _INSERTION
    return costs


def _inserted_until(sentence: Sentence, at: int) -> int:
    """Return the end of an insertion that begins with "including": behind its closing comma, dash or bracket."""
    closing = next((end for end in range(at, len(sentence.forms)) if sentence.forms[end] in _INSERTS), None)
    return at if closing is None else closing + 1
