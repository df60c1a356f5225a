"""The pattern of signs: over JSON text it finds each text with a sign that its place asks for."""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.gate.signs import Place, signs_in_record
from abslint.gate.texts import lacking

SIGNS = (
    r"\.$",
    r"^\[",
    r"^[\s\x1c-\x1f\x85]*$",
    r"(?i)copyright|\u{a9}",
    r"(?:^|[^a-z])na(?:[^a-z]|$)",
    r"^.{0,5}-",
    r"[^\x00-\xff]{2}",
    r"  |^ | $",
)
KEYS = ("title", "text", "a.b", "", "né", "doi")


def is_free(pattern: str) -> Any:
    """Whether a pattern is not found in a text."""
    return jsonschema_rs.validator_for(lacking(pattern), pattern_options=jsonschema_rs.RegexOptions()).is_valid


def places(*pairs: tuple[str | None, str]) -> list[Place]:
    return [(key, frozenset({sign})) for key, sign in pairs]


@pytest.mark.parametrize(
    ("key", "sign", "data"),
    [
        ("title", r"\.$", {"title": "Foam."}),
        ("title", r"^\[", {"more": [{"title": "[Foam"}]}),
        ("title", r"^\[", {"container": {"id": "x", "title": "[Foam"}}),
        (None, r"\.$", {"keywords": ["foam", "tide."]}),
        (None, r"\.$", {"keywords": ["tide.", "foam"]}),
        (None, r"\.$", {"keywords": [{"text": "foam"}, "tide."]}),
        (None, r"^-", [["-tide"]]),
        (None, r"foam", ["sea foam is white"]),
        ("a.b", r"x", {"a.b": "x"}),
        ("", r"x", {"": "x"}),
        ("title", r"^[\s]*$", {"title": ""}),
        ("title", r"[^a]b", {"title": "cb"}),
    ],
)
def test_a_sign_is_found_where_it_is_asked_for(key: str | None, sign: str, data: object) -> None:
    found = is_free(signs_in_record(places((key, sign))))
    assert not found(json.dumps(data))
    assert not found(json.dumps(data, separators=(",", ":")))
    assert not found(json.dumps(data, indent=1))


@pytest.mark.parametrize(
    ("key", "sign", "data"),
    [
        ("title", r"\.$", {"title": "Foam", "note": "Tide."}),
        ("title", r"^\[", {"title": "Foam [1]", "list": ["[x]"]}),
        ("title", r"[^a-z]$", {"title": "foam", "b": "Tide"}),
        ("title", r"^.{0,9}-", {"title": "foam", "doi": "10.1-2"}),
        (None, r"foam", {"foam": 1, "title": "foam", "keywords": ["tide"]}),
        (None, r"foam", {"x": "foam, tide", "foam": ["tide"]}),
        ("b", r"x", {"a.b": "x"}),
        ("", r"x", {"keywords": ["x"]}),
        (None, r"x", {"": "x"}),
        ("title", r"(?:[^\x00-\xff][\x00-\xff]*){2}", {"title": "a \u2013 b", "note": "\u0416"}),
    ],
)
def test_what_stands_elsewhere_is_none(key: str | None, sign: str, data: object) -> None:
    assert is_free(signs_in_record(places((key, sign))))(json.dumps(data))


TEXTS = st.text(st.sampled_from("aAnN.[]-,: {}©Ж1é"), max_size=8)
TREES = st.recursive(
    TEXTS | st.none() | st.integers(0, 9),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(KEYS), below, max_size=3),
    max_leaves=6,
)


def texts_of(data: object, key: str | None = None) -> list[tuple[str | None, str]]:
    """Every text with the key before it, None for an item of a list."""
    if isinstance(data, str):
        return [(key, data)]
    if isinstance(data, list):
        return [found for item in data for found in texts_of(item)]
    if isinstance(data, dict):
        return [found for name, item in data.items() for found in texts_of(item, name)]
    return []


RECORDS = st.dictionaries(st.sampled_from(KEYS), TREES, max_size=3) | st.lists(TREES, max_size=3)
"""What a record may be. A text by itself is none, and no item of a list."""


@given(RECORDS, st.lists(st.tuples(st.sampled_from([*KEYS, None]), st.sampled_from(SIGNS)), min_size=1, max_size=4))
def test_no_text_with_a_sign_is_passed_over(data: object, asked: list[tuple[str | None, str]]) -> None:
    found = is_free(signs_in_record(places(*asked)))
    for separators in ((",", ":"), (", ", ": "), (" ,\t", " :\n")):
        text = json.dumps(data, ensure_ascii=False, separators=separators)
        if found(text):
            for key, sign in asked:
                assert all(is_free(sign)(value) for name, value in texts_of(data) if name == key), (key, sign)
