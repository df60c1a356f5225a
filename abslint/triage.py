"""Which rules can find anything in a text: one pass for all. Knows pieces of text, and no rule.

A superset by construction: a rule is a candidate where one of its pieces stands in the lower-cased text. Both
engines look for the same pieces in the same lower-cased text, so they agree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec

from abslint.model.rule import Chars, Literals, Trigger

Triage = Callable[[str], frozenset[str]]
"""From the joined text of a record (any case) to the names of the rules that may find something."""

WORTH_RE2 = 100
"""Texts after which loading RE2 has paid for itself: some 10 ms against 0.1 ms a text."""

_NONE: frozenset[str] = frozenset()


def has_re2() -> bool:
    """Whether the extra ``fast`` is installed. Does not import it."""
    return find_spec("re2") is not None


def pieces(trigger: Trigger) -> tuple[str, ...]:
    """What must stand in the lower-cased text: literals, or each character on its own."""
    if isinstance(trigger, Literals):
        return trigger.pieces
    return tuple(sorted({char.lower() for char in trigger.chars}))


def python_triage(triggers: Mapping[str, Trigger]) -> Triage:
    """The engine that is always there: substring search, and set intersection for characters beyond ASCII."""
    words: list[tuple[str, str]] = []
    signs: dict[str, list[str]] = {}
    for name, trigger in triggers.items():
        for piece in pieces(trigger):
            if isinstance(trigger, Chars) and not piece.isascii() and len(piece) == 1:
                signs.setdefault(piece, []).append(name)
            else:
                words.append((piece, name))
    rare = frozenset(signs)

    def triage(text: str) -> frozenset[str]:
        lowered = text.lower()
        found = {name for piece, name in words if piece in lowered}
        if rare and not lowered.isascii():
            for sign in rare.intersection(lowered):
                found.update(signs[sign])
        return frozenset(found) if found else _NONE

    return triage


def re2_triage(triggers: Mapping[str, Trigger]) -> Triage:
    """One RE2 set over all pieces: linear time, one pass. Needs the extra ``fast``."""
    import re2

    fallback = python_triage(triggers)
    options = re2.Options()
    options.literal = True
    options.log_errors = False
    finder = re2.Set.SearchSet(options)
    owners: list[str] = []
    for name, trigger in triggers.items():
        for piece in pieces(trigger):
            finder.Add(piece)
            owners.append(name)
    if not owners:
        return lambda _: _NONE
    finder.Compile()

    def triage(text: str) -> frozenset[str]:
        try:
            hits = finder.Match(text.lower())
        except UnicodeEncodeError:  # a lone surrogate has no UTF-8
            return fallback(text)
        return frozenset([owners[hit] for hit in hits]) if hits else _NONE

    return triage


def make_triage(triggers: Mapping[str, Trigger], engine: str = "auto") -> Triage:
    """A triage by the engine asked for: ``auto``, ``re2``, ``python`` or ``off`` (every rule is a candidate)."""
    if engine == "off":
        everyone = frozenset(triggers)
        return lambda _: everyone
    if engine == "re2":
        return re2_triage(triggers)
    return _growing(triggers) if engine == "auto" and has_re2() else python_triage(triggers)


def _growing(triggers: Mapping[str, Trigger]) -> Triage:
    """The Python engine for the first texts, RE2 from then on: a hook's few files never pay for loading it."""
    engine, seen = python_triage(triggers), 0

    def triage(text: str) -> frozenset[str]:
        nonlocal engine, seen
        seen += 1
        if seen == WORTH_RE2:
            engine = re2_triage(triggers)
        return engine(text)

    return triage
