"""A portal page seen as a paper."""

from __future__ import annotations

import pytest

from abslint.formats.portal_text import FORMAT
from abslint.model.format import Document
from abslint.model.paper import Paper
from abslint.model.profile import Confidence
from abslint.model.source import Source
from abslint.model.terms import TERMS
from abslint.profiles.pure_page import PROFILE

PAGE = """Wells in dry years.

Anna Berg, Jonas Holm

Research output: Contribution to journalReview articlepeer-review

Wells fall first in the hills.
Original languageEnglish
JournalWater
Volume5
Issue number3
DOIs
• https://doi.org/10.1234/w.5
Publication status{status}

• *wells
• *hills
"""


def paper(status: str = "Published - Feb 1 2020", page: str = PAGE) -> Paper:
    (document,) = FORMAT.read(Source("page.txt", page.replace("{status}", status)))
    assert not isinstance(document, tuple)
    page_document: Document = document  # type: ignore[assignment]
    return Paper(page_document.data, (), page_document, PROFILE)


def test_every_term_is_known_and_the_required_ones_have_a_place() -> None:
    assert set(PROFILE.fields) <= set(TERMS)
    assert all(PROFILE.holds(term) for term in PROFILE.required)
    for term in ("authors", "container.title", "identifiers.doi", "abstract", "dates.published", "keywords.list"):
        assert PROFILE.holds(term)


def test_the_page_is_read_as_a_paper() -> None:
    seen = paper()
    texts = {
        "title": "Wells in dry years.",
        "type": "article-journal",
        "subtype": "review",
        "peer_reviewed": "true",
        "language": "English",
        "publication_status": "published",
        "dates.published": "Feb 1 2020",
        "abstract": "Wells fall first in the hills.",
        "container.title": "Water",
        "volume": "5",
        "issue": "3",
        "identifiers.doi": "https://doi.org/10.1234/w.5",
    }
    assert {term: seen.text(term) for term in texts} == texts
    assert [field.text for field in seen.all("keywords")] == ["*wells", "*hills"]
    assert [field.text for field in seen.all("authors.name")] == ["Anna Berg", "Jonas Holm"]
    (listed,) = seen.all("keywords.list")
    assert listed.value == ["*wells", "*hills"]


@pytest.mark.parametrize(
    ("status", "native", "term"),
    [
        ("Published - Feb 1 2020", "published", "dates.published"),
        ("E-pub ahead of print - 2 Apr 2015", "epub-ahead-of-print", "dates.epub"),
        ("Accepted/In press - 2021", "in-press", "dates.accepted"),
        ("Unpublished - 2021", "unpublished", None),
        ("Published", "published", None),
        ("Publshed - 2021", None, None),
    ],
)
def test_the_date_belongs_to_its_status(status: str, native: str | None, term: str | None) -> None:
    seen = paper(status)
    (field,) = seen.all("publication_status")
    assert (field.text, field.parsed) == (status, native)
    for other in ("dates.published", "dates.epub", "dates.accepted"):
        assert seen.has(other) is (other == term)
    if term:
        date = seen.all(term)[0]
        assert date.pointer == ("publication_status",)
        assert status[date.start :] == date.text


def test_a_date_has_a_line_of_its_own_where_one_is_written() -> None:
    assert paper().pointer_for("dates.published") == ("publication_date",)
    assert paper().pointer_for("dates.epub") == ("early_online_date",)
    own = PAGE.replace("Volume5", "Publication date2020-02-01\nEarly online date2020-01-03\nVolume5")
    seen = paper("Published", own)
    assert seen.text("dates.published") == "2020-02-01"
    assert seen.text("dates.epub") == "2020-01-03"


def test_a_silent_type_line_gives_no_field() -> None:
    seen = paper(page=PAGE.replace("Review articlepeer-review", "Article"))
    assert seen.text("type") == "article-journal"
    assert not seen.all("subtype")
    assert not seen.all("peer_reviewed")


def test_only_pages_are_recognised() -> None:
    assert PROFILE.recognise({"title": "x", "type_line": "y"}) is Confidence.STRONG
    assert PROFILE.recognise({"original_language": "English", "state": "Published"}) is Confidence.STRONG
    assert PROFILE.recognise({"title": "x", "publication_status": "published"}) is Confidence.NO
    assert PROFILE.formats == {"portal_text"}
