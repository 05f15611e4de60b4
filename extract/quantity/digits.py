"""Numbers in digits: every grouping met in news, read by the language's own convention."""

import re
from typing import Any

#: Spaces that group digits: plain, no-break, narrow no-break, thin.
SPACES = " \u00a0\u202f\u2009"


class Digits:
    """How a language writes numbers in digits, from the table [digits] of its pack."""

    #: One number: groups parted by spaces have three digits each, other separators are weighed in :meth:`value`.
    pattern = (
        rf"(?:\d{{1,3}}(?:[{SPACES}]\d{{3}}(?!\d|[-\s]?mm\b|[^\W\d_])){{1,5}}|\d{{1,18}}(?!\d))"
        r"(?:(?:[.,'’٬]\d{2,3}){0,4}[.,'’٬]\d{3}(?!\d))?(?:(?<!\d,\d)(?<!\d,\d\d)[.,٫]\d{1,18}(?![.,]?\d))?"
    )

    def __init__(self, pack: dict[str, Any]) -> None:
        self._grouping: str = pack["digits"]["grouping"]
        self._decimal: str = pack["digits"]["decimal"]

    def value(self, digits: str) -> float:
        """Return the number that the digits say.

        >>> Digits({"digits": {"grouping": ".", "decimal": ","}}).value("14.000,5")
        14000.5
        """
        if digits.isdecimal():
            return float(int(digits))
        digits = re.sub(r"[\s'’٬]", "", digits)
        if "٫" in digits:
            return float(digits.replace("٫", "."))
        parts = re.split(r"[.,]", digits)
        separators = [char for char in digits if char in ".,"]
        if not separators:
            return float(int(digits))
        last = separators[-1]
        if len(separators) > 1:
            # 1.234.567 groups, 1.234,5 ends in a decimal
            whole, rest = (parts, "") if len(set(separators)) == 1 else (parts[:-1], parts[-1])
        elif last == self._grouping and len(parts[1]) == 3 and len(parts[0]) <= 3 and parts[0] != "0":
            whole, rest = parts, ""
        else:
            whole, rest = parts[:1], parts[1]
        return float(f"{''.join(whole)}.{rest or 0}")
