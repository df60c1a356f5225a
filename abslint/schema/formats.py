"""The formats that schemas may name beyond the standard's own, and what each format asks for in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from abslint.knowledge.date_faults import CLEAN_DATE
from abslint.knowledge.declared_languages import RIGHT_LANGUAGE
from abslint.knowledge.doi import is_doi
from abslint.knowledge.edtf import is_edtf
from abslint.knowledge.identifiers import is_isbn, is_issn, is_orcid
from abslint.knowledge.languages import is_tag
from abslint.model.glance import Look

_REMEMBERED = 4096
"""Values of which the verdict is remembered: dates, languages and ISSNs come again from record to record."""

CUSTOM: dict[str, Callable[[str], bool]] = {
    "doi": is_doi,
    "orcid": is_orcid,
    "issn": lru_cache(_REMEMBERED)(is_issn),
    "isbn": is_isbn,
    "bcp47": lru_cache(_REMEMBERED)(is_tag),
    "edtf": lru_cache(_REMEMBERED)(is_edtf),
}
"""Format name → whether a text has it."""

LOOKS: dict[str, tuple[Look, ...]] = {
    "doi": (Look(has=(r"^10\.[0-9]{4,9}/[A-Za-z0-9._()/:-]*[A-Za-z0-9]$",), lacks=("^.{257}",)),),
    "issn": (Look(has=("^[0-9]{4}-[0-9]{3}[0-9X]$",)),),
    "orcid": (Look(has=("^(?:[0-9]{4}-){3}[0-9]{3}[0-9X]$",)),),
    "bcp47": RIGHT_LANGUAGE.looks,
    "edtf": CLEAN_DATE.looks,
}
"""Format name → looks that know most texts that have it."""

WORDS = {
    "doi": "a DOI in its bare form, such as `10.1038/s41586-020-2649-2`",
    "orcid": "an ORCID iD in its bare form, such as `0000-0001-5109-3700`",
    "issn": "an ISSN, such as `2049-3630`",
    "isbn": "an ISBN, such as `978-0-306-40615-7`",
    "bcp47": "a language tag, such as `en` or `pt-BR`",
    "edtf": "a date such as `2020`, `2020-02` or `2020-02-01`",
    "date": "a date of the calendar in the form `2020-02-01`",
    "date-time": "a date and time in the form `2020-02-01T12:00:00Z`",
    "time": "a time in the form `12:00:00Z`",
    "duration": "a duration in the form `P3Y6M4D`",
    "email": "an e-mail address",
    "idn-email": "an e-mail address",
    "uri": "a full web address, such as `https://example.org/paper`",
    "iri": "a full web address, such as `https://example.org/paper`",
    "uri-reference": "a web address or a part of one",
    "iri-reference": "a web address or a part of one",
    "hostname": "the name of a computer on the internet",
    "idn-hostname": "the name of a computer on the internet",
    "uuid": "a UUID, such as `123e4567-e89b-12d3-a456-426614174000`",
    "regex": "a regular expression",
}
"""Format name → what it asks for, fit behind "is not"."""
