r"""Tells which bracket of a text has no partner. Knows no record.

Round, square and curly brackets are looked at, full-width ones as the narrow ones that they are often mixed with. What
stands alone by right is passed over: the bracket behind the mark of a list (``a)``, ``2.)``), intervals (``[0,1)``,
``]0,1[``), faces (``:)``), a bracket in quotes, escaped ones and all within TeX's dollars. Angle brackets are tags, or
smaller and greater.
"""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

_NARROW = str.maketrans("（）［］｛｝", "()[]{}")
_PARTNERS = {")": "(", "]": "[", "}": "{"}
_OPENING = frozenset(_PARTNERS.values())

_SIDE = r"\s?(?![^\W\d_]{3})[^\[\](){},;\s]{1,8}\s?"
_ALONE = Pattern(
    r"(?<!\S)(?:[0-9]{1,2}[a-z]?|[^\W\d_]|[ivx]{1,4})\.?\)"  # a) 2.) iv)
    rf"|[\[(\]]{_SIDE}[,;]{_SIDE}[\])\[]"
    r"|[:;=]-?[()]+(?!\w)"
    r"|(?<=[\"'“‘«„])[()\[\]{}](?=[\"'”’»“])"
    r"|\\[()\[\]{}]"
    r"|\$[^$]{1,300}\$"
    r"|</?[A-Za-z][^<>]{0,300}>"
)


def find_unbalanced(text: str) -> int | None:
    """Where (code points) the first bracket without a partner stands, or None where all have one."""
    narrow = text.translate(_NARROW)
    if _first_alone(narrow) is None:
        return None
    return _first_alone(_ALONE.sub(lambda match: "_" * len(match[0]), narrow))


def _first_alone(text: str) -> int | None:
    """The first closing bracket that closes nothing or something of another kind, else the last one left open."""
    opened: list[int] = []
    for at, char in enumerate(text):
        if char in _OPENING:
            opened.append(at)
        elif char in _PARTNERS and (not opened or text[opened.pop()] != _PARTNERS[char]):
            return at
    return opened[-1] if opened else None
