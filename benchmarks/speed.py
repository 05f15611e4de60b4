"""How fast the extraction is: ``python benchmarks/speed.py TEXTS…``, files and folders as the command line reads them.

Three stages are timed beside each other: numbers alone, sentences with their cues, and whole figures. Each is timed
cold (the first pass over the texts in a fresh process, with packs and lists of places loaded before) and warm (the
second pass). Words are analysed once and remembered, so a warm pass flatters: cold is what new texts cost.
Start-up is a process of its own, run several times. Nothing is judged here; timings of a busy machine mean little.
"""

import sys
from pathlib import Path

if __name__ == "__main__":  # numbers.py in this folder must not hide the standard library's
    sys.path[0] = str(Path(__file__).resolve().parents[1])

import argparse
import multiprocessing
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace

from extract import Document, quantity
from extract.errors import ConflictNumbersError
from extract.language import detect
from extract.lexicon import lexicon
from extract.pack import figure_languages
from extract.pipeline import figures_of
from extract.read import Located, read_paths
from extract.register import places
from extract.segment import sentences
from extract.sentence import read

RUNS = 7
#: One short sentence from a cold start: what a single call costs, with the language given and with it detected.
STARTS = {
    "import extract": "import extract",
    "first figures, language given": "import extract; extract.figures('Bis zu 40 Soldaten wurden getötet.', 'de')",
    "first figures, detected": "import extract; extract.figures('Bis zu 40 Soldaten wurden in der Nacht getötet.')",
}


def numbers(document: Document) -> int:
    """Read the numbers alone; return how many there are."""
    return len(quantity.read(document.text, document.language or ""))


def cues(document: Document) -> int:
    """Read sentences, tokens and cues, without numbers; return how many sentences there are."""
    words = lexicon(document.language or "")
    spans = sentences(document.text, document.language or "")
    return len([read(document.text, span, [], words) for span in spans])


def figures(document: Document) -> int:
    """Read whole figures; return how many there are."""
    return len(figures_of(document))


STAGES: dict[str, Callable[[Document], int]] = {
    "numbers only": numbers,
    "sentences and cues": cues,
    "whole figures": figures,
}


def main() -> int:
    """Print the table of timings."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", metavar="TEXTS")
    parser.add_argument("--runs", type=int, default=RUNS, help="starts to time (default: %(default)s)")
    options = parser.parse_args()
    documents = load(options.paths)
    if not documents:
        sys.exit("There is no text in a language with a pack: name other files.")
    start_up(options.runs)
    throughput(documents)
    return 0


def load(paths: list[str]) -> list[Document]:
    """Return the documents of the paths whose language has a pack."""
    documents = []
    for item in read_paths(paths):
        if not isinstance(item, Located):
            print(item, file=sys.stderr)
            continue
        try:
            language = item.document.language or detect(item.document.text)
        except ConflictNumbersError:
            continue
        if language in figure_languages():
            documents.append(replace(item.document, language=language))
    return documents


def start_up(runs: int) -> None:
    """Time whole processes, the bare interpreter among them."""
    print(f"{'start-up, seconds':32} {'least':>8} {'median':>8}")
    for name, code in {"Python itself": "pass", **STARTS}.items():
        times = []
        for _ in range(runs):
            before = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - before)
        print(f"{name:32} {min(times):8.3f} {statistics.median(times):8.3f}")


def throughput(documents: list[Document]) -> None:
    """Time each stage in a process of its own, so that no stage finds the other's words remembered."""
    size = sum(len(document.text.encode("utf-8", "surrogatepass")) for document in documents)
    print(f"\n{len(documents)} documents, {size / 1e6:.2f} MB")
    print(f"{'stage, MB/s on one core':32} {'cold':>8} {'warm':>8} {'found':>8} {'a kB':>8}")
    context = multiprocessing.get_context("spawn")
    for name in STAGES:
        with context.Pool(1) as pool:
            cold, warm, found = pool.apply(timed, (name, documents))
        print(f"{name:32} {size / cold / 1e6:8.2f} {size / warm / 1e6:8.2f} {found:8} {found / size * 1e3:8.2f}")


def timed(name: str, documents: list[Document]) -> tuple[float, float, int]:
    """Return the seconds of a first and a second pass, and what was found."""
    stage = STAGES[name]
    for language in {document.language for document in documents}:
        stage(Document("load", "1", language=language))
        places(language or "")
    passes = []
    for _ in range(2):
        before = time.perf_counter()
        found = sum(stage(document) for document in documents)
        passes.append(time.perf_counter() - before)
    return passes[0], passes[1], found


if __name__ == "__main__":
    sys.exit(main())
