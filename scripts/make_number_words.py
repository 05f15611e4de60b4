"""Write number_words.tsv of every pack from CLDR's spell-out rules: ``python scripts/make_number_words.py [CODE…]``.

Needs ``pip install icukit-pyicu pymorphy3 pymorphy3-dicts-uk num2words``: ICU holds CLDR's rules.
CLDR has no cases and no ordinals for Ukrainian; its nominatives, and num2words' ordinals, are inflected by pymorphy3.

A line is ``kind<TAB>value<TAB>form; form``. The kinds are ``value`` (words that stand for themselves: 0 to 99, and the
hundreds where they are words of their own), ``scale`` (words that multiply what stands before them), ``ordinal`` and
``fraction`` (denominators in the plural, with the denominator as value). Words that are put together of others by a
space or a hyphen ("twenty-one", "двадцать один") are left out: extract/quantity/compose.py puts them together.
"""

import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import icu
import pymorphy3
from num2words import num2words

PACKS = Path(__file__).resolve().parent.parent / "extract" / "packs"
#: The locales whose words a pack holds: regional words are read wherever the language is.
LOCALES = {
    "de": ("de", "de_CH"),
    "en": ("en",),
    "es": ("es",),
    "fr": ("fr", "fr_BE", "fr_CH"),
    "it": ("it",),
    "nl": ("nl",),
    "pt": ("pt", "pt_PT"),
    "ru": ("ru",),
    "uk": ("uk",),
}
SCALES = (10**3, 10**6, 10**9, 10**12, 10**15)
ORDINALS = (*range(1, 100), 100, *SCALES)
#: What turns an ordinal into the plural of a denominator, where CLDR has no plural ordinals.
DENOMINATORS = {"de": ("l", "ln", "ls"), "en": ("s",), "nl": ("n",), "pt": ("s",)}
#: What turns a cardinal into a denominator.
PARTITIVES = {"es": ("avo", "avos", "ava", "avas")}
HEADER = """\
# Number words from CLDR {version} through ICU, by scripts/make_number_words.py: do not edit, see NOTICE.
# kind	value	forms
"""

Spell = Callable[[int], str]


def main() -> None:
    """Write the files."""
    for code in sys.argv[1:] or LOCALES:
        write(code)


def write(code: str) -> None:
    """Write one language's file; words of another kind or value that were there before keep their place."""
    table: dict[tuple[str, int], list[str]] = defaultdict(list)
    seen: set[str] = set()
    for kind, value, form in words(code):
        for variant in variants(code, form):
            if variant not in seen:
                seen.add(variant)
                table[kind, value].append(variant)
    folder = PACKS / code
    folder.mkdir(exist_ok=True)
    lines = [f"{kind}\t{value}\t{'; '.join(forms)}" for (kind, value), forms in sorted(table.items(), key=order)]
    text = HEADER.format(version=icu.ICU_VERSION.split(".")[0]) + "\n".join(lines) + "\n"
    (folder / "number_words.tsv").write_text(text, encoding="utf-8")


def order(item: tuple[tuple[str, int], list[str]]) -> tuple[int, int]:
    """Sort values first, then scales, ordinals and fractions, each by size."""
    (kind, value), _ = item
    return ("value", "scale", "ordinal", "fraction").index(kind), value


def words(code: str) -> Iterator[tuple[str, int, str]]:
    """Yield kind, value and form of every word of a language."""
    cardinals = [spell for _, spell in rule_sets(code, ("cardinal", "numbering"))]
    values = {n: {spell(n) for spell in cardinals} for n in range(1000)}
    for n in range(1, 100):  # "quatre-vingt mille": what stands before a thousand may be a form of its own
        thousands = [spell(n * 1000).split(" ") for spell in cardinals]
        values[n] |= {first for first, *rest in thousands if len(rest) == 1}
    yield from values_of(values)
    yield from scales_of(cardinals, values)
    if code == "uk":
        yield from inflected(cardinals, values)
    else:
        yield from ordinals_of(code)
    for n in range(11, 100):
        for form in sorted(values[n]):
            for suffix in PARTITIVES.get(code, ()):
                if " " not in form:
                    yield "fraction", n, form + suffix


def rule_sets(code: str, names: tuple[str, ...]) -> Iterator[tuple[str, Spell]]:
    """Yield name and function, from numbers to words, of each of CLDR's rule sets whose name holds one of the names."""
    for locale in LOCALES[code]:
        known = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(locale))
        for name in map(known.getRuleSetName, range(known.getNumberOfRuleSetNames())):
            if "year" in name or not any(part in name for part in names):
                continue
            rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(locale))
            rules.setDefaultRuleSet(name)

            def spell(n: int, rules: icu.RuleBasedNumberFormat = rules) -> str:
                return plain(rules.format(n))

            yield name, spell


def plain(form: str) -> str:
    """Return a form in lower case, without soft hyphens, with typewriter apostrophes."""
    return form.lower().replace("\u00ad", "").replace("ʼ", "'").replace("’", "'").replace("\u00a0", " ")


