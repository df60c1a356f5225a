"""Finds labels of sections that run into the text behind them: ``Background Ferries are late. Methods We timed nine.``,
``Background. Ferries are late.`` So reads an abstract whose headings' tags were lost. Knows no other written form.

Nothing but a capital tells such a label from a sentence's first word. It counts only where the abstract begins with
one, and where labels of three steps follow each other in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.section_heads import Head
from abslint.knowledge.section_labels import could_begin_label, is_listed, label_key, label_ranks, leads_others

_LEADS = (
    *("Abstract", "Background", "Introduction", "Context", "Importance", "Rationale", "Motivation", "Objective", "Aim"),
    *("Purpose", "Goal", "Question", "Issue Addr", "Issue addr", "Issues addr", "Study Design", "Study design"),
    *("Study Obj", "Study obj", "Study Question", "Study question", "Problem", "Summary", "Significance"),
    *("Research Question", "Research question", "Hintergrund", "Einleitung", "Ziel", "Antecedentes", "Introducci"),
    *("Objetivo", "Introdu\u00e7", "Contexte", "Objectif", "But de ", "Introduzione", "Obiettiv", "Scopo", "Doel"),
    *("Achtergrond", "Inleiding", "Bakgrund", "Syfte", "Baggrund", "Bakgrunn", "Resumen", "Resumo", "Zusammenfassung"),
)
"""How abstracts with labels begin."""

_LEADING = "|".join(spelling for lead in _LEADS for spelling in (lead, lead.upper()))
STARTS = rf"^[ \t\n]*(?:<|{_LEADING})"
"""Found in each text that may have such labels; without what an engine of linear time does not know, or is slow at."""

_STARTS = Pattern(rf"(?:[ \t\n]|<[^<>]{{1,60}}>){{0,12}}(?:{_LEADING})")
_PLACE = Pattern(r"(?:[.!?;>\n)\]”\"]|\.\d{1,3})\s{0,8}(?=[^\W\d_])")
_WORD = Pattern(r"[^\s.:：<]{1,30}")
_BEHIND = Pattern(r"(?:\s?\.\s|[^\S\n]){1,8}(?:</[^<>]{1,20}>\s{0,4}){0,2}(?=[\"“‘'(\[]?[^\W_])(?![\"“‘'(\[]?[a-z])")
_CLOSED = Pattern(r"\s{0,4}(?:</[^<>]{1,20}>\s{0,4}|<[^<>/]{1,60}>\s{0,4}){1,4}")
_MOST_WORDS = 7
_BARE = Pattern(
    r"(?:\A|[.!?;>\n])\s{0,8}(?P<label>[^\W\d_]{4,20}(?: (?:and|&) [^\W\d_]{4,20})?)\s{1,8}(?=[^\W\d_])(?![a-z])"
)


def may_run_in(text: str) -> bool:
    """A first look: whether a text begins with a word that labels begin with."""
    return _STARTS.match(text) is not None


def run_in(text: str) -> list[Head]:
    """The listed labels that run into the text, in a text that begins with one. Takes linear time."""
    start = _STARTS.match(text)
    if start is None:
        return []
    heads: list[Head] = []
    seen: set[str] = set()
    steps: set[int] = set()
    reached = 0
    for at in _places(text, start.end()):
        if heads and at < heads[-1].whole[1] and not leads_others(text[slice(*heads[-1].label)]):
            continue
        head = _label_at(text, at)
        if head is None:
            if not heads and not leads_others(_first_word(text, at)):
                return []
            continue
        label = text[slice(*head.label)]
        ranks = label_ranks(label)
        if label_key(label) in ("COPYRIGHT", *seen) or (ranks is not None and ranks[0] < reached):
            continue
        seen.add(label_key(label))
        if ranks is not None:
            reached = ranks[0]
            steps.update(range(ranks[0], ranks[1] + 1))
        heads.append(head)
    return heads if len(steps) > 2 else []


def _places(text: str, lead_end: int) -> Iterator[int]:
    """Where sentences begin; at first the text, and what follows its own name (``Abstract``)."""
    begin = lead_end
    while begin and text[begin - 1].isalpha():
        begin -= 1
    yield begin
    name = _first_word(text, begin)
    if leads_others(name):
        end = begin + len(name)
        behind = _CLOSED.match(text, end) or _BEHIND.match(text, end)
        if behind is not None:
            yield behind.end()
    for match in _PLACE.finditer(text, lead_end):
        yield match.end()


def _first_word(text: str, at: int) -> str:
    word = _WORD.match(text, at)
    return word[0] if word is not None else ""


def _label_at(text: str, at: int) -> Head | None:
    """The longest listed label that begins at a place, with a capital, and before one."""
    if not text[at : at + 1].isupper() or not could_begin_label(_first_word(text, at)):
        return None
    best, end = None, at
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, end)
        if word is None:
            break
        end = word.end()
        behind = _BEHIND.match(text, end)
        if behind is not None and is_listed(text[at:end]):
            best = Head((at, end), (at, behind.end()), "bare")
        if text[end : end + 1] not in (" ", "\u00a0"):
            break
        end += 1
    return best


def has_bare_labels(text: str) -> bool:
    """Whether labels of two steps begin sentences without any mark: too few to be sure, enough to doubt."""
    labels = (match["label"] for match in _BARE.finditer(text))
    return len({label_ranks(label) for label in labels if is_listed(label)} - {None}) > 1
