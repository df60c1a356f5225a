"""A record of RIS seen as a paper."""

from __future__ import annotations

import pytest

from abslint.engine import lint
from abslint.formats.ris import FORMAT
from abslint.knowledge.ris import LINED, LISTS, PARAGRAPHS, SINGLE, TAGS, TYPES
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.profile import Confidence
from abslint.model.source import Source
from abslint.model.terms import TERMS
from abslint.profiles import ALONE, load_profile, profile_names, recognise
from abslint.profiles.csl_json import TYPES as CSL_TYPES
from abslint.profiles.ris import PROFILE
from abslint.schema.builtin import builtin_document
from abslint.testing import plan_for

RECORD = """TY  - JOUR
AU  - Marsh, Ida
A1  - Holm, Tor
TI  - Tides
JO  - J. Shores
JF  - Journal of Imagined Shores
PY  - 2020
DA  - 2020/02/01/
SN  - 2049-3630 2434-561X
SN  - 978-90-386-4503-2
SP  - e101
KW  - tide
LA  - English
AB  - A *b* of tides.
ER  -
"""


def paper(text: str = RECORD) -> Paper:
    (document,) = FORMAT.read(Source("x.ris", text))
    assert not isinstance(document, Problem)
    return Paper(document.data, (), document, PROFILE)


def test_the_record_is_read_as_a_paper() -> None:
    seen = paper()
    assert set(PROFILE.fields) <= set(TERMS)
    texts = {
        "title": "Tides",
        "type": "article-journal",
        "container.title": "Journal of Imagined Shores",
        "abstract": "A *b* of tides.",
        "container.issn": "2049-3630 2434-561X",
        "container.isbn": "978-90-386-4503-2",
        "language": "English",
    }
    assert {term: seen.text(term) for term in texts} == texts
    assert [field.text for field in seen.all("dates.published")] == ["2020", "2020/02/01/"]
    assert [field.text for field in seen.all("authors.name")] == ["Marsh, Ida", "Holm, Tor"]


@pytest.mark.parametrize(
    ("number", "term"),
    [
        ("1050-5350", "issn"),
        ("15733602", "issn"),
        ("2325-9671 (electronic)", "issn"),
        ("1573-3602 1050-5350", "issn"),
        ("9783161484100", "isbn"),
        ("0-8044-2957-X", "isbn"),
        ("ISBN 978-3-16-148410-0 (print)", "isbn"),
    ],
)
def test_a_number_is_that_of_a_journal_or_of_a_book(number: str, term: str) -> None:
    seen = paper(RECORD.replace("2049-3630 2434-561X", number))
    assert number in [field.text for field in seen.all(f"container.{term}")]


@pytest.mark.parametrize(
    ("said", "kind"),
    [("Letter", "letter"), ("Note", "comment"), ("Editorial", "editorial"), ("Editorial Material", "editorial"),
     ("ERRATUM", "erratum"), ("Article", ""), ("Conference Paper", ""), ("Review", ""), ("doi: 10.1234/x", "")],
)  # fmt: skip
def test_the_kind_of_work_is_a_subtype_where_it_says_that_it_is_no_full_paper(said: str, kind: str) -> None:
    assert paper(RECORD.replace("ER  -", f"M3  - {said}\nER  -")).text("subtype") == kind


def dates_told(text: str) -> list[int]:
    """The lines of what is no date in a file."""
    return [one.region.line for one in lint(Source("x.ris", text), plan_for(["date-not-iso"])).diagnostics]


@pytest.mark.parametrize("said", ["MAR", "Mar 3", "Nov-Dec", "3 June", "Mar 3-5", "Spring", "Sept.", "Dec/Jan"])
def test_a_month_beside_the_year_is_no_date_of_its_own(said: str) -> None:
    beside = f"TY  - JOUR\nTI  - Tides\nPY  - 2020\nDA  - {said}\nER  - \n"
    alone = f"TY  - JOUR\nTI  - Ebb\nAU  - Holm, Tor\nDA  - {said}\nER  - \n"
    assert dates_told(beside + alone + beside) == [9]


@pytest.mark.parametrize("lines", ["PY  - Mar", "PY  - Mar\nDA  - May", "DA  - Mayhem\nPY  - 2020", "DA  - Mar 2020"])
def test_what_else_is_no_date_is_told(lines: str) -> None:
    assert 3 in dates_told(f"TY  - JOUR\nTI  - Tides\n{lines}\nER  - \n")


def test_what_is_right_in_ris_is_not_reported() -> None:
    for date in ("2020/02/01/", "2020/02//", "2020///", "2018/4/25", "2020", "2019/04//Apr-Jun"):
        report = lint(Source("x.ris", RECORD.replace("2020/02/01/", date)), plan_for())
        assert not report.diagnostics, report.diagnostics
    for language in ("eng", "en", "English", "de"):
        report = lint(Source("x.ris", RECORD.replace("English", language)), plan_for())
        assert not report.diagnostics, report.diagnostics


def test_what_is_wrong_in_ris_is_reported() -> None:
    text = RECORD.replace("KW  - tide", "KW  - *tide\nKW  - ebb").replace("2020/02/01/", "2020/13/01/")
    text = text.replace("TI  - Tides\n", "").replace("JOUR", "Journal")
    found = {one.rule for one in lint(Source("x.ris", text), plan_for()).diagnostics}
    assert found == {"keyword-major-topic-mark", "date-impossible", "schema-required", "schema-value"}


def test_records_without_a_type_are_known_by_their_tags() -> None:
    assert PROFILE.recognise({"TY": "JOUR"}) is Confidence.STRONG
    assert PROFILE.recognise({"TI": "Tides", "AU": ["x"]}) is Confidence.STRONG
    assert PROFILE.recognise({"TI": "Tides"}) is PROFILE.recognise({"TY": ["a"]}) is Confidence.NO
    assert recognise({"TY": "JOUR"}, "ris") is PROFILE
    assert recognise({"TY": "JOUR"}, "yaml") is None


def test_shapes_of_one_format_are_looked_for_in_that_only() -> None:
    for name in profile_names():
        if name in ALONE:
            assert load_profile(name).formats == {ALONE[name]}


def test_tables_and_schema_agree() -> None:
    assert not LISTS & SINGLE
    assert LINED <= LISTS
    assert PARAGRAPHS <= LISTS | SINGLE <= TAGS
    assert set(TYPES.values()) <= CSL_TYPES
    schema = builtin_document("https://abslint.github.io/schemas/ris.schema.json")
    properties = schema["properties"]  # type: ignore[index]
    assert properties["TY"]["enum"] == sorted(TYPES)
    for tag, said in properties.items():
        wanted = "texts" if tag in LISTS else "text"
        assert tag == "TY" or said["$ref"] == f"#/$defs/{wanted}", tag
        assert tag in LISTS | SINGLE, tag
    mapped = {where.pattern[0] for places in PROFILE.fields.values() for where in places}
    assert mapped <= set(properties) | {"A5"}
