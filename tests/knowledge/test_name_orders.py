from __future__ import annotations

import json

import pytest

from abslint.formats import load_format
from abslint.knowledge.name_orders import name_orders
from abslint.model.paper import Paper
from abslint.model.source import Source
from abslint.profiles import load_profile


def names(authors: list[object]) -> frozenset[str]:
    document = next(iter(load_format("json").read(Source("a.json", json.dumps({"authors": authors})))))
    return name_orders(Paper(document.data, (), document, load_profile("native")))


@pytest.mark.parametrize("author", [{"family": "Marsh", "given": "Ida"}, "Marsh, Ida", "Ida Marsh"])
def test_a_person_in_either_order(author: object) -> None:
    assert "ida marsh" in names([author])


def test_both_orders() -> None:
    assert names([{"family": "Marsh", "given": "Ida"}]) == {"ida marsh", "marsh, ida", "marsh ida"}


@pytest.mark.parametrize(
    "author", ["World Bank", "Plato", {"family": "Plato"}, {"literal": "Tide Team"}, "Friends of the Sea"]
)
def test_groups_and_single_names(author: object) -> None:
    assert names([author]) == frozenset()
