"""A row of a table seen as a paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from abslint.decode import decode
from abslint.engine import lint
from abslint.formats.csv import read
from abslint.knowledge.table_columns import SIGNS, TERMS, fold, holds_papers
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.plan import Records
from abslint.model.source import Source
from abslint.model.terms import TERMS as EVERY
from abslint.profiles import fitted, load_profile, recognise_table
from abslint.profiles.csl_json import TYPES as CSL_TYPES
from abslint.profiles.table import PROFILE, read_type
from abslint.testing import plan_for

PLAN = plan_for()
_MUST = replace(PLAN, must_be_records=True)


def paper(text: str, entry: Records | None = None) -> Paper:
    document = next(one for one in read(Source("x.csv", text), entry) if not isinstance(one, Problem))
    profile = recognise_table(document.columns, "csv")
    assert profile is not None
    return Paper(document.data, (), document, profile)


def found(text: str, path: str = "x.csv", **more: object) -> list[tuple[str, str]]:
    plan = plan_for(**more) if more else PLAN  # type: ignore[arg-type]
    return [(one.rule, one.pointer) for one in lint(decode(text.encode(), path), plan).diagnostics]


ZOTERO = (
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date",'
    '"Pages","Issue","Volume","Journal Abbreviation","Short Title","Manual Tags"\n'
    '"AB12","journalArticle","2020","Marsh, Ida; Reef, Otto","Tides","Shores","10.1234/t","","We counted.",'
    '"2020-02-01","1-9","3","12","Sh.","Tides","crab; gull"\n'
)
SCOPUS = (
    '"Authors","Author(s) ID","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end","DOI",'
    '"Link","Abstract","Author Keywords","Document Type","Source","EID"\n'
    '"Marsh I.; Reef O.","1;2","Tides","2020","Shores","12","3","","1","9","10.1234/t","https://e.org/t","We counted.",'
    '"crab; gull","Article","Scopus","2-s2.0-85000000000"\n'
)
WOS = (
    "Publication Type;Authors;Article Title;Source Title;Author Keywords;Abstract;Publication Date;Publication Year;"
    "Volume;Issue;DOI;UT (Unique WOS ID)\n"
    "J;Marsh, I. Reef, O;Tides;Shores;crab, gull;We counted.;MAR-APR;2020;12;3;10.1234/t;WOS:000000000000001\n"
)
PUBMED = (
    "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI\n"
    '123,Tides.,"Marsh I, Reef O.",Shores. 2020,Marsh I,Shores,2020,2020/02/01,PMC12345,,10.1234/t\n'
)
HAND = "title,authors,year,journal,doi\nTides,Ida Marsh and Otto Reef,2020,Shores,10.1234/t\n"


@pytest.mark.parametrize("text", [ZOTERO, SCOPUS, WOS, PUBMED, HAND, HAND.replace("title,", "Title ,").upper()])
def test_tables_of_papers_are_known_by_their_header(text: str) -> None:
    seen = paper(text)
    assert seen.profile.name == "table"
    assert seen.text("title").lower().startswith("tides")
    assert seen.text("container.title").lower() == "shores"
    assert (seen.text("identifiers.doi").lower(), seen.text("year")) == ("10.1234/t", "2020")
    assert set(seen.profile.fields) <= set(EVERY)
    assert found(text.replace("SHORES", "Shores")) == [] or text.isupper()


@pytest.mark.parametrize(
    "header",
    [
        "title,year,director,rating",
        "title,author,isbn,publisher,year",
        "title,type,url_slug,venue,date,location,talk_url",
        "id,title,publication,author,date,year,month,url,content",
        "name,doi,journal",
        "title,doi",
        "x,y,z",
        "doi",
        "Publication Title,Year,ISSN",
    ],
)
def test_other_tables_are_passed_over(header: str) -> None:
    width = header.count(",") + 1
    report = lint(decode(f"{header}\n{','.join('a' * width)}\nb\n".encode(), "x.csv"), PLAN)
    assert (report.records, report.skipped) == (0, ["x.csv"])


def test_what_a_table_has_no_column_for_is_not_asked_for() -> None:
    seen = paper(HAND)
    assert not seen.profile.holds("abstract")
    assert seen.profile.holds("identifiers.doi")


def test_a_row_without_a_title_is_a_record_that_lacks_one() -> None:
    text = "Title,Year,DOI\n,2020,10.1234/t\n"
    assert lint(decode(text.encode(), "x.csv"), PLAN).records == 1
    assert found(text, records=(Records(require=("title",)),)) == [("schema-required", "/Title")]


def test_the_month_of_web_of_science_is_no_date() -> None:
    assert paper(WOS).all("dates.published") == []


def test_pubmed_writes_a_full_stop_behind_a_title() -> None:
    assert found(PUBMED) == []
    assert ("title-full-stop", "/Title") in found(PUBMED.replace("NIHMS ID", "Note"))


def test_lists_in_one_text_are_the_form_unless_the_configuration_divides_them() -> None:
    text = "Title,Authors,Year,DOI,Keywords\nTides,Marsh I; Reef O,2020,10.1234/t,crab;*gull;crab\n"
    assert found(text) == [("keyword-major-topic-mark", "/Keywords"), ("keyword-duplicate", "/Keywords")]
    divided = found(text, records=(Records(separator=";"),))
    assert divided == [("keyword-major-topic-mark", "/Keywords/1"), ("keyword-duplicate", "/Keywords/2")]


def test_types_are_native_ones() -> None:
    assert {read_type(word) for word in ("journalArticle", "Book Chapter", "Thesis", "preprint")} <= {
        *CSL_TYPES,
        "preprint",
    }
    assert read_type("J") is None


def test_columns_are_known_whatever_their_spelling() -> None:
    assert {fold(name) for name in ("Author(s)", "AUTHORS", "authors ")} == {"authors"}
    assert fold("x" * 1000) == ""
    known = set(" ".join(TERMS.values()).split())
    assert known >= SIGNS
    assert len(known) == len(" ".join(TERMS.values()).split())
    assert holds_papers(["Title", "Publication Year", "DOI"])


def test_one_header_has_one_shape() -> None:
    columns = ("Title", "Year", "DOI")
    assert recognise_table(columns, "csv") is fitted(PROFILE, columns)
    assert fitted(load_profile("native"), columns) is load_profile("native")


def test_the_configuration_may_name_columns_of_ones_own() -> None:
    text = "Titel;Jahr;Schlagwort\nGezeiten.;2020;\n"
    fields = {"title": "/Titel", "year": "/Jahr"}
    assert found(text, records=(Records(fields=fields),)) == [("title-full-stop", "/Titel")]
    assert found(text) == []
    assert lint(decode(text.encode(), "x.csv"), plan_for(profile="table")).records == 1
    assert found("Nr,Title,Year,DOI\nk1,Tides.,2020,10.1234/t\n", records=(Records(id="/Nr"),)) == [
        ("title-full-stop", "/Title")
    ]


def test_a_table_that_must_hold_records_is_judged_as_one() -> None:
    report = lint(decode(b"Titel,Jahr\nGezeiten,2020\nEbbe,2021\n", "x.csv"), _MUST)
    assert report.records == 2
    assert report.profiles == {"table": 2}
