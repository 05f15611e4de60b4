"""The benchmarks count right and wrong as their descriptions say, and show nothing of a gold document."""

import importlib
import json
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
    names = ("accuracy", "gold", "numbers", "peers", "reliability", "suite", "tables")
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


# -------------------------------------------------------------------------------------------------- accuracy

#: A scorer as a user may bring it: a figure is right where span, value and kind are.
SCORER = """
def score(documents, predictions, by=None):
    marked = {(d["id"], f["start"], f["value"], f["kind"]) for d in documents for f in d["figures"]}
    errors = [("wrong", None, None, f) for f in predictions
              if (f["doc_id"], f["start"], f["value"], f["kind"]) not in marked]
    right, gold = len(predictions) - len(errors), sum(len(d["figures"]) for d in documents)
    told = {"f1": 2 * right / max(1, gold + len(predictions)), "gold": gold}
    kinds = sorted({f["kind"] for d in documents for f in d["figures"]} | {f["kind"] for f in predictions})
    return {"all": {"number": told, "figure": told}, "by": {kind: {"figure": told} for kind in kinds if by == "kind"},
            "fields": {"side": {"accuracy": 0.5, "of": gold} | told,
                       "bound": {"accuracy": 1.0, "of": gold, "classes": {"exact": (right, gold)}}}}, errors
"""
DEAD = "Twelve soldiers were killed near Gladbridge on Monday."
WRONG = {"start": 0, "end": 6, "value": 13.0, "low": 13.0, "kind": "killed", "bound": "exact"}
RIGHT = WRONG | {"value": 12.0, "low": 12.0}


def annotated(name: str, *figures: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {"id": name, "lang": "en", "text": DEAD, "figures": [*figures], **others}


@pytest.fixture
def judge(benchmarks: dict[str, Any], tmp_path: Path) -> Any:
    (tmp_path / "judge.py").write_text(SCORER, encoding="utf-8")
    return benchmarks["accuracy"].scorer(tmp_path / "judge.py")


@pytest.mark.parametrize(
    ("document", "held_out"),
    [
        ({"sha256": "0abc", "set": "en_dev_1"}, True),
        ({"sha256": "5abc", "set": "en_dev_1"}, False),
        ({"set": "de_a"}, False),
        ({"set": "de_b"}, True),
        ({"set": "en_c"}, False),
        ({"set": "en_d"}, True),
        ({"set": "es_dev"}, False),
    ],
)
def test_what_is_held_out(benchmarks: dict[str, Any], document: dict[str, Any], held_out: bool) -> None:
    gold = benchmarks["gold"]
    assert gold.held_out(document) is held_out
    assert gold.chosen(document, None)
    assert gold.chosen(document, "heldout") is held_out is not gold.chosen(document, "read")


def test_folds_share_the_documents_by_their_ids(benchmarks: dict[str, Any]) -> None:
    gold = benchmarks["gold"]
    folds = [gold.fold({"id": f"invented-{number}"}) for number in range(200)]
    assert set(folds) == set(range(gold.FOLDS))
    assert min(folds.count(number) for number in set(folds)) > 200 / gold.FOLDS / 2
    assert gold.fold({"id": "invented-7", "text": "other"}) == folds[7]


def test_measures_stand_for_each_part_and_for_the_folds(benchmarks: dict[str, Any], judge: Any) -> None:
    accuracy = benchmarks["accuracy"]
    documents = [
        annotated("invented-1", RIGHT, sha256="f"),
        annotated("invented-2", RIGHT, sha256="f"),
        annotated("invented-3", WRONG, sha256="0"),
    ]
    found = [figure for document in documents for figure in accuracy.predictions(document)]
    english, classes, kinds = accuracy.report(documents, found, judge)
    heading, head, rows = english
    assert heading == "en, by field; documents: all 3, read 2, held out 1"
    assert head == ("field", "of", "all", "read", "held out", "folds")
    measured = {name: cells for name, *cells in rows}
    assert measured["figure F1"][:4] == ["3", ".667", "1.000", ".000"]
    assert measured["bound"][:2] == ["3", "1.000"] and measured["side F1"][1] == ".667"
    assert classes[2][0][:4] == ("bound: exact", ".667 of 3", "1.000 of 2", ".000 of 1")
    assert kinds[2][0][:4] == ("killed", ".667 of 3", "1.000 of 2", ".000 of 1")


def test_reliability_is_measured_by_rules_then_family_kind_and_all(benchmarks: dict[str, Any], judge: Any) -> None:
    accuracy, reliability = benchmarks["accuracy"], benchmarks["reliability"]
    documents = [annotated(f"right-{number}", RIGHT) for number in range(15)]
    documents += [annotated(f"wrong-{number}", WRONG) for number in range(4)]
    documents += [annotated("nothing")]
    documents += [annotated(f"ignored-{number}", RIGHT | {"ignore": True}) for number in range(3)]
    found = [figure for document in documents for figure in accuracy.predictions(document)]
    rates = reliability.measure(documents, found, judge)
    assert [key[0] for key in rates] == ["rules", "family", "kind", "all"]
    assert set(rates.values()) == {(15, 20)}, "four wrong, one that is no figure, those to be ignored left out"
    few = reliability.measure(documents[:19], accuracy.of(documents[:19], found), judge)
    assert few == {("all", "", ""): (15, 19)}


def test_what_ships_is_written_where_it_is_marked(
    benchmarks: dict[str, Any], judge: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    accuracy = benchmarks["accuracy"]
    names = ("gold", "own", "reliability")
    page, data, own = tmp_path / "page.md", tmp_path / "data.tsv", tmp_path / "en_b.jsonl"
    page.write_text("\n".join(f"Words.\n<!-- generated: {n} -->\nformer\n<!-- end: {n} -->" for n in names), "utf-8")
    own.write_text(json.dumps(annotated("own", RIGHT)), "utf-8")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(annotated("held out", RIGHT, sha256="0")), "utf-8")
    for name, value in (("PAGE", page), ("RELIABILITY", data), ("OWN", [own])):
        monkeypatch.setattr(accuracy, name, value)
    monkeypatch.setattr(sys, "argv", ["accuracy.py", str(gold), "--scorer", str(tmp_path / "judge.py"), "--ship"])
    assert accuracy.main() == 0
    written = page.read_text("utf-8")
    assert "former" not in written and written.count("Words.") == 3
    assert "| figure F1 | 1 | 1.000 | - | 1.000 | 1.000–1.000 |" in written
    assert "| all | 2 of 2 |" in written
    assert data.read_text("utf-8").splitlines()[-1] == "all\t\t\t2\t2"


def test_nothing_of_a_document_is_printed(
    benchmarks: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "judge.py").write_text(SCORER, encoding="utf-8")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(annotated("invented", WRONG)), "utf-8")
    for arguments in ([], ["--scorer", str(tmp_path / "judge.py")]):
        monkeypatch.setattr(sys, "argv", ["accuracy.py", str(gold), *arguments])
        assert benchmarks["accuracy"].main() == 0
    printed = capsys.readouterr().out
    assert "killed" in printed and not [word for word in ("Twelve", "soldiers", "Gladbridge") if word in printed]
