from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.dates import date_form, is_edtf, read_date
from abslint.knowledge.edtf import days_in_month


@pytest.mark.parametrize(
    "text", ["2020", "2020-02", "2020-02-01", "2020-21", "2020?", "202X", "-0349", "Y17000", " 2020 "]
)
def test_edtf_is_left_alone(text):
    assert read_date(text) == ("iso", (text.strip(),), "")


CERTAIN = {
    "Feb 1 2020": "2020-02-01",
    "1 Feb 2020": "2020-02-01",
    "February 1st, 2020": "2020-02-01",
    "1st of February 2020": "2020-02-01",
    "2020 Feb": "2020-02",
    "2020 Feb 1": "2020-02-01",
    "Feb 2020": "2020-02",
    "Feb. 2020": "2020-02",
    "15 Sept. 2020": "2020-09-15",
    "Sat, 01 Feb 2020 10:00:00 GMT": "2020-02-01",
    "1-Feb-2020": "2020-02-01",
    "2020-Feb-01": "2020-02-01",
    "20200201": "2020-02-01",
    "20200201T101500Z": "2020-02-01",
    "202002": "2020-02",
    "2020/05/05": "2020-05-05",
    "2020/05": "2020-05",
    "2019/09//": "2019-09",
    "2019///": "2019",
    "2021/04/21/": "2021-04-21",
    "2019/09//undefined": "2019-09",
    "2018/07//Jul-Sep, 2018": "2018-07",
    "01.02.2020": "2020-02-01",
    "1. 2. 2020": "2020-02-01",
    "25/12/2020": "2020-12-25",
    "12/25/2020": "2020-12-25",
    "04/04/2020": "2020-04-04",
    "05/2020": "2020-05",
    "2020-2-1": "2020-02-01",
    "2020-6": "2020-06",
    "2020.02.01": "2020-02-01",
    "2020. 2. 1.": "2020-02-01",
    "2019-00-00": "2019",
    "2019-02-00": "2019-02",
    "1999-00": "1999",
    "00/00/2020": "2020",
    "2020b": "2020",
    "(2020)": "2020",
    "©2020": "2020",
    "2020-02-01T00:00:00Z": "2020-02-01",
    "2020-02-01T23:59:59.5+02:00": "2020-02-01",
    "2020-02-01 10:00": "2020-02-01",
    "2020年2月1日": "2020-02-01",
    "2020년 2월": "2020-02",
    "349 BC": "-0348",
    "AD 850": "0850",
    "-349": "-0349",
}


@pytest.mark.parametrize(("text", "edtf"), CERTAIN.items())
def test_certain_readings(text, edtf):
    assert read_date(text) == ("certain", (edtf,), "")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1. Februar 2020", "2020-02-01"),
        ("3. März 2020", "2020-03-03"),
        ("1er février 2020", "2020-02-01"),
        ("15 août 2020", "2020-08-15"),
        ("janv. 2020", "2020-01"),
        ("1 de febrero de 2020", "2020-02-01"),
        ("3 mei 2020", "2020-05-03"),
        ("den 3. maj 2020", "2020-05-03"),
        ("3 maj 2020", "2020-05-03"),
        ("17. mai 2020", "2020-05-17"),
        ("24. desember 2020", "2020-12-24"),
        ("1. helmikuuta 2020", "2020-02-01"),
        ("toukokuu 2020", "2020-05"),
        ("2 marzo 2020", "2020-03-02"),
        ("2 de março de 2020", "2020-03-02"),
    ],
)
def test_months_in_other_languages(text, edtf):
    assert read_date(text) == ("certain", (edtf,), "")


