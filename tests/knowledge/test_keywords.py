from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.keywords import (
    bullet_part,
    coarse_key,
    cut,
    find_markup,
    hash_part,
    is_wildcard,
    major_marks,
    numbering,
    plain_between,
    prefix_part,
    punctuation_part,
    same_keyword,
    strip_marks,
    told_apart_by_case,
)

odd = st.text("aZé9 *•-·/.,;:()[]{}<i>&#_\n\\", max_size=24)
any_text = st.one_of(odd, st.text(max_size=24))


@pytest.mark.parametrize(
    ("text", "stripped"),
    [
        ("*sleep", "sleep"),
        ("**sleep", "sleep"),
        (" *sleep", "sleep"),
        ("*16S rRNA", "16S rRNA"),
        ("*(brackets)", "(brackets)"),
        ("Stroke/*surgery/*therapy", "Stroke/surgery/therapy"),
        ("Stroke / surgery*", "Stroke / surgery"),
        ("Stroke* / surgery", "Stroke / surgery"),
        ("Gambling/ep, *px [Epidemiology, Psychology]", "Gambling/ep, px [Epidemiology, Psychology]"),
        ("Immunotherapy*", "Immunotherapy"),
        ("A*", "A*"),
        ("RRT*", "RRT*"),
        ("HLA-A*02:01", "HLA-A*02:01"),
        ("C*-algebras", "C*-algebras"),
        ("p*", "p*"),
        ("2*2 tables", "2*2 tables"),
        ("* sleep", "* sleep"),
        ("*sleep*", "*sleep*"),
        ("*omics", "*omics"),
        ("*nix", "*nix"),
        ("*", "*"),
        ("", ""),
    ],
)
def test_marks(text: str, stripped: str) -> None:
    assert strip_marks(text) == stripped


def test_a_wildcard_is_a_mark_among_marks() -> None:
    assert major_marks("*omics", wildcards=True) == [(0, 1)]


@given(any_text)
def test_a_wildcard_is_all_that_marks_may_differ_in(text: str) -> None:
    assert major_marks(text) == ([] if is_wildcard(text) else major_marks(text, wildcards=True))


@given(any_text)
def test_a_stripped_mark_is_never_found_again(text: str) -> None:
    stripped = strip_marks(text)
    assert major_marks(stripped) == []
    assert stripped.replace("*", "").lstrip() == text.replace("*", "").lstrip()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("• sleep", "sleep"),
        ("•sleep", "sleep"),
        ("- sleep", "sleep"),
        ("– sleep", "sleep"),
        ("* sleep", "sleep"),
        ("◦ Sleep", "Sleep"),
        ("\uf0b7 sleep", "sleep"),
        ("·OH radical", None),
        ("•NO", None),
        ("-omics", None),
        ("*sleep", None),
        ("•", None),
        ("-", None),
        ("sleep", None),
    ],
)
def test_bullets(text: str, left: str | None) -> None:
    part = bullet_part(text)
    assert (None if part is None else cut(text, [part])) == left


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1. sleep", 1),
        ("12) sleep", 12),
        ("(3) sleep", 3),
        ("[4] sleep", 4),
        ("0. sleep", None),
        ("100. sleep", None),
        ("1.5 T magnets", None),
        ("3D printing", None),
        ("5-HTTLPR", None),
    ],
)
def test_numbering(text: str, number: int | None) -> None:
    found = numbering(text)
    assert (None if found is None else found[0]) == number


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Keywords: sleep", "sleep"),
        ("KEY WORDS: sleep", "sleep"),
        ("Key words — sleep", "sleep"),
        ("Keywords - sleep", "sleep"),
        ("Key words and phrases: sleep", "sleep"),
        ("Author keywords: sleep", "sleep"),
        ("Index Terms—sleep", "sleep"),
        ("Schlüsselwörter: Schlaf", "Schlaf"),
        ("Mots-clés : sommeil", "sommeil"),
        ("Palabras clave: sueño", "sueño"),
        ("关键词：睡眠", "睡眠"),
        ("Keywords:", ""),
        ("keyword search", None),
        ("Keyword-based search", None),
        ("key words in context", None),
        ("keywords", None),
        ("Tagset: a study", None),
    ],
)
def test_prefixes(text: str, left: str | None) -> None:
    part = prefix_part(text)
    assert (None if part is None else cut(text, [part])) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("sleep.", "sleep"),
        ("sleep;", "sleep"),
        ("sleep ,", "sleep"),
        ("sleep..", "sleep"),
        ("sleep。", "sleep"),
        ("drugs etc.", None),
        ("drugs etc.;", "drugs etc."),
        ("Apple Inc.", None),
        ("U.S.", None),
        ("Candida spp.", None),
        ("R&amp;", None),
        ("R&amp;;", "R&amp;"),
        ("to be…", None),
        ("to be...", None),
        ("to be...,", "to be..."),
        ("Yahoo!", None),
        ("sleep ", None),
        ("sleep" + ", " * 50, "sleep"),
        ("," * 50, None),
        (".", None),
        ("", None),
    ],
)
def test_punctuation(text: str, left: str | None) -> None:
    part = punctuation_part(text)
    assert (None if part is None else cut(text, [part])) == left


