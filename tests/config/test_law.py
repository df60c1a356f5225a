"""A law: whatever a table holds, the reader and the JSON Schema agree on whether it is right, and nothing raises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from abslint.config import config_schema
from abslint.config.check import Complaint, check, read
from abslint.config.keys import all_keys
from abslint.config.kinds import Kind, ListOf, MapOf, OneOf, Route, Table, Terms
from abslint.config.schema_json import ADDING
from abslint.model.catalogue import Catalogue

JUNK: st.SearchStrategy[object] = st.one_of(
    st.booleans(),
    st.integers(-5, 500),
    st.sampled_from([0.5, "", " ", "x", "/a/b", "/a/*", "/*", "/", "a/b", "/~0", "/~", "2027-01-01", "2027-02-30"]),
    st.just([]),
    st.just({}),
    st.just({"published": "/a"}),
    st.just({"title": "info"}),
)


def likely(kind: Kind) -> st.SearchStrategy[object]:
    """Values that are mostly right for a kind, and sometimes of any other."""
    match kind:
        case Table(keys=keys):
            known = {name: likely(key.kind) for name, key in keys.items()}
            right: st.SearchStrategy[object] = st.one_of(
                st.fixed_dictionaries({}, optional=dict(list(known.items())[:8])),
                st.fixed_dictionaries({}, optional={**dict(list(known.items())[8:]), "unheard": JUNK}),
            )
        case MapOf(key=OneOf(names=names), value=value):
            right = st.dictionaries(st.sampled_from([*names, "unheard"]), likely(value), max_size=2)
        case MapOf(value=value):
            right = st.dictionaries(st.sampled_from(["a", " ", ""]), likely(value), max_size=2)
        case Terms():
            names = ("title", "dates.published", "dates", "authors", "authors.name", "unheard", "dates.unheard")
            right = st.dictionaries(st.sampled_from(names), st.one_of(likely(Route()), JUNK), max_size=3)
        case ListOf(item=item):
            right = st.lists(likely(item), max_size=3)
        case OneOf(names=names):
            right = st.sampled_from([*names, "unheard"])
        case _:
            right = JUNK
    return st.one_of(right, right, right, JUNK)


def twice(data: object) -> Iterator[bool]:
    """Whether ``[records.fields]`` names a term nested and quoted: that is beyond a JSON Schema."""
    entries = data.get("records") if isinstance(data, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        fields = entry.get("fields") if isinstance(entry, dict) else None
        yield isinstance(fields, dict) and isinstance(fields.get("dates"), dict) and "dates.published" in fields


def may_come_from_elsewhere(config: object, complaints: Sequence[Complaint]) -> bool:
    """Whether rules are named that plug-ins, words or another file may bring: of these a JSON Schema knows nothing."""
    brought = isinstance(config, dict) and any(map(config.get, ADDING))
    return brought and bool(complaints) and all("unknown rule" in one.message for one in complaints)


@pytest.fixture(scope="module")
def validator(catalogue: Catalogue) -> Draft202012Validator:
    return Draft202012Validator(config_schema(catalogue), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize(
    ("config", "is_right"),
    [
        ({"fixable": ["no-tbd"]}, False),
        ({"fixable": ["no-tbd"], "words": []}, False),
        ({"fixable": ["no-tbd"], "plugins": [], "words": []}, False),
        ({"fixable": ["no-tbd"], "plugins": ["tide-rules"], "words": []}, True),
        ({"fixable": ["no-tbd"], "extend": "other.toml"}, True),
    ],
)
def test_only_what_brings_rules_lets_unknown_ones_be_named(
    config: dict[str, object], is_right: bool, validator: Draft202012Validator
) -> None:
    assert validator.is_valid(config) == is_right


@settings(deadline=None, max_examples=300)
@given(data=st.data())
def test_reader_and_schema_agree(data: st.DataObject, catalogue: Catalogue, validator: Draft202012Validator) -> None:
    table = all_keys(catalogue)
    config = data.draw(likely(table))
    complaints = list(check(config, table))
    assert all(complaint.message for complaint in complaints)
    if not any(twice(config)) and not may_come_from_elsewhere(config, complaints):
        assert (not complaints) == validator.is_valid(config), complaints
    if not complaints:
        assert isinstance(read(config, table), dict)
