"""Every cue of every figure pack, tried in its block's example, must give what the block's heading says.

How a cue is written into an example:

- ``example`` holds one "{}", where the cue goes. Its marks (``*``, ``=``) are taken off; a cue with ``*`` before it
  gets the front of a compound where the language capitalises nouns; "passers - by" is written "passers-by"; at the
  start of a sentence the cue gets a capital.
- A cue with a gap ("took … prisoner") needs one of two keys of its block. ``gap_example`` holds "{}" twice, for what
  stands before the gap and behind it ("On Monday they {} twelve soldiers {}."). ``gap`` holds words that fill the gap
  in ``example`` ("twelve soldiers"); further gaps are filled with them too.
- ``front`` is the front of a compound where any front will not do ("Polizei" for "*angaben").
- ``counter_examples`` lists sentences, with or without "{}", in which the heading's value must not come out.

The headings ``noun.other`` and ``trigger.none`` mean that nothing comes out: their examples must give no figure. What
counts for the other roles stands in ``CHECKS``: one function each, which sees the figures of the sentence and the span
of the cue in it. Roles of pure grammar have no example: ``WITHOUT`` names them, each with its reason.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

import pytest

from extract import pack
from extract.kinds import PEOPLE_CLASSES, fits, kind_of
from extract.lexicon import phrases, rules
from extract.model import PEOPLE_KINDS, Document, Figure, Reason
from extract.phrase import grammar
from extract.pipeline import figures_of

#: Roles, or headings, whose meaning no single figure can show.
WITHOUT = {
    "word": "parts of grammar: they only mark where phrases and clauses end",
    "aside": "ends the reach of speech: its effect is that nothing comes out",
    "relative": "ends the reach of a source: its effect is that nothing comes out",
    "continue": "carries a scope on, which the example of that scope must give first",
    "origin": "a link between noun and name: what it gives is read off the name",
    "benefit": "a link before those whom money is for: what it gives is read off the name",
    "inflicted": "a link between losses and a name: what it gives is read off the name",
    "agent": "keeps a number from being harmed: its effect is that nothing comes out",
    "instrument": "keeps arms from being what was harmed: its effect is that nothing comes out",
    "count": "a link between a noun and the number behind it",
    "pronoun": "needs a speaker in a sentence before",
    "denial": "keeps a denial from being about numbers: the verbs' own counter-examples show it",
    "claimed": "takes up a claim made before: tests/test_denial.py shows it",
    "unverified.negation": "makes a word for checking count, whose examples show it",
    "unverified.other": "keeps a check from being one of claims: the counter-examples of the checks show it",
    "unverified.all": "says whose claims: tests/test_unverified.py shows it",
    "zero.there": "tells that there were none of what another word negates",
    "theme": "one word among many that are weighed against each other",
    "speech.office": "keeps a title from being taken for a name: its effect is that nothing comes out",
}
#: Values that one cue of a role may have at once, with the reason; triggers and grammar have tests of their own.
BOTH = {
    ("theme", "aid", "conflict"): "military aid makes a sum a figure and is about war",
    ("when", "day", "preposition"): "the start of a month opens a time or is one ('Anfang Mai')",
}
#: Pairs of events of one cue that give one class of nouns two kinds; where both fit, the pack's first block wins.
TOLD_APART = {
    ("attack", "destroy"): "a town that is shelled is attacked, or damaged: the texts mean both",
    ("attack", "use"): "a town that is bombed, or the jets that bomb it: the subject is what is used",
    ("deploy", "supply"): "missiles that are sent are deployed by their owner, or given to another",
    ("destroy", "launch"): "missiles that hit are fired, missiles that are hit are lost",
    ("destroy", "need"): "people are affected by need, buildings by damage",
    ("destroy", "use"): "tanks that bomb are in use, tanks that are bombed are lost",
    ("launch", "take"): "bombs that fall are fired, towns that fall are taken",
}
#: The front of a compound that is put before a head noun.
FRONT = "Sonder"
#: The span of a cue that may stand anywhere.
WHOLE = ((0, 10**6),)


@dataclass(frozen=True, slots=True)
class Trial:
    """A cue written into its block's example: the sentence, where the cue's parts stand in it, and its figures."""

    sentence: str
    spans: tuple[tuple[int, int], ...]
    figures: tuple[Figure, ...]

    def reasons(self, field: str) -> Iterator[tuple[Figure, Reason]]:
        """Return the reasons of a field."""
        return ((figure, why) for figure in self.figures for why in figure.why if why.field == field)

    def touches(self, start: int, end: int) -> bool:
        """Return whether a span has a character in common with the cue."""
        return any(start < last and first < end for first, last in self.spans)


Block = dict[str, object]
Check = Callable[[Trial, str, Block], bool]


def _named(trial: Trial, field: str, heading: str) -> Iterator[Figure]:
    """Return the figures whose field has its value by a rule of this role and value, from words of the cue."""
    for figure, why in trial.reasons(field):
        if why.rule.startswith(heading + ".") and (why.start == why.end or trial.touches(why.start, why.end)):
            yield figure


def _noun(trial: Trial, heading: str, block: Block) -> bool:
    if heading == "noun.other":
        return not trial.figures
    population = block.get("population", "unknown")
    return any(
        population == "unknown" or figure.kind not in PEOPLE_KINDS or figure.population == population
        for figure in _named(trial, "object", heading)
    )


def _trigger(trial: Trial, heading: str, _block: Block) -> bool:
    return not trial.figures if heading == "trigger.none" else any(_named(trial, "kind", heading))


def _modality(trial: Trial, heading: str, _block: Block) -> bool:
    value = heading.split(".")[1]
    if value == "none":  # it keeps a shorter cue inside it from counting
        return any(figure.modality in ("asserted", "attributed") for figure in trial.figures)
    expected = ("hedged", "projected") if value == "reported" else (value,)
    return any(figure.modality in expected for figure in _named(trial, "modality", heading))


def _scope(trial: Trial, heading: str, _block: Block) -> bool:
    if heading == "scope.none":  # it keeps a shorter cue inside it from counting
        return any(figure.scope == "incident" for figure in trial.figures)
    return any(figure.scope == heading.split(".")[1] for figure in _named(trial, "scope", heading))


def _speech(trial: Trial, heading: str, block: Block) -> bool:
    """A cue that carries speech on shows it at the last figure, whose source an earlier sentence names."""
    if block.get("from") == "previous":
        last = trial.figures[-1] if trial.figures else None
        return last is not None and last.claimant is not None and last.modality in ("attributed", "hedged")
    return any(why.rule.startswith(heading + ".") for _, why in trial.reasons("claimant"))


def _population(trial: Trial, heading: str, _block: Block) -> bool:
    return any(figure.population == heading.split(".")[1] for figure in _named(trial, "population", heading))


def _side(trial: Trial, heading: str, _block: Block) -> bool:
    return any(_named(trial, "side", heading))


def _when(trial: Trial, _heading: str, _block: Block) -> bool:
    return any(trial.touches(why.start, why.end) for _, why in trial.reasons("when"))


def _place(trial: Trial, heading: str, _block: Block) -> bool:
    """A preposition opens a place behind it, a noun of place belongs to it."""
    end = max(last for _, last in trial.spans)
    return any(
        why.start >= end if heading == "place.preposition" else trial.touches(why.start, why.end)
        for _, why in trial.reasons("place")
    )


def _reference(trial: Trial, _heading: str, _block: Block) -> bool:
    """A number that points back takes the kind of the one before it."""
    return len(trial.figures) > 1 and trial.figures[-1].kind == trial.figures[0].kind


def _article(trial: Trial, heading: str, _block: Block) -> bool:
    return any(figure.value == 1 for figure in _named(trial, "value", heading))


def _unverified(trial: Trial, heading: str, _block: Block) -> bool:
    return any(why.rule.startswith(heading + ".") for _, why in trial.reasons("unverified"))


def _zero(trial: Trial, heading: str, _block: Block) -> bool:
    return any(figure.value == 0 for figure in _named(trial, "value", heading))


CHECKS: dict[str, Check] = {
    "noun": _noun,
    "trigger": _trigger,
    "modality": _modality,
    "scope": _scope,
    "speech": _speech,
    "population": _population,
    "force": _side,
    "when": _when,
    "place": _place,
    "reference": _reference,
    "article": _article,
    "zero": _zero,
    "unverified": _unverified,
}
BLOCKS = {
    f"{language}:{rule}": (language, rule, block)
    for language in pack.figure_languages()
    for rule, block in rules(pack.load(language, "figures"))
}


def _heading(rule: str) -> str:
    return ".".join(rule.split(".")[:2])


def _excused(rule: str) -> bool:
    return rule.split(".")[0] in WITHOUT or _heading(rule) in WITHOUT


def written(cue: str, capitals: bool, begin: str = FRONT) -> str:
    """Return a cue as it stands in a text; ``capitals`` tells that nouns have them, ``begin`` opens a compound."""
    words = []
    for word in cue.split():
        letters = word.strip("=*")
        front = begin if capitals and word.startswith("*") and letters.islower() else ""
        words.append(front + letters)
    return " ".join(words).replace(" - ", "-")


def fill(template: str, parts: list[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a template with its "{}" filled, and the spans of what filled it."""
    sentence, spans = "", []
    pieces = template.split("{}")
    for piece, part in zip(pieces, [*parts, ""], strict=True):
        sentence += piece
        opening = not sentence.strip() or sentence.rstrip()[-1:] in (".", "!", "?")
        part = part[:1].upper() + part[1:] if opening and part else part
        if part:
            spans.append((len(sentence), len(sentence) + len(part)))
        sentence += part
    return sentence, tuple(spans)


