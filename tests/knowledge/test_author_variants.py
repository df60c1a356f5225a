from __future__ import annotations

import pytest

from abslint.formats.json_document import JsonDocument
from abslint.knowledge.author_variants import authors
from abslint.model.paper import Paper
from abslint.profiles import load_profile

ORCID = "0000-0001-5109-3700"


@pytest.mark.parametrize(
    ("people", "found"),
    [
        ([{"family": "Marsh", "given": "Ida"}], []),
        ([{"family": "Marsh", "given": "Ida", "orcid": ORCID}], [(ORCID, "Marsh", "Ida")]),
        ([{"family": "Reef"}, {"literal": "Tide Group", "orcid": ORCID}], [(ORCID, "Tide Group", "")]),
        (["Ida Marsh", "the orcid of nobody"], []),
        (["Ida Marsh", {"family": "Reef", "orcid": ORCID}], [(ORCID, "Reef", "")]),
        ("Ida Marsh", []),
        (None, []),
    ],
)
def test_authors_are_found_whether_or_not_it_is_known_where_texts_stand(people: object, found: list[object]) -> None:
    profile = load_profile("native")
    data = {"title": "Of tide", **({} if people is None else {"authors": people})}
    for places in (None, profile.places):
        paper = Paper(data, (), JsonDocument(data, ""), profile)
        paper.places = places
        assert [*authors([paper])[0]] == found
