"""Reading reliability: how often figures read by the same rules were read right, as "45 of 50".

It was measured on texts that the rules' authors had not read, and says how well this program reads. It says nothing
about the claim: a number that is read right may be false. ``benchmarks/accuracy.py --ship`` writes
``data/reliability.tsv``.
"""

from functools import cache

from extract.register import rows

#: Rules seen less often than this on those texts are measured by their family, kind, or all rules together.
ENOUGH = 20


def keys(kind_rule: str, value_rule: str, kind: str) -> tuple[tuple[str, str, str], ...]:
    """Return what a figure is measured by, from the narrowest to the widest.

    >>> keys("trigger.kill.participle", "words.value", "killed")[1]
    ('family', 'trigger.kill', 'words')
    """
    family = ".".join(kind_rule.split(".")[:2])
    return (
        ("rules", kind_rule, value_rule),
        ("family", family, value_rule.split(".")[0]),
        ("kind", kind, ""),
        ("all", "", ""),
    )


def reading_reliability(kind_rule: str, value_rule: str, kind: str) -> str:
    """Return how many of how many figures were right, of the narrowest group that is measured."""
    measured = table()
    return next(measured[key] for key in keys(kind_rule, value_rule, kind) if key in measured)


@cache
def table() -> dict[tuple[str, str, str], str]:
    """Return the measured groups with their "k of n"."""
    return {
        (level, first, second): f"{right} of {asked}"
        for level, first, second, right, asked in rows("data", "reliability.tsv")
    }
