"""LaTeX in running text is read as it is meant, and what only looks like it is left alone."""

from __future__ import annotations

import re
import time

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.gate.texts import lacking
from abslint.knowledge.latex import SIGN, find_latex


def read(text: str, *tags: str) -> str:
    """A text with the LaTeX in it read, where all of it can be."""
    for one in reversed(find_latex(text, tags)):
        assert one.plain is not None
        text = text[: one.start] + one.plain + text[one.end :]
    return text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (r"Caf\'e", "Café"),
        (r"Z{\"u}rich", "Zürich"),
        (r"Z\"{u}rich", "Zürich"),
        (r"{\'E}tude", "Étude"),
        (r"\c{c}a va", "ça va"),
        (r"Dvo{\v r}{\'a}k", "Dvořák"),
        (r"Mar{\'\i}a", "María"),
        (r"S\'anchez-Garc\'ia", "Sánchez-García"),
        (r"Wei\ss, {\o}re, K{\o}benhavn", "Weiß, øre, København"),
        (r"Q{\&}A, {\textless}i{\textgreater}Vulpes", "Q&A, <i>Vulpes"),
        (r"28\% \& more\_so", "28% & more_so"),
        (r"5 \pm 2 \textdegree{}C, \alpha{}-carotene", "5 ± 2 °C, α-carotene"),
        (r"\textbf{new} {\bf and} \emph{old}", "new and old"),
    ],
)
def test_what_is_known_is_read(text: str, plain: str) -> None:
    assert read(text) == plain


def test_italics_and_high_signs_stay_where_the_text_may_have_them() -> None:
    assert (
        read(r"\emph{Vulpes} CO\textsubscript{2} {\it Meles}", "i", "sub")
        == "<i>Vulpes</i> CO<sub>2</sub> <i>Meles</i>"
    )


@pytest.mark.parametrize(
    "text",
    [
        r"Alzheimer\'s, we\'re, don\'t, l\'eau, d\'une, dell\'arte",
        r"\"early\" sleep, \"undefined\"",
        r"and\or, w\o, C:\temp\new, \d+, a\n b, alpha\beta",
        r"\u00e9 and \ud83d, example\.com, \'an example\'",
        r"$\alpha$ and $$\frac{a}{b}$$, \(\beta\), \[\gamma\]",
        "US$81.08 and US$5.07",
    ],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert not find_latex(text)


def test_in_markdown_a_backslash_before_a_sign_is_right() -> None:
    assert not find_latex(r"a\_b \& c", markdown=True)
    assert find_latex(r"a\_b \& Caf\'e", markdown=True) == find_latex(r"a\_b \& Caf\'e")[2:]


PIECES = st.sampled_from(
    [
        "\\",
        "{",
        "}",
        "$",
        "\\'",
        "e",
        "\\emph",
        "\\alpha",
        "\\documentclass",
        "\\end{document}",
        " ",
        "\\&",
        "s",
        "\\c c",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_commands_stand_in_order_apart_and_show_their_sign(text: str) -> None:
    found = find_latex(text, ("i",))
    assert all(one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
    lacks = jsonschema_rs.validator_for(lacking(SIGN), pattern_options=jsonschema_rs.RegexOptions())
    assert bool(re.search(SIGN, text)) != lacks.is_valid(text)
    assert not found or not lacks.is_valid(text)


@pytest.mark.parametrize("piece", ["\\", "{", "$", "$$ ", "\\documentclass", "\\(", "\\[ ", "\\em a", "{\\em ", "\\'"])
def test_long_texts_take_no_longer_than_they_are(piece: str) -> None:
    begun = time.perf_counter()
    find_latex(piece * (60_000 // len(piece)))
    assert time.perf_counter() - begun < 2
