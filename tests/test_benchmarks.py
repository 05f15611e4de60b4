"""The benchmarks count right and wrong as their descriptions say, and show nothing of a gold document."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract import pack

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def benchmarks() -> Iterator[dict[str, Any]]:
    """The modules of benchmarks/, which run as scripts and find each other in their folder."""
    names = ("accuracy", "suite", "peers", "numbers")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT))
        yield {name: importlib.import_module(f"benchmarks.{name}") for name in names}
        for name in names:
            sys.modules.pop(f"benchmarks.{name}", None)


def case(text: str, *expected: tuple[str, str], model: str = "Number", beyond: int = 0) -> dict[str, Any]:
    """A case of the suite: words and value of each number; ``beyond`` moves the ends, as some cases of the suite do."""
    numbers = [
        {
            "start": text.index(words),
            "end": text.index(words) + len(words) + beyond,
            "text": words,
            "value": value,
            "num": float(value) if model == "Number" else None,
        }
        for words, value in expected
    ]
    return {"id": "invented", "lang": "en", "model": model, "input": text, "expected": numbers}


def meets(benchmarks: dict[str, Any], asked: dict[str, Any], *found: dict[str, Any]) -> bool:
    """Whether the case is met by these numbers; "words" stand for their span, "phrase" for that of the phrase."""
    text = asked["input"]

    def number(words: str, phrase: str = "", **others: Any) -> Any:
        phrase = phrase or words
        start, phrase_start = text.index(words), text.index(phrase)
        ends = {"phrase_start": phrase_start, "phrase_end": phrase_start + len(phrase)}
        return benchmarks["suite"].Found(start, start + len(words), **{"value": None, **ends, **others})

    answer: bool = benchmarks["suite"].meets(asked, lambda _text, _lang: [number(**values) for values in found])
    return answer


TANKS = "Twelve tanks and 40 guns on 3 May"


@pytest.mark.parametrize(
    ("found", "met"),
    [
        pytest.param([{"words": "Twelve", "value": 12}, {"words": "40", "value": 40}], True, id="both"),
        pytest.param([{"words": "40", "value": 40}, {"words": "Twelve", "value": 12}], True, id="in any order"),
        pytest.param([{"words": "Twelve", "value": 12.0000001}, {"words": "40", "value": 40}], True, id="rounded"),
        pytest.param([{"words": "Twelve", "value": 12}], False, id="one missing"),
        pytest.param([{"words": "Twelve", "value": 12}, {"words": "40", "value": 4}], False, id="another value"),
        pytest.param([{"words": "Twelve", "value": 12}, {"words": "40", "value": None}], False, id="no value"),
        pytest.param([{"words": "Twelve tanks", "value": 12}, {"words": "40", "value": 40}], False, id="another span"),
    ],
)
def test_every_expected_number_is_found_with_its_span(
    benchmarks: dict[str, Any], found: list[dict[str, Any]], met: bool
) -> None:
    assert meets(benchmarks, case(TANKS, ("Twelve", "12"), ("40", "40")), *found) is met


@pytest.mark.parametrize(("counts", "met"), [(True, False), (False, True)], ids=["a count", "a date"])
def test_only_a_count_is_one_too_many(benchmarks: dict[str, Any], counts: bool, met: bool) -> None:
    found = [{"words": "Twelve", "value": 12}, {"words": "40", "value": 40}]
    too_many = {"words": "3", "value": 3, "counts": counts}
    assert meets(benchmarks, case(TANKS, ("Twelve", "12"), ("40", "40")), *found, too_many) is met


def test_another_type_meets_what_is_expected(benchmarks: dict[str, Any]) -> None:
    assert meets(benchmarks, case("3 May", ("3", "3")), {"words": "3", "value": 3, "counts": False})


def test_a_value_is_found_once(benchmarks: dict[str, Any]) -> None:
    twice = [{"words": "40", "value": 40}, {"words": "40", "value": 40}]
    assert not meets(benchmarks, case(TANKS, ("40", "40")), *twice)


def test_no_number_is_expected(benchmarks: dict[str, Any]) -> None:
    assert meets(benchmarks, case("Nobody knows"))
    assert not meets(benchmarks, case("Nobody knows"), {"words": "No", "value": 0})


def test_an_end_one_too_far_is_put_right(benchmarks: dict[str, Any]) -> None:
    assert meets(benchmarks, case(TANKS, ("40", "40"), beyond=1), {"words": "40", "value": 40})
    assert not meets(benchmarks, case(TANKS, ("40", "40"), beyond=2), {"words": "40", "value": 40})


def bound(words: str, phrase: str, low: float | None = None, high: float | None = None) -> dict[str, Any]:
    """A number with a qualifier."""
    return {"words": words, "phrase": phrase, "low": low, "high": high, "value": low or high, "bounded": True}


ABOVE, BELOW = bound("90", "over 90", low=90), bound("120", "under 120", high=120)


@pytest.mark.parametrize(
    ("text", "expected", "found", "met"),
    [
        pytest.param("over 90 men", [("over 90", "(90,)")], [ABOVE], True, id="open above"),
        pytest.param("under 120 men", [("under 120", "(,120)")], [BELOW], True, id="open below"),
        pytest.param("over 90 men", [("90", "(90,)")], [ABOVE], False, id="the qualifier belongs to the span"),
        pytest.param("over 90 men", [("over 90", "(,90)")], [ABOVE], False, id="the wrong side"),
        pytest.param("over 90 men", [("over 90", "(90,)")], [ABOVE | {"bounded": False}], False, id="a reader's other"),
        pytest.param("over 90 men", [], [ABOVE], False, id="one too many"),
        pytest.param("over 90 men", [], [ABOVE | {"bounded": False}], True, id="no interval is never too many"),
        pytest.param(
            "over 90 and under 120 men", [("over 90 and under 120", "(90,120)")], [ABOVE, BELOW], True, id="joined"
        ),
        pytest.param(
            "under 120 but over 90 men", [("under 120 but over 90", "(90,120)")], [BELOW, ABOVE], True, id="turned"
        ),
        pytest.param("over 90, under 120", [("over 90, under 120", "(90,120)")], [ABOVE, BELOW], True, id="comma"),
        pytest.param(
            "over 90 men and under 120 women",
            [("over 90", "(90,)"), ("under 120", "(,120)")],
            [ABOVE, BELOW],
            True,
            id="parted by a word",
        ),
        pytest.param(
            "over 150 and under 120",
            [("over 150", "(150,)"), ("under 120", "(,120)")],
            [bound("150", "over 150", low=150), BELOW],
            True,
            id="no interval lies between",
        ),
        pytest.param(
            "over 90 and over 100",
            [("over 90", "(90,)"), ("over 100", "(100,)")],
            [ABOVE, bound("100", "over 100", low=100)],
            True,
            id="one side twice",
        ),
        pytest.param("90 men", [("90 men", "[90,90]")], [{"words": "90", "value": 90}], True, id="exact"),
        pytest.param("90 men", [("90 men", "[90,90]")], [{"words": "90", "value": 9}], False, id="exact, wrong"),
        pytest.param("90 men", [("90 men", "[90,90]")], [], False, id="exact, missing"),
    ],
)
def test_every_expected_interval_is_found(
    benchmarks: dict[str, Any],
    text: str,
    expected: list[tuple[str, str]],
    found: list[dict[str, Any]],
    met: bool,
) -> None:
    assert meets(benchmarks, case(text, *expected, model="NumberRange"), *found) is met


def test_exclusions_are_few_and_say_why(benchmarks: dict[str, Any]) -> None:
    assert all(reason.strip() for reason in benchmarks["suite"].exclusions().values())


FIGURE = {"start": 0, "end": 2, "value": 40.0, "low": 40.0, "high": None, "bound": "at_least"}
VAGUE = {"start": 0, "end": 6, "value": None, "low": 24, "high": None, "bound": "vague"}


@pytest.mark.parametrize(
    ("text", "figure", "found", "counted"),
    [
        ("40 dead", FIGURE, (0, 2, 40.0, 40.0, "at_least"), {"value": 1, "bound": 1}),
        ("40 dead", FIGURE, (0, 2, 40.0, 40.0, "exact"), {"value": 1, "bound": 0}),
        ("40 dead", FIGURE, (0, 2, 40.0, None, None), {"value": 1, "bound": 0}),
        ("40 dead", FIGURE, (0, 2, 41.0, 41.0, "at_least"), {"value": 0, "bound": 0}),
        ("40 dead", FIGURE, (0, 7, 40.0, 40.0, "at_least"), {"value": 0, "bound": 0}),
        ("40 dead", FIGURE, (0, 2, None, 40.0, "vague"), {"value": 0}),
        ("40 dead", FIGURE, None, {"figures": 1, "value": 0}),
        ("40 dead", FIGURE | {"ignore": True}, (0, 2, 40.0, 40.0, "at_least"), {"figures": 0, "value": 0}),
        ("dozens dead", VAGUE, (0, 6, None, 20.0, "vague"), {"value": 1, "vague met": 1, "bound": 1, "in words": 1}),
        ("dozens dead", VAGUE, (0, 6, None, 11.0, "vague"), {"value": 0, "vague": 1, "vague met": 0}),
        ("dozens dead", VAGUE, (0, 6, 24.0, 24.0, "exact"), {"value": 0}),
    ],
)
def test_gold_asks_span_and_value_and_then_the_bound(
    benchmarks: dict[str, Any],
    text: str,
    figure: dict[str, Any],
    found: tuple[Any, ...] | None,
    counted: dict[str, int],
) -> None:
    compare = benchmarks["numbers"]
    numbers = []
    if found:
        start, end, value, low, bound = found
        numbers.append(compare.Read(start, end, value, low, bound=bound))
    tally = compare.tally({"text": text, "figures": [figure]}, numbers)
    assert {name: tally[name] for name in counted} == counted


def test_misreadings_are_not_made_here(benchmarks: dict[str, Any]) -> None:
    compare, peers = benchmarks["numbers"], benchmarks["peers"]
    project = peers.Project()
    made = []
    for misreading in compare.misreadings():
        if misreading.lang in pack.languages():
            found = [compare.Read(**told) for told in project.found(misreading.text, misreading.lang)]
            made += [(misreading.text, number.value) for number in found if compare.makes(misreading, number)]
    assert made == []


def test_a_reader_answers_from_its_own_process(
    benchmarks: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    compare = benchmarks["numbers"]
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    worker = compare.Worker(compare.PROJECT, sys.executable)
    text = "At least twelve people fled Gladbridge. T-72."
    assert "tr" not in pack.languages() and not worker.reads("tr")
    first = worker.find(text, "en")[0]
    assert (first.value, first.bound, first.bounded) == (12, "at_least", True)
    assert text[first.phrase_start : first.phrase_end] == "At least twelve"
    assert worker.seconds([text], "en") > 0
    figure = {"start": 9, "end": 15, "value": 12.0, "low": 12.0, "high": None, "bound": "at_least"}
    compare.print_gold([{"lang": "en", "text": text, "figures": [figure]}], [worker])
    worker.close()
    printed = capsys.readouterr().out
    assert "1 of 1" in printed
    assert not [word for word in ("twelve", "people", "Gladbridge") if word in printed]


def test_a_reader_that_is_not_installed_says_so(
    benchmarks: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "text_to_num.py").write_text("raise ImportError('not here')\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    compare = benchmarks["numbers"]
    with pytest.raises(compare.UnavailableError, match="text2num: ImportError: not here"):
        compare.Worker("text2num", sys.executable)
