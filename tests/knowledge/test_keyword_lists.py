from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.keyword_lists import several_in, split_at_signs

odd = st.text("aZé9 *•-·/.,;:|()[]{}&\n；，", max_size=30)
word = st.text("abcxyzé", min_size=2, max_size=8)
keyword = st.lists(word, min_size=1, max_size=3).map(" ".join)


def pieces(text: str) -> list[str]:
    found = split_at_signs(text)
    return [text[start:end] for start, end in found.parts] if found else [text]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sleep; memory", ["sleep", "memory"]),
        ("sleep;memory;", ["sleep", "memory"]),
        ("sleep, REM; memory", ["sleep, REM", "memory"]),
        ("sleep | memory", ["sleep", "memory"]),
        ("• sleep • memory", ["sleep", "memory"]),
        ("sleep · memory · dreams", ["sleep", "memory", "dreams"]),
        ("sleep, memory", ["sleep", "memory"]),
        ("sleep,memory", ["sleep", "memory"]),
        ("睡眠；记忆", ["睡眠", "记忆"]),
        ("睡眠、记忆", ["睡眠", "记忆"]),
        ("sleep\nmemory", ["sleep", "memory"]),
        ("Receptors, Calcitriol\nsleep\nmemory", ["Receptors, Calcitriol", "sleep", "memory"]),
        ("sleep, slow\nwaves, dreams", ["sleep", "slow\nwaves", "dreams"]),
        ("sleep; slow\nwaves", ["sleep", "slow\nwaves"]),
        ("memory (long; short), sleep", ["memory (long; short)", "sleep"]),
        ("memory (long; sleep", ["memory (long", "sleep"]),
        ("{sleep; memory}", ["sleep", "memory"]),
        ("2,4-D", ["2,4-D"]),
        ("N,N-dimethyltryptamine", ["N,N-dimethyltryptamine"]),
        ("CuSO4·5H2O", ["CuSO4·5H2O"]),
        ("t(9;22)(q34;q11)", ["t(9;22)(q34;q11)"]),
        ("research &amp; development", ["research &amp; development"]),
        ("Logic, general,Sociology, general,Soul,Art", ["Logic, general", "Sociology, general", "Soul", "Art"]),
        ("sleep", ["sleep"]),
        (";", [";"]),
        ("sleep;", ["sleep;"]),
    ],
)
def test_split(text: str, wanted: list[str]) -> None:
    assert pieces(text) == wanted


@given(odd)
def test_a_split_keeps_every_word(text: str) -> None:
    found = split_at_signs(text)
    if found is None:
        return
    assert len(found.parts) > 1
    ends = 0
    for start, end in found.parts:
        assert ends <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        ends = end
    kept = "".join(text[start:end] for start, end in found.parts)
    assert [char for char in kept if char.isalnum()] == [char for char in text if char.isalnum()]


@given(st.lists(keyword, min_size=2, max_size=6), st.sampled_from(["; ", ";", " | ", " • ", " · ", "\n", ", "]))
def test_what_is_joined_is_split(keywords: list[str], separator: str) -> None:
    assert pieces(separator.join(keywords)) == keywords


@given(st.lists(keyword, min_size=2, max_size=6))
def test_a_piece_is_not_split_again(keywords: list[str]) -> None:
    assert all(pieces(piece) == [piece] for piece in pieces("; ".join(keywords)))


@pytest.mark.parametrize(
    "text",
    [
        "Receptors, Calcitriol",
        "Receptors, Antigen, T-Cell",
        "Health Knowledge, Attitudes, Practice",
        "safe, reliable and fast systems",
        "large, noisy, sparse matrices",
        "Equity, Justice (D63)",
        "Climate; Natural Disasters and Their Management; Global Warming Q54",
        "night\nshifts",
    ],
)
def test_one_item_of_a_list(text: str) -> None:
    assert several_in(text, in_list=True) is None


@pytest.mark.parametrize(
    "text",
    ["sleep; memory", "Sleep disorders, night shifts, fatigue", "sleep\nmemory\ndreams", "sleep | memory", "a • b"],
)
def test_several_in_one_item(text: str) -> None:
    assert several_in(text, in_list=True) is not None


@pytest.mark.parametrize("piece", [",", "a,", "(", "(a;", "&a", "\n", "· ", "A,B", "[;]"])
def test_long_texts_are_split_in_linear_time(piece: str) -> None:
    begun = time.process_time()
    several_in(piece * 200_000, in_list=True)
    assert time.process_time() - begun < 3