def sentence_of(cue: str, block: Block, capitals: bool) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """Return the block's example with the cue in it, and the cue's spans; None where no example has room for it."""
    example, halves, filler = block.get("example"), block.get("gap_example"), block.get("gap")
    if "…" not in cue:
        return (
            None
            if not isinstance(example, str)
            else fill(example, [written(cue, capitals, str(block.get("front", FRONT)))])
        )
    parts = [written(part, capitals) for part in cue.split("…")]
    if isinstance(halves, str) and len(parts) == halves.count("{}"):
        return fill(halves, parts)
    if isinstance(example, str) and isinstance(filler, str):
        return fill(example.replace("{}", f" {filler} ".join(["{}"] * len(parts))), parts)
    return None


def read(sentence: str, spans: tuple[tuple[int, int], ...], language: str) -> Trial:
    """Return the trial of one sentence."""
    return Trial(sentence, spans, tuple(figures_of(Document("example", sentence, language=language))))


def failures(identity: str) -> list[str]:
    """Return what is wrong with each cue of a block that does not give what the heading says."""
    language, rule, block = BLOCKS[identity]
    capitals = bool(grammar(language)["nouns_capitalised"])
    check, heading = CHECKS[rule.split(".")[0]], _heading(rule)
    found = []
    for cue in phrases(block):
        filled = sentence_of(cue, block, capitals)
        if filled is None:
            found.append(f"{cue}: the block has neither gap_example nor gap")
        elif not check(read(*filled, language), heading, block):
            found.append(f"{cue}: {filled[0]}")
    return found


