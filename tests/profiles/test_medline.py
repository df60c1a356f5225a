"""A record of MEDLINE seen as a paper."""

from __future__ import annotations

import pytest

import abslint
from abslint.engine import lint
from abslint.formats.medline import FORMAT
from abslint.knowledge.date_faults import CLEAN_DATE, in_own_form, read_in_form
from abslint.knowledge.medline import BEGINS, HISTORY, LISTS, RELATIONS, SINGLE, SUBTYPES, TAGS, TYPES, UPDATES
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.profile import Confidence
from abslint.model.source import Source
from abslint.model.terms import TERMS
from abslint.profiles import recognise
from abslint.profiles.csl_json import TYPES as CSL_TYPES
from abslint.profiles.medline import PROFILE
from abslint.schema.builtin import builtin_document
from abslint.testing import plan_for

RECORD = """PMID- 7654321
OWN - NLM
STAT- MEDLINE
IS  - 2049-3630 (Print)
IS  - 2434-561X (Electronic)
IS  - 2049-3630 (Linking)
VI  - 12
IP  - 3
DP  - 2020 Feb 1
TI  - [Tides and what they bring].
PG  - 101-9
LID - S0012-3456(20)30001-2 [pii]
LID - 10.1234/tides.7 [doi]
AB  - BACKGROUND: Tides come and go, and nobody had counted what they bring to a small
      harbour in a year. METHODS: We counted for a year. RESULTS: Mostly weed came.
CI  - (c) 2020 The Harbour Club. All rights reserved.
FAU - Marsh, Ida
AUID- ORCID: 0000-0003-0412-1857
AU  - Marsh I
AD  - University of Shores.
FAU - Holm, Tor
AU  - Holm T
CN  - Tide Watch Group
LA  - ger
GR  - R01 AB123456/AB/NIAB NIH HHS/United States
GR  - 77-1 || Harbour Fund
SI  - ClinicalTrials.gov/NCT01234567
SI  - GENBANK/AB1234
PT  - Journal Article
PT  - Review
TT  - Gezeiten und was sie bringen.
DEP - 20200120
PL  - Germany
TA  - J Shores
JT  - Journal of shores
RIN - J Shores. 2021 Jan;13(1):2. PMID: 7654999
EFR - J Shores. 2019 Jan;11(1):2. PMID: 7654000
MH  - Tides/*statistics & numerical data
MH  - Humans
PMC - PMC765432
MID - NIHMS1234
OTO - NOTNLM
OT  - *tide
OT  - weed
EDAT- 2020/02/03 06:00
PHST- 2019/05/05 00:00 [received]
PHST- 2019/10/02 00:00 [revised]
PHST- 2019/11/09 00:00 [accepted]
PHST- 2020/02/03 06:00 [entrez]
AID - 10.1234/tides.7 [doi]
PST - ppublish
SO  - J Shores. 2020 Feb 1;12(3):101-9. doi: 10.1234/tides.7. Epub 2020 Jan 20.
"""


def paper(text: str = RECORD) -> Paper:
    (document,) = FORMAT.read(Source("x.nbib", text))
    assert not isinstance(document, Problem)
    return Paper(document.data, (), document, PROFILE)


def rules(text: str) -> list[str]:
    report = lint(Source("x.nbib", text), plan_for())
    assert report.profiles == {"medline": 1}
    return [one.rule for one in report.diagnostics]


def test_the_record_is_read_as_a_paper() -> None:
    seen = paper()
    assert set(PROFILE.fields) <= set(TERMS)
    texts = {
        "id": ["7654321", "PMC765432"],
        "identifiers.pmid": ["7654321"],
        "title": ["[Tides and what they bring]."],
        "original_title": ["Gezeiten und was sie bringen."],
        "language": ["ger"],
        "publication_status": ["ppublish"],
        "dates.published": ["2020 Feb 1"],
        "dates.epub": ["20200120"],
        "dates.submitted": ["2019/05/05"],
        "dates.revised": ["2019/10/02"],
        "dates.accepted": ["2019/11/09"],
        "keywords": ["*tide", "weed"],
        "subjects.label": ["Tides/*statistics & numerical data", "Humans"],
        "authors.name": ["Marsh, Ida", "Holm, Tor"],
        "authors.literal": ["Tide Watch Group"],
        "authors.orcid": ["0000-0003-0412-1857"],
        "authors.affiliations": ["University of Shores."],
        "container.title": ["Journal of shores"],
        "container.short_title": ["J Shores"],
        "container.issn": ["2049-3630", "2434-561X", "2049-3630"],
        "identifiers.doi": ["10.1234/tides.7", "10.1234/tides.7"],
        "identifiers.other": ["S0012-3456(20)30001-2", "NIHMS1234"],
        "identifiers.pmcid": ["PMC765432"],
        "updates.id": ["7654999"],
        "relations.id": ["7654000"],
        "funding.award": ["R01 AB123456", "77-1"],
        "funding.funder": ["NIAB NIH HHS", "Harbour Fund"],
        "trial_registration.registry": ["ClinicalTrials.gov"],
        "trial_registration.id": ["NCT01234567"],
    }
    assert {term: [field.text for field in seen.all(term)] for term in texts} == texts
    readings = {"type": "article-journal", "subtype": "review", "updates.type": "retraction"}
    assert {term: seen.text(term) for term in readings} == readings
    assert seen.text("relations.type") == "correction-of"