def values_of(values: dict[int, set[str]]) -> Iterator[tuple[str, int, str]]:
    """Yield the words below a hundred, and hundreds that are no product of a number and a word for hundred."""
    for n in range(100):
        tens = {ten + sep + unit for ten in values[n - n % 10] for sep in " -" for unit in values[n % 10]}
        for form in sorted(values[n]):
            if " " not in form and not (n > 20 and n % 10 and form in tens):
                yield "value", n, form
    if not multiplied(values):
        for n in range(100, 1000, 100):
            for form in sorted(values[n] | {longer.split(" ")[0] for longer in values[n + 1]}):
                if " " not in form:
                    yield "value", n, form


def multiplied(values: dict[int, set[str]]) -> set[str]:
    """Return the words for hundred where every hundred is a number and such a word; else nothing."""
    found: set[str] = set()
    for n in range(2, 10):
        rests = set(rests_of(values[n * 100] | values[n * 100 + 1], values[n]))
        alike = {r for r in rests if any(one.endswith(r) or r.startswith(one) for one in values[100])}
        if not alike or any(len(form) < 4 for form in alike):  # Russian "ста" is a form of one hundred, and no word
            return set()
        found |= alike
    return found


def rests_of(forms: Iterable[str], fronts: Iterable[str]) -> Iterator[str]:
    """Yield the first word that is left of the forms once one of the fronts is taken off."""
    for form in forms:
        for front in sorted(fronts, key=len, reverse=True):
            if form.startswith(front) and len(form) > len(front):
                rest = form[len(front) :].lstrip(" -").split(" ")[0]
                if rest:
                    yield rest
                break


def scales_of(cardinals: list[Spell], values: dict[int, set[str]]) -> Iterator[tuple[str, int, str]]:
    """Yield the words that multiply: hundred where it does, thousand, million …, with their forms behind a number."""
    hundreds = multiplied(values)
    # "hundert" and "hunderteins" both leave "hundert…": what is a word by itself is the shortest
    for form in sorted(hundreds):
        if not any(form != other and form.startswith(other) and len(form) > len(other) + 1 for other in hundreds):
            yield "scale", 100, form
    fronts = {n: values[n] for n in (1, 2, 3, 5, 21)}
    for scale in SCALES:
        found: set[str] = set()
        for spell in cardinals:
            for n, front in fronts.items():
                form = spell(n * scale)
                rest = next(iter(rests_of([form], front)), None)
                if rest is not None and form.endswith(rest):
                    found.add(rest)
                elif n == 1 and " " not in form and not any(char.isdigit() for char in form):
                    found.add(form)
        shortest = {form for form in found if not any(form != other and form.endswith(other) for other in found)}
        for form in sorted(shortest):
            yield "scale", scale, form


def ordinals_of(code: str) -> Iterator[tuple[str, int, str]]:
    """Yield ordinals, and their plurals as fractions from three on."""
    ones = {spell(1) for _, spell in rule_sets(code, ("cardinal",))}
    for name, spell in rule_sets(code, ("ordinal",)):
        for n in ORDINALS:
            form = spell(n)
            if n >= 100:  # "one hundredth" holds "hundredth"
                form = next(rests_of([form], ones), form)
            if " " in form or (code == "en" and "-" in form) or any(char.isdigit() for char in form):
                continue
            yield "fraction" if "plural" in name and n > 2 else "ordinal", n, form
            for suffix in DENOMINATORS.get(code, ()) if n > 2 else ():
                if code != "de" or form.endswith("te"):
                    yield "fraction", n, form + suffix


def inflected(cardinals: list[Spell], values: dict[int, set[str]]) -> Iterator[tuple[str, int, str]]:
    """Yield all cases of Ukrainian cardinals and ordinals."""
    analyzer = pymorphy3.MorphAnalyzer(lang="uk")

    def lexeme(form: str, parts: tuple[str, ...]) -> Iterator[str]:
        for parse in analyzer.parse(form.replace("'", "ʼ")) + analyzer.parse(form):
            if parse.tag.POS in parts and parse.is_known:
                for other in parse.lexeme:
                    yield plain(other.word)

    for kind, value, form in [*values_of(values), *scales_of(cardinals, values)]:
        for other in dict.fromkeys(lexeme(form, ("NUMR", "NOUN"))):
            yield kind, value, other
    for n in (*range(1, 21), *range(30, 100, 10), 100, 1000):
        form = plain(num2words(n, lang="uk", to="ordinal"))
        yield "ordinal", n, form
        for other in dict.fromkeys(lexeme(form, ("ADJF", "NUMR"))):
            yield "ordinal", n, other


def variants(code: str, form: str) -> list[str]:
    """Return a form and how it is written without accents or umlauts."""
    if code == "de":
        other = form.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
        return list(dict.fromkeys((form, form.replace("ß", "ss"), other)))
    if code == "ru":
        return list(dict.fromkeys((form, form.replace("ё", "е"))))
    if code == "uk":
        return [form]
    bare = "".join(char for char in unicodedata.normalize("NFD", form) if not unicodedata.combining(char))
    return list(dict.fromkeys((form, bare)))


if __name__ == "__main__":
    main()
