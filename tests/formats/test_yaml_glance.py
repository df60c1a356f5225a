"""What is read at a glance is what libyaml reads, or is left to it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from abslint.formats.yaml import read
from abslint.formats.yaml_glance import DEEPEST, LONGEST, glance
from abslint.formats.yaml_glanced import GlancedDocument
from abslint.formats.yaml_read import Reader
from abslint.model.finding import Problem
from abslint.model.source import Source
from abslint.model.span import Span

VALUES = (
    *(
        "",
        "",
        "Of tide",
        ">-",
        "|",
        ">",
        "|-",
        "12",
        "012",
        "1.50",
        "yes",
        "no",
        "true",
        "True",
        "~",
        "null",
        ".5",
        "0x1F",
    ),
    *(
        '"x"',
        "'x'",
        "'it''s'",
        '"a\\n"',
        '"a',
        "[b]",
        "{b: c}",
        "&x b",
        "*x",
        "!t b",
        "b # c",
        "# c",
        "b: c",
        "b:",
        "@b",
    ),
    *(
        "`b`",
        "%b",
        "-b",
        "- b",
        "?b",
        "? b",
        "é – ü",
        " b",
        "b ",
        ",b",
        "b, c",
        "(b)",
        "<b>",
        "b\tc",
        "b\u00a0c",
        "b\u2028c",
    ),
    *(
        "http://x.org/a:b",
        "2020-01-01",
        "a:b",
        "<<",
        ">2",
        "|+",
        "=",
        "...",
        "---",
        "1e3",
        "+1",
        "-",
        ":",
        "x" * 6,
        "'",
        '"',
    ),
)
PLAIN = ("Of tide", "Of tide", "salt marsh", "12", '"x"', "'x'", "", "", ">-", "|")
LINE = st.tuples(
    st.sampled_from((0, 0, 0, 0, 2, 2, 2, 4, 3)),
    st.sampled_from(("", "", "", "- ", "- ", "- - ")),
    st.sampled_from((True, True, True, False)),
    st.one_of(st.sampled_from(PLAIN), st.sampled_from(PLAIN), st.sampled_from(VALUES)),
)


def spell(lines: list[tuple[int, str, bool, str]], end: str) -> str:
    """Lines with keys that do not repeat."""
    spelled = [
        " " * indent + dash + (f"k{number}: {value}" if keyed and value else f"k{number}:" if keyed else value)
        for number, (indent, dash, keyed, value) in enumerate(lines)
    ]
    return "\n".join(spelled) + end


TEXTS = st.builds(spell, st.lists(LINE, min_size=1, max_size=8), st.sampled_from(("\n", "", "\n\n")))


def read_whole(text: str) -> list[object]:
    return list(Reader(Source("a.yaml", text), Span(0, len(text))).read())


@given(TEXTS)
@example("a: |\n  x")
@example("a: >\n  x\n  y\n\n")
@example("a:\n- b\n- c: d\n  e: f\ng: h\n")
@example("---\na:\n  b: c\n")
def test_a_glance_sees_what_libyaml_reads(text: str) -> None:
    data = glance(text)
    if data is None:
        return
    whole = read_whole(text)
    assert len(whole) == 1
    document = whole[0]
    assert not isinstance(document, Problem)
    assert repr(document.data) == repr(data)  # type: ignore[attr-defined]
    assert not document.misreads  # type: ignore[attr-defined]
    assert not list(document.comments())  # type: ignore[attr-defined]


@given(TEXTS)
def test_places_are_those_of_libyaml(text: str) -> None:
    for glanced, document in zip(read(Source("a.yaml", text)), read_whole(text), strict=True):
        if not isinstance(glanced, GlancedDocument):
            continue
        assert glanced.span == document.span  # type: ignore[attr-defined]
        for pointer in pointers(glanced.data):
            assert glanced.locate(pointer) == document.locate(pointer)  # type: ignore[attr-defined]
            assert glanced.written(pointer) == document.written(pointer)  # type: ignore[attr-defined]
            assert glanced.plain(pointer) == document.plain(pointer)  # type: ignore[attr-defined]
            assert glanced.remark(pointer) is None


def pointers(data: object, base: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    steps = list(data.items()) if isinstance(data, dict) else list(enumerate(data)) if isinstance(data, list) else []
    return [base, *(pointer for step, value in steps for pointer in pointers(value, (*base, step)))]


RECORD = """\
title: Of tide and time
type: article-journal
volume: 12
dates:
  published: 2020-02-01
authors:
  - family: Marsh
    given: Ida
  - Pieter Dewit
keywords:
- tide
- salt marsh
abstract: >-
  The first line of what was seen
  and the second one.
note: |
  As it stands.
  On two lines.
license: "CC-BY-4.0"
"""


def test_a_record_as_people_write_it_is_seen() -> None:
    assert glance(RECORD) == {
        "title": "Of tide and time",
        "type": "article-journal",
        "volume": 12,
        "dates": {"published": "2020-02-01"},
        "authors": [{"family": "Marsh", "given": "Ida"}, "Pieter Dewit"],
        "keywords": ["tide", "salt marsh"],
        "abstract": "The first line of what was seen and the second one.",
        "note": "As it stands.\nOn two lines.\n",
        "license": "CC-BY-4.0",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tide",
        "- a\n",
        "a: b\na: c\n",
        "a: b\n---\nc: d\n",
        "a: no\n",
        "a: 012\n",
        "a: b # c\n",
        "a: b\r\n",
        "\ufeffa: b\n",
        "a: >-\n  b\n\n  c\n",
        "a: |\n  b\n   c\n",
        "a: b\n  c\n",
        "a: 'b\n  c'\n",
        "\n".join("  " * depth + "a:" for depth in range(DEEPEST + 2)),
        "a: " + "b" * LONGEST,
        "a: x\x07\n",
        "k" * 2000 + ": b\n",
    ],
)
def test_the_rest_is_left_to_libyaml(text: str) -> None:
    assert glance(text) is None


def test_a_pointer_to_nothing_is_told() -> None:
    document = next(iter(read(Source("a.yaml", RECORD))))
    assert isinstance(document, GlancedDocument)
    for pointer in [("nothing",), ("authors", 9), ("title", "x")]:
        with pytest.raises(LookupError):
            document.written(pointer)
