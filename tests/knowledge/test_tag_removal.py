"""What goes with a tag: the layout beside it."""

from __future__ import annotations

import time

import pytest

from abslint.knowledge.markup import tags_of, tags_pair, without_tags
from abslint.knowledge.tag_removal import gaps_beside


def closed(text: str) -> str:
    pieces, at = [], 0
    for (start, end), instead in sorted(gaps_beside(text, tags_of(text))):
        pieces += [text[at:start], instead]
        at = end
    return "".join([*pieces, text[at:]])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("from\n    <i>B</i>\n    kinase", "from <i>B</i> kinase"),
        ("(\n    <i>M</i>\n    ) on", "(<i>M</i>) on"),
        ("<i>M1</i>\n    -rearranged", "<i>M1</i>-rearranged"),
        ("<i>M1</i>\n    - and more", "<i>M1</i> - and more"),
        ("in <i>M1</i>\n    , too", "in <i>M1</i>, too"),
        ("from\n<i>B</i>\nkinase", "from\n<i>B</i>\nkinase"),
        ("<p>\n    from</p>\n    <p>B</p>", "<p>\n    from</p>\n    <p>B</p>"),
        ("from\n    here", "from\n    here"),
    ],
)
def test_layout_inside_a_sentence_goes(text: str, left: str) -> None:
    assert closed(text) == left


def test_many_blanks_take_no_long_time() -> None:
    text = "<i>a</i>" + " " * 200_000 + "b"
    begun = time.perf_counter()
    assert closed(text) == text
    assert time.perf_counter() - begun < 2  # seconds


@pytest.mark.parametrize(
    ("text", "pair", "bare"),
    [
        ("a <b>c</b> d", True, "a c d"),
        ("a<br>b<br/>c", True, "abc"),
        ("the <strong> element", False, "the  element"),
        ("</b> a", False, " a"),
        ("<i><b>x</i></b>", False, "x"),
        ("p<0.05", True, "p<0.05"),
    ],
)
def test_a_lone_tag_is_spoken_of(text: str, pair: bool, bare: str) -> None:
    assert tags_pair(tags_of(text)) is pair
    assert without_tags(text) == bare
