"""The phrases that every Pure portal page carries, whatever the paper, in nine languages. Does not look for them."""

from __future__ import annotations

from typing import NamedTuple


class Phrase(NamedTuple):
    """A phrase of the page. ``kind``: ``opening`` (the paper's quoted title and a ``closing`` follow), ``closing``,
    ``heading`` (starts furniture; stands alone or fused to what follows), ``line`` (furniture only as a whole
    line)."""

    kind: str
    language: str
    text: str


_OPENINGS = {
    "en": ("Dive into the research topics of",),
    "da": ("Dyk ned i forskningsemnerne om",),
    "nl": ("Duik in de onderzoeksthema's van",),
    "de": ("Untersuchen Sie die Forschungsthemen von",),
    "fi": ("Sukella tutkimusaiheisiin",),
    "sv": ("Utforska forskningsämnen för", "Fördjupa i forskningsämnen för"),
    "nb": ("Dykk ned i forskningstemaene",),
    "es": ("Profundice en los temas de investigación de", "Profundizar en los temas de investigación de"),
    "fr": ("Examiner les sujets de recherche de",),
}
_CLOSINGS = {
    "en": ("Together they form a unique fingerprint",),
    "da": ("Sammen danner de et unikt fingeraftryk",),
    "nl": ("Samen vormen ze een unieke vingerafdruk",),
    "de": ("Zusammen bilden sie einen einzigartigen Fingerprint",),
    "fi": ("Ne muodostavat yhdessä ainutlaatuisen sormenjäljen",),
    "sv": ("Tillsammans bildar de ett unikt fingeravtryck",),
    "nb": ("Sammen danner de et unikt fingeravtrykk",),
    "es": ("En conjunto forman una huella única",),
    "fr": ("Ensemble, ils forment une empreinte digitale unique",),
}
_HEADINGS = {
    "en": ("Cite this", "View full fingerprint", "Access to Document", "Other files and links",
           "Link to publication in Scopus", "Link to citation list in Scopus", "Link to the citations in Scopus"),
    "da": ("Citationsformater", "Se fuldt fingeraftryk", "Adgang til dokumentet", "Andre filer og links",
           "Link til publikation i Scopus"),
    "nl": ("Citeer dit", "Bekijk volledige vingerafdruk", "Toegang tot document", "Andere bestanden en links",
           "Link naar publicatie in Scopus", "Link naar de citaties in Scopus"),
    "de": ("Dieses zitieren", "Vollständigen Fingerprint anzeigen", "Zugriff auf Dokument",
           "Andere Dateien und Links", "Link zur Publikation in Scopus", "Link zu den Zitationen in Scopus"),
    "fi": ("Siteeraa tätä", "Näytä koko sormenjälki", "Pääsy dokumenttiin", "Muut tiedostot ja linkit",
           "Linkki julkaisuun Scopuksessa"),
    "sv": ("Citera det här", "Visa fullständigt fingeravtryck", "Tillgång till dokument",
           "Andra filer och länkar", "Övriga filer och länkar", "Länk till publikation i Scopus"),
    "nb": ("Siter dette", "Vis fullt fingeravtrykk", "Tilgang til dokument", "Andre filer og lenker",
           "Lenke til publikasjon i Scopus"),
    "es": ("Citar esto", "Ver la huella completa", "Acceder al documento", "Otros archivos y enlaces",
           "Enlace a la publicación en Scopus", "Enlace a las citas en Scopus"),
    "fr": ("Contient cette citation", "Accéder au document",
           "Autres fichiers et liens", "Lien vers la publication dans Scopus"),
}  # fmt: skip
_LINES = {
    "en": ("Skip to main navigation", "Skip to search", "Skip to main content", "Home", "Profiles", "Overview",
           "Fingerprint", "Open Access", "Open access", "File", "Corresponding author for this work", "Citations",
           "Citation", "Downloads", "Download", "Link opens in a new tab", "Show more", "Show less", "Peer-reviewed",
           "This output contributes to the following UN Sustainable Development Goals"),
    "da": ("Overblik", "Fingeraftryk", "Korresponderende forfatter for dette arbejde", "Citationer", "Åben adgang",
           "Fil"),
    "nl": ("Overzicht", "Vingerafdruk", "Bijbehorende auteur voor dit werk", "Citaten", "Citaat", "Bestand",
           "Open toegang"),
    "de": ("Überblick", "Übersicht", "Korrespondierende/r Autor/-in für diese Arbeit", "Zitate", "Zitat", "Datei"),
    "fi": ("Yleiskatsaus", "Sormenjälki", "Tämän työn vastaava kirjoittaja", "Sitaatiot", "Viittaukset",
           "Lataukset", "Avoin saatavuus", "Tiedosto"),
    "sv": ("Översikt", "Fingeravtryck", "Motsvarande författare för detta arbete", "Citeringar", "Nedladdningar",
           "Öppen tillgång", "Fil"),
    "nb": ("Oversikt", "Fingeravtrykk", "Siteringer", "Nedlastinger", "Åpen tilgang", "Fil"),
    "es": ("Resumen general", "Huella", "Autor correspondiente de este trabajo", "Citas", "Descargas",
           "Acceso abierto", "Archivo"),
    "fr": ("Aperçu", "Empreinte digitale", "Auteur correspondant pour ce travail", "Citations",
           "Téléchargements", "Libre accès", "Fichier"),
}  # fmt: skip

FURNITURE: tuple[Phrase, ...] = tuple(
    Phrase(kind, language, text)
    for kind, table in (("opening", _OPENINGS), ("closing", _CLOSINGS), ("heading", _HEADINGS), ("line", _LINES))
    for language, texts in table.items()
    for text in texts
)
"""Every phrase, in the nine languages of portals."""
