from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.reporters.cells import ELLIPSIS, _wrap_any, _wrap_plain, cells, char_width, cut, plain, width, window, wrap
from abslint.reporters.escape import escape

HARMLESS = st.text("abc ::é睡眠😀\u0301 x", max_size=80).map(escape)


@pytest.mark.parametrize(
    ("char", "columns"),
    [("a", 1), ("é", 1), ("\u0301", 0), ("睡", 2), ("\uff21", 2), ("\uff71", 1), ("😀", 2), ("\u200d", 0), ("א", 1)],
)
def test_columns_of_a_character(char, columns):
    assert char_width(char) == columns


def test_a_tab_is_four_spaces_and_a_control_is_escaped():
    assert cells("\ta\x1b") == ["    ", "a", "<U+001B>"]


def test_cutting_counts_columns():
    assert cut("睡眠と記憶", 10) == "睡眠と記憶"
    assert cut("睡眠と記憶", 9) == "睡眠と記" + ELLIPSIS
    assert cut("abcdef", 4) == "abc" + ELLIPSIS


def test_wrapping_breaks_at_spaces():
    assert list(wrap("one two three four", 10)) == ["one two", "  three", "  four"]
    assert list(wrap("one two three", 10, lead=5)) == ["one", "  two", "  three"]


def test_a_long_word_is_broken_anywhere():
    assert list(wrap("a 0123456789abcdef", 10)) == ["a 0123456", "  789abcd", "  ef"]


def test_no_further_line_begins_like_a_command():
    assert list(wrap("title has ::stop-commands::x inside", 20)) == ["title has", "  \\::stop-commands::", "  x inside"]


@given(HARMLESS, st.integers(12, 40), st.integers(0, 30))
def test_wrapped_lines_fit_and_lose_nothing(text, room, lead):
    lines = list(wrap(text, room, lead=lead))
    assert all(width(line) <= room for line in lines[1:])
    assert not lines[0] or lead + width(lines[0]) <= room
    assert not [line for line in lines[1:] if line.lstrip().startswith("::")]
    assert "".join("".join(lines).replace("\\::", "::").split()) == "".join(text.split())


@given(
    st.text("abcd  .é", max_size=200), st.integers(12, 40), st.integers(0, 45), st.sampled_from(["", "  ", "      "])
)
def test_plain_text_is_wrapped_as_any_text_is(text, room, lead, indent):
    if lead + len(text) > room:
        assert _wrap_plain(text, room, lead, indent) == _wrap_any(text, room, lead, indent)


@given(st.integers(0, 3), st.integers(6, 14), st.integers(0, 12))
def test_a_word_about_as_long_as_a_line_is_broken_as_any_text_is(spaces, size, lead):
    text = "ab" + " " * spaces + "x" * size + " " + "y" * size + " " * spaces + "z"
    if lead + len(text) > 12:
        assert _wrap_plain(text, 12, lead, "  ") == _wrap_any(text, 12, lead, "  ")


@given(st.lists(st.integers(0, 9), min_size=1, max_size=60), st.data())
def test_a_window_shows_the_start_and_fits(widths, data):
    start = data.draw(st.integers(0, len(widths) - 1))
    end = data.draw(st.integers(start + 1, len(widths)))
    room = data.draw(st.integers(9, 60))
    first, last = window(widths, start, end, room)
    assert first <= start < last <= len(widths)
    lone = last - first == 1
    assert sum(widths[first:last]) <= room or lone
    if sum(widths[start:end]) <= room:
        assert first <= start
        assert last >= end


@given(st.integers(1, 90), st.data())
def test_a_window_of_narrow_cells_is_counted_as_the_others_are(count, data):
    start = data.draw(st.integers(0, count))
    end = data.draw(st.integers(start, count))
    room = data.draw(st.integers(9, 60))
    if start < count or end == start:
        ones = [1] * count + [0] * (start == count)  # the others look at the width of the start
        wanted = window(ones, start, end, room)
        assert window(b"\1" * count, start, end, room) == (wanted[0], min(wanted[1], count))


def test_plain_text_is_shown_as_it_is_in_one_column_each():
    taken = [char for char in map(chr, range(0x110000)) if plain(char)]
    assert len(taken) > 900
    assert all(escape(char) == char and char_width(char) == 1 for char in taken)
    assert not plain("a ##[group] b")
    assert cells("ab – é") == "ab – é"


def test_a_megabyte_is_fast():
    begun = time.process_time()
    assert len(list(wrap("a" * 1_000_000, 80))) > 10_000
    assert len(list(wrap("a " * 500_000, 80))) > 10_000
    assert time.process_time() - begun < 3


def test_a_command_behind_a_lead_that_fills_the_line_is_defused():
    assert list(wrap(" ::", 12, lead=13)) == ["", "   \\::"]
