"""Reading articles from files: what comes out, and the one sentence for what cannot."""

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import InputError
from extract.model import Document
from extract.read import Located, read_bytes, read_path, read_paths


def split(items: object) -> tuple[list[Document], list[str]]:
    """The documents and the sentences, apart."""
    documents: list[Document] = []
    sentences: list[str] = []
    for item in items:  # type: ignore[attr-defined]
        if isinstance(item, Located):
            documents.append(item.document)
        else:
            assert isinstance(item, InputError)
            sentences.append(str(item))
    return documents, sentences


def only(name: str, data: bytes) -> Document:
    documents, sentences = split(read_bytes(name, data))
    assert sentences == []
    (document,) = documents
    return document


def test_a_text_file_is_one_document_under_its_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes(b"Two drones fell.\r\nNobody was hurt.\r\n")
    documents, sentences = split(read_path("./a.txt"))
    assert documents == [Document(id="./a.txt", text="Two drones fell.\r\nNobody was hurt.\r\n")]
    assert sentences == []


FRONT = b"""---
title: Kharkiv: what "we" know [live]
publisher: "The \\"Harbour\\" Post"
date: 2025-04-28
lang: de-AT
url: https://example.org/a?b=c#d
id: a-1
tags:
  - war
  - drones
layout: post
---
"""


def test_front_matter_is_taken_off_and_read() -> None:
    document = only("a.md", FRONT + b"\nZwei Drohnen.")
    assert document.text == 'Kharkiv: what "we" know [live]\n\nZwei Drohnen.'
    assert document.title == 'Kharkiv: what "we" know [live]'
    assert document.publisher == 'The "Harbour" Post'
    assert (document.published, document.language, document.id) == ("2025-04-28", "de", "a-1")
    assert document.url == "https://example.org/a?b=c#d"
    assert not document.sample


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_offsets_count_after_mark_and_front_matter_with_line_ends_kept(end: str, mark: str) -> None:
    text = f"{mark}---{end}sample: true{end}---{end}One.{end}Two.{end}"
    document = only("a.txt", text.encode())
    assert document.text == f"One.{end}Two.{end}"
    assert document.sample


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("title: no", "no"),
        ("title: 'It''s over'", "It's over"),
        ('title: "One" and "two"', '"One" and "two"'),
        ("title: >-\n  Folded over\n  two lines", "Folded over two lines"),
        ("Title:   Spaced  ", "Spaced"),
        ("# a comment\ntitle: After it", "After it"),
        ("title:", None),
        ('"title": Quoted\nseo title: Another', "Quoted"),
    ],
)
def test_values_of_front_matter(written: str, title: str | None) -> None:
    assert only("a.md", f"---\n{written}\n---\nText.".encode()).title == title


@pytest.mark.parametrize(
    "text",
    [
        "---\nJust a ruled-off sentence.\n---\nText.",
        "---\ntitle: never closed\nText.",
        "Text.\n---\ntitle: late\n---\n",
    ],
)
def test_what_only_looks_like_front_matter_stays_text(text: str) -> None:
    assert only("a.md", text.encode()).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("suffix", ["txt", "jsonl"])
def test_a_byte_order_mark_says_the_encoding(encoding: str, suffix: str) -> None:
    text = "Zwölf Tote in Kiew.\nSchüsse.\n"
    content = text if suffix == "txt" else json.dumps({"text": text}, ensure_ascii=False) + "\n"
    assert only(f"a.{suffix}", content.encode(encoding)).text == text


def test_a_line_of_json_gives_every_key() -> None:
    line = {
        "id": 7,
        "text": "Text.",
        "language": "EN",
        "title": "Title",
        "publisher": "Post",
        "date": "2026-02",
        "url": "https://example.org",
        "more": {"a": 1},
    }
    assert only("a.jsonl", json.dumps(line).encode()) == Document(
        "7", "Text.", "Title", "Post", "2026-02", "https://example.org", "en"
    )


def test_bad_lines_cost_themselves_alone() -> None:
    lines = [
        b'{"text": "First."}',
        b"{oops",
        b"",
        b"[1]",
        b'{"title": "No text"}',
        b'{"text": " "}',
        b'{"text": "\xff"}',
        b"[" * 100_000,
        b'{"text": "Dated.", "date": "4/5/2022"}',
        b'{"text": "Titled.", "title": ["a"]}',
        b'{"text": "Last."}',
    ]
    documents, sentences = split(read_bytes("n.jsonl", b"\r\n".join(lines)))
    assert [document.id for document in documents] == ["n.jsonl:1", "n.jsonl:9", "n.jsonl:10", "n.jsonl:11"]
    assert [document.published for document in documents] == [None] * 4
    numbers = [int(sentence.removeprefix("n.jsonl, line ").split(":")[0]) for sentence in sentences]
    assert numbers == [2, 4, 5, 6, 7, 8, 9, 10]
    assert all("\n" not in sentence and sentence.endswith(".") for sentence in sentences)
    assert "'4/5/2022'" in sentences[6]
    assert "YYYY-MM-DD" in sentences[6]


