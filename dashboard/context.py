"""What every page is given."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts import Palette
from dashboard.facets import Choice
from dashboard.labels import Labels
from dashboard.related import Related, related
from dashboard.rows import Row, records
from dashboard.sample import Library
from dashboard.view import View
from extract.convention import Convention, add, load


@dataclass(frozen=True)
class Context:
    """The library, the view, what the view shows, and the words and colours of the reader.

    ``claims`` holds one row a claim and is what counts, charts and comparisons take; ``shown`` has all their mentions.
    """

    library: Library
    view: View
    claims: pd.DataFrame
    shown: pd.DataFrame
    facets: dict[str, list[Choice]]
    labels: Labels
    colours: Palette

    @property
    def mark(self) -> str:
        """What marks every chart and list as sample data; empty for a library of one's own."""
        return self.labels("app.sample_mark") if self.library.sample else ""

    @property
    def convention(self) -> Convention | None:
        """The convention for vague counts that the reader chose, if any."""
        return load(self.view.convention) if self.view.convention else None

    def key(self, name: str) -> str:
        """Return a widget's key: one a language, since the browser keeps a widget's value by its label."""
        return f"{name}-{self.labels.language}"

    def figure(self) -> dict[str, Any] | None:
        """Return the selected figure's row, also where the filters hide it."""
        found = self.library.frame[self.library.frame["figure_id"] == (self.view.figure or "")]
        if self.view.convention:
            found = add(found, self.view.convention)
        return None if found.empty else records(found)[0]

    def related(self, row: Row) -> Related:
        """Return what belongs to a figure in its article, also where the filters hide it."""
        return related(self.library.frame, row)
