"""Titles of what stands in an issue or a book and is no paper: boards, contents, indexes, calls, covers.

Does not know titles of papers that share a word with them: only a whole title is one, but for a year or a volume.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.model.glance import Glance, Look

_BOARDS = (
    "editorial board|editorial boards|editorial advisory board|international editorial board|editorial board members"
    "|editorial board page|editorial committee|editorial team|editorial staff|board of editors|masthead"
    "|editorial masthead|issue editorial masthead|comité de rédaction|comité éditorial|comité editorial"
    "|consejo editorial|conselho editorial|corpo editorial|expediente|comitato editoriale|comitato di redazione"
    "|редакционная коллегия|редколлегия|编委会|編集委員会"
)
_CONTENTS = (
    "contents|table of contents|contents list|contents page|contents pages|graphical contents list|graphical contents"
    "|in this issue|inhalt|inhaltsverzeichnis|inhaltsübersicht|table des matières|sommaire|índice|tabla de contenido"
    "|tabla de contenidos|sumario|sumário|indice|sommario|inhoud|inhoudsopgave|indhold|indholdsfortegnelse|innhold"
    "|innehåll|innehållsförteckning|spis treści|содержание|оглавление|目录|目錄|目次"
)
_COVERS = (
    "front matter|back matter|frontmatter|backmatter|front and back matter|front matter and contents|cover image"
    "|cover picture|cover and front matter|cover and back matter|front cover|back cover|inside front cover"
    "|inside back cover|outside back cover|front cover image|title page|title pages|half title page|half title"
    "|copyright page|issue information|imprint|colophon|impressum|titelei|colofon|封面"
)
_LISTS = (
    "index|author index|subject index|name index|keyword index|index of authors|index of names|index of subjects"
    "|author and subject index|volume index|annual index|cumulative index|cumulative author index|index to advertisers"
    "|advertising index|list of figures|list of tables|list of abbreviations|list of contributors|contributors"
    "|notes on contributors|notes for contributors|about the contributors|books received|publications received"
    "|index des auteurs|índice de autores|autorenverzeichnis|sachregister|personenregister|stichwortverzeichnis"
)
_PEOPLE = (
    "reviewers|referees|list of reviewers|list of referees|reviewer list|our reviewers|reviewer acknowledgement"
    "|reviewer acknowledgements|reviewer acknowledgment|reviewer acknowledgments|reviewers list|thanks to reviewers"
    "|thanks to our reviewers|thank you to our reviewers|thank you to reviewers|acknowledgement of reviewers"
    "|acknowledgment of reviewers|acknowledgement to reviewers|acknowledgment to reviewers"
    "|acknowledgements to reviewers|acknowledgments to reviewers|acknowledgement to referees"
    "|acknowledgment of referees"
)
_CALLS = (
    "instructions for authors|instructions to authors|information for authors|guide for authors|guidelines for authors"
    "|guidelines for contributors|author guidelines|instructions aux auteurs|instrucciones para autores"
    "|instrucciones para los autores|instruções aos autores|hinweise für autoren|call for papers|call for submissions"
    "|call for contributions|call for abstracts|appel à contributions|advertisement|advertisements|announcement"
    "|announcements|calendar of events|forthcoming events|upcoming events|forthcoming meetings|meetings calendar"
    "|subscription information|order form|投稿規定|稿约|征稿启事"
)
_BEGINNINGS = (
    "call for papers|issue information|cover picture|cover image|cover feature|front cover|back cover|inside cover"
    "|inside front cover|inside back cover|outside back cover|masthead"
)
"""Words behind which a colon or a dash may lead on: to what is called for, or shown."""

_TAIL = (
    "for|of|in|to|volume|volumes|vol|issue|issues|no|nos|number|numbers|part|parts|band|heft|tome|january|february"
    "|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter"
)


def _any_case(words: str) -> str:
    """Words in capitals or not, in a pattern: no engine's own idea of case is asked."""
    return words.translate({ord(c): f"[{c.lower()}{c.upper()}]" for c in set(words) if c.lower() != c.upper()})


_PHRASES = "|".join((_BOARDS, _CONTENTS, _COVERS, _LISTS, _PEOPLE, _CALLS))
_WHOLE = _any_case(_PHRASES)
_FURNITURE = (
    rf"^[ \[(]{{0,4}}(?:{_any_case('the ')})?(?:(?:{_WHOLE})"
    rf"(?:[ .,:;()/&\u2013\u2014-]+(?:{_any_case(_TAIL)}|[0-9]+))*[ .,:\])]*$"
    rf"|(?:{_any_case(_BEGINNINGS)}) ?(?:[:\u2010\u2013\u2014]|- ))"
)
_IS_FURNITURE = Pattern(_FURNITURE)
_BEGIN = tuple(f"{_PHRASES}|{_BEGINNINGS}".split("|"))


def is_furniture(title: str) -> bool:
    """Whether a title is that of something in an issue that is no paper."""
    begun = title.lstrip(" [(").lower().removeprefix("the ")
    # few titles come so far; to compile the pattern takes a tenth of the check of a file
    return begun.startswith(_BEGIN) and _IS_FURNITURE.search(title) is not None


NO_FURNITURE = Glance(lambda title: not is_furniture(title), (Look(lacks=(_FURNITURE,)),), exact=True)
