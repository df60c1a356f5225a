"""A work of Crossref's REST API. Knows no syntax.

Titles are lists, dates are parts, an abstract is tagged in JATS. Asked for CSL-JSON by content negotiation, Crossref
gives CSL's types with some of its own keys beside: that is CSL-JSON. What a publisher did not deposit is not asked for.

Source: the API's description of a work (https://github.com/CrossRef/rest-api-doc), and its list of types (`/types`).
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.knowledge.jats import label_pieces, text_pieces
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part
from abslint.profiles.csl_json import read_date_parts

TYPES = {
    "book": "book",
    "book-chapter": "chapter",
    "book-part": "chapter",
    "book-section": "chapter",
    "book-series": "periodical",
    "book-set": "book",
    "book-track": "chapter",
    "component": "document",
    "database": "dataset",
    "dataset": "dataset",
    "dissertation": "thesis",
    "edited-book": "book",
    "grant": "document",
    "journal": "periodical",
    "journal-article": "article-journal",
    "journal-issue": "periodical",
    "journal-volume": "periodical",
    "monograph": "book",
    "other": "document",
    "peer-review": "review",
    "posted-content": "preprint",
    "proceedings": "book",
    "proceedings-article": "paper-conference",
    "proceedings-series": "periodical",
    "reference-book": "book",
    "reference-entry": "entry",
    "report": "report",
    "report-component": "chapter",
    "report-series": "periodical",
    "standard": "standard",
    "standard-series": "periodical",
}
"""Crossref's types to native ones."""

_OWN = frozenset(
    "indexed deposited member prefix reference-count references-count is-referenced-by-count content-domain".split()
)
"""Keys that Crossref adds to what was deposited."""

ROLES = ("editor", "translator", "chair")

RELATIONS = (
    "is-preprint-of has-preprint is-version-of has-version is-part-of has-part is-review-of has-review "
    "is-translation-of has-translation is-supplement-to is-supplemented-by is-comment-on has-comment is-reply-to "
    "has-reply is-identical-to is-same-as is-derived-from has-derivation is-replaced-by replaces"
).split()

UPDATES = {
    "correction": "correction-of",
    "corrigendum": "correction-of",
    "erratum": "correction-of",
    "retraction": "retraction-of",
    "withdrawal": "retraction-of",
    "removal": "retraction-of",
}
"""What a notice is to the paper that it updates."""

_FACES = frozenset("i b u em strong sub sup scp tt ovl font".split())
_JATS = (
    "italic bold sub sup sc monospace underline overline strike styled-content named-content ext-link xref "
    "inline-formula disp-formula alternatives tex-math break email"
).split()
_MATH = (
    "math mi mo mn ms mtext mspace mrow mfrac msqrt mroot mstyle mpadded mphantom mfenced menclose msub msup msubsup "
    "munder mover munderover mmultiscripts mprescripts none mtable mtr mtd semantics annotation"
).split()
_INLINE = frozenset(f"jats:{name}" for name in _JATS) | frozenset(f"mml:{name}" for name in _MATH) | {*_MATH} | _FACES
"""Tags within sentences: of JATS, of titles as they are deposited, of MathML."""


def recognise(data: Mapping[str, object]) -> Confidence:
    """Titles in a list beside a DOI, or a type of Crossref's; without a title two keys that Crossref adds."""
    own, kind = len(_OWN.intersection(data)), data.get("type")
    known = isinstance(kind, str) and kind in TYPES
    if isinstance(data.get("title"), list):
        return Confidence.STRONG if own > 1 or known or "DOI" in data else Confidence.NO
    return Confidence.STRONG if own > 1 and known and "title" not in data else Confidence.NO


def _date(*names: str) -> tuple[Where, ...]:
    return tuple(at(f"/{name}/date-parts", whole=True, parse=read_date_parts) for name in names)


def _subtype(value: str) -> Part | None:
    return (0, len(value)) if value not in {"other", "preprint", ""} else None