def test_undecodable_bytes_are_named_by_line() -> None:
    for data in (b"One.\nTwo.\n\xff\xfe\x00", "One.\nTwo.\n".encode("utf-16") + b"x", b"One.\nTwo.\nT\0h\0"):
        assert split(read_bytes("a.txt", data)) == (
            [],
            ["a.txt, line 3: this file is no UTF-8 text: save it as UTF-8."],
        )


def test_undecodable_utf_16_costs_its_line_alone() -> None:
    data = (
        '{"text": "One."}\n{"text": "'.encode("utf-16-le") + b"\x00\xd8" + '"}\n{"text": "Two."}\n'.encode("utf-16-le")
    )
    documents, sentences = split(read_bytes("a.jsonl", b"\xff\xfe" + data))
    assert [document.text for document in documents] == ["One.", "Two."]
    assert [sentence.split(":")[0] for sentence in sentences] == ["a.jsonl, line 2"]


def test_lone_surrogates_become_a_character_that_can_be_written() -> None:
    document = only("a.jsonl", rb'{"text": "A \ud800 b \ud83d\ude80", "id": "\udfff"}')
    assert (document.text, document.id) == ("A \ufffd b \U0001f680", "\ufffd")


def test_separators_inside_json_split_no_line() -> None:
    text = "One.\u2028Two.\x85Three."
    assert only("a.jsonl", json.dumps({"text": text}, ensure_ascii=False).encode()).text == text


def test_missing_and_unknown_files_are_one_sentence_each(tmp_path: Path) -> None:
    page, empty, blank = tmp_path / "a.html", tmp_path / "empty", tmp_path / "b.txt"
    page.touch()
    empty.mkdir()
    blank.write_text("---\ntitle: Only this\n---\n \n")
    missing = tmp_path / "missing.txt"
    documents, sentences = split(read_paths([missing, page, empty, blank]))
    assert documents == []
    for path, sentence in zip((missing, page, empty, blank), sentences, strict=True):
        assert sentence.startswith(f"{path}: ")


def test_a_folder_is_read_in_order_with_its_folders(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("c.txt", "a.MD", "b/x.txt", "skip.html", "README.md", ".hidden/x.txt", "out.jsonl"):
        (tmp_path / name).write_text("Text.")
    documents, sentences = split(read_paths([tmp_path], leave_out=tmp_path / "out.jsonl"))
    assert [document.id for document in documents] == [str(tmp_path / name) for name in ("a.MD", "b/x.txt", "c.txt")]
    assert sentences == []


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Text.")
    assert len(split(read_paths([path, tmp_path, path]))[0]) == 1


def test_an_id_that_was_given_before_is_reported_and_kept_apart() -> None:
    lines = b'{"id": "x", "text": "A."}\n{"id": "x#2", "text": "B."}\n{"id": "x", "text": "C."}\n'
    documents, sentences = split(read_bytes("a.jsonl", lines))
    assert [(document.id, document.text) for document in documents] == [("x", "A."), ("x#2", "B."), ("x#3", "C.")]
    assert [sentence.split(":")[0] for sentence in sentences] == ["a.jsonl, line 3"]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (b'\n \n{"text": "A."}\n{"text": "B."}', ["-:3", "-:4"]),
        ('{"text": "A."}\n'.encode("utf-16"), ["-:1"]),
        (b"Two drones fell.\n{not json}\n", ["-"]),
    ],
)
def test_standard_input_is_json_lines_or_one_text(data: bytes, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    documents, sentences = split(read_path("-"))
    assert [document.id for document in documents] == ids
    assert sentences == []


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    st.sampled_from(["", "---\nid: x\n---\n"]),
)
def test_any_text_comes_out_as_it_was(text: str, front: str) -> None:
    """Unless it opens with a mark or a front matter of its own."""
    text = "A" + text
    assert only("a.txt", (front + text).encode()).text == text
    assert only("a.jsonl", json.dumps({"text": text}).encode()).text == text


def test_what_is_wrong_in_front_matter_is_named_with_its_line() -> None:
    items = list(read_bytes("a.md", b"---\r\ntitle: Two\r\nlang: xx\r\ndate: yesterday\r\n---\r\nTwo drones fell."))
    (document,) = [item for item in items if isinstance(item, Located)]
    assert (document.where, document.language_at) == ("a.md", "a.md, line 3")
    assert [str(item).split(":")[0] for item in items if isinstance(item, InputError)] == ["a.md, line 4"]


@given(st.binary())
def test_any_bytes_are_a_document_or_a_sentence(data: bytes) -> None:
    for name in ("a.txt", "a.md", "a.jsonl"):
        split(read_bytes(name, data))
