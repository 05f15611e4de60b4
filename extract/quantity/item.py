"""A number on its way from the scan to a Quantity."""

from extract.quantity.rules import Rule


class Item:
    """One number phrase while its surroundings are read; an empty type means that it turned out to be none."""

    __slots__ = (
        "bound_end",
        "bound_rule",
        "bound_start",
        "closed",
        "digits",
        "end",
        "grouped",
        "high",
        "low",
        "mantissa",
        "rough",
        "rule",
        "scale",
        "start",
        "type",
        "unit",
        "unit_end",
        "unit_start",
        "value",
    )

    def __init__(
        self,
        start: int,
        end: int,
        value: float | None,
        type: str,  # noqa: A002 - the field's name in Quantity
        rule: str,
        digits: bool = True,
        unit: str | None = None,
    ) -> None:
        self.start, self.end, self.value, self.type, self.rule = start, end, value, type, rule
        self.digits, self.unit = digits, unit
        self.low: float | None = None
        self.high: float | None = None
        self.mantissa = 0.0
        self.scale = 1.0
        #: Whether the digits are whole thousands in groups: "4,000".
        self.grouped = False
        #: Whether the word itself is no exact one: French "une trentaine".
        self.rough = False
        self.bound_rule: Rule | None = None
        self.bound_start: int | None = None
        self.bound_end: int | None = None
        #: Whether "or equal" closes the bound: "less than 20 or equal" is at most 20.
        self.closed = False
        self.unit_start: int | None = None
        self.unit_end: int | None = None
