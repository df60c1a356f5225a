"""Cuts are told by their marks and by words that no sentence ends in."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.truncation import ends_whole, find_cut

STORY = "We watched a tidal pool through one whole summer. Crabs came at dusk, gulls at dawn, and people"


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        (". (ABSTRACT TRUNCATED AT 250 WORDS)", "note"),
        (". (ABSTRACT TRUNCATED)", "note"),
        (" ABSTRACT TRUNCATED AT 400 WORDS", "note"),
        (". (Abstract shortened by UMI.)", "note"),
        ("...", "ellipsis"),
        (" …", "ellipsis"),
        (" [...].", "ellipsis"),
        (" [...]", "ellipsis"),
        (" […]", "ellipsis"),
        ("....", "ellipsis"),
        ("...</p>", "ellipsis"),
        (". Read more", "link"),
        ("... Read More", "link"),
        (". Show more…", "link"),
        (". [more]", "link"),
        (". Weiterlesen", "link"),
        (". Lire la suite", "link"),
        (",", "comma"),
        (" (", "bracket"),
        (".</", "tag"),
        (" and the", "word"),
        (" of\n", "word"),
    ],
)
def test_cut(end: str, kind: str) -> None:
    text = STORY + end
    cut = find_cut(text)
    assert cut is not None
    assert cut.kind == kind
    assert text[cut.start : cut.end].strip() == text[cut.start : cut.end] != ""
    assert cut.start >= len(STORY)


@pytest.mark.parametrize(
    ("language", "word"),
    [("de", "und"), ("de-AT", "für"), ("nl", "een"), ("fr", "des"), ("es", "los"), ("da", "eller"), ("sv", "och"),
     ("nb", "å"), ("fi", "sekä")],
)  # fmt: skip
def test_words_of_the_language(language: str, word: str) -> None:
    assert find_cut(f"{STORY} {word}") is None
    cut = find_cut(f"{STORY} {word}", language)
    assert cut is not None
    assert cut.kind == "word"


@pytest.mark.parametrize(
    "end",
    [
        ".", " came", '."', ', who said "well..."', " said “no more…”", ", etc...", ", and so on…", " in 1, 2, 3, ...",
        " at x, y, ...", " in ]0, 1[", " at https://pool.example.org/...", " at www.example.org/a,", " (n=12)", "!",
        " et al.", " of Inc..", ".,", ". We read more", ". Level of evidence: by and by", " were sad :(", " with n <",
    ],
)  # fmt: skip
def test_whole(end: str) -> None:
    assert find_cut(STORY + end) is None


@pytest.mark.parametrize("text", ["", "...", "and", "A, b,", "The of", " ", "Crabs..."])
def test_short_texts_are_left_alone(text: str) -> None:
    assert find_cut(text) is None


@given(st.text(alphabet="ab1,.…[]()<>/$ \n-:", max_size=260), st.sampled_from(["", "en", "xx"]))
def test_the_range_ends_the_text(text: str, language: str) -> None:
    cut = find_cut(text, language)
    if cut is not None:
        assert 0 <= cut.start < cut.end <= len(text)


ENDS = st.text(alphabet='ab19,.…[]()<>/% \n-:"', max_size=12)
NOTES = st.sampled_from(
    ["", " (ABSTRACT TRUNCATED AT 250 WORDS)", " [truncated]", " (Abstract shortened)", " (n=12)", "..."]
)


@given(NOTES, ENDS, st.sampled_from(["", "en", "de"]))
def test_what_is_seen_at_one_glance_is_whole(note: str, end: str, language: str) -> None:
    text = STORY + note + end
    if ends_whole(text):
        assert find_cut(text, language) is None


@pytest.mark.parametrize("end", [".", "9.", "%.", '".', ")", " in 2019", " (n=12).", " (see below)."])
def test_most_ends_are_seen_at_one_glance(end: str) -> None:
    assert ends_whole(STORY + end) == (end != ")")


@pytest.mark.parametrize("piece", ["1,", ".", "[", "1+", "<a ", "</a>", "$", ": ", "A: b ", "…", " "])
def test_long_texts(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.process_time()
    for end in ("", "...", "x", ",", " and"):
        find_cut(text + end)
    assert time.process_time() - begun < 1
