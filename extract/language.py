"""Tells a text's language, for documents that do not say it."""

from functools import cache
from typing import TYPE_CHECKING

from extract.errors import LanguageError
from extract.pack import figure_languages, languages

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

#: Characters that are looked at: enough for certainty, and a book costs no more than an article.
LOOKED_AT = 5000
#: How sure the detector must be to choose among all of its 139 languages.
SURE = 0.5
#: Where a text is too short to be sure ("Zwölf Tote"): how many times likelier the best language with a pack must be
#: than the next one with a pack, and how many times likelier than it the best language of all may be.
CLEARER = 2.0
BEHIND = 3.0


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, whether it has a pack or not.

    A headline of a few words, which could be in many languages, is taken for the one among those with a pack for
    figures that fits clearly best, else for one with numbers alone. Raises LanguageError where none does.
    """
    head = text[:LOOKED_AT]
    if any(character.isalpha() for character in head):
        likelihood = dict(_identifier().rank(head.encode("utf-8", "replace").decode("utf-8")))
        best = max(likelihood, key=lambda code: likelihood[code])
        if best != "zxx" and likelihood[best] >= SURE:  # zxx: letters, but no language
            return str(best)
        for known in (figure_languages(), languages()):
            packed = sorted(((float(likelihood.get(code, 0)), code) for code in known), reverse=True)
            (first, code), second = packed[0], packed[1][0] if len(packed) > 1 else 0.0
            if first * BEHIND >= likelihood[best] and first >= second * CLEARER and first > 0:
                return code
    raise LanguageError('The language of this text cannot be told: say it, as "de" or "en".')


@cache
def _identifier() -> "LanguageIdentifier":
    # Loading the model takes as long as reading a megabyte: only a document that does not say its language pays for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
