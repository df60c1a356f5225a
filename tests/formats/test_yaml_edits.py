"""How changes are spelled: in the file's own quotes, indentation and line ends, and never where harm could come."""

from __future__ import annotations

from typing import Any

import pytest

from abslint.formats.yaml import read
from abslint.model.finding import (
    Change,
    Edit,
    Insert,
    Problem,
    Quote,
    Remove,
    Rename,
    ReplacePart,
    ReplaceValue,
    Split,
)
from abslint.model.source import Source


def spelled(text: str, change: Change) -> str | None:
    (document,) = read(Source("record.yaml", text))
    assert not isinstance(document, Problem)
    edits = document.spell(change)
    return None if edits is None else apply(text, edits)


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def value(to: Any, key: str = "k") -> Change:
    return ReplaceValue((key,), to)


def part(start: int, end: int, text: str = "") -> Change:
    return ReplacePart(("k",), (start, end), text)


@pytest.mark.parametrize(
    ("text", "change", "result"),
    [
        ("k: a # c\n", value("b c"), "k: b c # c\n"),
        ("k: a # c\n", value("b: c"), 'k: "b: c" # c\n'),
        ("k: a\nl: 'x'\n", value("b: it's"), "k: 'b: it''s'\nl: 'x'\n"),
        ("k: a\n", value("b #c"), 'k: "b #c"\n'),
        ("k: a\n", value("no"), 'k: "no"\n'),
        ("k: a\n", value("2020-02-01"), 'k: "2020-02-01"\n'),
        ("k: 2020-02-30\n", value("2020-02-03"), "k: 2020-02-03\n"),
        ("k: 'a'\n", value("b"), "k: 'b'\n"),
        ("k: 'a'\n", value("b\n\x07"), 'k: "b\\n\\a"\n'),
        ('k: "a"\n', value("é\u2028\\"), 'k: "é\\L\\\\"\n'),
        ("k:\nl: 1", value("b"), "k: b\nl: 1"),
        ("k: # c", value(12), "k: 12 # c"),
        ("{k: , l: 1}", value("a, b"), '{k: "a, b" , l: 1}'),
        ("k: 'a'", value(None), "k: null"),
        ("k: 1", value(True), "k: true"),
        ("k: 1", value(1e16), "k: 1.0e+16"),
        ("k: |\n  a\n\nl: 1\n", value("b\nc\n"), "k: |\n  b\n  c\n\nl: 1\n"),
        ("k: |\n  a\n\nl: 1\n", value("b"), "k: |-\n  b\n\nl: 1\n"),
        ("k: |-\n  a\nl: 1\n", value("b\n\n"), "k: |+\n  b\n\nl: 1\n"),
        ("k: |\n  a\nl: 1\n", value(" b"), 'k: " b"\nl: 1\n'),
        ("k: |\n  a\nl: 1\n", value(3), "k: 3\nl: 1\n"),
        (
            *("k: >\n  " + "a " * 30 + "b\n", value("x " * 40 + "y\n\nz\n")),
            "k: >\n  " + ("x " * 31)[:-1] + "\n  " + "x " * 9 + "y\n\n\n  z\n",
        ),
        ("k: a\n  b\nl: 1", value("c d"), "k: c d\nl: 1"),
        ("k: [a, b]\nl: 1", value("c"), "k: c\nl: 1"),
        ("k:\n- a\n- b\nl: 1\n", value("c"), "k: c\nl: 1\n"),
        ("k: a # c\nm:\n- x\n", value(["b", "no"]), 'k: # c\n- b\n- "no"\nm:\n- x\n'),
        ("k: a\nm:\n    x: y\n", value({"b": {"c": []}}), "k:\n    b:\n        c: []\nm:\n    x: y\n"),
        ("k: [a]\n", value(["b", "c, d"]), 'k: [b, "c, d"]\n'),
        ("k:\n  a: 1\n", value([]), "k: []\n"),
    ],
)
def test_replace_a_value(text: str, change: Change, result: str) -> None:
    assert spelled(text, change) == result
    assert (spelled(text.replace("\n", "\r\n"), change) or "").replace("\r\n", "\n") == result


