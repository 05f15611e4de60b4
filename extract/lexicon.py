"""Look up all cues of a sentence in one pass, for all fields at once.

A cue is a word or phrase of a language pack. In a pack, ``*`` after a word stands for an ending of up to four letters,
``*`` before it for the front of a compound, ``…`` between words for a gap of up to 24 tokens ("nahm … gefangen").
A word written with a capital letter matches only capitalised words (German nouns), and one marked ``=`` only that very
spelling ("=US"); in text that stands in capitals throughout, case is ignored. Each distinct word form is analysed
once and remembered, so that a known form costs one dictionary access.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from extract.errors import PackError
from extract.pack import load
from extract.register import Form, names, offices
from extract.segment import words

MAX_GAP = 24
#: Behind these a word has a capital because something begins, not because it is a noun.
OPENING = frozenset("\"'„“”‚‘»«›‹:;.!?–—-([/*•|")
MAX_ENDING = 4
#: A longer span can only be a cue with a gap.
_MAX_PHRASE = 4
_GAP = -1


@dataclass(frozen=True, slots=True)
class Cue:
    """What a word or phrase of the pack means: its role and value, the rule that lists it, and the rule's options."""

    role: str
    value: str
    rule: str
    options: Mapping[str, Any] = field(default_factory=dict, hash=False, compare=False)


class Hit(NamedTuple):
    """A cue found in a sentence at the tokens first to last (inclusive)."""

    cue: Cue
    first: int
    last: int


class _Node:
    __slots__ = ("children", "cues")

    def __init__(self) -> None:
        self.children: dict[int, _Node] = {}
        self.cues: list[Cue] = []


#: What is remembered of a word form: the ids of pack words that match it, its cues, and the phrases that it opens.
_Entry = tuple[tuple[int, ...], tuple[Cue, ...], tuple[_Node, ...]]


class Lexicon:
    """All cues of one language, compiled for :meth:`scan`."""

    def __init__(self, nouns_capitalised: bool) -> None:
        self._nouns_capitalised = nouns_capitalised
        self._root = _Node()
        self._exact: dict[str, int] = {}
        self._cased: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._heads: dict[str, int] = {}
        self._forms: dict[str, _Entry] = {}
        self._nouns: dict[str, _Entry] = {}

    def add(self, phrase: str, cue: Cue) -> None:
        """Let ``phrase`` (in the notation of the module's docstring) mean ``cue``."""
        node = self._root
        for word in phrase.split():
            key = _GAP if word == "…" else self._word(word)
            node = node.children.setdefault(key, _Node())
        node.cues.append(cue)

    def _word(self, word: str) -> int:
        if word.startswith("=") and len(word) > 1:
            return self._cased.setdefault(word[1:], self._new())
        table = self._heads if word.startswith("*") else self._stems if word.endswith("*") else self._exact
        letters = word.strip("*=")
        key = (letters if letters.islower() or not letters[:1].isupper() else "^" + letters.casefold()).casefold()
        if not letters:
            raise PackError(f"The cue {word!r} of a language pack has no letters.")
        if key not in table:
            table[key] = self._new()
        return table[key]

    def _new(self) -> int:
        return len(self._exact) + len(self._cased) + len(self._stems) + len(self._heads)

    def _analyse(self, form: str, noun: bool) -> tuple[int, ...]:
        """Return the ids of the pack words that match ``form``; a ``noun`` matches no word in small letters."""
        folded = form.casefold()
        found: list[int] = []
        if folded.endswith(("'s", "’s")):
            found.extend(self._analyse(form[:-2], noun))
        if form in self._cased:
            found.append(self._cased[form])
        marks = ("^", "") if form[:1].isupper() else ("",)
        for mark in marks:
            whole = mark or not noun
            if whole and mark + folded in self._exact:
                found.append(self._exact[mark + folded])
            for cut in range(min(MAX_ENDING, len(folded) - 1) + 1):
                stem = folded[: len(folded) - cut]
                if whole and mark + stem in self._stems:
                    found.append(self._stems[mark + stem])
                found.extend(
                    self._heads[mark + stem[at:]] for at in range(1, len(stem) - 2) if mark + stem[at:] in self._heads
                )
                if mark + stem in self._heads:
                    found.append(self._heads[mark + stem])
        return tuple(dict.fromkeys(found))

    def _entries(self, forms: list[str], capitals: bool) -> list[_Entry]:
        """Return the remembered analysis of each token; a capital inside a sentence may tell a noun."""
        plain, nouns = self._forms, self._nouns
        tell = self._nouns_capitalised and not capitals
        found = []
        opened = True
        for form in forms:
            noun = tell and not opened and form[0].isupper()
            opened = form[0] in OPENING
            memory = nouns if noun else plain
            entry = memory.get(form)
            if entry is None:
                entry = memory[form] = self._entry(form, noun)
            found.append(entry)
        return found

    def _entry(self, form: str, noun: bool) -> _Entry:
        ids = self._analyse(form, noun)
        nodes = [node for key in ids if (node := self._root.children.get(key)) is not None]
        cues = tuple(cue for node in nodes for cue in node.cues)
        return ids, cues, tuple(node for node in nodes if node.children)

    def scan(self, forms: list[str], capitals: bool = False) -> dict[str, list[Hit]]:
        """Return every cue in a tokenised sentence by role, in each role by the place of its first word.

        A cue inside a longer one of the same role is left out ("may" in "may have"). ``capitals`` tells that the
        sentence stands in capitals throughout.
        """
        hits: dict[str, list[Hit]] = {}
        long: set[str] = set()
        entries = self._entries(forms, capitals)
        for first, (_, cues, nodes) in enumerate(entries):
            if nodes:
                found: list[Hit] = []
                for node in nodes:
                    self._follow(node, entries, first, first, found)
                for hit in found:
                    hits.setdefault(hit.cue.role, []).append(hit)
                    long.add(hit.cue.role)
            for cue in cues:
                role = cue.role
                if role in hits:
                    hits[role].append(Hit(cue, first, first))
                else:
                    hits[role] = [Hit(cue, first, first)]
        for role in long:
            hits[role] = _longest(hits[role])
        return hits

    def _follow(self, node: _Node, entries: list[_Entry], first: int, at: int, found: list[Hit]) -> None:
        """Add to ``found`` the phrases that go on from ``node``, which matched token ``at``."""
        gap = node.children.get(_GAP)
        if gap is not None:
            for later in range(at + 1, min(at + 1 + MAX_GAP, len(entries))):
                self._step(gap, entries, first, later, found)
        if at + 1 < len(entries):
            self._step(node, entries, first, at + 1, found)

    def _step(self, node: _Node, entries: list[_Entry], first: int, at: int, found: list[Hit]) -> None:
        children = node.children
        for key in entries[at][0]:
            child = children.get(key)
            if child is not None:
                for cue in child.cues:
                    found.append(Hit(cue, first, at))
                if child.children:
                    self._follow(child, entries, first, at, found)


