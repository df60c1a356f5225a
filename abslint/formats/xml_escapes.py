"""Writes texts as XML wants them, in the style of the file. Knows no places."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.xml import may_stand

_TAG = Pattern(r"<(/?)(b|i|sub|sup)>")
_SIGN = Pattern(r"[&<>\r]")
_IN_ATTRIBUTE = Pattern(r"[&<>\r\n\t\"']")

_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


class Escapes:
    """Writes texts of a file: its line end, its encoding (as Python calls it), and whether it has ASCII alone."""

    def __init__(self, newline: str, encoding: str, is_ascii: bool) -> None:
        self._newline = newline
        self._encoding = "ascii" if is_ascii else encoding

    def text(self, said: str, tags: bool) -> str | None:
        """A text between tags; ``tags``: those that texts may hold are written as such if each has its fellow. None if
        XML cannot say it."""
        if not may_stand(said):
            return None
        if not tags or not _are_paired(said):
            return self._encoded(_escaped(said))
        pieces, at = [], 0
        for match in _TAG.finditer(said):
            pieces += [_escaped(said[at : match.start()]), match[0]]
            at = match.end()
        return self._encoded("".join([*pieces, _escaped(said[at:])]))

    def attribute(self, said: str, quote: str) -> str | None:
        """The value of an attribute in quotes. None if XML cannot say it."""
        if not may_stand(said):
            return None
        written = _IN_ATTRIBUTE.sub(
            lambda match: match[0] if match[0] in "\"'>" and match[0] != quote else _reference(match[0]), said
        )
        return self._encoded(written, newlines=False)

    def cdata(self, said: str, before: str, after: str) -> str | None:
        """A text in a CDATA section, between two others. None if such a section cannot say it."""
        if not may_stand(said) or "\r" in said or "]]>" in before[-2:] + said + after[:1]:
            return None
        try:
            said.encode(self._encoding)
        except UnicodeEncodeError:
            return None
        return said.replace("\n", self._newline)

    def _encoded(self, written: str, newlines: bool = True) -> str:
        if newlines:
            written = written.replace("\n", self._newline)
        if written.isascii() or self._encoding.startswith("utf"):
            return written
        return "".join(one if self._has(one) else f"&#x{ord(one):x};" for one in written)

    def _has(self, one: str) -> bool:
        try:
            one.encode(self._encoding)
        except UnicodeEncodeError:
            return False
        return True


def _escaped(said: str) -> str:
    return _SIGN.sub(lambda match: _reference(match[0]), said)


def _reference(one: str) -> str:
    return _REFERENCES.get(one) or f"&#x{ord(one):X};"


def _are_paired(said: str) -> bool:
    """Whether there are tags that texts may hold, and each has its fellow."""
    open_tags: list[str] = []
    for match in _TAG.finditer(said):
        if not match[1]:
            open_tags.append(match[2])
        elif not open_tags or open_tags.pop() != match[2]:
            return False
    return not open_tags
