"""One clean record of each shape, key by key: examples are laid over it. ``{n}`` makes records of a list differ."""

from __future__ import annotations

NATIVE = {
    "id": "id: tidal-{n}\n",
    "title": "title: Crabs and other visitors of tidal pool number {n}\n",
    "type": "type: article-journal\n",
    "language": "language: en\n",
    "publication_status": "publication_status: published\n",
    "dates": "dates:\n  published: 2020-02-01\n",
    "authors": "authors:\n  - family: Marsh\n    given: Ida\n",
    "container": "container:\n  title: Journal of Imagined Shores\n",
    "volume": 'volume: "12"\n',
    "issue": 'issue: "3"\n',
    "pages": "pages: 101-119\n",
    "abstract": (
        "abstract: >-\n"
        "  We watched a tidal pool through one whole summer and counted its visitors by day and by night.\n"
        "  Crabs came at dusk, gulls at dawn, and children whenever the school was closed. Most visitors\n"
        "  stayed for less than an hour, and the pool looked the same after each of them.\n"
    ),
    "keywords": "keywords:\n  - tidal pool\n  - shore crab\n  - field observation\n",
    "identifiers": "identifiers:\n  doi: 10.1234/tidal.{n}\n",
}

CSL_JSON = {
    "id": '"id": "tidal-{n}"',
    "type": '"type": "article-journal"',
    "title": '"title": "Crabs and other visitors of tidal pool number {n}"',
    "author": '"author": [{{"family": "Marsh", "given": "Ida"}}]',
    "issued": '"issued": {{"date-parts": [[2020, 2, 1]]}}',
    "container-title": '"container-title": "Journal of Imagined Shores"',
    "volume": '"volume": "12"',
    "page": '"page": "101-119"',
    "DOI": '"DOI": "10.1234/tidal.{n}"',
    "language": '"language": "en"',
}

HUGO = {
    "title": 'title: "Crabs and other visitors of tidal pool number {n}"\n',
    "authors": "authors:\n  - Ida Marsh\n",
    "date": 'date: "2020-02-01"\n',
    "doi": 'doi: "10.1234/tidal.{n}"\n',
    "publication_types": 'publication_types: ["article-journal"]\n',
    "publication": 'publication: "Journal of Imagined Shores"\n',
    "abstract": (
        'abstract: "We watched a tidal pool through one whole summer and counted its visitors by day and by night.'
        " Crabs came at dusk, gulls at dawn, and children whenever the school was closed. Most visitors stayed for"
        ' less than an hour, and the pool looked the same after each of them."\n'
    ),
    "tags": "tags: []\n",
}

CROSSREF = {
    "DOI": '"DOI": "10.1234/tidal.{n}"',
    "type": '"type": "journal-article"',
    "title": '"title": ["Crabs and other visitors of tidal pool number {n}"]',
    "author": '"author": [{{"family": "Marsh", "given": "Ida", "sequence": "first", "affiliation": []}}]',
    "issued": '"issued": {{"date-parts": [[2020, 2, 1]]}}',
    "container-title": '"container-title": ["Journal of Imagined Shores"]',
    "ISSN": '"ISSN": ["2049-3630"]',
    "volume": '"volume": "12"',
    "page": '"page": "101-119"',
    "language": '"language": "en"',
    "member": '"member": "7"',
    "prefix": '"prefix": "10.1234"',
}

DATACITE = {
    "id": '"id": "https://doi.org/10.1234/tidal.{n}"',
    "doi": '"doi": "10.1234/tidal.{n}"',
    "creators": (
        '"creators": [{{"name": "Marsh, Ida", "nameType": "Personal", "givenName": "Ida", "familyName": "Marsh"}}]'
    ),
    "titles": '"titles": [{{"title": "Counts of the visitors of tidal pool number {n}"}}]',
    "publisher": '"publisher": "Archive of Imagined Shores"',
    "publicationYear": '"publicationYear": 2020',
    "dates": '"dates": [{{"date": "2020-02-01", "dateType": "Issued"}}]',
    "types": '"types": {{"resourceTypeGeneral": "Dataset"}}',
    "language": '"language": "en"',
    "schemaVersion": '"schemaVersion": "http://datacite.org/schema/kernel-4"',
}

OPENALEX = {
    "id": '"id": "https://openalex.org/W{n}"',
    "doi": '"doi": "https://doi.org/10.1234/tidal.{n}"',
    "title": '"title": "Crabs and other visitors of tidal pool number {n}"',
    "type": '"type": "article"',
    "publication_date": '"publication_date": "2020-02-01"',
    "publication_year": '"publication_year": 2020',
    "language": '"language": "en"',
    "authorships": (
        '"authorships": [{{"author_position": "first", "author": {{"display_name": "Ida Marsh", "orcid": null}}}}]'
    ),
    "primary_location": '"primary_location": {{"source": {{"display_name": "Journal of Imagined Shores"}}}}',
    "biblio": '"biblio": {{"volume": "12", "issue": null, "first_page": "101", "last_page": "119"}}',
}

