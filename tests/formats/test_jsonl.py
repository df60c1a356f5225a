from __future__ import annotations

import json
import mmap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.formats import jsonl
from abslint.formats.json_document import JsonDocument
from abslint.formats.jsonl import FORMAT, cuts, read
from abslint.model.finding import Problem
from abslint.model.source import Source

LINES = st.lists(st.sampled_from(['{"a": 1}', '{"b": "é"}', "", "  ", '{"c":', "[1]"]), max_size=9)


def both(text: str, **more: int) -> tuple[list[JsonDocument], list[Problem]]:
    found = list(read(Source("x.jsonl", text, **more)))
    documents = [one for one in found if isinstance(one, JsonDocument)]
    return documents, [one for one in found if isinstance(one, Problem)]


def shown(source: Source, before: int) -> list[tuple[str, int, int]]:
    return [
        (
            repr(one.data) if isinstance(one, JsonDocument) else one.message,
            one.span.start + before,
            one.span.end + before,
        )
        for one in read(source)
    ]


def mend(text: str, problems: list[Problem]) -> str:
    for problem in reversed(problems):
        for (start, end), new, _ in reversed(problem.edits):
            text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_each_line_is_a_document(ending: str) -> None:
    text = ending.join(['{"a": "é"}', ' {"b": {"c": "d"}} ', "[1, 2]", '"x"', ""])
    documents, problems = both(text)
    assert problems == []
    assert [one.data for one in documents] == [{"a": "é"}, {"b": {"c": "d"}}, [1, 2], "x"]
    assert {one.base for one in documents} == {()}
    assert [text[slice(*one.span)] for one in documents] == ['{"a": "é"}', '{"b": {"c": "d"}}', "[1, 2]", '"x"']
    assert text[slice(*documents[1].locate(("b", "c")))] == "d"


@pytest.mark.parametrize("text", ["", "\n", "\n \n\n"])
def test_an_empty_file_has_no_records(text: str) -> None:
    assert both(text) == ([], [])


def test_blank_lines_between_records_are_told_once_and_mended() -> None:
    text = '\n{"a": 1}\n\n  \n{"b": 2}\n{"c": 3}\n\n\n'
    documents, problems = both(text)
    assert [one.data for one in documents] == [{"a": 1}, {"b": 2}, {"c": 3}]
    assert [one.rule for one in problems] == ["jsonl-blank-line"] * 2
    assert [tuple(one.span) for one in problems] == [(0, 0), (10, 13)]
    assert all(one.safe for one in problems)
    assert mend(text, problems) == '{"a": 1}\n{"b": 2}\n{"c": 3}\n\n\n'


@pytest.mark.parametrize(
    ("line", "data", "problems"),
    [
        ('{"a":1}{"b":2}', [{"a": 1}, {"b": 2}], [("jsonl-several-values", '{"b":2}')]),
        ('{"a":1} {"b":2} {"c":3}', [{"a": 1}, {"b": 2}, {"c": 3}], [("jsonl-several-values", '{"b":2}')]),
        ('{"a":1}, {"b":2}', [{"a": 1}, {"b": 2}], [("jsonl-several-values", '{"b":2}')]),
        ('{"a":1},', [{"a": 1}], [("syntax-error", ",")]),
        ('{"a":1} junk', [{"a": 1}], [("syntax-error", "junk")]),
        ('{"a":1} {"b":', [{"a": 1}], [("syntax-error", "{")]),
        ('{"a":1} 2 x', [{"a": 1}, 2], [("jsonl-several-values", "2"), ("syntax-error", "x")]),
        (
            '{"a":1}{"a":1,"a":2}',
            [{"a": 1}, {"a": 2}],
            [("jsonl-several-values", '{"a":1,"a":2}'), ("duplicate-key", "a")],
        ),
        ('{"a":NaN}', [{"a": "nan"}], [("json-not-a-number", "NaN")]),
        ('{"a":1', [], [("syntax-error", "{")]),
        ('{"a":"\t"}', [{"a": "\t"}], [("syntax-error", "\t")]),
    ],
)
def test_a_bad_line_is_told_and_reading_goes_on(line: str, data: list[object], problems: list[tuple[str, str]]) -> None:
    text = f'{{"first": true}}\n{line}\n{{"last": true}}\n'
    documents, found = both(text)
    assert [(one.rule, text[slice(*one.span)]) for one in found] == problems
    read_data = [{"a": "nan"} if repr(one.data) == "{'a': nan}" else one.data for one in documents]
    assert read_data == [{"first": True}, *data, {"last": True}]
    assert all(one.edits == () for one in found)
    assert all(repr(json.loads(text[slice(*one.span)], strict=False)) == repr(one.data) for one in documents)


