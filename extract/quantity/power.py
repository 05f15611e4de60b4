"""Numbers in digits that are no plain ones: fractions and powers of ten."""

import re
import unicodedata

_POWER = re.compile(r"([\d.,]+?)(e|\s?[x×*]\s?10\^|\^)([+-]{0,2})(\d+)")
_FRACTION = re.compile(
    r"(?:(?:(?P<whole>\d{1,4})\s+(?:[^\W\d_]+\s)?)?(?P<part>(?P<numerator>\d+)/(?P<denominator>\d+))"
    r"|(?P<before>\d{0,4})\s?(?P<vulgar>[¼-¾⅐-⅞]))(?:\s(?P<behind>.+))?",
    re.DOTALL,
)
#: Digits that name a thing: the attacks of 2001, and "all the time".
_NAMES = frozenset(("9/11", "24/7"))


def fraction(written: str) -> tuple[float | None, str]:
    """Return what "1/2", "2 1/4", "2 and 1/4", "½" and "2½" say, and the words behind; None for names like "24/7".

    >>> fraction("2 1/4"), fraction("2½ million"), fraction("24/7")
    ((2.25, ''), (2.5, 'million'), (None, ''))
    """
    match = _FRACTION.fullmatch(written)
    if match is None or written in _NAMES:
        return None, ""
    part = match["vulgar"] or match["part"]
    value = unicodedata.numeric(part) if match["vulgar"] else int(match["numerator"]) / int(match["denominator"])
    return float(int(match["whole"] or match["before"] or 0)) + value, match["behind"] or ""


def power(digits: str) -> float | None:
    """Return what "1e10", "1.3x10^6" and "2.5^-1" say; None where it is beyond what a number can hold.

    >>> power("1e10"), power("1.3x10^6"), power("2^-1")
    (10000000000.0, 1300000.0, 0.5)
    """
    match = _POWER.fullmatch(digits)
    if match is None:
        return None
    mantissa, sign, signs, exponent = float(match[1].replace(",", ".")), match[2], match[3], int(match[4])
    if signs.count("-") % 2:
        exponent = -exponent
    try:
        return mantissa * 10.0**exponent if sign != "^" else mantissa**exponent
    except (OverflowError, ZeroDivisionError):
        return None
