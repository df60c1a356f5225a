"""What is usual at one glance is neither short nor long nor there twice; a copy is found wherever it is pasted."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from abslint.knowledge.repeats import find_repeat, may_repeat
from abslint.knowledge.usual_abstracts import LEAST, MOST, is_long, is_short, is_usual_abstract, length_of

STORY = (
    "We watched a tidal pool through one whole summer and counted its visitors by day and by night. "
    "Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour."
)
PIECES = st.sampled_from(["tide ", "a ", "\u00a0", "\n", "<i>", "蟹", "Gezeitentümpel ", "  ", "x" * 90, ".", STORY])
TEXTS = st.lists(st.tuples(PIECES, st.integers(1, 400))).map(lambda some: "".join(piece * n for piece, n in some))


@given(TEXTS)
@example(STORY)
@example("word " * 499 + "word")
@example("word " * 500 + "word")
def test_what_is_usual_is_not_told(text: str) -> None:
    if is_usual_abstract(text):
        length = length_of(text)
        assert not is_short(length, LEAST)
        assert not is_long(length, MOST)


@given(TEXTS)
def test_no_copy_is_found_that_was_not_feared(text: str) -> None:
    assert find_repeat(text) is None or may_repeat(text)


def test_most_abstracts_are_usual() -> None:
    assert is_usual_abstract(STORY + " There were more of them in the second summer, which was warmer than the first.")


@given(st.sampled_from(["", " ", "\n", "\n\n", "<br>"]), st.sampled_from(["", " ", "\n"]))
def test_a_copy_is_found_and_the_text_is_left(between: str, before: str) -> None:
    text = before + STORY + between + STORY
    repeat = find_repeat(text)
    assert repeat is not None
    left = text[: repeat.start] + text[repeat.end :]
    assert STORY in left
    assert len(left) < len(text) - len(STORY) + 20
    assert find_repeat(left) is None


def test_a_label_is_in_the_way_of_a_fix() -> None:
    for text in (f"{STORY} Abstract: {STORY}", f"ABSTRACT: {STORY} Abstract: {STORY}", f"Abstract: {STORY} {STORY}"):
        repeat = find_repeat(text)
        assert repeat is not None
        assert not repeat.sure


def test_the_longer_copy_is_kept() -> None:
    cut = STORY[:100]
    repeat = find_repeat(f"{cut}… {STORY}")
    assert repeat is not None
    assert f"{cut}… {STORY}"[repeat.end :] == STORY
    repeat = find_repeat(f"{STORY} {STORY[:130]}…")
    assert repeat is not None
    assert repeat.start == len(STORY)


def test_what_begins_alike_is_no_copy() -> None:
    assert find_repeat(STORY + " We watched a tidal pool through one whole winter, too.") is None
    assert find_repeat(STORY + " " + STORY[:95]) is None
    assert find_repeat("We watched it. " * 4) is None


def test_lengths_count_what_is_said() -> None:
    assert length_of("<p>One <b>two</b> three</p>").words == 3
    assert length_of("我们数了数螃蟹和海鸥").words == 1 + 10 // 2
    assert is_short(length_of("We counted crabs."), LEAST)
    assert not is_short(length_of("Gezeitentümpelbesucherzählungen " * 19), LEAST)
    assert is_long(length_of("visitors " * 501), MOST)
    assert not is_long(length_of("a b c " * 167), MOST)
