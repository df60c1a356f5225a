from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.keywords import strip_marks
from abslint.knowledge.mesh import check_tags, is_descriptor_id, mesh_qualifiers, qualifier_codes, qualifiers


def test_the_closed_list() -> None:
    assert len(qualifiers()) == len(qualifier_codes()) == 84
    assert qualifiers()["adverse effects"] == "ae"
    assert all(len(code) == 2 and code.islower() for code in qualifier_codes())
    assert check_tags()["Humans"] is True
    assert check_tags()["Child"] is False


@pytest.mark.parametrize(
    "text",
    [
        "Stroke/surgery",
        "*Stroke/surgery/therapy",
        "Stroke/*surgery",
        "Stroke / surgery*",
        "Drug Resistance, Multiple/genetics",
        "beta-Lactams/pharmacology",
        "Education/*history",
        "Advertising/*statistics & numerical data",
        "Soil/ch [Chemistry]",
        "Gambling/ep, px [Epidemiology, Psychology]",
        "Gambling/*ep, px [Epidemiology, Psychology]",
    ],
)
def test_headings_with_qualifiers(text: str) -> None:
    assert mesh_qualifiers(text) == text.index("/")


@pytest.mark.parametrize(
    "text",
    [
        "PI3K/AKT",
        "ACMG/AMP",
        "mixed/augmented reality",
        "diagnosis/therapy",
        "Education/economics",
        "Diagnosis/therapy",
        "input/output",
        "cerebrovascular disease/stroke",
        "/surgery",
        "Stroke/",
        "Stroke/surgery/robots",
        "Soil/zz [Chemistry]",
        "and/or [both]",
        "surgery",
        "",
    ],
)
def test_other_slashes(text: str) -> None:
    assert mesh_qualifiers(text) is None


@given(st.lists(st.sampled_from(sorted(qualifiers())), min_size=1, max_size=4), st.booleans())
def test_every_qualifier_is_known(names: list[str], starred: bool) -> None:
    text = "Tidal Waves/" + "/".join(("*" if starred else "") + name for name in names)
    assert mesh_qualifiers(text) == 11
    assert mesh_qualifiers(strip_marks(text)) == 11


@pytest.mark.parametrize(
    ("text", "wanted"), [("D007674", True), ("MESH:D000086382", True), ("D12", False), ("D1234567", False)]
)
def test_descriptors(text: str, wanted: bool) -> None:
    assert is_descriptor_id(text) is wanted