def test_deep_nesting_is_one_lines_problem() -> None:
    documents, problems = both('{"a": 1}\n' + "[" * 100_000 + '\n{"b": 2}\n')
    assert [one.data for one in documents] == [{"a": 1}, {"b": 2}]
    assert [one.message for one in problems] == ["nested deeper than 200 levels"]


def test_a_json_file_under_a_wrong_name_is_told_once_and_read() -> None:
    text = '[\n  {"a": 1},\n  {"b": 2}\n]\n'
    documents, problems = both(text)
    assert [one.data for one in documents] == [{"a": 1}, {"b": 2}]
    assert len(problems) == 1
    assert "its name should end in `.json`" in problems[0].message
    assert len(both(text, first_byte=100)[1]) == 3


def test_values_that_stand_on_several_lines_are_told_once_and_read() -> None:
    text = '{\n  "a": 1\n}\n{"b": 2}\n{\n  "c": NaN\n}\n'
    documents, problems = both(text)
    assert [list(one.data) for one in documents] == [["a"], ["b"], ["c"]]
    assert [text[slice(*one.locate_key((key,)))] for one, key in zip(documents, "abc", strict=True)] == ["a", "b", "c"]
    assert [(tuple(one.span), one.message) for one in problems] == [
        ((0, 1), "this value stands on several lines: JSON Lines has each on a line of its own"),
        ((31, 34), "`NaN` is no number that JSON can hold: `null` says unknown"),
    ]
    assert len(both(text + "{")[1]) > 2  # a text that cannot be read in this way is read line by line


def test_ten_megabytes_on_one_line() -> None:
    text = json.dumps({"title": "x" * 10_000_000, "last": "é"})
    (document,), problems = both(text)
    assert problems == []
    assert text[slice(*document.locate(("last",)))] == "\\u00e9"


@given(LINES, st.integers(1, 40), st.booleans())
def test_a_file_reads_the_same_in_one_piece_or_cut(lines: list[str], size: int, last: bool) -> None:
    text = "\n".join(lines) + "\n" * last
    data = text.encode()
    offsets = cuts(data, size)
    assert offsets[0] == 0
    assert offsets == sorted(set(offsets))
    assert len(data) not in offsets[1:]
    assert all(data[offset - 1 : offset] == b"\n" for offset in offsets[1:])
    pieces = []
    for start, end in zip(offsets, [*offsets[1:], len(data)], strict=True):
        before = len(data[:start].decode())
        pieces += shown(Source("x", data[start:end].decode(), first_byte=start), before)
    assert pieces == shown(Source("x", text), 0)


@given(lines=LINES, together=st.integers(1, 40), last=st.booleans())
def test_lines_read_together_are_as_read_one_by_one(lines: list[str], together: int, last: bool) -> None:
    source = Source("x.jsonl", "\n".join(lines) + "\n" * last)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jsonl, "TOGETHER", 1)
        wanted = shown(source, 0)
        patch.setattr(jsonl, "TOGETHER", together)
        assert shown(source, 0) == wanted


def test_pieces_are_about_as_large_as_wanted() -> None:
    data = b'{"a": 1}\n' * 1000
    offsets = cuts(data, 900)
    assert offsets == list(range(0, 9000, 900))
    assert cuts(b"", 10) == [0]


def test_cuts_take_a_memory_map(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"a": 1}\n\n{"b": 2}\n')
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        assert cuts(data, 1) == [0, 9]


def test_format() -> None:
    assert (FORMAT.name, FORMAT.suffixes, FORMAT.line_is_record) == ("jsonl", (".jsonl", ".ndjson"), True)
    assert FORMAT.cuts is cuts
