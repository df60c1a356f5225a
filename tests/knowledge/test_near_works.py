"""Titles that differ by slips, and those that tell two works apart."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge import title_slips
from abslint.knowledge.near_works import MOST, are_near, keys_of, near_pairs
from abslint.knowledge.title_slips import is_slip, read_title
from abslint.knowledge.works import Work
from abslint.model.diagnostic import Address, Fact

EMPTY = Work(*[""] * len(Work._fields))
CRABS = "Behaviour of shore crabs in tidal pools at dusk"


def are_spelled_alike(title: str, other: str) -> bool:
    return title_slips.are_spelled_alike(read_title(title), read_title(other))


def work(title: str = CRABS, **more: str) -> Work:
    return EMPTY._replace(title=title, family="marsh", date="2019", kind="article-journal")._replace(**more)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("behaviour", "behavior"),
        ("crabs", "crab" + "es"),
        ("tidal", "tidla"),
        ("marsh", "mash"),
        ("haemorrhage", "hemorrhage"),
        ("organisation", "organization"),
        ("pattern", "patterns"),
        ("accomodation", "accommodation"),
        ("anaesthesiology", "anesthesology"),
    ],
)
def test_slips(word: str, other: str) -> None:
    assert is_slip(word, other)
    assert is_slip(other, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("men", "women"),
        ("mice", "rice"),
        ("spring", "autumn"),
        ("hypertension", "hypotension"),
        ("intracellular", "intercellular"),
        ("abduction", "adduction"),
        ("afferent", "efferent"),
        ("nitrite", "nitrate"),
        ("sulphate", "sulphide"),
        ("hexane", "hexene"),
        ("macroscopic", "microscopic"),
        ("minimizing", "maximizing"),
        ("slovakia", "slovenia"),
        ("mortality", "morbidity"),
        ("潮汐池中的螃蟹", "潮汐池中的海鸥"),
    ],
)
def test_words_that_mean_something_else(word: str, other: str) -> None:
    assert not is_slip(word, other)
    assert not is_slip(other, word)


@pytest.mark.parametrize(
    "title",
    [
        "Behavior of shore crabs in tidal pools at dusk",
        "The behaviour of shore-crabs in tidal pools, at dusk",
        "Behaviour of shorecrabs in tidal pools at dusk",
        "Shore crabs in tidal pools: behaviour at dusk",
        "<i>Behaviour</i> of shore crabs in the tidal pools at dusk.",
    ],
)
def test_titles_that_are_spelled_alike(title: str) -> None:
    assert are_spelled_alike(CRABS, title)
    assert are_spelled_alike(title, CRABS)
    assert set(keys_of(CRABS, "marsh")).intersection(keys_of(title, "marsh")), "they meet"


@pytest.mark.parametrize(
    "title",
    [
        "Behaviour of shore crabs in tidal pools at dawn",
        "Behaviour of shore crabs in tidal pools at dusk, part II",
        "Reply to: Behaviour of shore crabs in tidal pools at dusk",
        "Behaviour of shore crabs in tidal pools at dusk, second edition",
        "Behaviour of short carbs in tidal polls at dusk",
        "Behaviour of shore crabs outside tidal pools at dusk",
    ],
)
def test_titles_that_are_not(title: str) -> None:
    assert not are_spelled_alike(CRABS, title)
    assert not are_spelled_alike(title, CRABS)


@pytest.mark.parametrize("titles", [("{} 2019", "{} 2020"), ("{}, part 1", "{}, part 2"), ("3rd {}", "4th {}")])
def test_numbers_keep_titles_apart(titles: tuple[str, str]) -> None:
    one, two = (set(keys_of(title.format(CRABS), "marsh")) for title in titles)
    assert one
    assert not one & two


@pytest.mark.parametrize("title", ["", "Crabs", "The board", "2019 2020 2021 2022 2023", "的" * 90, "tide " * 250])
def test_titles_that_tell_nothing_meet_no_other(title: str) -> None:
    assert keys_of(title, "marsh") == ()


@pytest.mark.parametrize(
    ("change", "near"),
    [
        ({}, True),
        ({"date": "2020-01"}, True),
        ({"date": "2021"}, False),
        ({"date": ""}, False),
        ({"kind": "thesis"}, False),
        ({"kind": "preprint"}, False),
        ({"doi": "10.1234/tide.2"}, False),
        ({"page": "7"}, False),
        ({"page": "7", "title": CRABS}, True),
        ({"volume": "12"}, True),
        ({"volume": "12/4", "title": CRABS}, True),
        ({"volume": "12/4", "page": "7", "title": CRABS}, False),
        ({"container": "letters", "title": CRABS}, True),
        ({"volume": "13/3"}, False),
        ({"container": "shore letters", "page": "4"}, False),
        ({"container": "shore letters", "page": ""}, False),
        ({"container": "shore letters"}, True),
        ({"id": "crabs", "linked": "10.1234/tide.1"}, False),
    ],
)
def test_what_speaks_against_it(change: dict[str, str], near: bool) -> None:
    known = work(volume="12/3", page="3", container="journal of shores", doi="10.1234/tide.1")
    other = known._replace(doi="", title=CRABS.replace("Behaviour", "Behavior"))._replace(**change)
    assert are_near(known, other) is near
    assert are_near(other, known) is near


def test_a_subtitle_may_be_left_out_where_both_stand_on_one_page() -> None:
    known = work(volume="12", page="3")
    assert are_near(known, known._replace(title=f"{CRABS}: what they do and why"))
    assert not are_near(known, known._replace(title=f"{CRABS}: what they do and why", page=""))


WORDS = st.lists(
    st.sampled_from("tide dyke gull seal marsh harbour herring channel current island ferry polder meadow".split()),
    min_size=6,
    max_size=20,
)


def swap(words: list[str], at: int) -> str:
    return " ".join([*words[:at], *words[at + 1 :], words[at]])


def slip(words: list[str], at: int) -> str:
    chosen = words[at]
    return " ".join([*words[:at], chosen[:2] + chosen[1:], *words[at + 1 :]])


@given(WORDS, st.integers(0, 19))
def test_a_slip_never_keeps_records_apart(words: list[str], at: int) -> None:
    one, two = (keys_of(title, "marsh") for title in (" ".join(words), slip(words, at % len(words))))
    assert not one or set(one) & set(two)


@given(WORDS, st.integers(0, 19))
def test_nor_do_words_in_another_order(words: list[str], at: int) -> None:
    title, other = " ".join(words), swap(words, at % len(words))
    one, two = keys_of(title, "marsh"), keys_of(other, "marsh")
    assert len({word for word in words if len(word) > 3}) < 4 or not one or set(one) & set(two)
    assert are_spelled_alike(title, other)


def facts_of(works: list[Work], key: str) -> list[Fact]:
    return [Fact("r", key, Address("a.jsonl", at, at, 0, at), ("title",), one) for at, one in enumerate(works)]


def test_a_pair_is_told_in_one_block_only() -> None:
    works = [work(), work(CRABS.replace("Behaviour", "Behavior"))]
    shared = {*keys_of(works[0].title, "marsh")}.intersection(keys_of(works[1].title, "marsh"))
    assert len(shared) > 1
    assert sum(len(list(near_pairs(facts_of(works, key)))) for key in shared) == 1


def test_a_block_of_many_takes_time_by_its_size() -> None:
    def seconds(count: int) -> float:
        works = [work(f"{CRABS} {chr(97 + at % 26)}{at}") for at in range(count)]
        facts = facts_of(works, keys_of(works[0].title, "marsh")[0])
        start = time.process_time()
        list(near_pairs(facts))
        return time.process_time() - start

    small, large = (min(seconds(count) for _ in range(3)) for count in (MOST * 4, MOST * 16))
    assert large < small * 10, "four times as many take some four times as long, not sixteen"
