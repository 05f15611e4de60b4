"""Write number_words.tsv of every pack from CLDR's spell-out rules: ``python scripts/make_number_words.py``.

It also writes tests/spelled_numbers.tsv: some numbers in every gender and case, for the tests.

Needs ``pip install icukit-pyicu``: ICU holds CLDR's rules. CLDR has no cases and no ordinals for Ukrainian: stems and
endings are in the tables below.

A line is ``kind<TAB>value<TAB>form; form``. The kinds are ``value`` (words that stand for themselves: 0 to 99, and the
hundreds where they are words of their own), ``scale`` (words that multiply what stands before them), ``ordinal`` and
``fraction`` (denominators in the plural, with the denominator as value). Words that are put together of others by a
space or a hyphen ("twenty-one", "двадцать один") are left out: extract/quantity/compose.py puts them together.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import icu

PROJECT = Path(__file__).resolve().parent.parent
PACKS, SAMPLE = PROJECT / "extract" / "packs", PROJECT / "tests" / "spelled_numbers.tsv"
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
#: Numbers whose parts are inflected in as many ways as there are.
SAMPLED = (0, 1, 2, 3, 4, 7, 11, 16, 21, 32, 45, 80, 91, 100, 101, 200, 343, 500, 888, 1000, 2001, 5000, 21_000)
SAMPLED += (100_000, 251_702, 1_000_000, 2_000_001, 5_040_100, 10**9)
HEADER = "# Number words of CLDR {version} through ICU, by scripts/make_number_words.py: do not edit, see NOTICE.\n"

UK_TEENS = ("оди", "два", "три", "чотир", "п'ят", "шіст", "сім", "вісім", "дев'ят")
UK_THOUSAND = ("а", "і", "ею", "у", "", "ам", "ами", "ах")
UK_MILLION = ("", "а", "ові", "у", "ом", "і", "и", "ів", "ам", "ами", "ах")
UK_CASES = {
    0: "нуль нуля нулю нулем нулі",
    1: "один одна одне одно одні одного одному одним однім одної однієї одній одну однією одною одних одними",
    2: "два дві двох двом двома",
    3: "три трьох трьом трьома",
    4: "чотири чотирьох чотирьом чотирма",
    40: "сорок сорока",
    90: "дев'яносто дев'яноста",
    100: "сто ста",
}
#: Genitive, and the stem of the forms in -ох, -ом, -ома and -ма.
UK_STEMS = {
    5: ("п'яти", "п'ять"),
    6: ("шести", "шість"),
    7: ("семи", "сім"),
    8: ("восьми", "вісьм"),
    9: ("дев'яти", "дев'ять"),
    10: ("десяти", "десять"),
    **{11 + at: (f"{front}надцяти", f"{front}надцять") for at, front in enumerate(UK_TEENS)},
    20: ("двадцяти", "двадцять"),
    30: ("тридцяти", "тридцять"),
    **{50 + 10 * at: (f"{front}десяти", f"{front}десять") for at, front in enumerate(UK_TEENS[4:8])},
}
UK_HUNDREDS = {
    200: ("двісті", "двохсот двомстам двомастами двохстах"),
    300: ("триста", "трьохсот трьомстам трьомастами трьохстах"),
    400: ("чотириста", "чотирьохсот чотирьомстам чотирмастами чотирьохстах"),
    500: ("п'ятсот", "п'ятисот п'ятистам п'ятьмастами п'ятьомастами п'ятистах"),
    600: ("шістсот", "шестисот шестистам шістьмастами шістьомастами шестистах"),
    700: ("сімсот", "семисот семистам сьомастами сімомастами семистах"),
    800: ("вісімсот", "восьмисот восьмистам вісьмастами вісьмомастами восьмистах"),
    900: ("дев'ятсот", "дев'ятисот дев'ятистам дев'ятьмастами дев'ятьомастами дев'ятистах"),
}
UK_ORDINALS = {
    **dict(enumerate(["перш", "друг", "трет", "четверт", "п'ят", "шост", "сьом", "восьм", "дев'ят", "десят"], 1)),
    **{11 + at: f"{front}надцят" for at, front in enumerate(UK_TEENS)},
    20: "двадцят",
    30: "тридцят",
    40: "сороков",
    **{50 + 10 * at: f"{front}десят" for at, front in enumerate(UK_TEENS[4:8])},
    90: "дев'яност",
    100: "сот",
    1000: "тисячн",
    10**6: "мільйонн",
}
UK_HARD = ("ий", "ого", "ому", "им", "ім", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими")
UK_SOFT = ("ій", "ього", "ьому", "ім", "я", "ьої", "ю", "ьою", "є", "і", "іх", "іми")

Spell = Callable[[int], str]


def main() -> None:
    """Write the files."""
    for code in LOCALES:
        write(code)
    lines = [f"{code}\t{number}\t{form}" for code in LOCALES for number, form in sample(code)]
    SAMPLE.write_text(HEADER.format(version=version()) + "\n".join(lines) + "\n", encoding="utf-8")


def sample(code: str) -> Iterator[tuple[int, str]]:
    """Yield some numbers in all the forms that CLDR's rule sets give them."""
    spells = [spell for _, spell in rule_sets(code, ("cardinal", "numbering"))]
    for number in SAMPLED:
        for form in sorted({spell(number) for spell in spells}):
            yield number, form


def version() -> str:
    """Return the version of CLDR: ICU 78 holds CLDR 48, and both count on together."""
    return str(int(icu.ICU_VERSION.split(".")[0]) - 30)


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
    text = HEADER.format(version=version()) + "# kind\tvalue\tforms\n" + "\n".join(lines) + "\n"
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
    known = [*values_of(values), *scales_of(cardinals, values)]
    if code == "uk":
        yield from ukrainian(known)
    else:
        yield from known
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


def ukrainian(known: Iterable[tuple[str, int, str]]) -> Iterator[tuple[str, int, str]]:
    """Yield the cases of Ukrainian cardinals and of the ordinals that CLDR does not have, from their stems."""
    for kind, value, form in known:
        yield kind, value, form
        if kind == "scale":
            endings = UK_THOUSAND if value == 1000 else UK_MILLION
            stem = form.rstrip("аиі") if value == 1000 else form.removesuffix("ів").rstrip("и")
            yield from ((kind, value, stem + ending) for ending in endings)
    for value, forms in UK_CASES.items():
        yield from (("value", value, form) for form in forms.split())
    for value, (genitive, stem) in UK_STEMS.items():
        yield "value", value, genitive
        yield from (("value", value, stem + ending) for ending in ("ох", "ом", "ома", "ма"[not stem.endswith("ь") :]))
    for value, (front, base) in UK_HUNDREDS.items():
        yield "value", value, front
        yield from (("value", value, form) for form in base.split())
    for value, stem in UK_ORDINALS.items():
        endings = UK_SOFT if value == 3 else UK_HARD
        yield from (("ordinal", value, stem + ending) for ending in endings)


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