SCHEMA_ORG = {
    "@context": '"@context": "https://schema.org"',
    "@type": '"@type": "ScholarlyArticle"',
    "@id": '"@id": "https://doi.org/10.1234/tidal.{n}"',
    "name": '"name": "Crabs and other visitors of tidal pool number {n}"',
    "author": '"author": [{{"@type": "Person", "name": "Ida Marsh", "givenName": "Ida", "familyName": "Marsh"}}]',
    "datePublished": '"datePublished": "2020-02-01"',
    "isPartOf": '"isPartOf": {{"@type": "Periodical", "name": "Journal of Imagined Shores", "issn": "2049-3630"}}',
    "inLanguage": '"inLanguage": "en"',
}

CFF = {
    "cff-version": "cff-version: 1.2.0\n",
    "message": "message: If you use this counter of crabs, please cite it.\n",
    "title": "title: A counter of crabs, number {n}\n",
    "authors": "authors:\n  - family-names: Marsh\n    given-names: Ida\n",
    "date-released": "date-released: 2020-02-01\n",
    "doi": "doi: 10.1234/tidal.{n}\n",
}

COMMONMETA = {
    "id": '"id": "https://doi.org/10.1234/tidal.{n}"',
    "type": '"type": "JournalArticle"',
    "title": '"title": "Crabs and other visitors of tidal pool number {n}"',
    "contributors": (
        '"contributors": [{{"type": "Person", "roles": ["Author"], '
        '"person": {{"given_name": "Ida", "family_name": "Marsh"}}}}]'
    ),
    "date_published": '"date_published": "2020-02-01"',
    "container": '"container": {{"type": "Journal", "title": "Journal of Imagined Shores", "volume": "12"}}',
    "language": '"language": "en"',
}

INVENIORDM = {
    "id": '"id": "tidal-{n}"',
    "metadata": (
        '"metadata": {{"title": "Counts of the visitors of tidal pool number {n}", "publication_date": "2020-02-01", '
        '"resource_type": {{"id": "dataset"}}, "creators": [{{"person_or_org": '
        '{{"type": "personal", "name": "Marsh, Ida", "given_name": "Ida", "family_name": "Marsh"}}}}]}}'
    ),
}

PURE_API = {
    "pureId": '"pureId": 7',
    "title": '"title": {{"formatted": false, "value": "Crabs and other visitors of tidal pool number {n}"}}',
    "type": '"type": {{"uri": "/dk/atira/pure/researchoutput/researchoutputtypes/contributiontojournal/article"}}',
    "language": '"language": {{"uri": "/dk/atira/pure/core/languages/en_GB"}}',
    "publicationStatuses": (
        '"publicationStatuses": [{{"current": true, '
        '"publicationStatus": {{"uri": "/dk/atira/pure/researchoutput/status/published"}}, '
        '"publicationDate": {{"year": 2020, "month": 2, "day": 1}}}}]'
    ),
    "personAssociations": (
        '"personAssociations": [{{"name": {{"firstName": "Ida", "lastName": "Marsh"}}, '
        '"personRole": {{"uri": "/dk/atira/pure/researchoutput/roles/contributiontojournal/author"}}}}]'
    ),
    "abstract": (
        '"abstract": {{"formatted": true, "text": [{{"locale": "en_GB", "value": "We watched a tidal pool through one '
        "whole summer and counted its visitors by day and by night. Crabs came at dusk, gulls at dawn, and children "
        'whenever the school was closed. Most stayed for less than an hour."}}]}}'
    ),
    "keywordGroups": (
        '"keywordGroups": [{{"logicalName": "keywordContainers", "keywordContainers": [{{"freeKeywords": '
        '[{{"locale": "en_GB", "freeKeywords": ["tidal pool", "shore crab", "field observation"]}}]}}]}}]'
    ),
    "journalAssociation": '"journalAssociation": {{"title": {{"value": "Journal of Imagined Shores"}}}}',
    "volume": '"volume": "12"',
    "journalNumber": '"journalNumber": "3"',
    "pages": '"pages": "101-119"',
    "electronicVersions": '"electronicVersions": [{{"doi": "https://doi.org/10.1234/tidal.{n}"}}]',
}

BASES = {
    "pure-api": PURE_API,
    "native": NATIVE,
    "csl-json": CSL_JSON,
    "hugo": HUGO,
    "crossref": CROSSREF,
    "datacite": DATACITE,
    "openalex": OPENALEX,
    "schema-org": SCHEMA_ORG,
    "cff": CFF,
    "commonmeta": COMMONMETA,
    "inveniordm": INVENIORDM,
}
