"""What is read out of a pattern is had by each text in which RE2 finds the pattern."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema_rs import RegexOptions, validator_for

from abslint.gate.signs import signs_in_record
from abslint.gate.texts import lacking
from abslint.knowledge.linear_patterns import as_text, compile_pattern, is_found, matches, none_found, rewriting
from abslint.knowledge.plain_patterns import Plain, read_plainly

re2 = pytest.importorskip("re2")


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\bTBD\b", ("tbd",)),
        ("lorem ipsum|dolor", ("lorem ipsum", "dolor")),
        (r"\b(?:TODO|FIXME)\b", ("todo", "fixme")),
        (r"(a|b)", ("a", "b")),
        (r"N/A\.", ("n/a.",)),
        ("脚注", ("脚注",)),
        ("groß", ("gro",)),
    ],
)
def test_plain_patterns_are_read(pattern: str, pieces: tuple[str, ...]) -> None:
    read = read_plainly(pattern)
    assert read is not None
    assert read.pieces == pieces


@pytest.mark.parametrize(
    "pattern",
    [
        *("a.b", "ab?", "[ab]", "a{2}", "^a", "a$", "(?i)a", "a|", "", "|a", r"\d", r"\bä", r"a\b\b", r"\b.\b", r"\Qa"),
        *(r"a\.\b", r"\b\.a", "a\tb", r"a\n", "(a)b", "(a|b", "((a))", "a*", "ÄÖÜ", "\ud800"),
    ],
)
def test_what_is_not_plain_is_left_alone(pattern: str) -> None:
    assert read_plainly(pattern) is None


def test_where_case_is_ignored_letters_that_stand_for_others_are_no_piece() -> None:
    assert read_plainly("kiss me", ignore_case=True) == Plain((" me",), "(?i:kiss me)")
    assert is_found(compile_pattern("kiss me", ignore_case=True), "\u212ai\u017fs me")
    assert read_plainly("ss", ignore_case=True) is None
    assert read_plainly("für", ignore_case=True) is None


WORDS = st.text(st.sampled_from("aAbBkKsS_1 -./äß脚\u017f\u212aİσς"), min_size=1, max_size=4)
SPELLED = WORDS.map(lambda word: "".join(f"\\{char}" if char in "-./" else char for char in word))
EDGED = st.builds(lambda a, word, b: a + word + b, st.sampled_from(["", r"\b"]), SPELLED, st.sampled_from(["", r"\b"]))
GROUPED = st.builds(
    lambda a, words, b: f"{a}(?:{'|'.join(words)}){b}",
    st.sampled_from(["", r"\b"]),
    st.lists(SPELLED, min_size=1, max_size=2),
    st.sampled_from(["", r"\b"]),
)
PATTERNS = st.lists(st.one_of(EDGED, GROUPED), min_size=1, max_size=3).map("|".join)


@st.composite
def met(draw: st.DrawFn) -> tuple[str, str, bool]:
    """A pattern, a text in which it may well be found, and whether case is ignored."""
    pattern = draw(PATTERNS)
    letters = "".join(char for char in pattern if char not in "\\|(?:)") or "a"
    changed = letters + letters.upper() + letters.lower() + " ,x\u017f\u212a"
    text = draw(st.lists(st.one_of(WORDS, st.text(st.sampled_from(changed), max_size=6)), max_size=3).map("".join))
    return pattern, text, draw(st.booleans())


@settings(deadline=None, max_examples=400)
@given(met())
def test_a_text_in_which_it_is_found_has_a_piece_and_the_sign(case: tuple[str, str, bool]) -> None:
    pattern, text, ignore_case = case
    plain = read_plainly(pattern, ignore_case)
    found = is_found(compile_pattern(pattern, ignore_case), text)
    assert none_found([(pattern, ignore_case)])(text) != found
    if plain is None or not found:
        return
    assert any(piece in text.lower() for piece in plain.pieces)
    lacks = validator_for(lacking(plain.sign), pattern_options=RegexOptions())
    assert not lacks.is_valid(text)
    in_record = validator_for(
        lacking(signs_in_record([("title", frozenset([plain.sign]))])), pattern_options=RegexOptions()
    )
    assert not in_record.is_valid(f'{{"id":"x","title":"{text}"}}')


def test_patterns_that_are_none_are_told_with_the_reason() -> None:
    for pattern, reason in {
        "(": "missing )",
        r"(?=a)": "invalid perl operator",
        "a\ud800": "half a character",
        "a" * 1001: "more than 1000 characters",
        r"\pL{900}": "too large",
    }.items():
        with pytest.raises(ValueError, match=reason.replace(")", r"\)")):
            compile_pattern(pattern)


def test_places_are_code_points_and_half_characters_are_read_over() -> None:
    text = "𝔸\ud800é TBD, TBD"
    assert [match.span() for match in matches(compile_pattern("TBD"), text)] == [(4, 7), (9, 12)]
    assert len(as_text(text)) == len(text)
    assert not none_found([("TBD", False)])(text)
    assert [*matches(compile_pattern("x*"), "ab")] == []


def test_many_large_patterns_are_asked_one_by_one() -> None:
    large = [(f"{char}{{900}}", False) for char in "abcdefghijklmn"]
    silent = none_found(large)
    assert silent("a" * 899)
    assert not silent("n" * 900)


def test_an_ignored_case_is_that_of_its_own_pattern() -> None:
    silent = none_found([("ab|cd", True), ("ef", False)])
    assert [silent(text) for text in ("CD", "EF", "ef", "x")] == [False, True, False, True]


def test_rewriting() -> None:
    match = next(matches(compile_pattern(r"(a)(x)?(b)"), "ab"))
    assert rewriting(r"\3\1\2\\\0", 3)(match) == r"ba\ab"
    for template, reason in {r"\4": "does not have", r"\d": "digit", "a\\": "digit"}.items():
        with pytest.raises(ValueError, match=reason):
            rewriting(template, 3)
