"""Words of Pure's web service: its addresses of types, statuses, languages and roles, as native ones. Knows no record.

Sources: the classification schemes that Pure ships (`/dk/atira/pure/…`), as its API's descriptions of a research output
show them, versions 5.10 to 5.30 and the API of 2021 and later.
"""

from __future__ import annotations

from collections.abc import Mapping

_ROOT = "/dk/atira/pure/"
_TYPES = f"{_ROOT}researchoutput/researchoutputtypes/"
_STATUSES = f"{_ROOT}researchoutput/status/"
_ROLES = f"{_ROOT}researchoutput/roles/"
_LANGUAGES = f"{_ROOT}core/languages/"

LOCALES = (
    "en_GB en_US da_DK nl_NL nl_BE de_DE de_AT de_CH fi_FI sv_SE sv_FI nb_NO nn_NO no_NO is_IS fr_FR fr_CA fr_BE es_ES "
    "ca_ES it_IT pt_PT pt_BR cy_GB ga_IE pl_PL cs_CZ hu_HU el_GR tr_TR ru_RU zh_CN zh_TW ja_JP ko_KR ar_AE he_IL et_EE"
).split()
"""The locales that installations offer for texts."""

UNDETERMINED = frozenset({"un_ZZ", "und", "und_ZZ", "zz_ZZ", "mul"})
"""Ends of addresses of languages that say that none is known."""

KINDS: Mapping[str, str] = {
    "contributiontojournal": "article-journal",
    "contributiontobookanthology": "chapter",
    "contributiontoconference": "paper-conference",
    "contributiontoperiodical": "article-magazine",
    "contributiontomemorandum": "report",
    "bookanthology": "book",
    "thesis": "thesis",
    "workingpaper": "report",
    "memorandum": "report",
    "patent": "patent",
    "nontextual": "document",
    "othercontribution": "document",
}
"""Kinds of research output to native types, where the type says no more."""

OWN_TYPES: Mapping[str, str] = {
    "contributiontojournal/conferencearticle": "paper-conference",
    "contributiontojournal/book": "review-book",
    "contributiontobookanthology/conference": "paper-conference",
    "contributiontobookanthology/entry": "entry-encyclopedia",
    "contributiontoperiodical/newspaper": "article-newspaper",
    "bookanthology/commissioned": "report",
    "workingpaper/preprint": "preprint",
    "nontextual/software": "software",
    "nontextual/database": "dataset",
    "nontextual/web": "webpage",
}
"""Types of research output to native ones, where the kind does not say it."""

SUBTYPES: Mapping[str, str] = {
    "contributiontojournal/review": "review",
    "contributiontojournal/systematicreview": "systematic-review",
    "contributiontojournal/letter": "letter",
    "contributiontojournal/editorial": "editorial",
    "contributiontojournal/comment": "comment",
    "contributiontojournal/meetingabstract": "abstract",
    "contributiontojournal/abstract": "abstract",
    "contributiontoconference/abstract": "abstract",
    "contributiontoconference/poster": "poster",
    "thesis/doc": "doctoral",
    "thesis/master": "master",
}
"""Types of research output to native subtypes."""

STATUSES: Mapping[str, str] = {
    "inprep": "in-preparation",
    "submitted": "submitted",
    "inpress": "in-press",
    "epub": "epub-ahead-of-print",
    "published": "published",
    "unpublished": "unpublished",
}
"""Ends of addresses of statuses to native statuses."""


def last_step(uri: str) -> tuple[int, int] | None:
    """The range of what stands behind the last slash of an address of Pure's; None if it is no such."""
    return (uri.rindex("/") + 1, len(uri)) if uri.startswith(_ROOT) and not uri.endswith("/") else None


def language_step(uri: str) -> tuple[int, int] | None:
    """The range of the locale in an address of a language; None where that says that none is known."""
    part = last_step(uri)
    return None if part is None or uri[slice(*part)] in UNDETERMINED else part


def read_type(uri: str) -> str | None:
    """The native type of an address of a type."""
    said = uri.removeprefix(_TYPES)
    return (OWN_TYPES.get(said) or KINDS.get(said.partition("/")[0])) if said != uri else None


def subtype_of(uri: str) -> str | None:
    """The native subtype of an address of a type; None where it says none."""
    return SUBTYPES.get(uri.removeprefix(_TYPES))


def read_status(uri: str) -> str | None:
    """The native status of an address of a status."""
    return STATUSES.get(uri.removeprefix(_STATUSES))


def status_uri(word: str) -> str:
    """The address of a status by its end."""
    return _STATUSES + word


def language_uri(locale: str) -> str:
    """The address of a language by its locale."""
    return _LANGUAGES + locale


def role_uris(*roles: str) -> frozenset[str]:
    """The addresses of roles, one for each kind of research output that may have it."""
    return frozenset(f"{_ROLES}{kind}/{role}" for kind in (*KINDS, "internalexternal") for role in roles)
