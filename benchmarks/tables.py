"""Tables as text: for a terminal, and as Markdown for a document."""

from collections.abc import Sequence

NONE = "-"


def plain(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return columns of equal width, the first word of a row once where it repeats."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    before = ""
    lines = []
    for row in (head, *rows):
        first = "" if row[0] == before else row[0]
        before = row[0]
        lines.append("  ".join(cell.ljust(width) for cell, width in zip((first, *row[1:]), widths, strict=True)))
    return "\n".join(line.rstrip() for line in lines)


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of Markdown.

    >>> print(markdown(("field", "right"), [("bound", ".98")]))
    | field | right |
    | --- | --- |
    | bound | .98 |
    """
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))
