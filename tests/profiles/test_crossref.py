"""Crossref's works: titles in lists, dates in parts, abstracts in JATS."""

from __future__ import annotations

import json
from typing import Any

from abslint.decode import decode
from abslint.fixer import fix
from abslint.formats.json_document import JsonDocument
from abslint.model.diagnostic import Diagnostic
from abslint.model.paper import Paper
from abslint.profiles.crossref import PROFILE
from abslint.testing import plan_for
from abslint.testing.bases import CROSSREF
from abslint.testing.examples import lint_source

BASE: dict[str, Any] = json.loads("{" + ",".join(line.format(n=1) for line in CROSSREF.values()) + "}")

WORK: dict[str, Any] = {
    **BASE,
    "subtitle": ["Counts of a summer"],
    "original-title": ["Krabben"],
    "short-container-title": ["J Imag Shores"],
    "published-print": {"date-parts": [[2020, 3]]},
    "published-online": {"date-parts": [[2020, 2, 1]]},
    "accepted": {"date-parts": [[2019, 12, 24]]},
    "posted": {"date-parts": [[None]]},
    "editor": [{"name": "The Shore Group", "ORCID": "http://orcid.org/0000-0001-5109-3700"}],
    "author": [
        {
            "given": "Ida",
            "family": "Marsh",
            "ORCID": "http://orcid.org/0000-0001-5109-3700",
            "affiliation": [{"name": "Shore Lab", "id": [{"id": "https://ror.org/027bh9e22", "id-type": "ROR"}]}],
        }
    ],
    "license": [{"URL": "https://creativecommons.org/licenses/by/4.0/"}],
    "funder": [{"name": "Tide Fund", "DOI": "10.13039/7", "award": ["T-7"]}],
    "update-to": [{"DOI": "10.1234/tidal.9", "type": "retraction", "updated": {"date-parts": [[2021, 1, 2]]}}],
    "updated-by": [{"DOI": "10.1234/tidal.8", "type": "erratum", "updated": {"date-parts": [[2021, 1, 3]]}}],
    "relation": {"is-preprint-of": [{"id": "10.1234/tidal.6", "id-type": "doi"}]},
    "clinical-trial-number": [{"clinical-trial-number": "isrctn01234567", "registry": "10.18810/isrctn"}],
}

JATS = (
    "<jats:title>Abstract</jats:title><jats:sec><jats:title>Background</jats:title>"
    "<jats:p>Crabs come to tidal pools by night, as <jats:italic>Carcinus</jats:italic> does.</jats:p></jats:sec>"
    "<jats:sec><jats:title>Methods</jats:title><jats:p>We counted them through one whole summer.</jats:p></jats:sec>"
    "<jats:sec><jats:title>Results</jats:title><jats:p>Most visitors stayed for less than an hour.</jats:p></jats:sec>"
)


def paper(data: dict[str, Any]) -> Paper:
    return Paper(data, (), JsonDocument(data, ""), PROFILE)


def told(**changes: Any) -> list[Diagnostic]:
    return lint_source(decode(json.dumps(BASE | changes).encode(), "x.json"), plan_for()).diagnostics


def test_a_work_is_read_as_a_paper() -> None:
    seen = paper(WORK)
    texts = {
        "title": "Crabs and other visitors of tidal pool number 1",
        "subtitle": "Counts of a summer",
        "original_title": "Krabben",
        "type": "article-journal",
        "dates.published": "2020-02-01",
        "dates.epub": "2020-02-01",
        "dates.accepted": "2019-12-24",
        "authors.orcid": "http://orcid.org/0000-0001-5109-3700",
        "authors.affiliations": "Shore Lab",
        "authors.ror": "https://ror.org/027bh9e22",
        "contributors.literal": "The Shore Group",
        "container.title": "Journal of Imagined Shores",
        "container.short_title": "J Imag Shores",
        "funding.funder": "Tide Fund",
        "funding.award": "T-7",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "updates.id": "10.1234/tidal.8",
        "updates.date": "2021-01-03",
        "relations.type": "retraction-of",
        "trial_registration.id": "isrctn01234567",
    }
    assert {term: seen.text(term) for term in texts} == texts
    assert [field.text for field in seen.filled("relations.id")] == ["10.1234/tidal.9", "10.1234/tidal.6"]
    assert not seen.text("dates.posted")
    assert paper({"type": "posted-content", "subtype": "preprint"}).text("type") == "preprint"
    assert not paper({"type": "posted-content", "subtype": "preprint"}).has("subtype")


def test_its_own_forms_are_right() -> None:
    plain = {key: value for key, value in WORK.items() if key not in ("update-to", "updated-by", "relation")}
    assert [one.rule for one in told(**plain)] == []
    assert told(abstract=JATS) == []
    assert told(abstract="<jats:p>Crabs &amp; gulls come to pools, as H<jats:sub>2</jats:sub>O helps.</jats:p>") == []


def test_sections_are_judged_by_label_and_text() -> None:
    swapped = JATS.replace("Background", "Conclusions")
    assert [(one.rule, one.pointer) for one in told(abstract=swapped)] == [("section-out-of-order", "/abstract")]
    twice = JATS.replace(">Methods<", ">Results<")
    assert "section-duplicate" in [one.rule for one in told(abstract=twice)]
    empty = JATS.replace("<jats:p>Most visitors stayed for less than an hour.</jats:p>", "")
    (found,) = told(abstract=empty)
    assert (found.rule, found.fix) == ("section-empty", None)
    named = JATS.replace("<jats:p>We counted", "<jats:p>Methods: We counted")
    (found,) = told(abstract=named)
    assert found.rule == "section-label-in-text"


def test_a_fix_in_a_section_changes_nothing_else() -> None:
    text = json.dumps(
        BASE | {"abstract": JATS.replace("We counted", "Methods: We caf&eacute;-goers counted")}, indent=1
    )
    fixed = fix(decode(text.encode(), "x.json"), plan_for())
    assert fixed.source.text == text.replace("Methods: We caf&eacute;", "We café")


def test_html_and_mistakes_are_told_as_anywhere() -> None:
    (found,) = told(abstract="<jats:p>Crabs come by night.<div>And by day.</div></jats:p>")
    assert found.rule == "text-html-tag"
    (found,) = told(author=[{"family": "Marsh", "given": "Ida", "ORCID": "http://orcid.org/0000-0001-5109-3701"}])
    assert found.rule == "orcid-checksum"
    (found,) = told(DOI="https://doi.org/10.1234/tidal.1")
    assert found.rule == "doi-as-link"
    assert [one.rule for one in told(issued={"date-parts": [[2020, 2, 30]]})] == ["date-impossible"]
    assert [one.rule for one in told(type="journalarticle")] == ["schema-value"]
