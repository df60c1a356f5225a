"""The examples of each rule, told again in every shape that can carry them, give the same findings at the right places.

Where they do not, a table says why; it holds no entry that no example needs. All is asked of one style a shape; by
night of the others, too, which only spell the same differently.
"""

from __future__ import annotations

from functools import cache

import pytest

from abslint.model.forms import Forms
from abslint.profiles import load_profile, recognise
from abslint.rules import load_catalogue
from abslint.testing.examples import lint_example, own_rules, plan_for
from benchmarks.papers.styles import STYLES, Style
from benchmarks.retell import Retold, carries, retell, stories_of

USUAL = """
jsonl hugo csl-json ris bibtex medline pubmed crossref-list portal datacite openalex schema-org page-tags table cff
pure-api lab-website academicpages joss commonmeta inveniordm plain portal-page
""".split()
"""A style of each shape, one that holds several records where there is such."""

NATIVE = "asked of native records only"
ONE_STRING = "in one string its parts cannot be told apart"
SYNTAX = "the syntax takes it for something else, and says what is missing then"
FORMS, LACKS, TOLD, MAKES = "Forms.", "no place for ", "told by ", "made another shape by "
"""Beginnings of reasons: of a convention of the shape, of a term without a place there, of the rule that tells it, of a
term whose key only records of another shape have."""