def _longest(found: list[Hit]) -> list[Hit]:
    """Drop the cues that lie inside a longer one; inside a gap stand the words of others, so only its ends count."""
    spans = [(hit.first, hit.last) for hit in found if hit.last > hit.first]
    return [
        hit
        for hit in found
        if not any(
            b - a > hit.last - hit.first
            and a <= hit.first
            and hit.last <= b
            and (b - a < _MAX_PHRASE or hit.first == a or hit.last == b)
            for a, b in spans
        )
    ]


def rules(tables: Mapping[str, Any]) -> Iterable[tuple[str, dict[str, Any]]]:
    """Yield (rule id, block) for every block of a pack part that lists cues; the id is the block's heading."""
    for heading, table in tables.items():
        if isinstance(table, dict):
            if "cues" in table:
                yield heading, table
            else:
                for name, block in rules(table):
                    yield f"{heading}.{name}", block


def phrases(block: Mapping[str, Any]) -> list[str]:
    """Return the cues of a block: a list separated by commas and line breaks."""
    return [cue.strip() for cue in block["cues"].replace("\n", ",").split(",") if cue.strip()]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the compiled lexicon of a language: the cues of its pack and the names of its register."""
    compiled = Lexicon(load(language, "figures")["grammar"]["nouns_capitalised"])
    for rule, block in rules(load(language, "figures")):
        role, value = rule.split(".")[:2]
        options = {
            key: option
            for key, option in block.items()
            if key not in ("cues", "example", "examples", "counter_examples")
        }
        for phrase in phrases(block):
            compiled.add(phrase, Cue(role, value, rule, options))
    for name in names(language):
        for form in name.forms:
            cue = Cue(
                "name", name.type, f"name.{name.canonical}", {"name": name, "form": form.role, "exact": form.exact}
            )
            compiled.add(_spaced(form), cue)
    for office in offices(language):
        cue = Cue("institution", office.kind, f"institution.{office.id}", {"office": office})
        for form in office.forms:
            compiled.add(_spaced(form), cue)
    return compiled


def _spaced(form: Form) -> str:
    """Return a form of the register as a phrase of the lexicon, its tokens set apart."""
    mark = "=" if form.exact else ""
    return " ".join(mark + match[0] for match in words(form.text, 0, len(form.text)))
