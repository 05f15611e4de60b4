"""What the README shows is what the program does."""

import re
from pathlib import Path

import extract

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_worked_example_reads_as_the_table_says() -> None:
    quoted = re.search(r"^> [^|]*?(?=\n\n)", README, re.MULTILINE)
    assert quoted
    text = quoted[0].removeprefix("> ").replace("\n> ", " ")
    shot, wounded = extract.figures(text, language="en")
    assert (shot.text, shot.low, shot.high, shot.bound, shot.kind) == ("30", 30, None, "more_than", "intercepted")
    assert (shot.object, shot.modality, shot.place, shot.when) == ("drones", "attributed", "Odesa", "on Tuesday")
    assert (wounded.text, wounded.low, wounded.high, wounded.bound) == ("three", 3, None, "at_least")
    assert (wounded.kind, wounded.object, wounded.modality) == ("wounded", "residents", "hedged")
    assert wounded.when == "on Tuesday"


def test_the_python_example_runs() -> None:
    example = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert example
    names: dict[str, object] = {}
    exec(example[1], names)
    assert len(names["table"]) == 1  # type: ignore[arg-type]


def test_every_file_that_is_linked_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
