"""The data of plain YAML at a glance: mappings and lists in block style, as people write records. Knows no places.

Anything else (an anchor, a tag, brackets, a comment, a folded plain scalar, a mistake) is none of its business: it
gives None, and libyaml reads.
"""

from __future__ import annotations

from typing import Any

from abslint.formats.yaml_resolve import LONGEST_WORD, NUMERIC, meaning
from abslint.knowledge.patterns import Pattern

LONGEST = 1 << 16
"""Code points of the longest text that is looked at; what is longer is read as a stream."""

DEEPEST = 16
"""Levels of mappings and lists."""

_KEY = Pattern(r"[A-Za-z_$][\w$-]*")
_STARTS = frozenset("(/_.<$+=")
"""Signs that a plain scalar may begin with, besides letters and digits, without meaning anything."""
_BLOCKS = frozenset({">-", ">", "|-", "|"})


_PRINTABLE = b"\n" + bytes(range(0x20, 0x7F))

_Line = tuple[int, bool, str | None, str]
"""A line: its indentation, whether a dash is there, its key or None, and the rest."""


_Head = tuple[int, bool, str | None]
"""What stands before the first colon of a line: its indentation, whether a dash is there, and its key, None where that
is none."""

_KNOWN: dict[str, _Head] = {}
"""Heads of lines that were met: records have few keys, and each of them again and again."""

MOST_HEADS = 1000
"""Heads that are kept: a text may hold any number."""


class _UnknownError(Exception):
    """Something that needs a real parser."""


def glance(text: str) -> Any:
    """The data of a text that holds one mapping in plain block style; None where it holds anything else."""
    if not text or len(text) > LONGEST or "#" in text or " \n" in text or text[-1] == " ":
        return None
    if text.startswith("---\n"):
        text = text[4:]
    if not _is_printable(text):
        return None
    try:
        return _Glance(text).document()
    except _UnknownError:
        return None


def _is_printable(text: str) -> bool:
    """Whether a text has no control character but line feeds."""
    if text.isascii():  # the same, several times as quick
        return not text.encode().translate(None, _PRINTABLE)
    return text.replace("\n", "").isprintable()


def _head_of(head: str) -> _Head:
    """What stands before a colon, kept if its key is one."""
    body = head.lstrip(" ")
    dash = body.startswith("- ")
    key = body[2:] if dash else body
    is_key = len(key) <= 100 and (key.isidentifier() or _KEY.fullmatch(key) is not None)
    known = len(head) - len(body), dash, key if is_key else None
    if is_key and len(_KNOWN) < MOST_HEADS:
        _KNOWN[head] = known
    return known


class _Glance:
    """The lines of one text, read from the first to the last; blank ones are passed over."""

    def __init__(self, text: str) -> None:
        self._raw = text.rstrip("\n").split("\n")
        self._ended = text.endswith("\n")
        self._at = -1
        self._line: _Line | None = None
        self._step()

    def _step(self) -> None:
        """Look at the next line that is not blank; None behind the last."""
        raw, at = self._raw, self._at + 1
        while at < len(raw) and not raw[at]:
            at += 1
        self._at = at
        if at == len(raw):
            self._line = None
            return
        line = raw[at]
        head, colon, rest = line.partition(":")
        if colon and (not rest or rest[0] == " "):
            known = _KNOWN.get(head) or _head_of(head)
            if known[2] is not None:
                self._line = *known, rest.lstrip(" ")
                return
        body = line.lstrip(" ")
        indent, dash = len(line) - len(body), body.startswith("- ")
        self._line = indent, dash, None, body[2:] if dash else body

    def document(self) -> dict[str, Any]:
        """The mapping that is the whole text. Raises _UnknownError."""
        if self._line is None or self._line[:2] != (0, False) or self._line[2] is None:
            raise _UnknownError
        data = self._mapping(0, 1)
        if self._at < len(self._raw):
            raise _UnknownError
        return data

    def _mapping(self, indent: int, depth: int, inside: bool = False) -> dict[str, Any]:
        """A mapping whose keys stand at an indentation; ``inside``: the first of them behind a dash."""
        if depth > DEEPEST:
            raise _UnknownError
        data: dict[str, Any] = {}
        while self._line is not None:
            at, dash, key, rest = self._line
            if not inside and (at != indent or dash):
                if at > indent:
                    raise _UnknownError
                break
            inside = False
            if key is None or key in data:
                raise _UnknownError
            if rest in _BLOCKS:
                data[key] = self._block(rest, indent)
            else:
                self._step()
                data[key] = _scalar(rest) if rest else self._below(indent, depth + 1)
        return data

    def _below(self, indent: int, depth: int) -> Any:
        """What stands on the lines behind a key that has nothing on its own."""
        if self._line is None:
            return None
        at, dash, _, _ = self._line
        if dash and at >= indent:
            return self._list(at, depth)
        return self._mapping(at, depth) if at > indent else None

    def _list(self, indent: int, depth: int) -> list[Any]:
        """A list whose dashes stand at an indentation."""
        if depth > DEEPEST:
            raise _UnknownError
        items: list[Any] = []
        while self._line is not None:
            at, dash, key, rest = self._line
            if at != indent or not dash:
                if at > indent:
                    raise _UnknownError
                break
            if key is not None:
                items.append(self._mapping(indent + 2, depth + 1, inside=True))
            else:
                self._step()
                items.append(_scalar(rest))
        return items

    def _block(self, style: str, indent: int) -> str:
        """A block scalar of lines that begin at one and the same column."""
        raw, start, deep = self._raw, self._at + 1, 0
        end = start
        while end < len(raw) and raw[end]:
            deeper = len(raw[end]) - len(raw[end].lstrip(" "))
            if deeper <= indent:
                break
            deep = deep or deeper
            if deeper != deep:
                raise _UnknownError
            end += 1
        if not deep or (end < len(raw) and not raw[end]) or (end == len(raw) and not self._ended):
            raise _UnknownError  # empty, perhaps with a blank line in it, or without the line end that it keeps
        self._at = end - 1
        self._step()
        text = (" " if style[0] == ">" else "\n").join([line[deep:] for line in raw[start:end]])
        return text if style[1:] else text + "\n"


def _scalar(text: str) -> Any:
    """The value of a scalar on one line. Raises _UnknownError for what is not plainly one."""
    first = text[0] if text else ""
    if first in ('"', "'"):
        inner = text[1:-1]
        if len(text) < 2 or text[-1] != first or first in inner or (first == '"' and "\\" in inner):
            raise _UnknownError
        return inner
    if not (first.isalnum() or first in _STARTS) or ": " in text or text[-1] == ":":
        raise _UnknownError
    if len(text) > LONGEST_WORD and first not in NUMERIC:
        return text
    value, odd = meaning(text)
    if odd or (not isinstance(value, str) and value is not None and _spelled(value) != text):
        raise _UnknownError
    return value


def _spelled(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)
