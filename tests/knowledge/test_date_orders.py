"""Which dates show whether day or month stands first, and which leave it open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.date_faults import is_clean_date
from abslint.knowledge.date_orders import is_order_open, order_of, orders_in_words
from abslint.knowledge.dates import read_date
from abslint.model.usage import Example, Way

NUMBERS = st.integers(0, 40)
MARKS = st.sampled_from(["/", "-", ".", " ", ""])


@pytest.mark.parametrize(
    ("text", "order"),
    [
        *(("25/12/2020", "day"), ("25-12-2020", "day"), ("25.12.2020", "day"), ("25. 12. 2020", "day")),
        *(("25 12 2020", "day"), ("25122020", "day"), ("1.13.2020", ""), (" 13/1/1999 ", "day")),
        *(("12/25/2020", "month"), ("12-25-2020", "month"), ("12252020", "month"), ("12/25/2020, 10:15 am", "month")),
        *(("03/04/2020", ""), ("3.4.2020", ""), ("05/05/2020", ""), ("31/02/2020", ""), ("02/30/2020", "")),
        *(("25/13/2020", ""), ("0/25/2020", ""), ("25/12/20", ""), ("2020-12-25", ""), ("12/2020", ""), ("", "")),
        *(("25/12/2563", ""), ("25 Dec 2020", ""), ("25/12/2020?", ""), ("200102", "")),
    ],
)
def test_only_a_number_that_is_no_month_shows_the_order(text: str, order: str) -> None:
    assert order_of(text) == order


@pytest.mark.parametrize("text", ["03/04/2020", "3-4-2020", "03 04 2020", "03042020", "03/04/2020 10:15"])
def test_two_small_numbers_leave_it_open(text: str) -> None:
    assert is_order_open(text)


@pytest.mark.parametrize("text", ["2010/11", "200102", "05/05/2020", "3.4.2020", "25/12/2020", "2020-03-04", "x"])
def test_other_dates_do_not(text: str) -> None:
    assert not is_order_open(text)


@given(NUMBERS, MARKS, NUMBERS, st.integers(1, 3000), st.booleans())
def test_what_shows_the_order_has_that_one_reading(one: int, mark: str, two: int, year: int, padded: bool) -> None:
    text = f"{one:02d}{mark}{two:02d}{mark}{year:04d}" if padded else f"{one}{mark}{two}{mark}{year}"
    order = order_of(text)
    if order:
        day, month = (one, two) if order == "day" else (two, one)
        assert read_date(text).readings == (f"{year:04d}-{month:02d}-{day:02d}",)
        assert not is_order_open(text)
        assert not is_clean_date(text), "nothing is lost where clean dates are not asked"


@given(st.text() | st.from_regex(r"[\d ./:T-]{1,14}", fullmatch=True))
def test_any_text_is_borne_and_a_clean_date_shows_nothing(text: str) -> None:
    assert order_of(text) in {"", "day", "month"}
    assert not (is_clean_date(text) and (order_of(text) or is_order_open(text)))


def test_the_place_is_plain_text() -> None:
    words = orders_in_words({"day": Way(1, Example("a.yaml", 3, "`25/12/2020`\n" + " " * 300))})
    assert words.endswith("has the day first: `'25/12/2020'…` in a.yaml:3")