def _people(part: str) -> tuple[Where, ...]:
    return tuple(at(f"/{role}/*/{part}") for role in ROLES)


FIELDS: dict[str, tuple[Where, ...]] = {
    "title": (at("/title/*"),),
    "subtitle": (at("/subtitle/*"),),
    "original_title": (at("/original-title/*"),),
    "type": (at("/type", parse=TYPES.get),),
    "subtype": (at("/subtype", part=_subtype),),
    "language": (at("/language"),),
    "dates.published": _date("issued", "published", "published-print"),
    "dates.epub": _date("published-online"),
    "dates.accepted": _date("accepted"),
    "dates.posted": _date("posted"),
    "abstract": (at("/abstract", pieces=text_pieces),),
    "abstract.label": (at("/abstract", pieces=label_pieces),),
    "subjects.label": (at("/subject/*"),),
    "authors": (at("/author/*", whole=True),),
    "authors.family": (at("/author/*/family"),),
    "authors.given": (at("/author/*/given"),),
    "authors.suffix": (at("/author/*/suffix"),),
    "authors.literal": (at("/author/*/name"),),
    "authors.orcid": (at("/author/*/ORCID"),),
    "authors.affiliations": (at("/author/*/affiliation/*/name"),),
    "authors.ror": (at("/author/*/affiliation/*/id/*/id", when=("id-type", frozenset({"ROR"}))),),
    "editors": (at("/editor/*", whole=True),),
    "editors.orcid": (at("/editor/*/ORCID"),),
    "translators": (at("/translator/*", whole=True),),
    "contributors.family": _people("family"),
    "contributors.given": _people("given"),
    "contributors.literal": _people("name"),
    "container.title": (at("/container-title/*"),),
    "container.short_title": (at("/short-container-title/*"),),
    "container.issn": (at("/ISSN/*"),),
    "container.isbn": (at("/ISBN/*"),),
    "container.edition": (at("/edition-number"),),
    "container.publisher": (at("/publisher"),),
    "container.place": (at("/publisher-location"),),
    "volume": (at("/volume"),),
    "issue": (at("/issue"),),
    "article_number": (at("/article-number"),),
    "pages": (at("/page"),),
    "thesis.institution": (at("/institution/*/name"),),
    "thesis.award_date": _date("approved"),
    "event.name": (at("/event/name"),),
    "identifiers.doi": (at("/DOI"),),
    "links.url": (at("/URL"), at("/resource/primary/URL"), at("/link/*/URL")),
    "license": (at("/license/*/URL"),),
    "funding.funder": (at("/funder/*/name"),),
    "funding.award": (at("/funder/*/award/*"),),
    "trial_registration.registry": (at("/clinical-trial-number/*/registry"),),
    "trial_registration.id": (at("/clinical-trial-number/*/clinical-trial-number"),),
    "updates.type": (at("/updated-by/*/type"),),
    "updates.date": (at("/updated-by/*/updated/date-parts", whole=True, parse=read_date_parts),),
    "updates.id": (at("/updated-by/*/DOI"),),
    "relations.type": (at("/update-to/*/type", parse=UPDATES.get),),
    "relations.id": (at("/update-to/*/DOI"), *(at(f"/relation/{name}/*/id") for name in RELATIONS)),
}


PROFILE = Profile(
    name="crossref",
    title="work of Crossref",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "parts"}),
        languages=frozenset({"bcp47", "iso639-2b", "iso639-3"}),
        page_dashes=frozenset({"-", "–"}),
        nulls=True,
        markup=_INLINE,
        id_links=frozenset({"orcid", "ror"}),
    ),
    required=("type", "identifiers.doi"),
    ids_are_local=True,
    unasked=frozenset(
        {"authors", "abstract", "language", "container.title", "identifiers.doi", "dates.published", "links.url"}
    ),
    schema="crossref",
)
