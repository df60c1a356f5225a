"""Brackets that have partners, and those that have none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.brackets import find_unbalanced

WORDS = st.sampled_from(["crab", " tide ", " of dusk", "-", ", "])
NESTED = st.recursive(
    WORDS,
    lambda inner: st.tuples(st.sampled_from(["()", "[]", "{}", "（）", "（)"]), st.lists(inner, max_size=3)).map(
        lambda pair: pair[0][0] + "".join(pair[1]) + pair[0][1]
    ),
    max_leaves=8,
)


@given(st.lists(NESTED, max_size=5).map("".join))
def test_brackets_in_pairs_are_balanced(text: str) -> None:
    assert find_unbalanced(text) is None


@given(st.lists(NESTED, max_size=4).map("".join), st.sampled_from("([{"), st.lists(NESTED, max_size=3).map("".join))
def test_one_bracket_more_is_found(before: str, extra: str, behind: str) -> None:
    at = find_unbalanced(f"{before}crab {extra}crab {behind} crab")
    assert at is not None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("crabs (at dusk", 6),
        ("crabs) at dusk", 5),
        ("crabs (at dusk]", 14),
        ("1) crabs (at dusk", 9),
        ("a (b (c)", 2),
        ("", None),
    ],
)
def test_the_bracket_without_a_partner_is_pointed_at(text: str, at: int | None) -> None:
    assert find_unbalanced(text) == at
