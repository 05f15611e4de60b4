"""Tell armed conflict from accidents, crime, sport and business, by the document and the sentence."""

from dataclasses import dataclass
from functools import cached_property

from extract.sentence import Sentence

#: How much a cue in the figure's own sentence weighs against one elsewhere in the document.
_OWN_SENTENCE = 3.0
#: How many sentences open a document, and how much more their cues weigh.
_LEAD = 2
_OPENING = 2.0
#: How many cues of something else outweigh one of conflict.
_BALANCE = 0.8


@dataclass(frozen=True)
class Theme:
    """How many cues of conflict and of other things each sentence of a document holds, and all of them together."""

    conflict: tuple[int, ...]
    other: tuple[int, ...]

    @property
    def document(self) -> bool:
        """Whether the document as a whole is about armed conflict; one that says nothing else is taken to be."""
        conflict, other = self._weighed
        return conflict >= _BALANCE * other

    def of(self, index: int) -> bool:
        """Return whether what sentence ``index`` reports belongs to armed conflict."""
        conflict, other = self._weighed
        return conflict + _OWN_SENTENCE * self.conflict[index] >= _BALANCE * (other + _OWN_SENTENCE * self.other[index])

    @cached_property
    def _weighed(self) -> tuple[float, float]:
        return _weighed(self.conflict), _weighed(self.other)


def _weighed(counts: tuple[int, ...]) -> float:
    """Return how many cues there are; those of the opening, which says what it is about, count more."""
    return sum(counts) + _OPENING * sum(counts[:_LEAD])


def theme(sentences: list[Sentence]) -> Theme:
    """Return the theme of a document from the cues of its sentences."""
    counts: dict[str, list[int]] = {"conflict": [], "other": []}
    for sentence in sentences:
        values = [hit.cue.value for hit in sentence.of("theme")]
        for value, column in counts.items():
            column.append(values.count(value))
    return Theme(tuple(counts["conflict"]), tuple(counts["other"]))
