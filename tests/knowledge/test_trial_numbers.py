"""Registration numbers: right ones are passed over, misspelt ones are known with what they should be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema_rs import RegexOptions, validator_for

from abslint.gate.texts import lacking
from abslint.knowledge.trial_numbers import PIECES, SIGN, find_misspelt

WITHOUT_SIGN = validator_for(lacking(SIGN), pattern_options=RegexOptions())


@pytest.mark.parametrize(
    ("text", "right", "safe"),
    [
        ("(nct01234567)", "NCT01234567", True),
        ("NCT 01234567.", "NCT01234567", True),
        ("NCT\u00a001234567", "NCT01234567", True),
        ("NCT-01234567", "NCT01234567", False),
        ("NCT: 01234567", "NCT01234567", False),
        ("ISRCTN 12345678", "ISRCTN12345678", True),
        ("Isrctn12345678", "ISRCTN12345678", True),
        ("PROSPERO CRD 42017082616", "CRD42017082616", True),
        ("crd420251172315", "CRD420251172315", True),
        ("NCT0123456", "", False),
        ("NCT 0123456", "", False),
        ("ISRCTN1234567", "", False),
        ("CRD4201708261", "", False),
        ("EudraCT 2004–000446–20", "2004-000446-20", False),
        ("EudraCT number 2004-000446 -20", "2004-000446-20", True),
        ("EudraCT No. 2004-00446-20", "", False),
        ("EU CT 2022-50002-30", "", False),
    ],
)
def test_misspelt_numbers(text: str, right: str, safe: bool) -> None:
    (found,) = find_misspelt(text)
    assert (found.right, found.safe) == (right, safe)
    assert found.form


@pytest.mark.parametrize(
    "text",
    [
        "NCT01234567/NCT07654321",
        "CRD42017082616, CRD420251172315",
        "ISRCTN12345678",
        "EudraCT: 2004-000446-20",
        "EudraCT 2004-000446-20-DE",
        "EU CT number 2022-500024-30-00",
        "registered in EudraCT on 2012-05-03",
        "NCT-503 and NCT 120000 times",
        "https://register.example.org/nct01234567",
        "?id=crd42017082616",
        "ChiCTR2000012345, ACTRN12605000123456, UMIN000012345, jRCT1031200001, DRKS00001234",
        "function 01234567",
        "CRD 12345678",
    ],
)
def test_what_is_right_or_something_else(text: str) -> None:
    assert not list(find_misspelt(text))


PARTS = [
    "NCT",
    "nct",
    "ISRCTN",
    "crd",
    "42",
    "01234567",
    "017082616",
    " ",
    "-",
    "–",
    ":",
    "EudraCT",
    "2004",
    "000446",
    "20",
]


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_numbers_have_their_signs_and_rest_when_mended(text: str) -> None:
    for found in find_misspelt(text):
        assert not WITHOUT_SIGN.is_valid(text)
        assert any(piece in text.lower() for piece in PIECES)
        if found.right:
            before, after = text[: found.start], text[found.end :]
            mended = before + found.right + after
            assert not any(again.start <= found.start < again.end and again.right for again in find_misspelt(mended))
