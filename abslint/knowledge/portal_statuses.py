"""Publication statuses as Pure portals write them in nine languages. Knows nothing of other vocabularies.

Pure joins the status with its date in one value: ``Published - Feb 1 2020``.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from abslint.knowledge.patterns import Pattern

STATUSES: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "in-preparation": ("In preparation",),
        "submitted": ("Submitted",),
        "in-press": ("Accepted/In press", "Accepted/in press", "In press", "Accepted"),
        "epub-ahead-of-print": ("E-pub ahead of print", "Epub ahead of print"),
        "published": ("Published",),
        "unpublished": ("Unpublished",),
    },
    "da": {
        "in-preparation": ("Under udarbejdelse",),
        "submitted": ("Afsendt", "Indsendt"),
        "in-press": ("Accepteret/In press", "Accepteret/Under udgivelse"),
        "published": ("Udgivet",),
        "unpublished": ("Ikke-udgivet", "Upubliceret"),
    },
    "nl": {
        "in-preparation": ("In voorbereiding",),
        "submitted": ("Ingediend",),
        "in-press": ("Geaccepteerd/In druk", "Geaccepteerd/In persklaar gemaakt", "Geaccepteerd"),
        "epub-ahead-of-print": ("E-publicatie vóór gedrukte publicatie", "E-publ. ahead of print"),
        "published": ("Gepubliceerd",),
        "unpublished": ("Ongepubliceerd", "Niet gepubliceerd"),
    },
    "de": {
        "in-preparation": ("In Vorbereitung",),
        "submitted": ("Eingereicht",),
        "in-press": ("Angenommen/Im Druck", "Angenommen/In Druck", "Im Druck"),
        "epub-ahead-of-print": ("Elektronische Veröffentlichung vor Drucklegung.",
                                "Elektronische Veröffentlichung vor Drucklegung"),
        "published": ("Veröffentlicht", "Erschienen"),
        "unpublished": ("Unveröffentlicht",),
    },
    "fi": {
        "in-preparation": ("Valmisteilla",),
        "submitted": ("Lähetetty", "Jätetty arvioitavaksi"),
        "in-press": ("Hyväksytty/In press", "Hyväksytty/painossa", "Hyväksytty/Painossa", "Painossa"),
        "epub-ahead-of-print": ("Sähköinen julkaisu ennen painettua", "Sähköinen julkaisu ennen painamista"),
        "published": ("Julkaistu",),
        "unpublished": ("Julkaisematon",),
    },
    "sv": {
        "in-preparation": ("Under förberedelse", "Manuskript (preprint)"),
        "submitted": ("Inskickad", "Insänd"),
        "in-press": ("Accepterad/In press", "Accepterad/under tryckning", "Under tryckning"),
        "epub-ahead-of-print": ("Elektroniskt publicerad före tryckning",),
        "published": ("Publicerad",),
        "unpublished": ("Opublicerad",),
    },
    "nb": {
        "in-preparation": ("Under arbeid",),
        "submitted": ("Innsendt",),
        "in-press": ("Akseptert/In press", "Akseptert/under trykking", "Under trykking"),
        "epub-ahead-of-print": ("Elektronisk publisert før trykking",),
        "published": ("Publisert", "Utgitt"),
        "unpublished": ("Upublisert",),
    },
    "es": {
        "in-preparation": ("En preparación",),
        "submitted": ("Enviada", "Presentada"),
        "in-press": ("Aceptada/en prensa", "Aceptada/En prensa", "En prensa"),
        "epub-ahead-of-print": ("Publicación electrónica previa a la impresión",),
        "published": ("Publicada", "Publicado"),
        "unpublished": ("Inédita", "No publicada"),
    },
    "fr": {
        "in-preparation": ("En préparation",),
        "submitted": ("Soumis",),
        "in-press": ("Accepté/Sous presse", "Accepté/sous presse", "Sous presse"),
        "epub-ahead-of-print": ("E-pub avant impression", "Publication électronique avant impression"),
        "published": ("Publié",),
        "unpublished": ("Non publié", "Inédit"),
    },
}  # fmt: skip
"""Language → native status → Pure's labels. A language without a label of its own shows the English one."""

NATIVE = frozenset(STATUSES["en"])
"""The statuses of the native vocabulary that Pure has."""

_DASH = Pattern(r"\s[-–—]\s")


class PortalStatus(NamedTuple):
    """A joined status value taken apart. ``label`` and ``date`` are ranges of it; the native token or None."""

    native: str | None
    label: tuple[int, int]
    date: tuple[int, int] | None


@cache
def _natives() -> dict[str, str]:
    known = {word.casefold(): native for words in STATUSES.values() for native in words for word in words[native]}
    return known | {native: native for native in NATIVE}


def split_status(text: str) -> PortalStatus:
    """Take ``Published - Feb 1 2020`` apart at the dash between spaces; native tokens are statuses too."""
    dash = _DASH.search(text)
    label = (0, len((text[: dash.start()] if dash else text).rstrip()))
    date = None
    if dash and (day := text[dash.end() :].strip()):
        start = text.index(day, dash.end())
        date = (start, start + len(day))
    return PortalStatus(_natives().get(text[slice(*label)].strip().casefold()), label, date)
