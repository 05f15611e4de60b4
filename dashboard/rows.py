"""A frame's rows as dictionaries, which is what everything that shows a single figure takes."""

from collections.abc import Mapping
from typing import Any, cast

import pandas as pd

#: One figure, by the column names of the schema.
Row = Mapping[str, Any]


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows in order."""
    return cast("list[dict[str, Any]]", frame.to_dict("records"))


def missing(value: object) -> bool:
    """Whether a cell holds nothing."""
    return value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value)