def test_finnish_portals_shorten_months_to_a_k():
    short = "tammik. helmik. maalisk. huhtik. toukok. kesäk. heinäk. elok. syysk. lokak. marrask. jouluk."
    readings = [read_date(f"2 {month} 2024") for month in short.split()]
    assert readings == [("certain", (f"2024-{month:02}-02",), "") for month in range(1, 13)]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("03/04/2020", ("2020-04-03", "2020-03-04")),
        ("3-4-2020", ("2020-04-03", "2020-03-04")),
        ("01022020", ("2020-02-01", "2020-01-02")),
        ("2005/06", ("2005-06", "2005/2006")),
        ("201112", ("2011-12", "2020-11-12")),
        ("2018 Dec-Jan", ("2017-12/2018-01", "2018-12/2019-01")),
    ],
)
def test_ambiguous_dates_show_their_readings(text, readings):
    reading = read_date(text)
    assert reading == ("ambiguous", readings, "")
    assert reading.reading == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2020-13-01", "there is no month 13"),
        ("2020-13", "there is no month 13"),
        ("2020-02-30", "February 2020 has 29 days"),
        ("2019-02-29", "February 2019 has 28 days"),
        ("31/04/2020", "April 2020 has 30 days"),
        ("02/30/2020", "February 2020 has 29 days"),
        ("13/13/2020", "there is no month 13"),
        ("June 31, 2020", "June 2020 has 30 days"),
        ("20200230", "February 2020 has 29 days"),
        ("2021/02/30/", "February 2021 has 28 days"),
        ("0000-00-00", "there is no year 0000"),
        ("2020-00-05", "there is no month 0"),
        ("2020-02-01T25:00:00Z", "there is no hour 25"),
        ("2020-02-01T10:61", "there is no time 10:61"),
        ("2020-2019", "it ends before it begins"),
        ("2020-02-01/2020-01-01", "it ends before it begins"),
    ],
)
def test_impossible_dates_say_why(text, why):
    assert read_date(text) == ("impossible", (), why)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "undefined", "n.d.", "in press", "May", "3 October", "Published", "2020 in press", "Feb 20", "12000",
     "850", "march of 20200", "1 2020", "a" * 500, "2020-02-01-", "Y", "/", "2020 Feb Mar Apr", "३ मई 2020", "²⁰²⁰"],
)  # fmt: skip
def test_what_is_no_date(text):
    reading = read_date(text)
    assert (reading.kind, reading.readings) == ("unknown", ())


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2020-02-01", "edtf"),
        ("2020", "edtf"),
        ("2020-02-01T00:00:00Z", "date-time"),
        ("2020-02-01T00:00:00.000+02:00", "date-time"),
        ("2021/04/21/", "slashes"),
        ("2021/04/21", "slashes"),
        ("2019///", "slashes"),
        ("2018/07//Jul-Sep", "slashes"),
        ("2020 Feb 1", "medline"),
        ("2020 Jul-Sep", "medline"),
        ("2020 Spring", "medline"),
        ("1998 Dec-1999 Jan", "medline"),
        ("20200201", "medline"),
        ("22020301", ""),
        ("00010101", ""),
        ("Feb 1 2020", ""),
        ("2018/19", ""),
        ("2020-02-30", ""),
        ("01/02/2020", ""),
        ("", ""),
    ],
)
def test_forms(text, form):
    assert date_form(text) == form


years = st.integers(min_value=1500, max_value=2100)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


@given(years, st.integers(1, 12), st.data())
def test_every_day_is_read_back_from_every_form(year, month, data):
    day = data.draw(st.integers(1, days_in_month(year, month)))
    name = MONTHS[4 * month - 4 : 4 * month - 1]
    edtf = f"{year:04d}-{month:02d}-{day:02d}"
    for text in (
        f"{name} {day} {year}",
        f"{day} {name} {year}",
        f"{year} {name} {day}",
        f"{day:02d}.{month:02d}.{year}",
        f"{year}/{month:02d}/{day:02d}",
        f"{year}/{month:02d}/{day:02d}/",
        f"{edtf}T10:15:00Z",
        f"{year}{month:02d}{day:02d}",
    ):
        assert read_date(text) == ("certain", (edtf,), "")
    slashes = read_date(f"{day}/{month}/{year}")
    assert edtf in slashes.readings
    assert slashes.kind == ("certain" if day > 12 or day == month else "ambiguous")


@given(st.text(alphabet="0123456789-/.: ,TZJanFebMayspring'?~[]c–", max_size=30) | st.text(max_size=30))
def test_readings_are_always_edtf(text):
    reading = read_date(text)
    assert all(is_edtf(edtf) for edtf in reading.readings)
    counts = {
        "iso": 1,
        "certain": 1,
        "range": 1,
        "uncertain-marker": 1,
        "impossible": 0,
        "unknown": 0,
        "two-digit-year": 0,
    }
    if reading.kind in counts:
        assert len(reading.readings) == counts[reading.kind]
    assert bool(reading.why) or reading.kind != "impossible"
    assert read_date(f" {text}\n") == reading
    date_form(text)
