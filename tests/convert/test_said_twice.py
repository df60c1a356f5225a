"""What other shapes say twice: a whole name beside its parts, an identifier as a link. Nothing of it is left out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from abslint.convert.native import convert_paper
from abslint.formats.json_document import JsonDocument
from abslint.model.paper import Paper
from abslint.profiles import load_profile
from abslint.testing.bases import BASES

IN_PARTS = {"familyName": "Marsh", "givenName": "Ida"}
INVENIO = {"type": "personal", "name": "Marsh, Ida", "family_name": "Marsh", "given_name": "Ida"}


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("datacite", {"creators": [{"name": "Marsh, Ida", "nameType": "Personal", **IN_PARTS}]}),
        ("schema-org", {"author": {"@type": "Person", "name": "Ida Marsh", **IN_PARTS}}),
        ("inveniordm", {"metadata": {"title": "Crabs", "creators": [{"person_or_org": INVENIO}]}}),
    ],
)
def test_a_whole_name_is_taken_over_with_its_parts(name: str, record: dict[str, Any]) -> None:
    base = json.loads("{" + ",".join(line.format(n=1) for line in BASES[name].values()) + "}")
    data = base | record
    converted, notes = convert_paper(Paper(data, (), JsonDocument(data, ""), load_profile(name)))
    assert converted["authors"] == [{"family": "Marsh", "given": "Ida"}]
    assert [one for one in notes if "name" in str(one)] == []


def test_what_is_said_twice_is_taken_over_once() -> None:
    doi = {"@type": "PropertyValue", "propertyID": "doi", "value": "10.1234/tidal.1"}
    data = json.loads("{" + ",".join(line.format(n=1) for line in BASES["schema-org"].values()) + "}")
    data |= {"@id": "https://doi.org/10.1234/tidal.1", "identifier": doi}
    converted, notes = convert_paper(Paper(data, (), JsonDocument(data, ""), load_profile("schema-org")))
    assert converted["identifiers"] == {"doi": "10.1234/tidal.1"}
    assert [one for one in notes if "@id" in str(one)] == []
