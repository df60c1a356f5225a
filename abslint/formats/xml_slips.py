"""What is wrong with an XML text, in plain words, and how to mend it. Reads no text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from abslint.formats.xml_texts import Slip
from abslint.knowledge.prose import shorten
from abslint.model.finding import Edit, Problem, Severity
from abslint.model.span import Span

RULE = "syntax-error"

MOST = 20
"""Faults of one record that are told if nothing mends them: what comes behind so many is mostly their doing."""


class Fault(NamedTuple):
    """A fault of tags and other tokens: its kind and span, the element or sign that it is about, and another."""

    kind: str
    start: int
    end: int
    name: str = ""
    other: str = ""


_WORDS = {
    "tag": "this tag is not written as XML wants it: a name, then attributes in quotes with blanks between them",
    "sign": "a bare `<` begins no tag: write `&lt;`",
    "loose": "`{name}` begins something that does not end",
    "declaration": "a declaration stands in a record, and no reader takes it there",
    "deep": "more than {name} elements stand inside each other here, so that this record is not read",
    "include": "`<{name}>` asks readers to put another file here: none is fetched, write what it says instead",
    "twice": "the attribute `{name}` stands twice in this tag",
    "unclosed": "`<{name}>` is not closed before `</{other}>`",
    "closing": "`</{name}>` closes nothing that is open",
    "endless": "this record has no end: `</{name}>` is missing",
    "ampersand": "a bare `&` begins no reference: write `&amp;`",
    "entity": "`{said}` is not known in XML, where only `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&apos;` are",
    "number": "`{said}` stands for no character that XML may hold",
    "character": "the character `U+{code}` may not stand in XML, and no reader takes a file that holds it",
    "bracket": "`]]>` may not stand in a text: write `]]&gt;`",
}

_MENDED = {
    "sign": ("&lt;", "write `&lt;`", True),
    "ampersand": ("&amp;", "write `&amp;`", True),
    "bracket": ("]]&gt;", "write `]]&gt;`", True),
    "character": ("", "drop the character", False),
}
"""Kinds of faults to what is to stand in their place, how that is said, and whether it is certain."""


class Slips:
    """The faults of a record, as problems."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._found: list[Fault | Slip] = []

    def add(self, fault: Fault) -> None:
        """Take a fault down."""
        self._found.append(fault)

    def extend(self, slips: Iterable[Slip]) -> None:
        """Take faults of a text down."""
        self._found.extend(slips)

    def told(self) -> Sequence[Problem]:
        """The faults in their order; of very many that nothing mends the first."""
        if not self._found:
            return ()
        found = sorted(self._found, key=lambda one: (one.start, one.end))
        told, left = list[Problem](), MOST
        for problem in (problem_of(self._source, one) for one in found):
            if problem.edits or left:
                told.append(problem)
                left -= not problem.edits
        return told


def problem_of(source: str, fault: Fault | Slip) -> Problem:
    """A fault as a problem."""
    said = source[fault.start : fault.end]
    name, other = (fault.name, fault.other) if isinstance(fault, Fault) else ("", "")
    code = f"{ord(said[0]):04X}" if said else ""
    message = _WORDS[fault.kind].format(name=name, other=other, said=shorten(said), code=code)
    place = Span(fault.start, fault.end)
    text, title, safe = _MENDED.get(fault.kind, ("", "", True))
    if fault.kind == "entity":
        text = _spelled(said)
        title = f"write `{text}`" if text else ""
    edits = (Edit(place, text),) if title else ()
    return Problem(RULE, place, message, edits, title, safe, Severity.ERROR)


def _spelled(entity: str) -> str:
    """The character of an entity of HTML by its number, empty if there is none."""
    from html.entities import html5  # late: few files have such

    said = html5.get(entity[1:], "")
    return "".join(f"&#x{ord(one):x};" for one in said)