WHY: dict[str, dict[str, str]] = {
    "abstract-length": {
        NATIVE: (
            "csl-json hugo ris bibtex medline pubmed crossref datacite openalex schema-org citation-meta table cff "
            "academicpages commonmeta inveniordm plain"
        )
    },
    "abstract-portal-text": {SYNTAX: "pure-page"},
    "article-number-in-pages": {
        LACKS + "article_number": (
            "csl-json hugo medline pubmed openalex schema-org citation-meta cff commonmeta inveniordm plain"
        )
    },
    "arxiv-malformed": {FORMS + "doi_links": "commonmeta pure-html"},
    "author-all-caps": {ONE_STRING: "hugo pure-page openalex table lab-website academicpages pure-html"},
    "author-duplicate": {ONE_STRING: "openalex table"},
    "author-et-al": {ONE_STRING: "hugo pure-page openalex lab-website academicpages"},
    "author-list-in-one-string": {SYNTAX: "pure-page", FORMS + "authors": "table"},
    "author-missing-part": {
        ONE_STRING: "hugo pure-page openalex citation-meta table lab-website academicpages pure-html"
    },
    "author-placeholder": {
        ONE_STRING: "hugo pure-page openalex citation-meta table lab-website academicpages pure-html"
    },
    "author-stray-characters": {
        ONE_STRING: "hugo openalex citation-meta table lab-website academicpages pure-html",
        SYNTAX: "pure-page",
    },
    "author-title-or-degree": {
        ONE_STRING: "hugo openalex table lab-website academicpages pure-html",
        SYNTAX: "pure-page",
    },
    "author-variant": {ONE_STRING: "openalex"},
    "container-holds-more": {FORMS + "markdown": "hugo", LACKS + "type": "citation-meta"},
    "date-not-iso": {
        FORMS + "dates": (
            "csl-json hugo ris bibtex datacite openalex schema-org citation-meta table lab-website academicpages joss "
            "commonmeta inveniordm plain"
        )
    },
    "date-range": {FORMS + "dates": "csl-json medline"},
    "date-uncertain-marker": {FORMS + "dates": "csl-json"},
    "doi-as-link": {FORMS + "doi_links": "pure-page openalex schema-org pure-api commonmeta pure-html"},
    "doi-escaped": {FORMS + "doi_links": "openalex pure-api commonmeta"},
    "empty-field": {
        ONE_STRING: "csl-json",
        NATIVE: (
            "hugo datacite openalex schema-org citation-meta cff lab-website academicpages joss commonmeta "
            "inveniordm plain"
        ),
    },
    "id-missing": {TOLD + "schema-required": "csl-json bibtex"},
    "issn-list-in-string": {NATIVE: "csl-json ris bibtex medline crossref datacite table cff inveniordm"},
    "issue-leading-zero": {LACKS + "type": "citation-meta"},
    "issue-without-volume": {LACKS + "type": "citation-meta"},
    "keyword-identifier": {ONE_STRING: "hugo pure-page openalex lab-website academicpages pure-html"},
    "keyword-major-topic-mark": {FORMS + "keyword_marks": "medline"},
    "keyword-markup": {ONE_STRING: "csl-json table"},
    "keywords-one-string": {
        FORMS + "keywords": "csl-json bibtex table",
        FORMS + "keyword_strings": "citation-meta",
        TOLD + "keyword-trailing-punctuation": "ris medline",
    },
    "language-name": {FORMS + "languages": "ris bibtex table"},
    "language-not-shortest": {
        FORMS + "languages": (
            "ris bibtex medline pubmed crossref datacite citation-meta table cff commonmeta inveniordm plain"
        ),
    },
    "language-mismatch": {LACKS + "language": "academicpages"},
    "language-script-mismatch": {LACKS + "language": "lab-website academicpages joss"},
    "missing-abstract": {NATIVE: "csl-json"},
    "missing-authors": {
        NATIVE: (
            "csl-json hugo ris bibtex medline pubmed crossref datacite openalex schema-org lab-website academicpages "
            "commonmeta inveniordm plain"
        )
    },
    "missing-container": {NATIVE: "csl-json ris bibtex crossref"},
    "missing-doi": {NATIVE: "csl-json hugo medline"},
    "missing-keywords": {NATIVE: "csl-json"},
    "orcid-form": {
        NATIVE: (
            "csl-json pubmed crossref datacite openalex schema-org citation-meta cff joss commonmeta inveniordm plain"
        ),
        FORMS + "id_links": "pure-html",
    },
    "pages-abbreviated": {FORMS + "pages_abbreviated": "medline pubmed"},
    "pages-dash": {
        FORMS + "page_dashes": (
            "csl-json hugo bibtex crossref datacite openalex schema-org citation-meta table pure-api cff commonmeta "
            "inveniordm plain"
        )
    },
    "preprint-and-published": {LACKS + "relations.id": "csl-json table pure-api"},
    "retracted-not-linked": {
        LACKS + "updates.type": (
            "csl-json datacite openalex schema-org table pure-api cff lab-website commonmeta inveniordm plain"
        )
    },
    "ror-malformed": {FORMS + "id_links": "pubmed crossref datacite openalex commonmeta"},
    "section-single": {SYNTAX: "crossref"},
    "sections-flattened": {
        LACKS + "abstract.sections": (
            "csl-json hugo ris bibtex medline crossref pure-page datacite openalex schema-org citation-meta table "
            "pure-api cff academicpages commonmeta inveniordm plain pure-html"
        )
    },
    "status-alias": {FORMS + "statuses": "csl-json medline pubmed pure-page schema-org pure-html"},
    "status-contradicts-doi": {
        LACKS + "publication_status": (
            "hugo ris crossref datacite openalex citation-meta lab-website academicpages commonmeta inveniordm"
        ),
        FORMS + "statuses": "bibtex cff",
        MAKES + "publication_status": "plain",
    },
    "status-date-in-future": {
        LACKS + "dates.epub": "csl-json schema-org table",
        LACKS + "publication_status": (
            "hugo ris crossref datacite openalex citation-meta lab-website academicpages joss commonmeta inveniordm"
        ),
        FORMS + "statuses": "bibtex cff",
        MAKES + "publication_status": "plain",
    },
    "status-hidden-in-field": {
        LACKS + "publication_status": (
            "hugo ris crossref datacite openalex citation-meta lab-website academicpages commonmeta inveniordm"
        )
    },
    "text-html-entity": {FORMS + "html_flag": "pure-api"},
    "text-html-tag": {FORMS + "markup": "crossref pure-api inveniordm"},
    "text-latex": {FORMS + "markdown": "hugo lab-website academicpages"},
    "text-private-use": {TOLD + "keyword-bullet": "csl-json bibtex table"},
    "title-full-stop": {FORMS + "title_full_stop": "medline pubmed"},
    "title-markup": {
        FORMS + "markup": (
            "hugo crossref datacite openalex schema-org citation-meta table pure-api lab-website academicpages joss "
            "commonmeta plain pure-html"
        ),
        FORMS + "title_markup": "inveniordm",
    },
    "title-status-marker": {
        LACKS + "updates.type": (
            "hugo ris bibtex datacite openalex citation-meta cff lab-website academicpages joss commonmeta "
            "inveniordm plain"
        )
    },
    "type-contradicts-container": {FORMS + "preprints": "bibtex"},
    "volume-leading-zero": {LACKS + "type": "citation-meta"},
}
"""Rules to reasons to the shapes in which a finding of an example is none there, or stands elsewhere."""

