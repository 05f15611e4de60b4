"""The command line: ``conflict-numbers extract``, ``numbers`` and ``dashboard``, also as ``python -m extract``."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from extract import convention, launch, write
from extract.errors import ConflictNumbersError, InputError
from extract.read import STANDARD_INPUT, Located, files, read_paths
from extract.schema import number_row, row

if TYPE_CHECKING:
    from tqdm import tqdm

    from extract.model import Document

DONE, FAILED, USAGE = 0, 1, 2

_EXTRACT = """\
Read articles and write every figure in them, one a row, with its context.

PATHS are .txt and .md files (which may open with front matter: title, publisher, date, language, url, id),
.jsonl and .ndjson files with one document a line: {"id", "text", "lang", "title", "publisher", "published", "url"},
of which only text is needed, folders of such files, or - for standard input.
"""
_NUMBERS = """\
Read articles and write every number phrase in them, one a row: what it says, what bounds it, and what it is a
number of (a count, money, a share, a date, an age, a name …).

PATHS are what they are for extract. The languages are those whose numbers are read, also where figures are not.
"""
_EXTRACT_END = """\
What cannot be read is reported on standard error, one sentence each with file and line; the rest is still done.
Exit code: 0 all was done, 1 something was reported, 2 the command itself was wrong.

