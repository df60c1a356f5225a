from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abslint.model.diagnostic import Fix
from abslint.reporters.cells import width
from abslint.reporters.ink import Ink
from abslint.reporters.remedy import _cut_any, _cut_plain, in_common, remedy


def shown(old: list[str], new: list[str], room: int = 80, safe: bool = True, title: str = "mend it") -> list[str]:
    return list(remedy(Fix(title, (), safe, (tuple(old), tuple(new))), 3, room, Ink(False)))


def test_old_lines_then_new_lines():
    assert shown(["keywords: a; b"], ["keywords:", "  - a", "  - b"]) == [
        "help: mend it",
        "   - keywords: a; b",
        "   + keywords:",
        "   +   - a",
        "   +   - b",
    ]


def test_lines_in_common_are_left_out():
    assert shown(["a", "b", "c"], ["a", "x", "c"])[1:] == ["   - b", "   + x"]
    assert shown(["a", "b", "a"], ["a", "a"])[1:] == ["   - b"]
    assert shown(["a", "a"], ["a", "a", "a"])[1:] == ["   + a"]


def test_a_removed_line_has_no_new_one():
    assert shown(["issue: ''"], []) == ["help: mend it", "   - issue: ''"]


def test_an_unsafe_fix_says_so():
    assert shown([], [], safe=False) == ["help: mend it (--unsafe-fixes: look at it first)"]


def test_long_lines_are_cut_at_the_same_place():
    before, after = "one two three " * 5, " four five six" * 5
    assert shown([before + "&amp;" + after], [before + "&" + after], 40)[1:] == [
        "   - …one two three &amp; four five six…",
        "   + …one two three & four five six fou…",
    ]


def test_the_longer_change_says_where_to_cut():
    before = "one two three " * 5
    assert shown([before + "a."], [before + "a long sentence."], 40)[1:] == [
        "   - …ee one two three a.",
        "   + …ee one two three a long sentence.",
    ]


def test_many_lines_are_counted():
    lines = shown([f"old {number}" for number in range(20)], ["new"])
    assert lines[8:] == ["   - old 7", "   - … 12 more lines", "   + new"]


def test_the_title_is_wrapped_and_escaped():
    assert shown([], [], 40, title="write `\x1b` as what it was meant to be here") == [
        "help: write `<U+001B>` as what it was",
        "  meant to be here",
    ]


def test_colours():
    lines = list(remedy(Fix("mend it", (), True, (("a",), ("b",))), 2, 80, Ink(True)))
    assert lines == ["\x1b[36mhelp:\x1b[0m mend it", "  \x1b[31m- a\x1b[0m", "  \x1b[32m+ b\x1b[0m"]


LINES = st.lists(st.text("ab \t睡\u0301\x1b", max_size=120), max_size=4)


@given(LINES, LINES, st.integers(40, 90))
def test_no_line_is_wider_than_the_room(old, new, room):
    assert all(width(line) <= room for line in shown(old, new, room))


SAME, OTHER = st.text("ab é", max_size=150), st.text("ab é", max_size=90)


@given(SAME, OTHER, OTHER, SAME, st.integers(20, 90))
def test_plain_lines_are_cut_as_any_lines_are(before, old, new, after, room):
    old, new = before + old + after, before + new + after
    start, tail = in_common(old, new)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("abslint.reporters.remedy.cells", list)  # the general road has one of its own for plain text
        wanted = _cut_any(old, new, start, tail, room)
    assert _cut_plain(old, new, start, tail, room) == wanted


ODD = st.text("ab\0é睡😀\ud800", max_size=12)


@given(ODD, ODD, ODD, ODD)
@example("", "", "", "")
@example("a", "", "\0", "")
@example("", "", "\0", "a")
@example("aa", "a", "", "a")
def test_what_two_lines_have_in_common(before, old, new, after):
    old, new = before + old + after, before + new + after
    start, tail = in_common(old, new)
    shorter = min(len(old), len(new))
    assert start == max(size for size in range(shorter + 1) if old[:size] == new[:size])
    rest = range(shorter - start + 1)
    assert tail == max(size for size in rest if old[len(old) - size :] == new[len(new) - size :])


def test_a_megabyte_is_fast():
    begun = time.process_time()
    for _ in range(20):
        shown(["x" * 1_000_000 + "." + "y" * 1_000_000], ["x" * 1_000_000 + "y" * 1_000_000])
    assert time.process_time() - begun < 3