@pytest.mark.parametrize(
    ("text", "change", "result"),
    [
        ("k: Sleep. # c\n", part(5, 6), "k: Sleep # c\n"),
        ("k: Sleep\n", part(5, 5, ": a"), 'k: "Sleep: a"\n'),
        ("k: 012\n", part(0, 1), "k: 12\n"),
        ("k: a12\n", part(0, 1), 'k: "12"\n'),
        ("k: 2020-2-01\n", part(5, 6, "02"), 'k: "2020-02-01"\n'),
        ("k: one two\n  three four\n  five\n", part(8, 13, "3"), "k: one two\n  3 four\n  five\n"),
        ("k: one two\n  three four\n  five\n", part(4, 8), "k: one three four\n  five\n"),
        ("k: one two\n  three four\n  five\n", part(4, 7), "k: one  three four\n  five\n"),
        ("k: 'it''s'\n", part(2, 3, "''"), "k: 'it''''s'\n"),
        ('k: "\\u00e9\\"x"\n', part(1, 2, '"'), 'k: "\\u00e9\\"x"\n'),
        ('k: "\\u00e9\\"x"\n', part(1, 2, "\n"), 'k: "\\u00e9\\nx"\n'),
        ('k: "a \\\n  b"\n', part(2, 3, "c"), 'k: "a \\\n  c"\n'),
        ("k: |\n  a\n  b\n\n  c\nl: 1\n", part(2, 3, "x\n\ny"), "k: |\n  a\n  x\n\n  y\n\n  c\nl: 1\n"),
        ("k: |\n  a\n  b\nl: 1\n", part(1, 3), "k: |\n  a\nl: 1\n"),
        ("k: |\n  a\n  b\nl: 1\n", part(3, 4), "k: |-\n  a\n  b\nl: 1\n"),
        ("k: |\n  a b\nl: 1\n", part(0, 1), 'k: " b\\n"\nl: 1\n'),
        ("k: |\n\n  a b\nl: 1\n", part(0, 2), 'k: " b\\n"\nl: 1\n'),
        ("k: |\n  a b\n\n  c\nl: 1\n", part(0, 3), "k: |\n  \n\n  c\nl: 1\n"),
        ("k: |\n  a \n  c\n", part(0, 1), 'k: " \\nc\\n"\n'),
        ("k: >2-\n\nl: 1\n", part(0, 0, " "), 'k: " "\n\nl: 1\n'),
        ("k: |2\n  a b\nl: 1\n", part(0, 1), "k: |2\n   b\nl: 1\n"),
        ("k: >-\n  a b\n  c d\n  e\n", part(4, 7, "X"), "k: >-\n  a b\n  X\n  e\n"),
        ("k: >-\n  a b\n  c d\n", part(3, 4, "\n"), "k: >-\n  a b\n\n  c d\n"),
        ("k: >-\n  a b\n  (c)\n", part(3, 7), "k: >-\n  a b\n"),
        ("k: >-\n  a b\n  c\n", part(2, 3, "b\n"), "k: >-\n  a b\n   c\n"),
        ("{k: a b}", part(1, 2, ", "), '{k: "a, b"}'),
        ("k: a", part(0, 1, "a"), "k: a"),
    ],
)
def test_replace_a_part(text: str, change: Change, result: str) -> None:
    assert spelled(text, change) == result


ITEMS = "k:\n  - a # x\n  - b: 1\n    c: 2\n  # y\n  - d\nl: 1\n"


@pytest.mark.parametrize(
    ("text", "pointer", "result"),
    [
        (ITEMS, ("l",), ITEMS.removesuffix("l: 1\n")),
        (ITEMS, ("k",), "l: 1\n"),
        (ITEMS, ("k", 0), ITEMS.replace("  - a # x\n", "")),
        (ITEMS, ("k", 1), ITEMS.replace("  - b: 1\n    c: 2\n", "")),
        (ITEMS, ("k", 1, "b"), ITEMS.replace("b: 1\n    c", "c")),
        (ITEMS, ("k", 1, "c"), ITEMS.replace("    c: 2\n", "")),
        ("k: [a, b, c]", ("k", 0), "k: [b, c]"),
        ("k: [a, b, c]", ("k", 2), "k: [a, b]"),
        ("k: [a]", ("k", 0), "k: []"),
        ("{a: 1,\n b: 2}", ("b",), "{a: 1}"),
        ("{a: 1}", ("a",), "{}"),
        ("k:\n  a: 1\nl: 2", ("k", "a"), "k: {}\nl: 2"),
        ("k:\n- a\nl: 2", ("k", 0), "k: []\nl: 2"),
        ("k:\n- - a\n  - b\n", ("k", 0, 0), "k:\n- - b\n"),
        ("a: |\n  x\n\nb: 1\n", ("a",), "\nb: 1\n"),
        ("a: |+\n  x\nb: 1\n\nc: 2\n", ("b",), "a: |+\n  x\nc: 2\n"),
        ("a: 1\nb: 2", ("b",), "a: 1\n"),
        ("a: 1\nb: *x\nc: 2".replace("1", "&x 1"), ("c",), "a: &x 1\nb: *x\n"),
        ("a: &x 1\nb: *x\n", ("b",), "a: &x 1\n"),
    ],
)
def test_remove(text: str, pointer: tuple[Any, ...], result: str) -> None:
    assert spelled(text, Remove(pointer)) == result


