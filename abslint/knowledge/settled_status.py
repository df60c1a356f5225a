"""Which records no rule about publication status has anything to say of, told at one glance for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from abslint.knowledge.doi_kinds import SERVER_PREFIXES, preprint_server
from abslint.knowledge.edtf import years_pattern
from abslint.model.glance import Glance, Look, Still

if TYPE_CHECKING:
    from datetime import date


def _is_of_an_earlier_year(text: str, *, today: date) -> bool:
    return text[:4].isdecimal() and text < str(today.year)


def _is_no_preprint(doi: str) -> bool:
    return doi.startswith("10.") and preprint_server(doi) is None


_PUBLISHED = Glance(lambda text: text == "published", (Look(has=("^published$",)),), exact=True)
_EARLIER = Glance(
    _is_of_an_earlier_year, looks_on=lambda today: (Look(has=(f"^(?:{years_pattern(today.year - 1)})",)),)
)
_ARTICLE = Glance(lambda text: text == "article-journal", (Look(has=("^article-journal$",)),), exact=True)
_NO_ARTICLE = Glance(lambda text: text != "article-journal", (Look(lacks=("^article-journal$",)),), exact=True)
_NO_PREPRINT = Glance(_is_no_preprint, (Look(has=(r"^10\.",), lacks=(f"(?i)^(?:{'|'.join(SERVER_PREFIXES)})",)),))
_NEEDS = frozenset({"publication_status", "dates.published"})
_NO_HISTORY = frozenset({"status_history.status"})
_PAST = tuple((term, _EARLIER) for term in ("dates.published", "dates.epub", "year"))
_TEXTS = (("publication_status", _PUBLISHED), *_PAST)

SETTLED = (
    Still(
        needs=_NEEDS,
        one_of=frozenset({"volume", "issue", "pages", "article_number"}),
        without=_NO_HISTORY,
        texts=(*_TEXTS, ("type", _ARTICLE), ("identifiers.doi", _NO_PREPRINT)),
    ),
    Still(needs=_NEEDS, without=_NO_HISTORY | {"peer_reviewed"}, texts=(*_TEXTS, ("type", _NO_ARTICLE))),
    Still(without=_NO_HISTORY | {"publication_status", "peer_reviewed"}),
)
"""Records of papers published before this year, with their date, articles with their issue and no preprint's DOI; and
those that say nothing of their status."""
