from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.subject_codes import (
    SubjectCode,
    bare_code,
    ends_in_jel,
    fingerprint_weight,
    is_heading_style,
    is_portal_heading,
    read_subject_code,
)
from abslint.knowledge.table import read_table


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sustainable Development (Q01)", ("jel", "Q01", "Sustainable Development")),
        ("Forestry and Land: General Q23", ("jel", "Q23", "Forestry and Land: General")),
        ("JEL: I12", ("jel", "I12", "")),
        ("JEL classification: q5", ("jel", "Q5", "")),
        ("MSC 2020: 35Q30", ("msc", "35Q30", "")),
        ("AMS subject classification 60H10", ("msc", "60H10", "")),
        ("PACS 05.45.-a", ("pacs", "05.45.-a", "")),
        ("SDG 3 - Good Health and Well-being", ("sdg", "3", "Good Health and Well-being")),
        ("SDG 9: Industry, innovation & infrastructure", ("sdg", "9", "Industry, innovation & infrastructure")),
        ("UN Sustainable Development Goal 13 – Climate Action", ("sdg", "13", "Climate Action")),
        ("2700 General Medicine", ("asjc", "2700", "General Medicine")),
        ("2741 Radiology, Nuclear Medicine and Imaging", ("asjc", "2741", "Radiology, Nuclear Medicine and Imaging")),
        ("SDG 3", None),
        ("SDG 3 - Poor Health", None),
        ("SDG 4 - Climate Action", None),
        ("Cobalamin (B12)", None),
        ("Vitamin cobalamin (B12)", None),
        ("Coenzyme Q10", None),
        ("Kinesin Motor (S12)", None),
        ("A11 heading (Q99)", None),
        ("1984 novels", None),
        ("ACM 2021", None),
        ("UDC 3000", None),
        ("DDC 612.8", ("ddc", "612.8", "")),
        ("ACM H.5.2", ("acm", "H.5.2", "")),
        ("JEL F99", None),
        ("Apollo 13", None),
        ("Q54", None),
        ("", None),
    ],
)
def test_codes(text: str, wanted: tuple[str, str, str] | None) -> None:
    assert read_subject_code(text) == (None if wanted is None else SubjectCode(*wanted))


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("Q54", "jel"),
        ("35Q30", "msc"),
        ("05.45.-a", "pacs"),
        ("Q10", ""),
        ("S12", ""),
        ("Q99", ""),
        ("CD4", ""),
        ("99Z99", ""),
    ],
)
def test_bare_codes(text: str, scheme: str) -> None:
    found = bare_code(text)
    assert (found.scheme if found else "") == scheme


@pytest.mark.parametrize(
    "text",
    [
        "General Medicine",
        "Computer Science (all)",
        "Chemistry (miscellaneous)",
        "Ecology, Evolution, Behavior and Systematics",
        "Computer Vision and Pattern Recognition",
        "Peace, Justice and Strong Institutions",
        "Biochemistry, Genetics and Molecular Biology",
    ],
)
def test_portal_headings(text: str) -> None:
    assert is_portal_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ecology",
        "Climate Action",
        "Gender Equality",
        "General Relativity",
        "statistics and probability",
        "(all)",
        "",
        "General ",
    ],
)
def test_words_of_authors(text: str) -> None:
    assert not is_portal_heading(text)


def test_a_heading_that_gives_itself_away_is_seen_at_a_glance() -> None:
    lone = [row["heading"] for row in read_table("subject_headings") if row["lone"] == "y"]
    assert all(" and " in heading for heading in lone)
    assert all(is_portal_heading(heading) for heading in lone)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Energy Efficiency Computer Science 50%", True),
        ("Night Shift Medicine and Dentistry 63 %", True),
        ("Insomnia 100%", False),
        ("Computer Science 50%", False),
        ("Insomnia 101%", None),
        ("alcohol 70 percent", None),
        ("99.5%", None),
        ("50%", None),
        ("%", None),
        ("", None),
    ],
)
def test_weights(text: str, wanted: bool | None) -> None:
    assert fingerprint_weight(text) is wanted


def test_style_of_headings() -> None:
    assert is_heading_style("Fishing villages -- Coast -- Social life")
    assert is_heading_style("Welfare, Well-Being and Poverty: Government Programs")
    assert not is_heading_style("how teachers in rural schools cope: a study, in parts")


@given(st.text(max_size=60))
def test_nothing_raises(text: str) -> None:
    read_subject_code(text)
    bare_code(text)
    is_portal_heading(text)
    fingerprint_weight(text)
    is_heading_style(text)
    assert not ends_in_jel(text) or text.rstrip()[-1] in ")0123456789"


@pytest.mark.parametrize("piece", ["1", "SDG 1", "JEL ", "9 ", "(Q54)", "%", "General ", "1.", "PACS-"])
def test_long_texts_take_no_long_time(piece: str) -> None:
    begun = time.process_time()
    for text in (piece * 200_000, (piece * 60)[:250]):
        read_subject_code(text)
        is_portal_heading(text)
        fingerprint_weight(text)
    assert time.process_time() - begun < 1
