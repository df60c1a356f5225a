"""Dates in the forms of their shapes."""

from __future__ import annotations

import pytest

from abslint.knowledge.date_faults import ALL_DATED, DATED, is_clean_date, is_historical, read_edtf, read_in_form
from abslint.model.terms import TERMS

EDTF = frozenset({"edtf"})


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("2020-02-01", "edtf", "iso"),
        (" 2020-02-01", "edtf", "certain"),
        ("2021/04/21/", "edtf", "certain"),
        ("2021/04/21/", "slashes", "iso"),
        ("2021/02/30/", "slashes", "impossible"),
        ("2020 Feb 1", "edtf", "certain"),
        ("2020 Feb 1", "medline", "iso"),
        ("2018 Jul-Sep", "medline", "iso"),
        ("2018 Jul-Sep", "slashes", "range"),
        ("2020-02-01T00:00:00Z", "date-time", "iso"),
        ("2020-02-30T00:00:00Z", "date-time", "impossible"),
        ("2564-02-01T00:00:00Z", "date-time", "other-calendar"),
        ("03/04/2020", "date-time", "ambiguous"),
    ],
)
def test_a_form_is_right_in_its_own_shape_only(text: str, form: str, kind: str) -> None:
    assert read_in_form(text, EDTF | {form}).kind == kind


@pytest.mark.parametrize(
    ("text", "clean"), [("2020-21", True), ("2564", False), ("2020-02-30", False), ("2020 ", False)]
)
def test_clean_dates_need_no_second_look(text: str, clean: bool) -> None:
    assert is_clean_date(text) is clean


@pytest.mark.parametrize(
    ("text", "written"),
    [("Feb 2020", "2020-02"), ("2018 Jul-Sep", "2018-07/2018-09"), ("03/04/2020", ""), ("c. 1850", ""), ("soon", "")],
)
def test_only_one_reading_is_compared(text: str, written: str) -> None:
    edtf = read_edtf(text)
    assert (edtf.text if edtf else "") == written


def test_terms_and_types_are_known() -> None:
    assert set(ALL_DATED) <= set(TERMS)
    assert "links.embargo_until" not in DATED
    assert is_historical("manuscript")
    assert not is_historical("article-journal")
    assert not is_historical("")
