"""Which rules can find anything in a text: one pass for all. Knows pieces of text, and no rule.

A superset by construction: a rule is a candidate where one of its pieces stands in the lower-cased text. Both
engines look for the same pieces in the same lower-cased text, so they agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from importlib.util import find_spec

from abslint.model.rule import Chars, Literals, Trigger

Triage = Callable[[str], frozenset[str]]
"""From the joined text of a record (any case) to the names of the rules that may find something."""

WORTH_MORE = 100
"""Texts after which loading RE2, or choosing keys, has paid for itself: some 10 ms against 0.1 ms a text."""

KEY = 4
"""Characters of a key: what is shorter stands in every other text."""

_NONE: frozenset[str] = frozenset()


def has_re2() -> bool:
    """Whether the extra ``fast`` is installed. Does not import it."""
    return find_spec("re2") is not None


def pieces(trigger: Trigger) -> tuple[str, ...]:
    """What must stand in the lower-cased text: literals, or each character on its own."""
    if isinstance(trigger, Literals):
        return trigger.pieces
    return tuple(sorted({char.lower() for char in trigger.chars}))


def python_triage(triggers: Mapping[str, Trigger], keyed: bool = False) -> Triage:
    """The engine that is always there: substring search, and set intersection for characters beyond ASCII.

    A text in ASCII is searched for pieces in ASCII alone. ``keyed``: few short keys are looked for first, one of
    which stands in every longer piece; choosing them takes some milliseconds.
    """
    words: list[tuple[str, str]] = []
    signs: dict[str, list[str]] = {}
    for name, trigger in triggers.items():
        for piece in pieces(trigger):
            if isinstance(trigger, Chars) and not piece.isascii() and len(piece) == 1:
                signs.setdefault(piece, []).append(name)
            else:
                words.append((piece, name))
    rare = frozenset(signs)
    plain, other = (
        _Search([word for word in words if word[0].isascii()], keyed),
        _Search([word for word in words if not word[0].isascii()], keyed),
    )

    def triage(text: str) -> frozenset[str]:
        lowered = text.lower()
        found = plain.names(lowered)
        if not lowered.isascii():
            found |= other.names(lowered)
            for sign in rare.intersection(lowered):
                found.update(signs[sign])
        return frozenset(found) if found else _NONE

    return triage


class _Search:
    """Pieces with the rules that look for them, by the keys that are looked for first."""

    def __init__(self, words: list[tuple[str, str]], keyed: bool) -> None:
        groups = _keys({piece for piece, _ in words}) if keyed else {piece: [piece] for piece, _ in words}
        owners: dict[str, list[str]] = {}
        for piece, name in words:
            owners.setdefault(piece, []).append(name)
        self._groups = [(key, [(piece, owners[piece]) for piece in group]) for key, group in groups.items()]

    def names(self, text: str) -> set[str]:
        """The rules of which a piece stands in a text."""
        hit = [group for key, group in self._groups if key in text]
        return {name for group in hit for piece, names in group if piece in text for name in names}


def _keys(wanted: set[str]) -> dict[str, list[str]]:
    """A few short texts of which one stands in each piece that is long enough, chosen greedily; the others as they
    are."""
    groups: dict[str, list[str]] = {}
    left = sorted(wanted)
    while left:
        counts = Counter(key for piece in left for key in _parts(piece))
        best = max(counts, key=lambda key: (counts[key], key))
        groups[best] = [piece for piece in left if best in _parts(piece)]
        left = [piece for piece in left if best not in _parts(piece)]
    return groups


def _parts(piece: str) -> set[str]:
    """The keys that a piece could be found by."""
    return {piece[at : at + KEY] for at in range(max(1, len(piece) - KEY + 1))}


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
    return _growing(triggers, with_re2=engine == "auto" and has_re2())


def _growing(triggers: Mapping[str, Trigger], with_re2: bool) -> Triage:
    """The quickest made for the first texts, the quickest from then on: a hook's few files never pay for that."""
    engine, seen = python_triage(triggers), 0

    def triage(text: str) -> frozenset[str]:
        nonlocal engine, seen
        seen += 1
        if seen == WORTH_MORE:
            engine = re2_triage(triggers) if with_re2 else python_triage(triggers, keyed=True)
        return engine(text)

    return triage
