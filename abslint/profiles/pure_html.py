"""The HTML of a page of a Pure research portal, as the format ``portal_html`` reads it. Knows no syntax.

What a reader of the page sees counts first; the tags that it has for Google Scholar count where that is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from abslint.model.forms import Forms
from abslint.model.profile import Profile, Where
from abslint.profiles import citation_meta, pure_page


def _where_missing(term: str, seen: Iterable[Where]) -> tuple[Where, ...]:
    """The places of a term in the tags, which count where the page's first place for it holds nothing, and none of the
    others the same."""
    keys = [str(where.pattern[0]) for where in seen]
    tags = citation_meta.FIELDS.get(term, ())
    named = [where for where in tags if where.when is None]
    return tuple(replace(where, when=(keys[0], frozenset({None})), echo=True) for where in named) if keys else tags


def _fields() -> dict[str, tuple[Where, ...]]:
    fields = dict(pure_page.FIELDS)
    for term in citation_meta.FIELDS:
        fields[term] = (*fields.get(term, ()), *_where_missing(term, fields.get(term, ())))
    return fields


PROFILE = Profile(
    name="pure-html",
    title="HTML of a Pure portal's page",
    fields=_fields(),
    recognise=pure_page.recognise,
    forms=Forms(
        dates=frozenset({"edtf", "slashes", "iso-first"}),
        keyword_strings=citation_meta.KEYWORD_STRINGS,
        statuses=frozenset({"native", "pure_label"}),
        markup=frozenset({"i", "b", "em", "strong", "sub", "sup"}),
        doi_links=True,
        id_links=frozenset({"orcid"}),
    ),
    required=("title", "type", "language", "publication_status"),
    held_to_native=True,
    formats=frozenset({"portal_html"}),
)
