from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.model.diagnostic import Excerpt
from abslint.model.span import Lines, Region, Span
from abslint.reporters.cells import width
from abslint.reporters.excerpt import _draw_any, _draw_plain, underline


def drawn(marked: str, room: int = 76) -> list[str]:
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    lines = Lines(text)
    region = lines.region(Span(start, end))
    shown = underline(Excerpt(lines.text_of(region.line)), region, room)
    return [shown.text, " " * shown.indent + "^" * shown.carets]


@pytest.mark.parametrize(
    ("marked", "lines"),
    [
        ("title: Sleep«.»", ["title: Sleep.", "            ^"]),
        ("title: «Sleep»", ["title: Sleep", "       ^^^^^"]),
        ("title:«»", ["title:", "      ^"]),
        ("ti«»tle", ["title", "  ^"]),
        ("«  »title", ["  title", "^^"]),
        ("題: 睡«眠と»記憶", ["題: 睡眠と記憶", "      ^^^^"]),
        ("family: Jose«\u0301»", ["family: Jose\u0301", "           ^"]),
        ("a\u0301b\u0301«c\u0301d»e", ["a\u0301b\u0301c\u0301de", "  ^^"]),
        ("\tkey:\t«value»", ["    key:    value", "            ^^^^^"]),
        ("key:«\t»value", ["key:    value", "    ^^^^"]),
        ("a «\x1b»[31m", ["a <U+001B>[31m", "  ^^^^^^^^"]),
        ("## «[»x]", ["## [x]", "   ^"]),
        ("trailing«   »", ["trailing", "        ^^^"]),
        ("one «two\nthree» four", ["one two", "    ^^^"]),
        ("one\ntwo «three\n»four", ["two three", "    ^^^^^"]),
        ("one two«\n»three", ["one two", "       ^"]),
    ],
)
def test_carets_stand_below_the_defect(marked, lines):
    assert drawn(marked) == lines


def test_a_long_line_is_cut_round_the_defect():
    text = "a" * 50 + " «bad» " + "b" * 50
    assert drawn(text, 25) == ["…aaaaaaaaa bad bbbbbbbbb…", "           ^^^"]


def test_a_long_line_is_cut_only_where_it_goes_on():
    assert drawn("«bad» " + "b" * 50, 16) == ["bad bbbbbbbbbb…", "^^^"]
    assert drawn("a" * 50 + " «bad»", 16) == ["…aaaaaaaaaa bad", "            ^^^"]


def test_a_defect_wider_than_the_terminal_keeps_some_context():
    assert drawn("abcdefgh «" + "x" * 50 + "» z", 18) == ["…fgh xxxxxxxxxxxx…", "     ^^^^^^^^^^^^"]


def test_what_was_cut_before_is_told():
    excerpt = Excerpt("middle of a line", column=301, cut_before=True, cut_after=True)
    shown = underline(excerpt, Region(7, 301 + 10, 7, 301 + 11), 76)
    assert shown.text == "…middle of a line…"
    assert (shown.indent, shown.carets) == (11, 1)


def test_a_place_outside_the_excerpt_has_a_caret_all_the_same():
    assert underline(Excerpt("short"), Region(1, 90, 1, 95), 76) == ("short", 5, 1)
    assert underline(Excerpt("short", column=10), Region(1, 2, 1, 3), 76) == ("short", 0, 1)


@given(st.text("ab \t睡\u0301\x1b#[", max_size=200), st.data())
def test_nothing_is_wider_than_the_room(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    room = data.draw(st.integers(30, 100))
    cut = data.draw(st.booleans())
    shown = underline(Excerpt(text, 1, cut, cut), Lines(text).region(Span(start, end)), room)
    assert width(shown.text) <= room
    assert 0 <= shown.indent < shown.indent + shown.carets <= room


@given(st.text("ab é", min_size=1, max_size=300), st.data())
def test_plain_text_is_drawn_as_any_text_is(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    cut_before, cut_after = data.draw(st.booleans()), data.draw(st.booleans())
    room = data.draw(st.integers(16, 100))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("abslint.reporters.excerpt.cells", list)  # the general road has one of its own for plain text
        wanted = _draw_any(text, start, end, cut_before, cut_after, room)
    assert _draw_plain(text, start, end, cut_before, cut_after, room) == wanted


def test_a_megabyte_is_fast():
    begun = time.process_time()
    for column in range(1, 1_000_000, 10_000):
        underline(Excerpt("x" * 1_000_000), Region(1, column, 1, 1_000_000), 76)
    assert time.process_time() - begun < 3