def test_what_is_right_in_medline_is_not_reported() -> None:
    assert rules(RECORD) == []
    for date in ("2020", "2020 Feb", "2020 Spring", "2020 Jan-Feb", "2019 Dec-2020 Jan", "2019 Dec 28-2020 Jan 3"):
        assert rules(RECORD.replace("2020 Feb 1\n", date + "\n")) == []
    for status in ("epublish", "ppublish"):
        assert rules(RECORD.replace("ppublish", status)) == []
    for page in ("e101", "101-9; discussion 110", "S1-7"):
        assert rules(RECORD.replace("101-9\n", page + "\n")) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("LA  - ger", "LA  - eng", "title-in-brackets"),
        ("LA  - ger", "LA  - German", "language-name"),
        ("2020 Feb 1\n", "2020 Feb 30\n", "date-impossible"),
        ("2020 Feb 1\n", "1 Feb 2020\n", "date-not-iso"),
        ("20200120", "20200230", "date-impossible"),
        ("2019/10/02", "2019/04/02", "date-out-of-order"),
        ("0412-1857", "0412-1858", "orcid-checksum"),
        ("2434-561X", "2434-5611", "issn-checksum"),
        ("2434-561X", "2049-3630", "issn-repeated"),
        ("ppublish", "publised", "status-unknown"),
        ("101-9\n", "109-101\n", "pages-reversed"),
        ("OT  - weed", "OT  - Tide", "keyword-duplicate"),
        ("OT  - weed", "OT  - weed.", "keyword-trailing-punctuation"),
        ("AB  - B", "AB  - Abstract: B", "abstract-starts-with-label"),
        ("TI  - [Tides and what they bring].\n", "", "schema-required"),
        ("FAU - Holm, Tor", "FAU - Marsh, Ida", "author-duplicate"),
        ("10.1234/tides.7 [doi]\nAB", "10.1234/ [doi]\nAB", "doi-malformed"),
        ("DEP - 20200120", "DEP - 22020301", "date-not-iso"),
        ("DEP - 20200120", "DEP - 00010101", "date-not-iso"),
    ],
)
def test_what_is_wrong_in_medline_is_reported(old: str, new: str, rule: str) -> None:
    assert old in RECORD
    assert rules(RECORD.replace(old, new)) == [rule]


@pytest.mark.parametrize(
    ("old", "new", "term", "said"),
    [
        ("1 Feb 2020", "2020 Feb 1", "DP", "1 Feb 2020"),
        ("Feb 2020", "2020 Feb", "DP", "Feb 2020"),
        ("20 Jan 2020", "20200120", "DEP", "20 Jan 2020"),
        ("German", "ger", "LA", "German"),
    ],
)
def test_a_fix_is_written_as_medline_has_it(old: str, new: str, term: str, said: str) -> None:
    text = f"PMID- 7\nTI  - Tides.\n{term:<4}- {old}\n"
    (found,) = lint(Source("x.nbib", text), plan_for()).diagnostics
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == [new]
    assert found.value == said


