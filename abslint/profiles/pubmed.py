"""A record of PubMed's XML, an article or a chapter of a book. Knows no syntax.

A translated title stands in brackets, the original one beside it; all end in a full stop. A record says twice what it
is known by: among the article's own numbers, and in the list of identifiers. Keywords have no vocabulary that is said
of each, so `Owner` is no term here. Pages are shortened (`244-55`) by right. The linking ISSN is one of the journal's
own by its definition, and says nothing new.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from abslint.knowledge.pubmed import CITATION, KINDS, REGISTRIES, RELATIONS, STATES, TYPES, UPDATES
from abslint.knowledge.pubmed_dates import read_parts
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

_CITATION = f"/{CITATION}"
_ARTICLE = f"{_CITATION}/Article"
_BOOK = "/BookDocument"
_HOST = f"{_BOOK}/Book"


def recognise(data: Mapping[str, object]) -> Confidence:
    """A citation or a document of a book."""
    known = isinstance(data.get(CITATION), dict) or isinstance(data.get("BookDocument"), dict)
    return Confidence.STRONG if known else Confidence.NO


def _text(*pointers: str, **more: object) -> tuple[Where, ...]:
    """Where texts stand, whether their elements have attributes or not."""
    return tuple(place for pointer in pointers for place in (at(pointer, **more), at(f"{pointer}/#text", **more)))


def _of(table: Mapping[str, str], value: str) -> Part | None:
    return (0, len(value)) if value in table else None


def _in(table: Mapping[str, str], *pointers: str) -> tuple[Where, ...]:
    """Where words stand of which some are the term's."""
    return tuple(at(pointer, parse=table.get, part=partial(_of, table)) for pointer in pointers)


_KINDS = (
    f"{_ARTICLE}/PublicationTypeList/PublicationType/*/#text",
    f"{_ARTICLE}/PublicationTypeList/PublicationType/*",
    f"{_BOOK}/PublicationType/*/#text",
    f"{_BOOK}/PublicationType/*",
)

_IDS = (
    "/PubmedData/ArticleIdList/ArticleId/*/#text",
    "/PubmedBookData/ArticleIdList/ArticleId/*/#text",
    f"{_BOOK}/ArticleIdList/ArticleId/*/#text",
)


def _identifiers(kind: str) -> tuple[Where, ...]:
    return tuple(at(pointer, when=("@IdType", {kind})) for pointer in _IDS)


def _located(kind: str) -> tuple[Where, ...]:
    pointers = f"{_ARTICLE}/ELocationID/*/#text", f"{_HOST}/ELocationID/*/#text"
    return tuple(at(pointer, when=("@EIdType", {kind})) for pointer in pointers)


def _people(role: str, *lists: str, **more: object) -> dict[str, tuple[Where, ...]]:
    people = [f"{one}/*" for one in lists]
    affiliations = ("AffiliationInfo/*/Affiliation", "Affiliation")

    def part(*names: str) -> tuple[Where, ...]:
        return _text(*(f"{one}/{name}" for one in people for name in names), **more)

    def identified(*steps: str, source: str) -> tuple[Where, ...]:
        return tuple(at("/".join((one, *steps)), when=("@Source", {source})) for one in people)

    return {
        role: tuple(at(one, whole=True, **more) for one in people),
        f"{role}.family": part("LastName"),
        f"{role}.given": part("ForeName", "FirstName"),
        f"{role}.suffix": part("Suffix"),
        f"{role}.literal": part("CollectiveName"),
        f"{role}.orcid": identified("Identifier", "*", "#text", source="ORCID"),
        f"{role}.affiliations": part(*affiliations),
        f"{role}.ror": identified("AffiliationInfo", "*", "Identifier", "*", "#text", source="ROR"),
    }


def _history(term: str) -> tuple[Where, ...]:
    statuses = [status for status, state in STATES.items() if state == term]
    lists = "/PubmedData/History/PubMedPubDate/*", "/PubmedBookData/History/PubMedPubDate/*"
    return tuple(at(one, whole=True, parse=read_parts, when=("@PubStatus", statuses)) for one in lists)


_OTHERS = (f"{_ARTICLE}/InvestigatorList/Investigator", f"{_CITATION}/InvestigatorList/Investigator")
_EDITORS = f"{_HOST}/AuthorList/*/Author"
_CHANGES = f"{_CITATION}/CommentsCorrectionsList/CommentsCorrections/*"
_BANKS = f"{_ARTICLE}/DataBankList/DataBank/*"
_GRANTS = (f"{_ARTICLE}/GrantList/Grant/*", f"{_BOOK}/GrantList/Grant/*")
_ABSTRACTS = (f"{_ARTICLE}/Abstract", f"{_BOOK}/Abstract")

