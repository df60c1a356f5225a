"""Pages of HTML seen as papers: a publisher's tags, and a Pure portal's blocks."""

from __future__ import annotations

import pytest

from abslint.engine import lint
from abslint.formats.portal_html import read
from abslint.knowledge.page_tags import LISTS, PORTAL_LISTS, is_page_tag
from abslint.model.finding import Problem
from abslint.model.paper import Paper
from abslint.model.profile import Confidence
from abslint.model.source import Source
from abslint.model.terms import TERMS
from abslint.profiles import citation_meta, load_profile, pure_html, pure_page, recognise
from abslint.schema.builtin import builtin_document
from abslint.testing import plan_for


def tags(**said: str | list[str]) -> str:
    """A page with these tags; a double underscore stands for a full stop."""
    lines = []
    for name, value in said.items():
        for one in value if isinstance(value, list) else [value]:
            lines.append(f'<meta name="{name.replace("__", ".")}" content="{one}">\n')
    return "<!DOCTYPE html>\n<head>\n" + "".join(lines) + "</head>\n"


JOURNAL = tags(
    citation_title="Tides of an imagined shore",
    citation_author=["Marsh, Ida", "Tor Holm"],
    citation_author_orcid="https://orcid.org/0000-0003-4321-7659",
    citation_publication_date="2020/02/01",
    citation_online_date="2020/1/5",
    citation_journal_title="Journal of Imagined Shores",
    citation_issn="2049-3630",
    citation_volume="12",
    citation_issue="3",
    citation_firstpage="101",
    citation_lastpage="119",
    citation_doi="10.1234/tidal.7",
    citation_language="en",
    citation_keywords="tide; moon; foam",
    citation_pdf_url="https://shores.example/7.pdf",
    dc__title="Tides of an imagined shore.",
    dc__creator=["Marsh, Ida", "Tor Holm"],
    dc__identifier="10.1234/tidal.7",
    prism__doi="doi:10.1234/tidal.7",
)
DUBLIN = tags(
    DC__Title="Foam of an imagined shore",
    DC__Creator="Marsh, Ida",
    DC__Date__issued="2020-02-01",
    DC__Identifier=["77", "https://doi.org/10.1234/foam.7"],
    DC__Language="en",
    DC__Rights=["Copyright (c) 2020 Ida Marsh", "https://creativecommons.org/licenses/by/4.0"],
    DC__Description=["Foam was seen.", "Skum blev set."],
    prism__publicationName="Journal of Imagined Shores",
)
PORTAL = """\
<html><head><meta name="citation_title" content="Tides of a shore"><meta name="citation_author" content="Marsh, Ida">
<meta name="citation_issn" content="2049-3630"></head>
<div class="rendering"><h1><span>Tides of a shore</span></h1>
<p class="type">Research output: Contribution to journal › Article › peer-review</p>
<table class="properties"><tr><th>Original language</th><td>English</td></tr>
<tr><th>Publication status</th><td>Published - 2020</td></tr><tr><th>Volume</th><td>12</td></tr></table></div></html>
"""


def paper(text: str) -> Paper:
    (document,) = read(Source("x.html", text))
    assert not isinstance(document, Problem)
    profile = recognise(document.data, "portal_html")
    assert profile is not None
    return Paper(document.data, (), document, profile)


def texts(text: str, term: str) -> list[str]:
    return [field.text for field in paper(text).all(term)]


def rules(text: str) -> set[str]:
    return {one.rule for one in lint(Source("x.html", text), plan_for()).diagnostics}


def test_a_publishers_page_is_read_as_a_paper() -> None:
    assert paper(JOURNAL).profile is citation_meta.PROFILE
    assert set(citation_meta.PROFILE.fields) <= set(TERMS)
    assert texts(JOURNAL, "title") == ["Tides of an imagined shore"]
    assert texts(JOURNAL, "authors.name") == ["Marsh, Ida", "Tor Holm"]
    assert len(paper(JOURNAL).all("authors")) == 2
    assert texts(JOURNAL, "dates.published") == ["2020/02/01"]
    assert texts(JOURNAL, "dates.epub") == ["2020/1/5"]
    assert texts(JOURNAL, "pages") == ["101", "119"]
    assert texts(JOURNAL, "identifiers.doi") == ["10.1234/tidal.7"]
    assert rules(JOURNAL) == set()


def test_what_dublin_core_says_counts_where_google_scholars_names_are_missing() -> None:
    assert texts(DUBLIN, "title") == ["Foam of an imagined shore"]
    assert texts(DUBLIN, "authors.name") == ["Marsh, Ida"]
    assert texts(DUBLIN, "identifiers.doi") == ["https://doi.org/10.1234/foam.7"]
    assert texts(DUBLIN, "abstract") == ["Foam was seen."]
    assert texts(DUBLIN, "license") == ["https://creativecommons.org/licenses/by/4.0"]
    assert texts(DUBLIN, "container.title") == ["Journal of Imagined Shores"]
    with_name = DUBLIN.replace("</head>", '<meta name="citation_author" content="Holm, Tor"></head>')
    assert texts(with_name, "authors.name") == ["Holm, Tor"]


