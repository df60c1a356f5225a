from __future__ import annotations

import pytest

from abslint.knowledge.dates import is_edtf, read_date


@pytest.mark.parametrize(
    "text",
    ["01/02/20", "1.2.20", "20-02-01", "1-Feb-20", "1 Feb '20", "Feb '20", "Jul-98", "98", "'98", "05/98", "980201"],
)
def test_years_of_two_digits(text):
    assert read_date(text).kind == "two-digit-year"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2018 Jul-Sep", "2018-07/2018-09"),
        ("Jul-Sep 2018", "2018-07/2018-09"),
        ("July/August 2018", "2018-07/2018-08"),
        ("July and August 2018", "2018-07/2018-08"),
        ("1998 Dec-1999 Jan", "1998-12/1999-01"),
        ("Jan 5-8, 2019", "2019-01-05/2019-01-08"),
        ("5–8 January 2019", "2019-01-05/2019-01-08"),
        ("28 Feb - 3 Mar 2019", "2019-02-28/2019-03-03"),
        ("Feb 28 - Mar 3, 2019", "2019-02-28/2019-03-03"),
        ("2018 Jan 3-9", "2018-01-03/2018-01-09"),
        ("1 Jan 2018 - 3 Feb 2018", "2018-01-01/2018-02-03"),
        ("2018 Spring", "2018-21"),
        ("Fall 2018", "2018-23"),
        ("2018 Winter", "2018-24"),
        ("Printemps 2018", "2018-21"),
        ("Spring-Summer 2018", "2018-21/2018-22"),
        ("2019-2020", "2019/2020"),
        ("2019–2020", "2019/2020"),
        ("2018-19", "2018/2019"),
        ("2018/19", "2018/2019"),
        ("2020 Q1", "2020-01/2020-03"),
        ("Q4 2020", "2020-10/2020-12"),
        ("2020-01-01 to 2020-02-01", "2020-01-01/2020-02-01"),
    ],
)
def test_ranges_and_seasons(text, edtf):
    assert read_date(text) == ("range", (edtf,), "")
    assert is_edtf(edtf)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2564", ("2021",)),
        ("2564-03-01", ("2021-03-01",)),
        ("1442", ("2020/2021",)),
        ("1399", ("1978/1979", "2020/2021")),
        ("44197", ("2021-01-01",)),
        ("44197.5", ("2021-01-01",)),
        ("1580515200", ("2020-02-01",)),
        ("1580515200000", ("2020-02-01",)),
    ],
)
def test_other_calendars_and_counts(text, readings):
    reading = read_date(text)
    assert (reading.kind, reading.readings) == ("other-calendar", readings)
    assert reading.why


@pytest.mark.parametrize("text", ["1299", "1450", "1900", "2100", "-0349", "1442~", "14XX"])
def test_years_of_our_calendar(text):
    assert read_date(text).kind == "iso"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("c. 1850", "1850~"),
        ("ca 1850", "1850~"),
        ("circa 1850", "1850~"),
        ("c1850", "1850~"),
        ("about May 2020", "2020-05~"),
        ("c. 1850?", "1850%"),
        ("[1850]", "1850?"),
        ("[1850?]", "1850?"),
        ("May 2020?", "2020-05?"),
        ("1850s", "185X"),
        ("19th century", "18XX"),
        ("19--", "19XX"),
        ("before 1850", "../1850"),
        ("after 1850", "1850/.."),
    ],
)
def test_written_doubt(text, edtf):
    assert read_date(text) == ("uncertain-marker", (edtf,), "")
    assert is_edtf(edtf)