@given(any_text)
def test_punctuation_once_dropped_is_gone(text: str) -> None:
    part = punctuation_part(text)
    if part is not None:
        left = cut(text, [part])
        assert left
        assert punctuation_part(left) is None


@pytest.mark.parametrize(
    ("text", "plain", "safe"),
    [
        ("<i>E. coli</i>", "E. coli", True),
        ("CO<sub>2</sub>", "CO2", False),
        ("a<br/>b", "a b", True),
        ("R&amp;D", "R&D", True),
        ("{DNA} repair", "DNA repair", True),
        ("{{DNA}}", "DNA", True),
        ("night \r\n  shifts", "night shifts", True),
        ("**sleep**", "sleep", True),
        ("_sleep_", "sleep", True),
    ],
)
def test_markup(text: str, plain: str, safe: bool) -> None:
    found = find_markup(text)
    assert text[: found[0].start] + plain_between(text, found) + text[found[-1].end :] == plain
    assert all(one.safe for one in found) is safe


@pytest.mark.parametrize(
    "text",
    [
        "p<0.05",
        "x < y > z",
        "{111} planes",
        "{0,1}",
        "R&D",
        "AT&T;",
        "snake_case",
        "<unknown>",
        "A* search",
        "{}",
        "**",
    ],
)
def test_no_markup(text: str) -> None:
    assert find_markup(text) == []


def test_hashtags() -> None:
    assert hash_part("#sleep") == (0, 1)
    assert hash_part("C#") is None
    assert hash_part("#1") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("*Gambling", "gambling"), ("Café", "cafe"), ("• sleep", "Sleep."), ("night  shift", "Night shift")],
)
def test_same(one: str, other: str) -> None:
    assert same_keyword(one) == same_keyword(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("T cell", "T-cell"), ("A*", "A"), ("H2O", "H3O")])
def test_not_same(one: str, other: str) -> None:
    assert same_keyword(one) != same_keyword(other)


@given(any_text, any_text)
def test_the_coarse_key_is_coarser(one: str, other: str) -> None:
    for left, right in ((one, other), (one, one.upper()), (one, f"*{one}."), (one, f"• {one}")):
        if same_keyword(left) == same_keyword(right):
            assert coarse_key(left) == coarse_key(right)


@pytest.mark.parametrize(("one", "other"), [("Shh", "SHH"), ("AIDS", "aids"), ("p53", "P53"), ("IT", "it")])
def test_case_tells_apart(one: str, other: str) -> None:
    assert told_apart_by_case(one, other)
    assert told_apart_by_case(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Gambling", "gambling"), ("COVID-19", "Covid-19"), ("Shh", "Shh"), ("a", "b")]
)
def test_case_does_not_tell_apart(one: str, other: str) -> None:
    assert not told_apart_by_case(one, other)


@given(any_text)
def test_places_are_within(text: str) -> None:
    parts = [bullet_part(text), prefix_part(text), punctuation_part(text), hash_part(text), *major_marks(text)]
    parts += [(one.start, one.end) for one in find_markup(text)]
    assert all(0 <= part[0] < part[1] <= len(text) for part in parts if part is not None)