FIELDS: dict[str, tuple[Where, ...]] = {
    "id": _text(f"{_CITATION}/PMID", f"{_BOOK}/PMID"),
    "title": _text(f"{_ARTICLE}/ArticleTitle", f"{_BOOK}/ArticleTitle"),
    "original_title": _text(f"{_ARTICLE}/VernacularTitle", f"{_BOOK}/VernacularTitle"),
    "type": tuple(place for kind, native in TYPES.items() for place in _in({kind: native}, *_KINDS)),
    "subtype": _in(KINDS, *_KINDS),
    "language": (at(f"{_ARTICLE}/Language/*"), at(f"{_BOOK}/Language/*")),
    "publication_status": (at("/PubmedData/PublicationStatus"), at("/PubmedBookData/PublicationStatus")),
    "updates.type": _in(UPDATES, f"{_CHANGES}/@RefType"),
    "updates.id": tuple(at(f"{_CHANGES}/PMID{end}", when=("@RefType", UPDATES)) for end in ("", "/#text")),
    "relations.type": _in(RELATIONS, f"{_CHANGES}/@RefType"),
    "relations.id": tuple(at(f"{_CHANGES}/PMID{end}", when=("@RefType", RELATIONS)) for end in ("", "/#text")),
    "dates.published": (
        at(f"{_ARTICLE}/Journal/JournalIssue/PubDate", whole=True, parse=read_parts),
        at(f"{_HOST}/PubDate", whole=True, parse=read_parts),
    ),
    "dates.epub": (at(f"{_ARTICLE}/ArticleDate/*", whole=True, parse=read_parts, when=("@DateType", {"Electronic"})),),
    "dates.accepted": _history("accepted"),
    "dates.revised": _history("revised"),
    "dates.submitted": _history("submitted"),
    "dates.retracted": _history("retracted"),
    "abstract": _text(*(f"{one}/AbstractText/*" for one in _ABSTRACTS)),
    "abstract.sections": tuple(at(f"{one}/AbstractText", whole=True) for one in _ABSTRACTS),
    "abstract.label": tuple(at(f"{one}/AbstractText/*/@Label") for one in _ABSTRACTS),
    "abstract.category": tuple(at(f"{one}/AbstractText/*/@NlmCategory") for one in _ABSTRACTS),
    "abstract.copyright": _text(*(f"{one}/CopyrightInformation" for one in _ABSTRACTS)),
    "other_abstracts": _text(f"{_CITATION}/OtherAbstract/*/AbstractText/*"),
    "other_abstracts.language": (at(f"{_CITATION}/OtherAbstract/*/@Language"),),
    "keywords": _text(f"{_CITATION}/KeywordList/*/Keyword/*", f"{_BOOK}/KeywordList/*/Keyword/*"),
    "keywords.list": (
        at(f"{_CITATION}/KeywordList/*/Keyword", whole=True),
        at(f"{_BOOK}/KeywordList/*/Keyword", whole=True),
    ),
    "keywords.major": (
        at(f"{_CITATION}/KeywordList/*/Keyword/*/@MajorTopicYN"),
        at(f"{_BOOK}/KeywordList/*/Keyword/*/@MajorTopicYN"),
    ),
    "subjects.label": _text(
        f"{_CITATION}/MeshHeadingList/MeshHeading/*/DescriptorName",
        f"{_CITATION}/MeshHeadingList/MeshHeading/*/QualifierName/*",
    ),
    "subjects.code": (
        at(f"{_CITATION}/MeshHeadingList/MeshHeading/*/DescriptorName/@UI"),
        at(f"{_CITATION}/MeshHeadingList/MeshHeading/*/QualifierName/*/@UI"),
    ),
    **_people("authors", f"{_ARTICLE}/AuthorList/Author", f"{_BOOK}/AuthorList/*/Author"),
    "editors": (at(f"{_EDITORS}/*", whole=True, when=("@Type", {"editors"})),),
    "contributors.family": tuple(at(f"{one}/*/LastName") for one in (*_OTHERS, _EDITORS)),
    "contributors.given": tuple(at(f"{one}/*/ForeName") for one in (*_OTHERS, _EDITORS)),
    "contributors.literal": (at(f"{_EDITORS}/*/CollectiveName"),),
    "container.title": _text(f"{_ARTICLE}/Journal/Title", f"{_HOST}/BookTitle"),
    "container.short_title": _text(f"{_ARTICLE}/Journal/ISOAbbreviation"),
    "container.issn": _text(f"{_ARTICLE}/Journal/ISSN"),
    "container.isbn": (at(f"{_HOST}/Isbn/*"),),
    "container.series": _text(f"{_HOST}/CollectionTitle"),
    "container.edition": (at(f"{_HOST}/Edition"),),
    "container.publisher": _text(f"{_HOST}/Publisher/PublisherName"),
    "container.place": (at(f"{_HOST}/Publisher/PublisherLocation"),),
    "volume": (at(f"{_ARTICLE}/Journal/JournalIssue/Volume"), at(f"{_HOST}/Volume")),
    "issue": (at(f"{_ARTICLE}/Journal/JournalIssue/Issue"),),
    "pages": (at(f"{_ARTICLE}/Pagination/MedlinePgn"), at(f"{_BOOK}/Pagination/MedlinePgn")),
    "identifiers.doi": (*_identifiers("doi"), *_located("doi")),
    "identifiers.pmid": _identifiers("pubmed"),
    "identifiers.pmcid": _identifiers("pmc"),
    "identifiers.other": (*_identifiers("pii"), *_located("pii")),
    "funding.funder": _text(*(f"{one}/Agency" for one in _GRANTS)),
    "funding.award": tuple(at(f"{one}/GrantID") for one in _GRANTS),
    "trial_registration.registry": (at(f"{_BANKS}/DataBankName", when=("DataBankName", REGISTRIES)),),
    "trial_registration.id": (
        at(f"{_BANKS}/AccessionNumberList/AccessionNumber/*", when=("DataBankName", REGISTRIES)),
    ),
    "note": _text(f"{_CITATION}/GeneralNote/*"),
}

PROFILE = Profile(
    name="pubmed",
    title="PubMed record",
    fields=FIELDS,
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "parts"}),
        languages=frozenset({"bcp47", "iso639-2b"}),
        statuses=frozenset({"native", "pubmed_publicationstatus"}),
        markup=frozenset({"i", "b", "sub", "sup"}),
        title_full_stop=True,
        sections=True,
        id_links=frozenset({"ror"}),
        pages_abbreviated=True,
    ),
    known_keys=frozenset({CITATION, "PubmedData", "BookDocument", "PubmedBookData"}),
    schema="pubmed",
    formats=frozenset({"pubmed_xml"}),
)
