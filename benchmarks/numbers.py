"""The numbers of this project beside those of other readers, in one run.

``python benchmarks/numbers.py --suite SUITE.jsonl --gold GOLD.jsonl… --peers FOLDER`` prints four tables:

1. suite: how many of a public suite's cases each reader meets (suite.py), by language and model;
2. gold: how many annotated figures come back with the same span and value, by language, and in how many of these the
   bound is right too, for readers that have bounds;
3. misreadings that have been seen, and which reader makes them;
4. speed: the readers take turns over the gold's texts.

FOLDER is an environment of its own for the other readers, made on first use (this is the one step that needs the
network); peers.py says how each is asked. Without it this project stands alone. Gold is what accuracy.py reads; of its
documents nothing is ever shown, so that held-out texts stay unread.
"""

import sys
from pathlib import Path

if __name__ == "__main__":  # numbers.py in this folder must not hide the standard library's
    sys.path[0] = str(Path(__file__).resolve().parents[1])

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import tomllib
import venv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks import suite
from benchmarks.gold import chosen, lines, same_number
from benchmarks.tables import NONE, plain

PROJECT = "this project"
#: What to install for each peer, in the versions that the table of docs/benchmarks.md was made with.
PEERS = {
    "text2num": ("text2num==3.1.0",),
    "quantulum3": ("quantulum3==0.10.0",),
    "recognizers": ("recognizers-text-suite==1.0.2a2", "emoji<2"),
}
LEFT_OUT = {"tr": "Turkish"}
#: What is told of the gold: its name, and what tally() counts of it, of how many.
MEASURES = (
    ("span and value", "value", "figures"),
    ("span, value and bound", "bound", "figures"),
    ("  written without digits", "value in words", "in words"),
    ("  vague counts", "vague met", "vague"),
)
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Read(suite.Found):
    """One number that a reader found, with its bound where the reader has bounds."""

    bound: str | None = None


class UnavailableError(Exception):
    """A reader that cannot run; the message says why."""


class Worker:
    """A reader in a process of its own."""

    def __init__(self, name: str, python: str) -> None:
        self.name = name
        self.failed = 0
        self._known: dict[str, bool] = {}
        self._process = subprocess.Popen(
            [python, str(Path(__file__).with_name("peers.py")), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="ascii",
        )
        hello = self._receive()
        self.version: str = hello["version"]
        self.ranges: bool = hello["ranges"]
        self.bounds: bool = hello["bounds"]

    def reads(self, lang: str) -> bool:
        """Tell whether the reader reads a language."""
        if lang not in self._known:
            self._known[lang] = self._ask(lang, [])["reads"]
        return self._known[lang]

    def find(self, text: str, lang: str) -> list[Read]:
        """Return the numbers of one text."""
        reply = self._ask(lang, [text])
        self.failed += reply["failed"]
        return [Read(**number) for number in reply["found"][0]]

    def seconds(self, texts: Sequence[str], lang: str) -> float:
        """Return how long the reader's own call takes over texts."""
        seconds: float = self._ask(lang, texts, timed=True)["seconds"]
        return seconds

    def close(self) -> None:
        """End the process."""
        with contextlib.suppress(BrokenPipeError):
            self._process.communicate()

    def _ask(self, lang: str, texts: Sequence[str], *, timed: bool = False) -> dict[str, Any]:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"lang": lang, "texts": texts, "timed": timed}) + "\n")
        self._process.stdin.flush()
        return self._receive()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        answer: dict[str, Any] = json.loads(line) if line else {"error": "its process ended"}
        if "error" in answer:
            self.close()
            raise UnavailableError(f"{self.name}: {answer['error']}")
        return answer


def main() -> int:
    """Print the tables that there is material for."""
    options = arguments()
    try:
        compare(options)
    except UnavailableError as error:
        sys.exit(str(error))
    return 0


def compare(options: argparse.Namespace) -> None:
    """Ask the readers and print."""
    pythons = {PROJECT: sys.executable, **(environment(options.peers) if options.peers else {})}
    workers = [Worker(name, python) for name, python in pythons.items()]
    print(", ".join(f"{worker.name} {worker.version}".strip() for worker in workers))
    if options.suite:
        print_suite(list(suite.cases(options.suite)), workers)
    documents = [document for path in options.gold for document in lines(path) if chosen(document, options.part)]
    if documents:
        print_gold(documents, workers)
    print_misreadings(workers)
    for worker in workers:
        worker.close()
        if worker.failed:
            print(f"\n{worker.name} raised an error at {worker.failed} texts: these hold nothing for it.")
    if documents:
        print_speed(documents, pythons, options.rounds)