@pytest.mark.parametrize(
    ("types", "kind", "subtype"),
    [
        (["Case Reports", "Journal Article"], "article-journal", "case-report"),
        (["Journal Article", "Meta-Analysis", "Review", "Systematic Review"], "article-journal", "systematic-review"),
        (["Comment", "Letter"], "article-journal", "letter"),
        (["Journal Article", "Preprint"], "preprint", ""),
        (["Published Erratum"], "article-journal", "erratum"),
        (["Retraction of Publication"], "article-journal", "retraction"),
        (["Book Chapter", "Review"], "chapter", "review"),
        (["Multicenter Study"], "", ""),
    ],
)
def test_types_of_publication_say_type_and_subtype(types: list[str], kind: str, subtype: str) -> None:
    lines = "".join(f"PT  - {one}\n" for one in types)
    seen = paper(RECORD.replace("PT  - Journal Article\nPT  - Review\n", lines))
    assert (seen.text("type"), seen.text("subtype")) == (kind, subtype)


def test_a_retraction_is_said_by_its_own_tag() -> None:
    text = RECORD.replace("TI  - [Tides and what they bring].", "TI  - RETRACTED: Tides and what they bring.")
    assert rules(text) == []
    assert rules(text.replace(" PMID: 7654999", "")) == []
    assert rules(text.replace("RIN -", "CIN -")) == ["title-status-marker"]


def test_a_notice_and_its_paper_are_linked_by_their_tags() -> None:
    notice = (
        "PMID- 7654999\nTI  - Retraction: Tides and what they bring.\nFAU - Marsh, Ida\nAU  - Marsh I\nDP  - 2021\n"
        "PT  - Retraction of Publication\n"
    )
    notice = notice.replace("bring", "bring to a harbour")
    paper = RECORD.replace("[Tides and what they bring].", "Tides and what they bring to a harbour.")
    for old, told in (("RIN -", []), ("CIN -", ["retracted-not-linked"])):
        found = abslint.lint_text(f"{paper.replace('RIN -', old)}\n{notice}", "x.nbib")
        assert [one.rule for one in found] == told


def test_a_number_of_pubmed_that_comes_again_is_told_once() -> None:
    found = abslint.lint_text("PMID- 7654\nTI  - Tides.\n\nPMID- 7654\nTI  - Ebb and foam.\n", "x.nbib")
    assert [one.rule for one in found] == ["duplicate-identifier"]


@pytest.mark.parametrize("term", ["dates.published", "dates.epub", "dates.submitted"])
def test_what_is_clean_at_a_glance_is_right(term: str) -> None:
    forms = PROFILE.forms
    clean = CLEAN_DATE.of(forms)
    days = [f"{year}-{month:02}-{day:02}" for year in (1600, 1945, 1999, 2020) for month in (1, 12) for day in (1, 28)]
    for day in [*days, "2020", *(["2020-05"] if term == "dates.published" else [])]:
        written = in_own_form(day, forms.dates, term)
        assert clean(written)
        assert read_in_form(written, forms.dates).kind == "iso"
    for wrong in ("20200230", "2020 Feb 30", "2020 Feb 01", "2020 feb 1", "20201301", "2020 Feb 1 ", "2020/13/01"):
        assert not clean(wrong)


def test_records_are_known_by_their_tags() -> None:
    assert PROFILE.recognise({"PMID": "7", "TI": "Tides"}) is Confidence.STRONG
    assert PROFILE.recognise({"TI": "Tides", "FAU": ["x"]}) is Confidence.STRONG
    assert PROFILE.recognise({"PMID": "7"}) is PROFILE.recognise({"TI": "Tides"}) is Confidence.NO
    assert recognise({"PMID": "7", "TI": "Tides"}, "medline") is PROFILE
    assert recognise({"PMID": "7", "TI": "Tides"}, "yaml") is not PROFILE


def test_tables_and_schema_agree() -> None:
    assert not set(LISTS) & set(SINGLE)
    assert set(BEGINS) | set(UPDATES) | set(RELATIONS) <= TAGS
    assert set(TYPES.values()) <= CSL_TYPES | {"preprint"}
    assert set(SUBTYPES) - set(TYPES) == {"clinical trial protocol", "systematic review"}
    assert set(HISTORY.values()) <= set(PROFILE.fields)
    schema = builtin_document("https://abslint.github.io/schemas/medline.schema.json")
    properties = schema["properties"]  # type: ignore[index]
    assert set(properties) == TAGS
    for tag, said in properties.items():
        assert said["$ref"] == f"#/$defs/{'texts' if tag in LISTS else 'text'}", tag
        assert said["description"][1:] == f"{(LISTS | SINGLE)[tag][1:]}.", tag
    assert {where.pattern[0] for places in PROFILE.fields.values() for where in places} <= TAGS
