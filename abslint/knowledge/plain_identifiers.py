"""Which identifiers have their own form, told at one glance for all rules about them. Knows no check digits: a form
that is right may still name nothing."""

from __future__ import annotations

from collections.abc import Callable

from abslint.knowledge.article_ids import is_arxiv, is_pmcid, is_pmid
from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

_BEGINS_AS_DOI = Pattern(r"10\.[0-9]{4,9}[./]")
_ISSN = Pattern(r"[0-9]{4}-[0-9]{3}[0-9X]")
_ISBN = Pattern(r"(?:97[89][0-9-]{10,14}|[0-9][0-9-]{8,11}[0-9X])")
_ORCID = Pattern(r"(?:https://orcid\.org/)?[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]")
_ROR = Pattern(r"(?:https://ror\.org/)?0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}")


def _all_of(pattern: Pattern) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text) is not None


PLAIN_PMID = Glance(is_pmid, (Look(has=("^[1-9][0-9]{0,7}$",)),), exact=True)

PLAIN_PMCID = Glance(is_pmcid, (Look(has=("^PMC[1-9][0-9]{0,7}$",)),), exact=True)

PLAIN_ARXIV = Glance(is_arxiv)

OWN_DOI = Glance(
    lambda text: _BEGINS_AS_DOI.match(text) is not None, (Look(has=(r"^10\.[0-9]{4,9}[./]",)),), exact=True
)
"""What begins as DOIs do: it may be written wrongly, but is no identifier of another kind."""

OWN_ISSN = Glance(_all_of(_ISSN), (Look(has=("^[0-9]{4}-[0-9]{3}[0-9X]$",)),), exact=True)

OWN_ISBN = Glance(_all_of(_ISBN), (Look(has=("^(?:97[89][0-9-]{10,14}|[0-9][0-9-]{8,11}[0-9X])$",)),), exact=True)
"""Digits and hyphens, more than an ISSN has."""

OWN_ORCID = Glance(
    _all_of(_ORCID),
    (Look(has=(r"^(?:https://orcid\.org/)?[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$",)),),
    exact=True,
)

OWN_ROR = Glance(_all_of(_ROR), (Look(has=(r"^(?:https://ror\.org/)?0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$",)),), exact=True)

OWN_FORMS = {
    "identifiers.doi": OWN_DOI,
    "identifiers.pmid": PLAIN_PMID,
    "identifiers.pmcid": PLAIN_PMCID,
    "identifiers.arxiv": PLAIN_ARXIV,
    "identifiers.isbn": OWN_ISBN,
    "container.isbn": OWN_ISBN,
    "container.issn": OWN_ISSN,
    "authors.orcid": OWN_ORCID,
    "editors.orcid": OWN_ORCID,
    "authors.ror": OWN_ROR,
}
"""Terms that hold identifiers of one kind, named as their last step, with what tells those."""