examples:
  conflict-numbers extract article.txt
  conflict-numbers extract news/ -o figures.csv
  cat news.jsonl | conflict-numbers extract - --why
  conflict-numbers extract news/ --convention acled -o counted.csv
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except ConflictNumbersError as error:
        print(error, file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # Whoever read the output has seen enough. Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="conflict-numbers",
        description="Find every figure in news about wars, with who says it, how firmly, of whom, where and when.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    extract = commands.add_parser(
        "extract",
        help="read articles and write their figures",
        description=_EXTRACT,
        epilog=_EXTRACT_END,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    extract.add_argument("--why", action="store_true", help="add the rule and the words that gave each field")
    _common(extract, _extract)

    numbers = commands.add_parser(
        "numbers",
        help="read articles and write their numbers, in all languages whose numbers are read",
        description=_NUMBERS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _common(numbers, _numbers)

    dashboard = commands.add_parser(
        "dashboard",
        help="open the dashboard in the browser",
        description="Open the dashboard in the browser. It listens on this machine only, unless --host says otherwise.",
    )
    dashboard.add_argument("--host", default=launch.LOCAL, help="address to listen on (default: %(default)s)")
    dashboard.add_argument(
        "--port", type=_port, help=f"port to listen on (default: the first free one from {launch.DEFAULT_PORT} on)"
    )
    dashboard.set_defaults(run=lambda options: launch.serve(options.host, options.port))
    return parser


def _common(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    """Add what every command that reads articles takes."""
    parser.add_argument("paths", nargs="*", metavar="PATHS", help="files, folders, or - for standard input")
    parser.add_argument(
        "--format", choices=write.FORMATS, help="of what is written (default: what the name of FILE says, else jsonl)"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there instead of to standard output")
    parser.add_argument(
        "--convention",
        choices=convention.names(),
        help="fill count_low and count_high: what this convention counts a number as where the text is vague",
    )
    parser.set_defaults(run=run, parser=parser)


def _port(written: str) -> int:
    if not written.isdecimal() or not 1 <= int(written) <= 65535:
        raise argparse.ArgumentTypeError(f"{written!r} is no port: give a number from 1 to 65535")
    return int(written)


class _Version(argparse.Action):
    """Prints the installed version; looked up only when asked, since that costs a start-up's time."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"conflict-numbers {version('conflict-numbers')}")
        except PackageNotFoundError:
            print("conflict-numbers, run from its source without being installed")
        parser.exit()


def _extract(options: argparse.Namespace) -> int:
    return _write(options, _figures, lambda rows, form, stream: write.write(rows, form, stream, options.why))


def _numbers(options: argparse.Namespace) -> int:
    return _write(options, _quantities, write.write_numbers)


def _write(
    options: argparse.Namespace,
    rows: Callable[["Document", convention.Counter], Iterable[dict[str, Any]]],
    written: Callable[[Iterable[dict[str, Any]], str, BinaryIO], None],
) -> int:
    """Write what ``rows`` gives of each article, in the way of ``written``."""
    paths: list[str] = options.paths
    if not paths:
        if sys.stdin.isatty():
            options.parser.error("no articles given: name files or folders, or - for standard input")
        paths = [STANDARD_INPUT]
    if options.output and not options.output.resolve().parent.is_dir():
        options.parser.error(f"{options.output}: there is no such folder: make it first")
    if options.output and options.output.is_dir():
        options.parser.error(f"{options.output} is a folder: name a file in it")
    suffix = options.output.suffix.lower().removeprefix(".") if options.output else ""
    file_format: str = options.format or (suffix if suffix in write.FORMATS else "jsonl")
    if file_format == "parquet" and not options.output and sys.stdout.isatty():
        options.parser.error("Parquet is no text for a terminal: name a file with -o")
    report = _Report(_progress_bar(paths, options.output))
    target: AbstractContextManager[BinaryIO] = (
        write.replacing(options.output) if options.output else nullcontext(sys.stdout.buffer)
    )
    count = convention.counter(options.convention)
    try:
        with report, target as stream:
            items = read_paths(paths, options.output)
            written(_rows(items, report, lambda document: rows(document, count)), file_format, stream)
    except BrokenPipeError:
        raise
    except OSError as error:
        where = options.output or "standard output"
        raise InputError(
            f"{where}: this cannot be written ({error.strerror or error}): check folder and disk."
        ) from None
    return FAILED if report.failed else DONE


def _figures(document: "Document", count: convention.Counter) -> list[dict[str, Any]]:
    """Return the figures of a document as rows, counted under a convention."""
    from extract.pipeline import figures_of

    return [row(document, count(figure)) for figure in figures_of(document)]


def _quantities(document: "Document", count: convention.Counter) -> list[dict[str, Any]]:
    """Return the numbers of a document as rows, counted under a convention."""
    from extract import quantity

    return [number_row(document, count(number)) for number in quantity.read(document.text, document.language or "")]


def _rows(
    items: Iterable[Located | InputError],
    report: "_Report",
    rows: Callable[["Document"], Iterable[dict[str, Any]]],
) -> Iterator[dict[str, Any]]:
    """Yield the rows of every document that can be read, and report the others."""
    from extract.language import detect

    for item in items:
        if isinstance(item, InputError):
            report.problem(str(item))
            continue
        document = item.document
        found: Iterable[dict[str, Any]] = ()
        try:
            if document.language is None:
                document = replace(document, language=detect(document.text))
            found = rows(document)
        except ConflictNumbersError as error:
            report.problem(f"{item.language_at}: {error}")
        except Exception as error:  # a fault of ours in one article must not cost the other nine thousand
            fault = f"{type(error).__name__}: {error}".replace("\n", " ")
            report.problem(
                f"{item.where}: a fault of this program ({fault}) lost what is in this article: please report it."
            )
        yield from found
        report.advance(item.size)


@dataclass
class _Report:
    """What a user sees on standard error: a sentence for each problem, and on a terminal how far the work is."""

    bar: "tqdm[Any] | None"
    failed: bool = field(default=False, init=False)

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.close()

    def problem(self, sentence: str) -> None:
        self.failed = True
        if self.bar is not None:
            self.bar.clear()
        print(sentence, file=sys.stderr)

    def advance(self, size: int) -> None:
        if self.bar is not None:
            self.bar.update(size)


def _progress_bar(paths: list[str], output: Path | None) -> "tqdm[Any] | None":
    """Return a bar over the bytes to read, or None where no one would see it, or where figures scroll by instead."""
    if not sys.stderr.isatty() or (output is None and sys.stdout.isatty()):
        return None
    from tqdm import tqdm

    names = files(paths, output)
    known = STANDARD_INPUT not in names
    total = sum(path.stat().st_size for path in map(Path, names) if path.is_file()) if known else None
    return tqdm(total=total, unit="B", unit_scale=True, file=sys.stderr, leave=False)