@pytest.mark.parametrize(
    ("text", "change", "result"),
    [
        ("a: 1\n'b': 2\n", Rename(("a",), "c d"), "c d: 1\n'b': 2\n"),
        ("a: 1\n'b': 2\n", Rename(("b",), "it's"), "a: 1\n'it''s': 2\n"),
        ("a: 1\n", Rename(("a",), "no"), '"no": 1\n'),
        ("a: 1\nb: 2\n", Rename(("a",), "b"), None),
        ("k: a; b # c\n", Split(("k",), ("a", "b")), "k: # c\n  - a\n  - b\n"),
        ("l:\n- x\nk: 'a; no'\n", Split(("k",), ("a", "no")), "l:\n- x\nk:\n- 'a'\n- 'no'\n"),
        ("k:\n  - a; b # c\n  - d\n", Split(("k", 0), ("a", "b")), "k:\n  - a # c\n  - b\n  - d\n"),
        ("k: [a; b, c]", Split(("k", 0), ("a", "b")), "k: [a, b, c]"),
        ("{k: a; b}", Split(("k",), ("a", "b, c")), '{k: [a, "b, c"]}'),
        ("k: >-\n  a;\n  b\nl: 1\n", Split(("k",), ("a", "b")), "k:\n  - a\n  - b\nl: 1\n"),
        ("k: no # x\n", Quote(("k",)), 'k: "no" # x\n'),
        ("k: no # x\n", Quote(("k",), through_comment=True), 'k: "no # x"\n'),
        ('k: a"b\\\n  c\n', Quote(("k",)), 'k: "a\\"b\\\\\n  c"\n'),
        ("k: # 12 \n", Quote(("k",), through_comment=True), 'k: "# 12" \n'),
        ("k: [no, b] # x\n", Quote(("k", 0), through_comment=True), 'k: ["no", b] # x\n'),
        ("k: 'no'\n", Quote(("k",)), None),
        ("a: 1 # x\n# y\n", Insert(("b",), "no"), 'a: 1 # x\nb: "no"\n# y\n'),
        ("a:\n  b: 1\nc: 2", Insert(("a", "d"), 3), "a:\n  b: 1\n  d: 3\nc: 2"),
        ("a: 1", Insert(("b", "c", "d"), "x"), "a: 1\nb:\n  c:\n    d: x"),
        ("a:\n  b:\n", Insert(("a", "b", "c"), "x"), "a:\n  b:\n    c: x\n"),
        ("a:\n- b: 1\n  c: 2\n", Insert(("a", 0, "d"), ["x"]), "a:\n- b: 1\n  c: 2\n  d:\n  - x\n"),
        ("a: |+\n  x\n\n", Insert(("b",), 1), "a: |+\n  x\n\nb: 1\n"),
        ("a: |\n  x\n\n", Insert(("b",), 1), "a: |\n  x\nb: 1\n\n"),
        ("a: {b: 1}", Insert(("a", "c"), "x, y"), 'a: {b: 1, c: "x, y"}'),
        ("a: {}", Insert(("a", "c"), {"d": []}), "a: {c: {d: []}}"),
        ('{\n  "a": 1\n}\n', Insert(("b",), "x"), '{\n  "a": 1,\n  "b": x\n}\n'),
        ("a: 1", Insert(("a",), 2), None),
        ("\ufeffa: 1", Insert(("b",), 2), "\ufeffa: 1\nb: 2"),
        ("a: x", Insert(("a", "b"), 2), None),
        ("a: [x]", Insert(("a", 1), 2), None),
    ],
)
def test_other_changes(text: str, change: Change, result: str | None) -> None:
    assert spelled(text, change) == result
    crlf = spelled(text.replace("\n", "\r\n"), change)
    assert crlf == (result and result.replace("\n", "\r\n")) or "\n" not in text


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a: &x {b: 1}\nc: *x\n", ReplaceValue(("a", "b"), 2)),
        ("a: &x {b: 1}\nc: *x\n", ReplaceValue(("c", "b"), 2)),
        ("a: &x {b: 1}\nc: *x\n", Insert(("c", "d"), 2)),
        ("a: &x {b: 1}\nc: *x\n", Remove(("a",))),
        ("k: !!int 12\n", value("x")),
        ("k: a\n", value("\ud800")),
        ("k: a\n", value(object())),
        ("k:\n  # why\n  a: 1\n", value("x")),
        ("k:\n  # why\n  a: 1\n", Remove(("k", "a"))),
        ("k:\n  a: 1\n  # why\n  b: 2\n", value("x")),
        ("k: 'a'# why\n", value(["b"])),
        ("k: 'a'# why\n", part(0, 1, "b\n")),
        ("k: | # why\n  a\n", value(3)),
        ("k: [a, # why\n  b]\n", Remove(("k", 1))),
        ("? k\n: 1\n", Remove(("k",))),
        ("? k\n: 1\n", Insert(("l",), 1)),
        ("k: [a: 1]\n", Insert(("k", 0, "b"), 1)),
        ("k: 1\n", Remove(())),
        ("k: a\n", Rename(("k",), "x" * 2000)),
    ],
)
def test_what_would_do_harm_is_not_spelled(text: str, change: Change) -> None:
    assert spelled(text, change) is None