def arguments() -> argparse.Namespace:
    """Return the options given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suite", type=Path, metavar="SUITE.jsonl", help="a public suite of numbers, see suite.py")
    parser.add_argument("--gold", nargs="+", type=Path, default=[], metavar="GOLD.jsonl", help="annotated documents")
    parser.add_argument("--part", choices=("read", "heldout"), help="only documents whose hash puts them there")
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="the other readers' environment, made if missing")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="turns of the speed table (default: %(default)s)")
    return parser.parse_args()


def environment(folder: Path) -> dict[str, str]:
    """Return the Python of each peer that runs, installing those that are missing."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    usable = {}
    for name, requirements in PEERS.items():
        reason = missing(name, str(python))
        if reason:
            command = [str(python), "-m", "pip", "install", "--quiet", *requirements]
            done = subprocess.run(command, capture_output=True, text=True)
            reason = missing(name, str(python))
            if done.returncode:
                errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
                reason = (errors or ["pip failed"])[-1]
        if reason:
            print(f"{name} is left out, it could not be installed ({reason}).")
        else:
            usable[name] = str(python)
    return usable


def missing(name: str, python: str) -> str | None:
    """Return why a peer cannot run, if it cannot."""
    try:
        Worker(name, python).close()
    except UnavailableError as error:
        return str(error)
    return None


def print_suite(cases: list[dict[str, Any]], workers: list[Worker]) -> None:
    """Print what each reader meets, by language and model."""
    reasons = suite.exclusions()
    left_out = defaultdict(list)
    asked = defaultdict(list)
    for case in cases:
        if case["id"] in reasons:
            left_out[case["lang"]].append(case["id"])
        else:
            asked[case["lang"], case["model"]].append(case)
    print(f"\nsuite: cases met ({NONE} where a reader has no such language, or no ranges)")
    rows = []
    for (lang, model), group in sorted(asked.items()):
        if lang in LEFT_OUT:
            continue
        words = [case for case in group if not any(map(str.isdigit, case["input"]))]
        for name, some in ((model, group), ("  of these without digits", words)):
            if some and (name == model or model == "Number"):
                rows.append((lang, name, *(met(some, worker) for worker in workers)))
    print(plain(("", "model", *(worker.name for worker in workers)), rows))
    for lang, language in LEFT_OUT.items():
        count = sum(len(group) for key, group in asked.items() if key[0] == lang)
        print(f"{language} ({lang}, {count} cases) is not read by this project and left out.")
    for lang, ids in sorted(left_out.items()):
        print(f"excluded by suite_exclusions.toml in {lang}: {len(ids)} ({', '.join(ids)})")
    unknown = reasons.keys() - {case["id"] for case in cases}
    if unknown:
        print(f"suite_exclusions.toml names cases that are not asked: {', '.join(sorted(unknown))}")


def met(cases: list[dict[str, Any]], worker: Worker) -> str:
    """Return how many cases one reader meets."""
    if not worker.reads(cases[0]["lang"]):
        return NONE
    if cases[0]["model"] == "NumberRange" and not worker.ranges:
        return NONE

    def read(text: str, lang: str) -> list[suite.Found]:
        return [*worker.find(text, lang)]

    return share(sum(suite.meets(case, read) for case in cases), len(cases))


def print_gold(documents: list[dict[str, Any]], workers: list[Worker]) -> None:
    """Print how many figures come back, by language and in total."""
    by_language = defaultdict(list)
    for document in documents:
        by_language[document["lang"]].append(document)
    tallies: dict[str, dict[str, Counter[str]]] = defaultdict(dict)
    for worker in workers:
        for lang, group in by_language.items():
            if worker.reads(lang):
                tallies[lang][worker.name] = sum((tally(d, worker.find(d["text"], lang)) for d in group), Counter())
    print(
        f"\ngold: figures found in {len(documents)} documents ({NONE}: the reader has no such language, or no bounds)"
    )
    rows = []
    for lang, readers in [*sorted(tallies.items()), ("all", totals(tallies))]:
        for name, hit, of in MEASURES:
            cells = [
                share(readers[w.name][hit], readers[w.name][of])
                if w.name in readers and (hit != "bound" or w.bounds)
                else NONE
                for w in workers
            ]
            rows.append((lang, name, *cells))
    print(plain(("", "same as annotated", *(worker.name for worker in workers)), rows))
    print("all: over the languages that the reader reads. A vague count (dozens) is met by its lower end.")
    unread = [lang for lang in sorted(by_language) if PROJECT not in tallies.get(lang, {})]
    if unread:
        print(f"not read by this project: {', '.join(unread)}")


def totals(tallies: Mapping[str, Mapping[str, Counter[str]]]) -> dict[str, Counter[str]]:
    """Add up the languages of each reader."""
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for readers in tallies.values():
        for name, counted in readers.items():
            total[name].update(counted)
    return total


