"""An entry of BibTeX or BibLaTeX, as styles, Biber, JabRef, Zotero and publishers write it. Knows no syntax.

Both dialects are one shape: BibLaTeX has `journaltitle`, `date` and `location` where BibTeX has `journal`, `year` with
`month`, and `address`, and most files mix them. `number` is the issue of an article. Who lists a DOI in a bibliography
is up to its author: nobody is asked for one.
"""

from __future__ import annotations

from collections.abc import Mapping

from abslint.knowledge.babel import BABEL
from abslint.knowledge.bibtex import CONTAINERS, FIELDS, KEY, NAME_LISTS, SUBTYPES, TYPE, TYPES
from abslint.knowledge.patterns import Pattern
from abslint.model.forms import Forms
from abslint.model.profile import Confidence, Profile, Where, at
from abslint.model.span import Part

_ARXIV = Pattern(r"(?:arXiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?")


def recognise(data: Mapping[str, object]) -> Confidence:
    """An entry of any type but those that only hold what others take over."""
    kind = data.get(TYPE)
    return Confidence.STRONG if isinstance(kind, str) and kind not in CONTAINERS else Confidence.NO


def _type(value: str) -> str | None:
    return TYPES.get(value)


def _subtype(value: str) -> str | None:
    return SUBTYPES.get(value.lower())


def _kind(value: str) -> Part | None:
    return (0, len(value)) if value.lower() in SUBTYPES else None


def _tag(value: str) -> str | None:
    return BABEL.get(value.lower())


def _arxiv(value: str) -> Part | None:
    return (0, len(value)) if _ARXIV.fullmatch(value) else None


def _all(*names: str) -> tuple[Where, ...]:
    return tuple(at(f"/{name}") for name in names)


_OTHERS = tuple(sorted(NAME_LISTS - {"author", "shortauthor", "shorteditor"}))

PROFILE = Profile(
    name="bibtex",
    title="BibTeX entry",
    fields={
        "id": _all(KEY),
        "title": _all("title"),
        "subtitle": _all("subtitle"),
        "original_title": _all("origtitle"),
        "type": (at(f"/{TYPE}", parse=_type),),
        "subtype": (at("/type", parse=_subtype, part=_kind),),
        "language": (at("/langid", parse=_tag), at("/language", parse=_tag)),
        "publication_status": _all("pubstate"),
        "dates.published": _all("date", "year"),
        "year": _all("year"),
        "month": _all("month"),
        "abstract": _all("abstract"),
        "keywords": _all("keywords"),
        "keywords.list": (at("/keywords", whole=True, scalar_too=True),),
        "authors": (at("/author/*", whole=True, scalar_too=True),),
        "authors.name": (at("/author/*"),),
        "authors.literal": (at("/author/*/literal"),),
        "editors": (at("/editor/*", whole=True, scalar_too=True),),
        "translators": (at("/translator/*", whole=True, scalar_too=True),),
        "contributors.name": tuple(at(f"/{name}/*") for name in _OTHERS),
        "contributors.literal": tuple(at(f"/{name}/*/literal") for name in _OTHERS),
        "container.title": _all("journaltitle", "journal", "booktitle"),
        "container.short_title": _all("shortjournal"),
        "container.issn": _all("issn"),
        "container.isbn": _all("isbn"),
        "container.series": _all("series"),
        "container.edition": _all("edition"),
        "container.publisher": _all("publisher", "institution", "organization"),
        "container.place": _all("location", "address"),
        "volume": _all("volume"),
        "issue": _all("number", "issue"),
        "pages": _all("pages"),
        "article_number": _all("eid", "articleno"),
        "number_of_pages": _all("pagetotal", "numpages"),
        "chapter_number": _all("chapter"),
        "thesis.institution": _all("school"),
        "event.name": _all("eventtitle"),
        "event.dates": _all("eventdate"),
        "identifiers.doi": _all("doi"),
        "identifiers.pmid": _all("pmid"),
        "identifiers.pmcid": _all("pmcid"),
        "identifiers.arxiv": (at("/eprint", part=_arxiv),),
        "links.url": _all("url"),
        "note": _all("note"),
        "source.retrieved": _all("urldate"),
    },
    recognise=recognise,
    forms=Forms(
        dates=frozenset({"edtf", "date-time"}),
        languages=frozenset({"bcp47", "locale", "name", "babel", "iso639-2b", "iso639-3"}),
        statuses=frozenset({"native", "biblatex_pubstate"}),
        keywords="string",
        page_dashes=frozenset({"-", "–", "--"}),
        page_dash="--",
        markup=frozenset({"i", "b", "sub", "sup"}),
        latex=True,
        preprints=False,
    ),
    required=("type", "id", "title"),
    ids_are_local=True,
    unasked=frozenset({"identifiers.doi"}),
    takes_over=(("crossref",), ("xdata",)),
    known_keys=FIELDS,
    schema="bibtex",
    formats=frozenset({"bibtex"}),
)
