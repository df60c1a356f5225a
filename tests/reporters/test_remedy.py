from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from abslint.model.diagnostic import Fix
from abslint.reporters.cells import width
from abslint.reporters.ink import Ink
from abslint.reporters.remedy import remedy


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


def test_a_megabyte_is_fast():
    begun = time.process_time()
    for _ in range(20):
        shown(["x" * 1_000_000 + "." + "y" * 1_000_000], ["x" * 1_000_000 + "y" * 1_000_000])
    assert time.process_time() - begun < 3