def tally(document: Mapping[str, Any], found: Iterable[Read]) -> Counter[str]:
    """Count a document's figures that are not marked ``ignore``, and those found among them."""
    by_span = {(number.start, number.end): number for number in found}
    counted: Counter[str] = Counter()
    for figure in document["figures"]:
        if figure.get("ignore"):
            continue
        number = by_span.get((figure["start"], figure["end"]))
        same = number is not None and same_number(figure, number.value, number.low)
        in_words = not any(map(str.isdigit, document["text"][figure["start"] : figure["end"]]))
        vague = figure["value"] is None
        counted.update({"figures": 1, "in words": in_words, "vague": vague})
        counted.update({"value": same, "value in words": same and in_words, "vague met": same and vague})
        counted["bound"] += same and number is not None and number.bound == figure["bound"]
    return counted


@dataclass(frozen=True, slots=True)
class Misreading:
    """A sentence, and the values that no reader should take from it; without ``wrong`` any value is wrong."""

    name: str
    lang: str
    text: str
    wrong: frozenset[float] | None


def misreadings() -> Iterator[Misreading]:
    """Yield the sentences of misreadings.toml."""
    with Path(__file__).with_name("misreadings.toml").open("rb") as stream:
        for table in tomllib.load(stream)["misreading"]:
            wrong = frozenset(table["wrong"]) if "wrong" in table else None
            for lang, text in table["sentences"].items():
                yield Misreading(table["name"], lang, text, wrong)


def print_misreadings(workers: list[Worker]) -> None:
    """Print what each reader takes from the sentences, with those marked that it misreads."""
    rows = []
    made: dict[str, Counter[str]] = defaultdict(Counter)
    asked: dict[str, Counter[str]] = defaultdict(Counter)
    for misreading in misreadings():
        cells = []
        if not any(worker.reads(misreading.lang) for worker in workers):
            continue
        for worker in workers:
            if not worker.reads(misreading.lang):
                cells.append(NONE)
                continue
            found = worker.find(misreading.text, misreading.lang)
            wrong = [number for number in found if makes(misreading, number)]
            for row in (misreading.lang, "all"):
                made[row][worker.name] += bool(wrong)
                asked[row][worker.name] += 1
            told = ", ".join(shown(number) for number in found if number.counts or number in wrong)
            cells.append(("! " if wrong else "") + (told or "nothing"))
        rows.append((misreading.lang, misreading.name, *cells))
    for lang in [*sorted(asked.keys() - {"all"}), "all"]:
        of = asked[lang]
        rows.append((lang, "made", *(f"{made[lang][w.name]} of {of[w.name]}" if of[w.name] else NONE for w in workers)))
    print("\nmisreadings: counts taken from a sentence, ! where the misreading is made")
    print(plain(("", "misreading", *(worker.name for worker in workers)), rows))


def makes(misreading: Misreading, number: suite.Found) -> bool:
    """Tell whether a number, of whatever type, has a wrong value or end; where any value is wrong, only counts do."""
    if misreading.wrong is None:
        return number.counts
    return not misreading.wrong.isdisjoint((number.value, number.low, number.high))


def shown(number: suite.Found) -> str:
    """Return a number's value; its ends where it has two, its lower end where it is vague."""
    if number.low is not None and number.high is not None and number.low != number.high:
        return f"{number.low:.15g} to {number.high:.15g}"
    if number.value is None:
        return f"{number.low:.15g} or more" if number.low is not None else "some"
    return f"{number.value:.15g}"


def print_speed(documents: Iterable[Mapping[str, Any]], pythons: Mapping[str, str], rounds: int) -> None:
    """Print how fast the readers are, by language, taking turns in fresh processes; load time is left out."""
    workers = [Worker(name, python) for name, python in pythons.items()]
    by_language = defaultdict(list)
    for document in documents:
        by_language[document["lang"]].append(document["text"])
    print(f"\nspeed: MB/s on one core, the first of {rounds} rounds, and median (least to most) of the others")
    rows = []
    for lang, texts in sorted(by_language.items()):
        size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6
        readers = [worker for worker in workers if worker.reads(lang)]
        if not readers:
            continue
        for worker in readers:
            worker.seconds(["1"], lang)  # loads packs and models
        timed: dict[str, list[float]] = defaultdict(list)
        for turn in range(rounds):
            for worker in readers[turn % len(readers) :] + readers[: turn % len(readers)]:
                timed[worker.name].append(size / worker.seconds(texts, lang))
        cells = [speeds(timed[worker.name]) if worker in readers else NONE for worker in workers]
        rows.append((lang, f"{size:.3f} MB", *cells))
    print(plain(("", "texts", *(worker.name for worker in workers)), rows))
    for worker in workers:
        worker.close()


def speeds(rates: Sequence[float]) -> str:
    """Return the first rate, in which words are new to the reader, and the spread of the others."""
    first, *others = rates
    spread = f", {statistics.median(others):.3g} ({min(others):.3g} to {max(others):.3g})" if others else ""
    return f"{first:.3g}{spread}"


def share(part: int, whole: int) -> str:
    """Return "3 of 4, 75.0 %"."""
    return f"{part} of {whole}, {100 * part / whole:.1f} %" if whole else "none asked"


if __name__ == "__main__":
    sys.exit(main())
