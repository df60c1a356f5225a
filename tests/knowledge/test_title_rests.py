"""What the rest of a title begins with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.title_rests import NO_REST, goes_on


@pytest.mark.parametrize(
    ("text", "rest"),
    [("on crabs", True), ("émigrés, gulls", True), ("A diary", False), ("1 crab", False), ("e", False), ("", False)],
)
def test_the_rest_of_a_title_begins_with_a_small_word(text: str, rest: bool) -> None:
    assert goes_on(text) is rest


@given(st.text(max_size=12))
def test_what_is_no_rest_at_a_glance_is_none(text: str) -> None:
    assert not (NO_REST(text) and goes_on(text))