REASONS = {rule: {shape: why for why, shapes in whys.items() for shape in shapes.split()} for rule, whys in WHY.items()}
"""The same, by shapes."""


@cache
def _retold(rule: str, name: str) -> tuple[Retold, ...]:
    style = next(style for style in STYLES if style.name == name)
    return tuple(one for story in stories_of(rule) if (one := retell(story, style)) is not None)


def _reason(rule: str, style: Style) -> str:
    return REASONS.get(rule, {}).get(style.shape.name, "")


def _ask(rule: str, styles: list[Style]) -> None:
    for style in styles:
        others = [one for one in _retold(rule, style.name) if not one.same]
        reason = _reason(rule, style)
        assert bool(others) == bool(reason), f"{style.name}: " + (str(others[0]) if others else f"not so: {reason}")
        for one in others:
            assert reason == SYNTAX or not one.got - one.wanted, f"{style.name}, found besides: {one}"
            if reason.startswith(TOLD):
                assert _other_finds(one, style, reason.removeprefix(TOLD)), f"{style.name}, not {reason}: {one}"


def _other_finds(one: Retold, style: Style, name: str) -> bool:
    plan = plan_for((*own_rules(one.story.rule), *own_rules(name)))
    return any(each.rule == name for each in lint_example(one.text, style.path, plan).diagnostics)


@pytest.mark.parametrize("rule", sorted(load_catalogue().rules))
def test_examples_are_found_in_every_shape(rule: str) -> None:
    _ask(rule, [style for style in STYLES if style.name in USUAL])


@pytest.mark.nightly
@pytest.mark.parametrize("style", [style for style in STYLES if style.name not in USUAL], ids=lambda style: style.name)
def test_examples_are_found_however_they_are_spelled(style: Style) -> None:
    for rule in sorted(load_catalogue().rules):
        for one in _retold(rule, style.name):
            assert one.same or _reason(rule, style), f"{style.name}: {one}"


def test_each_shape_is_asked() -> None:
    asked = {style.shape.name for style in STYLES if style.name in USUAL}
    assert asked == {style.shape.name for style in STYLES}
    assert REASONS.keys() <= load_catalogue().rules.keys()
    assert {shape for shapes in REASONS.values() for shape in shapes} <= asked


@pytest.mark.parametrize(
    ("rule", "shape", "reason"), [(rule, shape, why) for rule, found in REASONS.items() for shape, why in found.items()]
)
def test_a_reason_is_true_of_its_shape(rule: str, shape: str, reason: str) -> None:
    profile = load_profile(shape)
    if reason.startswith(FORMS):
        name = reason.removeprefix(FORMS)
        assert getattr(profile.forms, name) != getattr(Forms(), name)
    elif reason.startswith(LACKS):
        assert not profile.holds(reason.removeprefix(LACKS))
    elif reason.startswith(TOLD):
        assert reason.removeprefix(TOLD) in load_catalogue().rules
    elif reason.startswith(MAKES):
        key = str(profile.fields[reason.removeprefix(MAKES)][0].pattern[0])
        taken_for = recognise({"title": "Tides of a shore", "journal": "Shores", "year": 2020, key: "x"}, "yaml")
        assert taken_for is not None
        assert taken_for is not profile
    elif reason == NATIVE:
        assert not profile.held_to_native
    else:
        assert reason in {ONE_STRING, SYNTAX}, rule


def test_a_shape_carries_what_it_has_a_place_for() -> None:
    """A keyword of a vocabulary is no plain text, and a null is nothing: where they are lost, nothing is asked."""
    style = next(style for style in STYLES if style.name == "hugo")
    kept = [story.example.kind for story in stories_of("keyword-count") if carries(style, story)]
    assert "bad" in kept
    assert len(kept) < sum(1 for _ in stories_of("keyword-count"))
