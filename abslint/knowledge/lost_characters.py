r"""Tells where a question mark stands for a character that was lost on the way. Knows no record.

Programs that cannot write an ``ü``, an apostrophe or a dash write ``?``: ``Universit?t``, ``Children?s``, ``C?H``. A
question to which the next sentence was glued (``Why?Because``) looks alike, so nothing is said behind a word that asks,
before a capital, and before a word that begins a subtitle. Knows the Latin, Greek and Cyrillic scripts: Chinese and
Japanese put no space behind a question.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import function_words

Part = tuple[int, int]

_LETTER = "A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ"
_CHUNK = Pattern(rf"(?<![^\s(\[\"“„«‘-])[{_LETTER}'’-]+(?:\?+[{_LETTER}'’-]+)++(?![^\s.,;:!?)\]\"”“»’])")
_GAP = Pattern(r"\?+")
_RUNS = Pattern(r"(?<!\S)\?{2,}(?:\s+\?{2,})+")
_YEARS = Pattern(r"(?<![\w/?&=.-])(?:1[5-9]|20)[0-9]{2}(\?)(?:1[5-9]|20)?[0-9]{2}(?![\w/=&])")
_SYMBOLS = Pattern(r"[A-Z][a-z]?\?[A-Z][a-z]?")
_SENTENCE = Pattern(r"[:.!?;–—]\s")

_BEHIND_APOSTROPHE = frozenset("s t re ve ll d m".split())
_BEFORE_APOSTROPHE = frozenset("l d qu dell nell sull all dall jusqu lorsqu puisqu aujourd".split())

_ASKS = frozenset(
    "what why how who whom whose where when which is are was were do does did can could should shall will would has "
    "have had may might must warum wie wer wo wann welche welcher welches wozu was ist sind kann können soll sollen "
    "gibt hat que quoi qui quel quelle quels quelles pourquoi comment où est peut faut faudrait qué quién cuál cómo "
    "dónde cuándo es por wat waarom hoe waar che chi perché come quale hvad hvorfor hvem hvordan hvor hva vad varför "
    "hur mikä miksi kuinka или что как почему кто где когда зачем".split()
)
_BEGINS = frozenset(
    "evidence insights insight results lessons implications findings analysis analyses study studies review "
    "reflections perspectives experiences experience new some using towards toward comparison comment reply response "
    "case eine une einige zur zum erfahrungen ergebnisse étude analyse résultats una estudio análisis".split()
)
"""Words that begin a subtitle."""


def find_lost(text: str) -> Part | None:
    """Where (code points) question marks stand for lost characters, or None."""
    if "?" not in text.rstrip("?"):
        return None if _RUNS.search(text) is None else _span_of_runs(text)
    for chunk in _CHUNK.finditer(text):
        found = _in_word(text, chunk.start(), chunk.group())
        if found is not None:
            return found
    years = _YEARS.search(text)
    return years.span(1) if years else _span_of_runs(text)


def _span_of_runs(text: str) -> Part | None:
    runs = _RUNS.search(text)
    return runs.span() if runs else None


def _in_word(text: str, start: int, chunk: str) -> Part | None:
    """The first marks within a run of letters that nothing else explains."""
    for gap in _GAP.finditer(chunk):
        left = _GAP.split(chunk[: gap.start()])[-1]
        right = _GAP.split(chunk[gap.end() :])[0]
        part = (start + gap.start(), start + gap.end())
        if gap.end() - gap.start() > 1 or _SYMBOLS.fullmatch(f"{left}?{right}"):
            return part
        if right in _BEHIND_APOSTROPHE or left.lower() in _BEFORE_APOSTROPHE:
            return part
        if right[0].islower() and not _may_be_glued(text[: start + gap.start()], right):
            return part
    return None


def _may_be_glued(before: str, right: str) -> bool:
    """Whether the mark may end a question, to which what follows was glued."""
    if right in _BEGINS or right in function_words() or right in _ASKS or "¿" in before:
        return True
    asked = _SENTENCE.split(before)[-1].lower()
    return not _ASKS.isdisjoint(asked.replace("-", " ").split())