@pytest.mark.parametrize("identity", [name for name, (_, rule, _block) in BLOCKS.items() if not _excused(rule)])
def test_a_block_that_means_something_has_an_example(identity: str) -> None:
    _, _, block = BLOCKS[identity]
    assert "example" in block or "gap_example" in block, "give the block an example with {} where the cues go"
    assert str(block.get("example", "{}")).count("{}") == 1
    assert str(block.get("gap_example", "{}{}")).count("{}") == 2


def test_every_role_is_tried_or_excused() -> None:
    roles = {rule.split(".")[0] for _, rule, _ in BLOCKS.values()}
    assert roles - set(CHECKS) - set(WITHOUT) == set()
    assert {name.split(".")[0] for name in WITHOUT} <= roles, "an excuse for a role that no pack has"


@pytest.mark.parametrize(
    "identity", [name for name, (_, _, block) in BLOCKS.items() if "example" in block or "gap_example" in block]
)
def test_every_cue_gives_what_its_heading_says(identity: str) -> None:
    found = failures(identity)
    assert not found, f"{len(found)} cues fail:\n" + "\n".join(found)


@pytest.mark.parametrize("identity", [name for name, (_, _, block) in BLOCKS.items() if "counter_examples" in block])
def test_no_counter_example_gives_it(identity: str) -> None:
    language, rule, block = BLOCKS[identity]
    capitals = bool(grammar(language)["nouns_capitalised"])
    check, found = CHECKS[rule.split(".")[0]], []
    for template in block["counter_examples"]:
        for cue in phrases(block) if "{}" in template else [""]:
            filled = sentence_of(cue, block | {"example": template}, capitals) if cue else (template, WHOLE)
            if filled is not None and check(read(filled[0], filled[1], language), _heading(rule), block):
                found.append(f"{cue}: {filled[0]}")
    assert not found, f"{len(found)} counter-examples give it:\n" + "\n".join(found)