def test_a_portals_page_is_read_by_what_is_seen_and_its_tags_where_that_is_missing() -> None:
    assert paper(PORTAL).profile is pure_html.PROFILE
    assert texts(PORTAL, "title") == ["Tides of a shore"]
    assert texts(PORTAL, "type") == ["Research output: Contribution to journal › Article › peer-review"]
    assert texts(PORTAL, "authors.name") == ["Marsh, Ida"]
    assert texts(PORTAL, "container.issn") == ["2049-3630"]
    assert texts(PORTAL, "dates.published") == ["2020"]
    seen = PORTAL.replace("<table", '<p class="relations persons"><span>Ida Marsh</span></p><table')
    assert texts(seen, "authors.name") == ["Ida Marsh"]
    assert set(pure_page.FIELDS) <= set(pure_html.PROFILE.fields)


@pytest.mark.parametrize(
    ("label", "name", "term"),
    [
        ("Electronic ISSN", "citation_issn", "container.issn"),
        ("ISBN", "citation_isbn", "container.isbn"),
        ("Title of host publication", "citation_journal_title", "container.title"),
    ],
)
def test_what_tags_say_again_counts_once_whatever_label_shows_it(label: str, name: str, term: str) -> None:
    """A wrong digit of an ISSN was told twice where the page had that of the electronic journal only."""
    tags = PORTAL.replace('"citation_issn" content="2049-3630"', f'"{name}" content="Tides &amp; co"')
    page = tags.replace("<tr><th>Volume", f"<tr><th>{label}</th><td>Tides &amp; co</td></tr><tr><th>Volume")
    assert texts(page, term) == ["Tides & co"]
    assert texts(page.replace('Tides &amp; co"', 'Foam"'), term) == ["Tides & co", "Foam"]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("imagined shore\"", "imagined shore.\"", "title-full-stop"),
        ("2020/02/01", "2020/02/31", "date-impossible"),
        ("2049-3630", "2049-3631", "issn-checksum"),
        ('doi" content="10.', 'doi" content="https://doi.org/10.', "doi-as-link"),
        ("tide; moon; foam", "*tide", "keyword-major-topic-mark"),
        ("Tor Holm", "", "empty-field"),
        ('"en"', '"English"', "language-name"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_tags_is_told(old: str, new: str, rule: str) -> None:
    assert rule in rules(JOURNAL.replace(old, new, 1))


def test_several_keywords_in_one_are_told_where_a_portal_lists_them_and_not_in_tags() -> None:
    tagged = PORTAL.replace("</head>", '<meta name="citation_keywords" content="tide; moon; foam"></head>')
    assert "keywords-one-string" not in rules(tagged)
    listed = '<ul class="relations keywords"><li><span>tide; moon; foam</span></li></ul></div>'
    assert "keywords-one-string" in rules(tagged.replace("</div>", listed))


@pytest.mark.parametrize("date", ["2020/02/01", "2020/2/1", "2010/5/12", "2020/02", "2020", "2020-02-01"])
def test_dates_with_slashes_are_right(date: str) -> None:
    assert rules(JOURNAL.replace("2020/02/01", date).replace("2020/1/5", date)) == set()


def test_a_date_in_words_is_mended_to_that_of_iso() -> None:
    (found,) = lint(Source("x.html", JOURNAL.replace("2020/02/01", "1 Feb 2020")), plan_for()).diagnostics
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == ["2020-02-01"]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"citation_title": "x"},
        {"dc.title": "About us", "dc.creator": ["x"], "dc.date": "2020"},
        {"citation_author": ["x"], "citation_doi": "10.1234/x"},
        {"title": "x", "abstract": "y"},
    ],
)
def test_what_any_page_may_say_is_no_paper(data: dict[str, object]) -> None:
    assert recognise(data, "portal_html") is None


def test_shapes_of_pages_are_looked_for_in_pages_only() -> None:
    data = {"citation_title": "x", "citation_doi": "10.1234/x"}
    assert citation_meta.PROFILE.recognise(data) is Confidence.STRONG
    assert recognise(data, "json") is None
    assert load_profile("pure-html").formats == load_profile("citation-meta").formats == {"portal_html"}


def test_tables_and_schema_agree() -> None:
    schema = builtin_document("https://abslint.github.io/schemas/citation-meta.schema.json")
    for name, said in schema["properties"].items():  # type: ignore[index]
        assert is_page_tag(name)
        assert said["$ref"] == ("#/$defs/texts" if name in LISTS else "#/$defs/text"), name
    assert all(map(is_page_tag, LISTS))
    assert not LISTS & PORTAL_LISTS
    for term, places in citation_meta.FIELDS.items():
        for where in places:
            assert is_page_tag(str(where.pattern[0])), term
