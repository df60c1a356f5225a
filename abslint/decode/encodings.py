"""Bytes to a Source and back, whatever their encoding. Opens no file."""

from __future__ import annotations

from typing import NamedTuple

from abslint.knowledge.named_encodings import named_codec
from abslint.knowledge.xml import declared_codec
from abslint.model.finding import Edit, Problem
from abslint.model.source import Source
from abslint.model.span import Span

_UTF8_MARK = b"\xef\xbb\xbf"
_MARKS = {
    "utf-32-le": b"\xff\xfe\x00\x00",
    "utf-32-be": b"\x00\x00\xfe\xff",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}
"""Byte-order marks (Unicode Standard, 23.8); the longer ones first, since one begins with another."""

GUESSED = frozenset({"cp1252", "latin-1"})
"""Encodings that are guessed where bytes are no UTF-8: the file may be in another one of their kind."""

_SAMPLE = 4096
"""Bytes that are looked at to tell UTF-16 without a mark and binary data."""


class _Reading(NamedTuple):
    text: str
    encoding: str
    problem: Problem | None = None


def decode(data: bytes, path: str, first_line: int = 1, first_byte: int = 0) -> Source:
    """The text of a file's bytes, or of a slice that begins at ``first_byte``.

    Never raises: bytes that are not UTF-8 are told by a Problem and read in the likeliest way that ``encode`` can
    take back byte for byte. A mark counts only at the start of a file.
    """
    wrong = -1
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        wrong = error.start
    else:
        if "\0" not in text and (first_byte or not text.startswith("\ufeff")):
            return Source(path, text, first_line, first_byte)
    if first_byte == 0 and (reading := _marked(data) or _unmarked_wide(data)):
        marked = data.startswith(_MARKS[reading.encoding])
        problems: tuple[Problem, ...] = ()
    else:
        marked = first_byte == 0 and data.startswith(_UTF8_MARK)
        body = data[len(_UTF8_MARK) :] if marked else data
        reading = (
            _Reading(body.decode(), "utf-8")
            if wrong < 0
            else _foreign(body, wrong + len(body) - len(data), wrong + first_byte)
        )
        problems = (_mark_problem(),) if marked else ()
    if reading.problem:
        problems = (reading.problem, *problems)
    return Source(path, reading.text, first_line, first_byte, reading.encoding, marked, problems)


def encode(source: Source, text: str, byte_order_mark: bool) -> bytes:
    """The bytes of ``text`` in the encoding that ``source`` was read in.

    Of an unchanged text they are the bytes that were read. Raises UnicodeEncodeError for a character that the
    encoding does not have.
    """
    mark = _MARKS.get(source.encoding, _UTF8_MARK) if byte_order_mark else b""
    return mark + text.encode(source.encoding, _errors(source))


def _errors(source: Source) -> str:
    if source.encoding in _MARKS:
        return "surrogatepass"
    damaged = any(problem.rule == "not-utf8" for problem in source.problems)
    return "surrogateescape" if source.encoding == "utf-8" and damaged else "strict"


def _mark_problem() -> Problem:
    message = "the file begins with an invisible byte-order mark, which some programs take for text"
    return Problem("byte-order-mark", Span(-1, 0), message, (Edit(Span(-1, 0), ""),), "drop the byte-order mark")


def _marked(data: bytes) -> _Reading | None:
    """A file that begins with the mark of UTF-16 or UTF-32 and can be read so."""
    for encoding, mark in _MARKS.items():
        if data.startswith(mark) and (text := _wide(data[len(mark) :], encoding)) is not None:
            message = f"the file is written in {encoding[:6].upper()}: save it as UTF-8"
            return _Reading(text, encoding, Problem("not-utf8", Span(-1, 0), message))
    return None


def _wide(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return None


def _unmarked_wide(data: bytes) -> _Reading | None:
    """UTF-16 without a mark: mostly Latin text has a NUL at every second byte, and only there."""
    sample = data[: min(_SAMPLE, len(data) & ~1)]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if min(first, second) > 0 or max(first, second) < max(2, len(sample) * 0.35):
        return None
    encoding = "utf-16-le" if second else "utf-16-be"
    text = _wide(data, encoding)
    if text is None:
        return None
    message = "the file seems to be written in UTF-16, without a byte-order mark: save it as UTF-8"
    return _Reading(text, encoding, Problem("not-utf8", Span(0, 1), message))


def _foreign(data: bytes, wrong: int, offset: int) -> _Reading:
    """Bytes that are neither UTF-8 nor UTF-16: a one-byte encoding that an XML declaration names, damaged UTF-8, a
    one-byte encoding that something else names or nothing does, or no text at all.

    ``wrong`` is the first bad byte's place in ``data``, ``offset`` that in the file.
    """
    codec = declared_codec(data)
    if codec is not None:
        try:
            return _Reading(data.decode(codec), codec)
        except UnicodeDecodeError:
            pass  # it says so, and is not
    message = f"the byte `0x{data[wrong]:02X}` at offset {offset} is not UTF-8: "
    text = data.decode("utf-8", "surrogateescape")
    if len(text) < len(data):  # some of it is UTF-8 beyond ASCII
        broken = sum(map(text.count, _ESCAPED))
        if len(text) - len(text.encode("ascii", "ignore")) >= 2 * broken:
            at = len(data[:wrong].decode())
            message += "the text is damaged here, for the rest of the file is UTF-8"
            return _Reading(text, "utf-8", Problem("not-utf8", Span(at, at + 1), message))
    place, named = Span(wrong, wrong + 1), named_codec(data)
    if named is not None:
        try:
            advice = f"the file is written in `{named[0]}`, as it says: save it as UTF-8, and say so"
            return _Reading(data.decode(named[1]), named[1], Problem("not-utf8", place, message + advice))
        except UnicodeDecodeError:
            pass  # it says so, and is not
    encoding, advice = _one_byte(data)
    return _Reading(data.decode(encoding), encoding, Problem("not-utf8", place, message + advice))


_ESCAPED = [chr(code) for code in range(0xDC80, 0xDD00)]
"""What ``surrogateescape`` puts in place of a byte that is not UTF-8."""


def _one_byte(data: bytes) -> tuple[str, str]:
    """The encoding to read with, and what to tell people of it."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 20 > len(sample):
        return "latin-1", "the file seems to hold no text at all"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1", "the file seems to be written in an older encoding (perhaps Latin-1), save it as UTF-8"
    return "cp1252", "the file seems to be written in Windows-1252 (or Latin-1), save it as UTF-8"


_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\f\r")