@pytest.mark.parametrize("identity", BLOCKS)
def test_no_cue_stands_twice_in_a_block(identity: str) -> None:
    _, _, block = BLOCKS[identity]
    assert [cue for cue, times in Counter(phrases(block)).items() if times > 1] == []


def _meanings(language: str, role: str) -> dict[str, set[str]]:
    """Return the values of every cue of a role."""
    found: dict[str, set[str]] = {}
    for code, rule, block in BLOCKS.values():
        if code == language and rule.split(".")[0] == role:
            for cue in phrases(block):
                found.setdefault(cue, set()).add(rule.split(".")[1])
    return found


@pytest.mark.parametrize("language", pack.figure_languages())
def test_a_cue_has_two_values_of_one_role_only_for_a_reason(language: str) -> None:
    """A word of grammar may be two ("since" opens a clause or a time), and a trigger is decided by its noun."""
    roles = {rule.split(".")[0] for _, rule, _ in BLOCKS.values()} - {"trigger", "word"}
    twice = {
        (role, *pair): cue
        for role in sorted(roles)
        for cue, values in _meanings(language, role).items()
        for pair in combinations(sorted(values), 2)
    }
    assert {meaning: cue for meaning, cue in twice.items() if meaning not in BOTH} == {}


@pytest.mark.parametrize("language", pack.figure_languages())
def test_a_trigger_of_two_events_gives_one_noun_two_kinds_only_for_a_reason(language: str) -> None:
    """Blocks that bind numbers on different sides are told apart by that; others need an entry in TOLD_APART."""
    found: dict[tuple[str, str], str] = {}
    for cue, blocks in _triggers(language).items():
        for (one, binds), (other, other_binds) in combinations(blocks, 2):
            pair = (min(one, other), max(one, other))
            if {binds, other_binds} == {"before", "after"} or pair in TOLD_APART:
                continue
            if any(
                fits(noun, one) and fits(noun, other) and kind_of(noun, one) != kind_of(noun, other)
                for noun in PEOPLE_CLASSES | {"munition", "arms", "vehicle", "building", "settlement", "target", "land"}
            ):
                found[pair] = cue
    assert found == {}


def _triggers(language: str) -> dict[str, list[tuple[str, str]]]:
    """Return, for every trigger cue, the events that it stands for and the side on which each binds."""
    found: dict[str, list[tuple[str, str]]] = {}
    for code, rule, block in BLOCKS.values():
        if code == language and rule.startswith("trigger."):
            for cue in phrases(block):
                found.setdefault(cue, []).append((rule.split(".")[1], str(block.get("binds", "both"))))
    return found
