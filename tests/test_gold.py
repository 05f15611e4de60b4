"""Passages annotated by people who had not seen the rules: what is reached never falls (tests/gold/README.md)."""

import json
import tomllib
from pathlib import Path

import pytest
from gold_scores import Values, scores

from extract import Document
from extract.model import BOUNDS, KINDS, MODALITIES, POPULATIONS, SCOPES
from extract.pipeline import figures_of
from extract.schema import row

GOLD = Path(__file__).with_name("gold")
SETS = sorted(path.stem for path in GOLD.glob("*.jsonl"))
FLOORS = tomllib.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))


def passages(name: str) -> list[Values]:
    lines = (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def measured(name: str) -> dict[str, float]:
    pairs = []
    for passage in passages(name):
        document = Document(passage["id"], passage["text"], published=passage["date"], language=passage["lang"])
        pairs.append((passage["figures"], [row(document, figure) for figure in figures_of(document)]))
    return scores(pairs)


@pytest.mark.parametrize("name", SETS)
def test_what_is_reached_does_not_fall(name: str) -> None:
    reached = measured(name)
    assert set(FLOORS[name]) == set(reached)
    fallen = {key: (round(reached[key], 3), floor) for key, floor in FLOORS[name].items() if reached[key] < floor}
    assert not fallen, "the floors of tests/gold/floors.toml only rise"


@pytest.mark.parametrize("name", SETS)
def test_each_annotation_is_a_span_with_known_values(name: str) -> None:
    for passage in passages(name):
        end = 0
        for figure in passage["figures"]:
            assert end <= figure["start"] < figure["end"] <= len(passage["text"]), passage["id"]
            end = figure["end"]
            assert figure["kind"] in KINDS and figure["bound"] in BOUNDS
            assert figure["modality"] in MODALITIES and figure["scope"] in SCOPES


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_kind_and_class_is_there(language: str) -> None:
    figures = [f for name in SETS if name.startswith(language) for p in passages(name) for f in p["figures"]]
    figures = [figure for figure in figures if not figure.get("ignore")]
    classes: dict[str, tuple[object, ...]] = {
        "kind": KINDS,
        "bound": BOUNDS,
        "modality": MODALITIES,
        "scope": SCOPES,
        "population": POPULATIONS,
        "conflict": (True, False),
    }
    for field, values in classes.items():
        counts = {value: sum(figure[field] == value for figure in figures) for value in values}
        assert min(counts.values()) >= 20, (field, counts)
