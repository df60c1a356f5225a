"""The examples of each rule, told again in every shape that can carry them, give the same findings at the right places.

Where they do not, a table says why; it holds no entry that no example needs. All is asked of one style a shape; by
night of the others, too, which only spell the same differently.
"""

from __future__ import annotations

from functools import cache

import pytest

from abslint.model.profile import Forms
from abslint.profiles import load_profile
from abslint.rules import load_catalogue
from abslint.testing.examples import lint_example, own_rules, plan_for
from benchmarks.papers.styles import STYLES, Style
from benchmarks.retell import Retold, carries, retell, stories_of

USUAL = "jsonl hugo csl-json ris bibtex medline pubmed crossref-list portal".split()
"""A style of each shape, one that holds several records where there is such."""

NATIVE = "asked of native records only"
ONE_STRING = "in one string its parts cannot be told apart"
SYNTAX = "the syntax takes it for something else, and says what is missing then"
FORMS, LACKS, TOLD = "Forms.", "no place for ", "told by "
"""Beginnings of reasons: of a convention of the shape, of a term without a place there, of the rule that tells it."""

REASONS: dict[str, dict[str, str]] = {
    "abstract-length": {
        "csl-json": NATIVE,
        "hugo": NATIVE,
        "ris": NATIVE,
        "bibtex": NATIVE,
        "medline": NATIVE,
        "pubmed": NATIVE,
        "crossref": NATIVE,
    },
    "abstract-portal-text": {"pure-page": SYNTAX},
    "article-number-in-pages": {
        "csl-json": LACKS + "article_number",
        "hugo": LACKS + "article_number",
        "medline": LACKS + "article_number",
        "pubmed": LACKS + "article_number",
    },
    "author-all-caps": {"hugo": ONE_STRING, "pure-page": ONE_STRING},
    "author-et-al": {"hugo": ONE_STRING, "pure-page": ONE_STRING},
    "author-list-in-one-string": {"pure-page": SYNTAX},
    "author-missing-part": {"hugo": ONE_STRING, "pure-page": ONE_STRING},
    "author-placeholder": {"hugo": ONE_STRING, "pure-page": ONE_STRING},
    "author-stray-characters": {"pure-page": SYNTAX, "hugo": ONE_STRING},
    "author-title-or-degree": {"hugo": ONE_STRING, "pure-page": SYNTAX},
    "container-holds-more": {"hugo": FORMS + "markdown"},
    "date-not-iso": {
        "csl-json": FORMS + "dates",
        "hugo": FORMS + "dates",
        "ris": FORMS + "dates",
        "bibtex": FORMS + "dates",
    },
    "date-range": {"csl-json": FORMS + "dates", "medline": FORMS + "dates"},
    "date-uncertain-marker": {"csl-json": FORMS + "dates"},
    "doi-as-link": {"pure-page": FORMS + "doi_links"},
    "empty-field": {"csl-json": ONE_STRING, "hugo": NATIVE},
    "id-missing": {"csl-json": TOLD + "schema-required", "bibtex": TOLD + "schema-required"},
    "identifier-in-wrong-field": {"ris": ONE_STRING},
    "issn-list-in-string": {"csl-json": NATIVE, "ris": NATIVE, "bibtex": NATIVE, "medline": NATIVE, "crossref": NATIVE},
    "keyword-identifier": {"hugo": ONE_STRING, "pure-page": ONE_STRING},
    "keyword-major-topic-mark": {"medline": FORMS + "keyword_marks"},
    "keyword-markup": {"csl-json": ONE_STRING},
    "keyword-variant": {"csl-json": ONE_STRING, "bibtex": ONE_STRING},
    "keywords-one-string": {
        "csl-json": FORMS + "keywords",
        "bibtex": FORMS + "keywords",
        "ris": TOLD + "keyword-trailing-punctuation",
        "medline": TOLD + "keyword-trailing-punctuation",
    },
    "language-name": {"ris": FORMS + "languages", "bibtex": FORMS + "languages"},
    "language-not-shortest": {
        "ris": FORMS + "languages",
        "bibtex": FORMS + "languages",
        "medline": FORMS + "languages",
        "pubmed": FORMS + "languages",
        "crossref": FORMS + "languages",
    },
    "missing-abstract": {"csl-json": NATIVE},
    "missing-authors": {
        "csl-json": NATIVE,
        "hugo": NATIVE,
        "ris": NATIVE,
        "bibtex": NATIVE,
        "medline": NATIVE,
        "pubmed": NATIVE,
        "crossref": NATIVE,
    },
    "missing-container": {"csl-json": NATIVE, "ris": NATIVE, "bibtex": NATIVE, "crossref": NATIVE},
    "missing-doi": {"csl-json": NATIVE, "hugo": NATIVE, "medline": NATIVE},
    "missing-keywords": {"csl-json": NATIVE},
    "orcid-form": {"csl-json": NATIVE, "pubmed": NATIVE, "crossref": NATIVE},
    "pages-abbreviated": {"medline": FORMS + "pages_abbreviated", "pubmed": FORMS + "pages_abbreviated"},
    "pages-dash": {
        "csl-json": FORMS + "page_dashes",
        "hugo": FORMS + "page_dashes",
        "bibtex": FORMS + "page_dashes",
        "crossref": FORMS + "page_dashes",
    },
    "preprint-and-published": {"csl-json": LACKS + "relations.id"},
    "retracted-not-linked": {"csl-json": LACKS + "updates.type"},
    "ror-malformed": {"pubmed": FORMS + "id_links", "crossref": FORMS + "id_links"},
    "section-single": {"crossref": SYNTAX},
    "sections-flattened": {
        "csl-json": LACKS + "abstract.sections",
        "hugo": LACKS + "abstract.sections",
        "ris": LACKS + "abstract.sections",
        "bibtex": LACKS + "abstract.sections",
        "medline": LACKS + "abstract.sections",
        "crossref": LACKS + "abstract.sections",
        "pure-page": LACKS + "abstract.sections",
    },
    "status-alias": {
        "csl-json": FORMS + "statuses",
        "pure-page": FORMS + "statuses",
        "medline": FORMS + "statuses",
        "pubmed": FORMS + "statuses",
    },
    "status-contradicts-doi": {
        "hugo": LACKS + "publication_status",
        "ris": LACKS + "publication_status",
        "crossref": LACKS + "publication_status",
        "bibtex": ONE_STRING,
    },
    "status-date-in-future": {
        "hugo": LACKS + "publication_status",
        "ris": LACKS + "publication_status",
        "crossref": LACKS + "publication_status",
        "csl-json": LACKS + "dates.epub",
        "medline": ONE_STRING,
        "bibtex": ONE_STRING,
    },
    "status-hidden-in-field": {
        "hugo": LACKS + "publication_status",
        "ris": LACKS + "publication_status",
        "crossref": LACKS + "publication_status",
    },
    "text-html-tag": {"crossref": FORMS + "markup"},
    "text-latex": {"hugo": FORMS + "markdown"},
    "text-private-use": {"csl-json": TOLD + "keyword-bullet", "bibtex": TOLD + "keyword-bullet"},
    "title-full-stop": {"medline": FORMS + "title_full_stop", "pubmed": FORMS + "title_full_stop"},
    "title-markup": {"hugo": FORMS + "markup", "crossref": FORMS + "markup"},
    "title-status-marker": {
        "hugo": LACKS + "updates.type",
        "ris": LACKS + "updates.type",
        "bibtex": LACKS + "updates.type",
    },
    "type-contradicts-container": {"bibtex": FORMS + "preprints"},
}
"""Rules to shapes to why a finding of an example is none there, or stands elsewhere."""


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
