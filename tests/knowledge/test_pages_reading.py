"""Pages are read as they are written, and never as something that they are not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.article_numbers import is_article_number
from abslint.knowledge.pages_reading import (
    DASHES,
    PLAIN_PAGES,
    is_plain_pages,
    page_count,
    read_ranges,
    stated_count,
)

NUMBERS = st.integers(1, 99_999)
WRITTEN = st.text("0123456789-–—~eSxiv,;. p", max_size=14)


@given(NUMBERS, NUMBERS, st.sampled_from(["-", "–", "--", " - ", "～"]))
def test_a_range_in_full_is_read_as_it_is(first: int, last: int, dash: str) -> None:
    (one,) = read_ranges(f"{first}{dash}{last}")
    assert (one.first, one.last) == (str(first), str(last))
    if len(str(first)) <= len(str(last)):
        assert one.numbers == (first, last)
        assert one.full_last is None
        assert one.is_reversed <= (last < first)
    assert not one.is_reversed or last < first


@given(NUMBERS, NUMBERS)
def test_an_end_is_completed(first: int, more: int) -> None:
    last = first + more % 1000
    short = str(last)
    if len(short) == len(str(first)):
        common = next((at for at, pair in enumerate(zip(str(first), short, strict=True)) if len({*pair}) > 1), 0)
        (one,) = read_ranges(f"{first}-{short[common:]}")
        assert one.numbers == (first, last)
        assert not one.is_reversed
        assert one.full_last == (short if common else None)


@given(WRITTEN)
def test_places_are_those_of_what_is_read(text: str) -> None:
    for one in read_ranges(text):
        start, end = one.dash
        assert text[start - len(one.first) : start] == one.first
        assert text[one.end - len(one.last) : one.end] == one.last
        assert end + len(one.last) == one.end
        assert set(text[start:end].strip()) <= set(DASHES)


@given(st.one_of(WRITTEN, st.tuples(NUMBERS, st.integers(-3, 40)).map(lambda pair: f"{pair[0]}-{sum(pair)}")))
def test_plain_pages_are_in_order(text: str) -> None:
    found = any(re.search(pattern, text) for look in PLAIN_PAGES.looks for pattern in look.has)
    assert found <= is_plain_pages(text)
    if is_plain_pages(text):
        assert not is_article_number(text)
        assert stated_count(text) is None
        assert not any(one.is_reversed or one.full_last for one in read_ranges(text))


@given(st.integers(10, 998), st.integers(10, 99))
def test_the_look_knows_pages_that_lie_ten_apart(first: int, more: int) -> None:
    if first + more < 1000:
        assert all(re.search(pattern, f"{first}-{first + more}") for pattern in PLAIN_PAGES.looks[0].has)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("12-34", 23),
        ("113-25", 13),
        ("27-39, 45", 14),
        ("e47-e52", 6),
        ("12", None),
        ("34-12", None),
        ("xii-xx", None),
        ("520-537.e5", None),
        ("215-25; discussion 226-9", None),
        ("11-1-11-10", None),
        ("12-34, A", None),
    ],
)
def test_pages_are_counted_where_that_is_sure(text: str, count: int | None) -> None:
    assert page_count(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("6 pgs.", 6), ("[14 pages]", 14), ("12p", 12), ("24 Seiten", 24), ("p. 12", None), ("12", None), ("S12", None)],
)
def test_a_number_of_pages_is_told_from_a_page(text: str, count: int | None) -> None:
    assert stated_count(text) == count


@pytest.mark.parametrize("text", ["341-332", "S726-S713", "e115-e103", "1178-1023", "1023-12", "537-520.e5"])
def test_pages_are_reversed(text: str) -> None:
    assert [one.is_reversed for one in read_ranges(text)] == [True]


@pytest.mark.parametrize(
    "text",
    ["1023-7", "013003-4", "24-1", "3-1", "TR16-04", "2015-03", "xx-xvii", "C40-B2", "12345-67", "e115-120", "7-xx"],
)
def test_pages_are_not_reversed(text: str) -> None:
    assert not any(one.is_reversed for one in read_ranges(text))


@pytest.mark.parametrize(
    "text",
    [
        "fqac083",
        "e0123456",
        "120295",
        "026002",
        "11NG01",
        "2015JE004895",
        "64730T",
        "Article 17",
        "art. no. e12",
        "S0140-6736(20)30183-5",
        "2023.04.10.23288198",
        "l1120",
        "e3210v1",
    ],
)
def test_numbers_of_articles(text: str) -> None:
    assert is_article_number(text)


@pytest.mark.parametrize(
    "text", ["S172", "R10024", "e86", "e504", "10123", "suppl12", "xxvii", "12a", "L2112", "page12", "12-34", "art", ""]
)
def test_pages_are_no_numbers_of_articles(text: str) -> None:
    assert not is_article_number(text)
