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

BASES = {"native": NATIVE, "csl-json": CSL_JSON, "hugo": HUGO}
