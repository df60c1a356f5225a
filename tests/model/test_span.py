"""Lines and columns, held against counting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from abslint.model.span import Lines, Region, Span, parse_pointer, spell_pointer

texts = st.text("ab\r\n\u2028\x0c", max_size=30)
steps = st.lists(st.one_of(st.text("a~/", max_size=4), st.integers(0, 12)), max_size=4)


def count(text: str, offset: int) -> tuple[int, int]:
    before = text[: max(offset, 0)]
    return before.count("\n") + 1, max(offset, 0) - (before.rfind("\n") + 1) + 1


@given(texts, st.lists(st.tuples(st.integers(-1, 32), st.integers(0, 32)), min_size=1), st.integers(1, 9))
def test_regions_are_counted_whatever_was_asked_before(text: str, places: list[tuple[int, int]], first: int) -> None:
    lines = Lines(text, first)
    for start, length in places:
        (line, column), (end_line, end_column) = count(text, start), count(text, start + length)
        wanted = Region(line + first - 1, column, end_line + first - 1, end_column)
        assert lines.region(Span(start, start + length)) == wanted
        assert lines.number(start) == wanted.line


@given(texts, st.lists(st.integers(-1, 32), min_size=1))
def test_a_line_knows_its_ends(text: str, offsets: list[int]) -> None:
    lines = Lines(text)
    for offset in offsets:
        line = lines.at(offset)
        assert line.number == lines.number(offset)
        assert line.start == lines.start_of(line.number)
        assert text[line.start : line.end] == lines.text_of(line.number)
        assert text[line.end : line.after] in ("\r\n", "\n", "\r", "")
        assert line.start <= max(offset, 0) < line.after


@given(steps)
def test_a_pointer_is_spelled_as_rfc_6901_says(pointer: list[str | int]) -> None:
    spelled = spell_pointer(tuple(pointer))
    parts = [str(step).replace("~", "~0").replace("/", "~1") for step in pointer]
    assert spelled == "".join(f"/{part}" for part in parts)
    assert [str(step) for step in parse_pointer(spelled)] == [str(step) for step in pointer]
