"""Which field of a native record stands where in each target, and in which form: the table that writers follow and
that docs/convert.md shows. Knows no record.

A cell is a place, perhaps with a colon and the form that differs; ``-`` says that the target has no place. A star marks
what a writer has a function of its own for; all else is copied as it stands.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

TARGETS = ("csl-json", "bibtex", "ris")
"""What native records are written as, besides themselves."""

TITLES = {"csl-json": "CSL-JSON", "bibtex": "BibTeX", "ris": "RIS", "native": "a native record"}
"""What targets are called."""

_NAME = "a text with one comma is family and given name, any other a whole name"
_GROUP = "in braces"
_ONE = "the first of several"
_MADE = "made of author, year and title where there is none"
_KEY = f"without signs that no key may have; {_MADE}"
_LIST = "all in one text, parted by commas, or by semicolons where one has a comma"
_HEAD = "before the text of its section, with a colon"
_PARA = "a paragraph each"
_DAY = "as parts, or as a text where it has none"
_ALSO = "among the editors"
_BACK = "behind the title and a colon"
_STATE = "BibLaTeX's word, if it has one that says nothing else"
_CSL = "CSL's, `preprint` is `article`"
_NEAR = "the nearest of"
_IRI = "ORCID, which CSL does not define"

_TABLE = f"""
id                      | id*: {_MADE} | entrykey*: {_KEY} | ID*
title                   | title* | title* | TI*
subtitle                | title*: {_BACK} | subtitle | TI*: {_BACK}
original_title          | original-title | origtitle | -
original_title.text     | original-title | origtitle | -
original_title.language | - | - | -
translated_titles.text  | - | - | TT*: {_ONE}
translated_titles.language | - | - | -
type                    | type*: {_CSL} | entrytype*: {_NEAR} BibLaTeX's | TY*: {_NEAR} RIS's
subtype                 | genre | type*: of theses | -
peer_reviewed           | - | - | -
language                | language*: {_ONE} | langid*: as babel calls it, {_ONE} | LA*: {_ONE}
publication_status      | status*: CSL's word | pubstate*: {_STATE} | -
updates.type            | - | - | -
updates.date            | - | - | -
updates.id              | - | - | -
status_history.status   | - | - | -
status_history.date     | - | - | -
dates.published         | issued*: {_DAY} | date | PY*: the year, and the day in DA
dates.epub              | - | - | -
dates.accepted          | - | - | -
dates.revised           | - | - | -
dates.submitted         | submitted*: {_DAY} | - | -
dates.posted            | - | - | -
dates.available         | available-date*: {_DAY} | - | -
dates.retracted         | - | - | -
abstract                | abstract | abstract | AB*
abstract.sections.label | abstract*: {_HEAD} | abstract*: {_HEAD} | AB*: {_HEAD}
abstract.sections.category | - | - | -
abstract.sections.text  | abstract*: {_PARA} | abstract*: {_PARA} | AB*: {_PARA}
abstract.copyright      | - | - | -
abstract.truncated      | - | - | -
abstract.machine_translated | - | - | -
other_abstracts.language | - | - | -
other_abstracts.kind    | - | - | -
other_abstracts.text    | - | - | -
other_abstracts.sections.label | - | - | -
other_abstracts.sections.category | - | - | -
other_abstracts.sections.text | - | - | -
keywords.text           | keyword*: {_LIST} | keywords*: {_LIST} | KW*: without asterisks
keywords.major          | - | - | -
keywords.vocabulary     | - | - | -
keywords.id             | - | - | -
keywords.language       | - | - | -
subjects.scheme         | - | - | -
subjects.code           | - | - | -
subjects.label          | categories* | - | -
authors.name            | author*: {_NAME} | author*: {_NAME} | AU*
authors.family          | author* | author* | AU*
authors.given           | author* | author* | AU*
authors.suffix          | author* | author* | AU*
authors.literal         | author* | author*: {_GROUP} | AU*
authors.orcid           | author*: {_IRI} | - | -
authors.affiliations.name | - | - | -
authors.affiliations.ror | - | - | -
authors.corresponding   | - | - | -
editors.name            | editor*: {_NAME} | editor*: {_NAME} | ED*
editors.family          | editor* | editor* | ED*
editors.given           | editor* | editor* | ED*
editors.suffix          | editor* | editor* | ED*
editors.literal         | editor* | editor*: {_GROUP} | ED*
editors.orcid           | editor*: {_IRI} | - | -
translators.name        | translator*: {_NAME} | translator*: {_NAME} | A4*
translators.family      | translator* | translator* | A4*
translators.given       | translator* | translator* | A4*
translators.suffix      | translator* | translator* | A4*
translators.literal     | translator* | translator*: {_GROUP} | A4*
translators.orcid       | translator*: {_IRI} | - | -
container.title         | container-title | journaltitle*: of articles, else booktitle | JF*: of articles, else T2
container.short_title   | container-title-short | shortjournal | J2
container.issn          | ISSN | issn | SN*
container.issn.print    | ISSN*: {_ONE} | issn*: {_ONE} | SN*: {_ONE}
container.issn.electronic | ISSN*: {_ONE} | issn*: {_ONE} | SN*: {_ONE}
container.issn.linking  | ISSN*: {_ONE} | issn*: {_ONE} | SN*: {_ONE}
container.isbn          | ISBN*: {_ONE} | isbn*: {_ONE} | SN*: {_ONE}
container.series        | collection-title | series | T3
container.series_volume | collection-number | - | -
container.edition       | edition | edition | ET
container.editors.name  | editor*: {_ALSO} | editor*: {_ALSO} | ED*: {_ALSO}
container.editors.family | editor*: {_ALSO} | editor*: {_ALSO} | ED*: {_ALSO}
container.editors.given | editor*: {_ALSO} | editor*: {_ALSO} | ED*: {_ALSO}
container.editors.suffix | editor*: {_ALSO} | editor*: {_ALSO} | ED*: {_ALSO}
container.editors.literal | editor*: {_ALSO} | editor*: {_ALSO} | ED*: {_ALSO}
container.publisher     | publisher | publisher | PB
container.place         | publisher-place | location | CY
volume                  | volume | volume | VL
issue                   | issue | number*: of articles, else issue | IS
article_number          | number* | eid | C7
pages                   | page | pages*: with BibTeX's two hyphens | SP*: first and last page apart, the last in EP
number_of_pages         | number-of-pages | pagetotal | -
number_of_contributors  | - | - | -
chapter_number          | chapter-number | chapter | -
thesis.institution      | - | school | -
thesis.qualification    | - | - | -
thesis.award_date       | - | - | -
event.name              | event-title | eventtitle | -
event.short_name        | - | - | -
event.city              | event-place | venue | -
event.country           | - | - | -
event.dates             | event-date*: {_DAY} | eventdate | -
identifiers.doi         | DOI | doi | DO
identifiers.pmid        | PMID | pmid | -
identifiers.pmcid       | PMCID | pmcid | -
identifiers.arxiv       | archive_location*: with arXiv as the archive | eprint*: with arxiv as its type | -
identifiers.isbn        | ISBN*: {_ONE} | isbn*: {_ONE} | SN*: {_ONE}
identifiers.patent      | - | - | -
identifiers.handle      | - | - | -
identifiers.urn         | - | - | -
identifiers.scopus      | - | - | -
identifiers.wos         | - | - | -
identifiers.pure        | - | - | -
identifiers.other       | - | - | -
links.rel               | - | - | -
links.url               | URL*: {_ONE} | url*: {_ONE} | UR*
links.version           | - | - | -
links.access            | - | - | -
links.embargo_until     | - | - | -
license                 | license | license | -
copyright               | - | copyright | -
note                    | note | note | N1*
funding.funder          | - | - | -
funding.award           | - | - | -
trial_registration.registry | - | - | -
trial_registration.id   | - | - | -
relations.type          | - | - | -
relations.id            | - | - | -
source.name             | source | - | DB
source.url              | - | - | -
source.retrieved        | accessed*: {_DAY} | urldate | Y2*
source.record_id        | - | - | AN
"""


class Cell(NamedTuple):
    """Where a field stands in a target. ``form`` says in plain words in which other form; ``own``: a function of the
    writer's puts it there."""

    place: str
    form: str
    own: bool


@cache
def table() -> dict[str, tuple[Cell | None, ...]]:
    """Each field with its cells, in the order of TARGETS; None where a target has no place."""
    found = {}
    for line in _TABLE.strip().splitlines():
        field, *cells = (part.strip() for part in line.split("|"))
        found[field] = tuple(_cell(cell) for cell in cells)
    return found


def _cell(text: str) -> Cell | None:
    place, _, form = text.partition(":")
    return None if text == "-" else Cell(place.rstrip("*"), form.strip(), place.endswith("*"))


@cache
def copied(target: str) -> tuple[tuple[str, str], ...]:
    """The fields that a target takes as they stand, each with its place."""
    column = TARGETS.index(target)
    cells = ((field, row[column]) for field, row in table().items())
    return tuple((field, cell.place) for field, cell in cells if cell is not None and not cell.own)


def is_held(field: str, target: str) -> bool:
    """Whether a target has a place for a field, in whatever form."""
    row = table().get(field)
    return row is not None and row[TARGETS.index(target)] is not None
