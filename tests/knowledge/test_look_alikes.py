"""Letters that strayed into a word of another script are found, and what is written so on purpose is not."""

from __future__ import annotations

import re
from unicodedata import name

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.look_alikes import CYRILLIC, GREEK, MIXED, find_strays


def test_tables_hold_letters_of_their_script() -> None:
    assert all(name(letter).startswith("CYRILLIC") and latin.isascii() for letter, latin in CYRILLIC.items())
    assert all(name(letter).startswith("GREEK") and latin.isascii() for letter, latin in GREEK.items())


@pytest.mark.parametrize(
    ("text", "script", "meant"),
    [
        ("Sle\u0435p", "Cyrillic", "e"),
        ("\u0422NF and sleep", "Cyrillic", "T"),
        ("pr\u03bftein", "Greek", "o"),
        ("\u0397bA1c", "Greek", "H"),
        ("п\u0061мять", "Latin", "а"),
        ("прiзвище", "Latin", "і"),
    ],
)
def test_a_stray_is_found(text: str, script: str, meant: str) -> None:
    (found,) = find_strays(text)
    assert (found.script, found.meant) == (script, meant)
    assert found.word[0] == text[0]


@pytest.mark.parametrize(
    "text",
    [
        "β-carotene NFκB TNFα αSMA Δψm μm ΔΕint αvβ3",
        "IgG-антитела SMSки Facebookа PDFа COVIDом хьажIна",
        "TNFΑ NFΚB 5 ΜMOL",
        "рН pН nМ",
        "Sleep and memory, Ålegræs, ĳzer",
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert not find_strays(text)


@given(st.text(st.sampled_from("abPaерсНдлΑΒοκ -1é"), max_size=12))
def test_a_stray_shows_its_sign(text: str) -> None:
    assert not find_strays(text) or re.search(MIXED, text)
