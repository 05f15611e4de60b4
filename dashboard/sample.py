"""The library that the dashboard shows: documents and their figures, read once. The one place that knows where from."""

import os
import warnings
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd
import streamlit as st

import extract
from dashboard.filters import once, searchable
from extract.errors import ConflictNumbersError, InputError
from extract.model import Document
from extract.read import read_paths
from extract.schema import frame_of

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


@dataclass(frozen=True)
class Library:
    """Documents, their figures, and one sentence for each that could not be read.

    ``claims`` holds one row a claim, ``search`` the text that is looked into for each of these.
    """

    documents: dict[str, Document]
    frame: pd.DataFrame
    problems: tuple[str, ...] = ()
    claims: pd.DataFrame = field(init=False)
    search: pd.Series = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "claims", once(self.frame))
        object.__setattr__(self, "search", searchable(self.frame))

    @property
    def sample(self) -> bool:
        """Whether any of it is sample data."""
        return any(document.sample for document in self.documents.values())


def read_folder(folder: Path) -> Library:
    """Read every article of a folder as sample data; what cannot be read is a problem, the rest is shown."""
    documents: dict[str, Document] = {}
    frames: list[pd.DataFrame] = []
    problems: list[str] = []
    for item in read_paths([folder]):
        if isinstance(item, InputError):
            problems.append(relative(str(item), folder))
            continue
        # where the project lies is no part of a document's name: links must open on every machine
        document = replace(item.document, id=relative(item.document.id, folder), sample=True)
        try:
            with warnings.catch_warnings(record=True, action="always") as noted:
                figures = extract.frame([document])
        except ConflictNumbersError as error:
            problems.append(f"{document.id}: {error}")
            continue
        # an article in a language of which only numbers are read is kept, without figures
        problems.extend(str(warning.message) for warning in noted)
        documents[document.id] = document
        if len(figures):
            frames.append(figures)
    table = pd.concat(frames, ignore_index=True) if frames else frame_of([])
    return Library(documents, table, tuple(problems))


def relative(text: str, folder: Path) -> str:
    """Return text with paths inside the folder cut down to what follows it."""
    return text.replace(f"{folder}{os.sep}", "")


@st.cache_resource(show_spinner=False)
def library() -> Library:
    """Return the sample library, read once for all sessions."""
    return read_folder(SEEDS)
