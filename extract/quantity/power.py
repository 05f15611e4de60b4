"""Numbers in digits that are no plain ones: fractions and powers of ten."""

import re
import unicodedata

_POWER = re.compile(r"([\d.,]+?)(e|\s?[x×*]\s?10\^|\^)([+-]{0,2})(\d+)")
#: Digits that name a thing: the attacks of 2001, and "all the time".
_NAMES = frozenset(("9/11", "24/7"))


def fraction(digits: str) -> float | None:
    """Return what "1/2", "2 1/4", "½" and "2½" say; None for names like "24/7".

    >>> fraction("2 1/4"), fraction("½"), fraction("24/7")
    (2.25, 0.5, None)
    """
    if digits in _NAMES:
        return None
    *whole, part = digits.split() if " " in digits else (digits[:-1], digits[-1]) if "/" not in digits else (digits,)
    base = float(int(whole[0])) if whole and whole[0] else 0.0
    if "/" not in part:
        return base + unicodedata.numeric(part)
    numerator, _, denominator = part.partition("/")
    return base + int(numerator) / int(denominator)


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
