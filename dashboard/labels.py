"""Keys and numbers as a reader's language writes them. The words themselves are data: ``texts/*.toml``."""

import math
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal, get_currency_name

from dashboard.rows import Row, missing
from dashboard.view import LANGUAGES, NOT_STATED, Language
from extract import convention

FOLDER = Path(__file__).parent / "texts"
#: The region whose dates and separators a language is written with.
REGION: dict[Language, str] = {"de": "de_DE", "en": "en_GB"}
#: Numbers from here on are written with an exponent; Babel cannot group them.
LONGEST = 1e24
#: Units that the kind already says; a number needs no word for them.
PLAIN_UNITS: tuple[str, ...] = ("persons", "items", "events")


def language_of(locale: str | None) -> Language:
    """Return the interface language for a browser's locale; English where there is no better one.

    >>> language_of("de-CH")
    'de'
    """
    code = (locale or "").replace("_", "-").split("-")[0].lower()
    return next((language for language in LANGUAGES if language == code), "en")


@cache
def load(language: Language) -> "Labels":
    """Return the labels of a language."""
    texts = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return Labels(language, texts)


#: What news call a country where CLDR's English has another name for it.
NEWS_NAMES: dict[str, str] = {
    "Bosnia and Herzegovina": "BA",
    "Democratic Republic of the Congo": "CD",
    "Ivory Coast": "CI",
    "Myanmar": "MM",
    "Palestine": "PS",
    "Turkey": "TR",
}


@cache
def territories(language: Language) -> dict[str, str]:
    """Return the name of each territory in a language, by its English name."""
    english, other = Locale.parse("en").territories, Locale.parse(REGION[language]).territories
    names = {name: other[code] for code, name in english.items() if len(code) == 2 and code in other}
    # where the language's name is CLDR's English one, the news' own is the better
    return names | {name: other[code] for name, code in NEWS_NAMES.items() if other[code] != english[code]}


@dataclass(frozen=True)
class Labels:
    """The words of one interface language."""

    language: Language
    texts: dict[str, dict[str, str]]

    def __hash__(self) -> int:
        return hash(self.language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the text at ``section.name`` with its places filled in; whole numbers are grouped."""
        section, name = key.split(".", 1)
        filled = {k: self.number(v) if isinstance(v, int) else v for k, v in values.items()}
        return self.texts[section][name].format(**filled)

    def number(self, value: float) -> str:
        """Return a number with the language's separators; round millions and more in words, never rounded further.

        >>> load("de").number(14000), load("en").number(2_500_000)
        ('14.000', '2.5 million')
        """
        locale = REGION[self.language]
        if not abs(value) < LONGEST:
            return f"{value:g}"
        if abs(value) >= 1_000_000:
            step = 10.0 ** (3 * int(math.log10(abs(value)) // 3))
            short = value / step
            if step <= 1e12 and math.isclose(short, round(short, 2), rel_tol=1e-12):
                digits = next(n for n in range(3) if math.isclose(short, round(short, n), rel_tol=1e-12))
                whole = round(value)  # a float of one million would take the plural
                return str(format_compact_decimal(whole, format_type="long", locale=locale, fraction_digits=digits))
        return str(format_decimal(value, locale=locale, decimal_quantization=False))

    def date(self, value: object) -> str:
        """Return a day in the language's medium form, or "not stated"."""
        if value is None or pd.isna(value):  # type: ignore[call-overload]
            return self("app.not_stated")
        day = value if isinstance(value, date) else pd.Timestamp(str(value))
        return str(format_date(day, format="medium", locale=REGION[self.language]))

    def name(self, value: str | None) -> str:
        """Return a side's or claimant's name; countries in the reader's language."""
        if value is None or value == NOT_STATED or pd.isna(value):
            return self("app.not_stated")
        return territories(self.language).get(value, value)

    def claimant(self, row: Row) -> str:
        """Return whose number it is; the medium itself, never "confirmed", where nobody else says it."""
        if not missing(row["claimant"]):
            return self.name(row["claimant"])
        return self("app.own_voice" if missing(row["claimant_type"]) else "app.nameless")

    def unit(self, code: str) -> str:
        """Return a unit in words: a vocabulary word, a currency, else the code itself."""
        if code in self.texts["unit"]:
            return self.texts["unit"][code]
        return str(get_currency_name(code, locale=REGION[self.language])) if len(code) == 3 else code

    def per(self, code: str) -> str:
        """Return what a rate is counted by, in words."""
        return self.texts["per"].get(code, code)

    def choice(self, facet: str, key: str) -> str:
        """Return one choice of a facet in words."""
        if key == NOT_STATED:
            return self.texts["unsaid"].get(facet, self("app.not_stated"))
        if facet in ("side", "claimant"):
            return self.name(key)
        if facet == "unit":
            return self.unit(key)
        if facet == "language":
            known = Locale.parse(REGION[self.language]).languages
            return str(known.get(key, key))
        return self.texts.get(facet, {}).get(key, key)

    def rule(self, name: str) -> str:
        """Return a rule by its id, with what it means where the id is a rule of the code and not of a language."""
        meaning = self.texts["rule"].get(name)
        return f"{name} ({meaning})" if meaning else name

    def said(self, row: Row) -> str:
        """Return the number with its bound, both ends of a range, unit and rate, in the reader's language."""
        parts = {name: "" if missing(row[name]) else self.number(row[name]) for name in ("value", "low", "high")}
        template = self.texts["bound_phrase"][row["bound"]]
        if any(f"{{{name}}}" in template and not part for name, part in parts.items()):
            return str(row["phrase"])  # no number to format: the text's own words
        phrase = template.format(words=row["text"], **parts)
        unit = row["unit"]
        if not missing(unit) and unit not in PLAIN_UNITS:
            phrase += self.texts["after_number"].get(unit, f"\u00a0{unit}")
        return phrase if missing(row["per"]) else f"{phrase} {self.per(row['per'])}"

    def doubts(self, row: Row) -> list[str]:
        """Return who denies a claim, or that it is denied, and that it could not be checked."""
        parts = []
        if not missing(row["denied_by"]):
            parts.append(self("compare.denied_by", name=self.name(row["denied_by"])))
        elif row["modality"] == "denied":
            parts.append(self("compare.denied"))
        if not missing(row["unverified"]) and row["unverified"]:
            parts.append(self("compare.unverified"))
        return parts

    def counted(self, row: Row) -> str:
        """Return what a convention counts a vague number as, under its name; nothing without one, or if not vague."""
        if missing(row["convention"]) or row["bound"] != "vague":
            return ""
        name = convention.load(row["convention"]).label
        low, high = row["count_low"], row["count_high"]
        if missing(low) or missing(high):
            return self("vague.no_word", name=name)
        if low == high:
            return self("vague.one", name=name, low=self.number(low))
        return self("vague.interval", name=name, low=self.number(low), high=self.number(high))

    def about_convention(self, text: str, chosen: convention.Convention) -> str:
        """Return a text of the section "vague" about a convention: its name, what it cites, and its source."""
        source = chosen.sources[0]
        parts = {"title": source.title, "year": source.year, "address": source.address}
        return self(f"vague.{text}", name=chosen.label, cite=chosen.cite, **parts)

    def topic(self, kind: str, unit: str, per: str) -> str:
        """Return what one axis holds, in words."""
        words = self.choice("kind", kind)
        words += "" if unit in PLAIN_UNITS else f" ({self.unit(unit)})"
        return f"{words}, {self.per(per)}" if per else words
