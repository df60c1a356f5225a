"""Reads the fields of one BibTeX entry, and says what is wrong between them. Judges no value.

Most fields take one match; where that fails the field is read sign by sign, which also says why.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from abslint.formats.bibtex_ends import AT, NAME, closing_brace
from abslint.formats.bibtex_entry import Fault, Row
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.model.span import Span

if TYPE_CHECKING:
    from abslint.formats.bibtex_scan import Scanner

_AT = Pattern(AT)
_KEY = {"}": Pattern(r"[ \t\r\n]*([^\s,={}\"]*)[ \t\r\n]*"), ")": Pattern(r"[ \t\r\n]*([^\s,=\"{}]*)[ \t\r\n]*")}
_FIELD = Pattern(rf"[ \t\r\n]*({NAME})[ \t\r\n]*=[ \t\r\n]*(?:(\{{)|([^\s,{{}}()=\"#%@]+))")
_BEGUN = Pattern(rf"({NAME})[ \t\r\n]*=[ \t\r\n]*")
_GAP = Pattern(r"(?:[ \t\r\n]++|%[^\r\n]*+)*+")
_NEXT_COMMA = Pattern(rf",|[{{}}()\"]|[\r\n][ \t]*(?={NAME}[ \t]*=)")
_INNER = Pattern(rf"[\r\n][ \t]*+({NAME})[ \t]*=[ \t]*[{{\"\d]")


class Fields:
    """The key and the fields of an entry, as far as they can be read.

    ``at`` is where reading stands, at last behind the entry; ``limit`` where the next entry may begin. ``whole``:
    nothing was lost that may be a field's.
    """

    def __init__(self, scanner: Scanner, at: int, close: str, limit: int) -> None:
        self._scanner = scanner
        self._text = scanner.text
        self._close = close
        self._limit = limit
        self.at = at
        self.key = Span(at, at)
        self.found: list[Row] = []
        self.faults: list[Fault] = []
        self.whole = True

    def read(self, keyed: bool) -> None:
        """Read up to the end of the entry."""
        if keyed and not self._read_key():
            return
        text, close, found, limit = self._text, self._close, self.found, self._limit
        at, begun, find, count = self.at, _FIELD.match, text.find, text.count
        while True:  # each field of every text goes through here
            match = begun(text, at, limit)
            end = -1
            if match is not None:
                first = match.end()
                if match[2]:
                    end = find("}", first, limit)
                    if end > 0 and count("{", first, end):
                        end = closing_brace(text, first, limit)
                    if end > 0:
                        end += 1
                        row: Row = (match[1], match.start(1), first - 1, end, None, True)
                elif (end := first) < limit:
                    row = self._bare(match)
            sign = text[end] if 0 < end < limit else ""
            if sign != "," and sign != close:  # noqa: PLR1714 (a set would take longer to make)
                self.at = at
                if not self._slowly():
                    return
                at = self.at
                continue
            found.append(row)
            at = end + 1
            if sign != ",":
                self.at = at
                return

    def _bare(self, match: re.Match[str]) -> Row:
        """A field with a number, or a string by its name."""
        word, first = match[3], match.start(3)
        segment = self._scanner.bare(word, first)
        if self._text[match.end() : match.end() + 1] in (",", self._close):  # else it is read again, sign by sign
            self._check_bare(word, first)
        return match[1], match.start(1), first, match.end(3), (segment,), segment.said is not None or word.isdecimal()

    def _check_bare(self, word: str, start: int) -> None:
        """Tell a word without braces that begins with a digit, as no name of a string does, and is no number."""
        if word[0].isdecimal() and not word.isdecimal():
            place = Span(start, start + len(word))
            message = f"`{shorten(word)}` stands without braces, and is neither a number nor a name"
            self.faults.append(Fault(place, message, f"{{{word}}}", "put it in braces", place))

    def _read_key(self) -> bool:
        """The key; whether fields may follow. An entry without one may begin with its first field."""
        match = _KEY[self._close].match(self._text, self.at)
        if match is None:  # never: the expression takes what there is
            return False
        sign = self._text[match.end() : match.end() + 1]
        if sign == ",":
            self.key = Span(*match.span(1))
            self.at = match.end() + 1
        elif sign == self._close:
            self.key = Span(*match.span(1))
            self.at = match.end() + 1
            return False
        elif sign == "=":
            self.key = Span(match.start(1), match.start(1))
        elif match[1] and _BEGUN.match(self._text, match.end()):
            self.key, self.at = Span(*match.span(1)), match.end()
            behind = Span(self.key.end, self.key.end)
            message = f"a comma is missing behind the key `{shorten(match[1])}`"
            self.faults.append(Fault(self.key, message, ",", "add the comma", behind))
        else:
            self._lose(match.end(), "the key of an entry is followed by a comma, which is not here")
            return False
        return True

    def _lose(self, at: int, message: str, span: Span | None = None) -> None:
        """Give the entry up: reading goes on with the next one."""
        self.whole = False
        here = min(at, len(self._text))
        behind = self._scanner.limit(self.at)
        start = min(here, max(behind - 1, self.at - 1))
        self.faults.append(Fault(span or Span(start, min(start + 1, len(self._text))), message))
        self.at = behind

    def _slowly(self) -> bool:
        """Read a field, or what stands in place of one; whether the entry goes on."""
        text = self._text
        gap = _GAP.match(text, self.at)
        at = self.at if gap is None else gap.end()
        sign = text[at : at + 1]
        if sign == self._close:
            self.at = at + 1
            return False
        if sign in ("", "@"):
            self._unclosed(at)
            return False
        begun = _BEGUN.match(text, at)
        if begun is None:
            return self._odd(at, sign)
        value = self._scanner.value(begun.end())
        if isinstance(value, int):
            self._open(begun[1], value)
            return False
        if value is None:
            self.faults.append(Fault(Span(*begun.span(1)), f"`{begun[1]}` has no value behind its `=`"))
            return self._pass_on(begun.end())
        segments, end, known = value
        for segment in segments:
            if text[segment.start - 1] not in '{"':
                self._check_bare(text[segment.start : segment.end], segment.start)
        alone = len(segments) == 1 and segments[0].end < end
        joined = None if alone else segments
        self.found.append((begun[1], at, begun.end(), end, joined, known))
        return self._behind(end)

    def _behind(self, end: int) -> bool:
        """Go on behind a value: a comma, the end of the entry, or what should not be there."""
        text = self._text
        gap = _GAP.match(text, end)
        at = end if gap is None else gap.end()
        sign = text[at : at + 1]
        self.at = at
        if sign == ",":
            self.at = at + 1
            return True
        if sign in (self._close, "", "@"):
            return True
        name = self.found[-1][0]
        if _BEGUN.match(text, at):
            place = Span(max(end - 1, 0), end)
            self.faults.append(
                Fault(place, f"a comma is missing behind the value of `{name}`", ",", "add the comma", Span(end, end))
            )
            return True
        line = text[at : at + 40].partition("\n")[0].strip()
        self.faults.append(
            Fault(Span(at, at + 1), f"`{shorten(line)}` stands behind the value of `{name}`, not a comma")
        )
        return self._pass_on(at)

    def _odd(self, at: int, sign: str) -> bool:
        """What is no field: a comma too many, or a word without a value."""
        if sign == ",":
            span = Span(at, at + 1)
            self.faults.append(Fault(span, "a comma too many stands here", "", "take the comma away", span))
            self.at = at + 1
            return True
        if sign.isspace():
            end = at + len(self._text[at : at + 40]) - len(self._text[at : at + 40].lstrip())
            message = (
                f"U+{ord(sign):04X} looks like a blank, and readers of BibTeX take it for a part of the name behind it"
            )
            self.faults.append(Fault(Span(at, end), message, " ", "write a blank", Span(at, end)))
            self.at = end
            return True
        line = self._text[at : at + 40].partition("\n")[0].strip()
        self.faults.append(Fault(Span(at, at + 1), f"`{shorten(line)}` is no field: one is written `name = {{value}}`"))
        return self._pass_on(at)

    def _pass_on(self, at: int) -> bool:
        """Go on behind the next comma, before the end of the entry or before a line that begins with a field."""
        scanner, text = self._scanner, self._text
        limit = scanner.limit(self.at)
        while (match := _NEXT_COMMA.search(text, at, limit)) is not None:
            sign = match[0]
            if sign == self._close:
                self.at = match.start()
                return True
            if sign == "," or sign[0] in "\r\n":
                self.at = match.end()
                return True
            at = match.end()
            if sign in '{"':
                end = scanner.closing(at, '"' if sign == '"' else "}")
                if end is None:
                    break
                at = end + 1
        self._lose(at, "this entry does not end before the next one begins")
        return False

    def _open(self, name: str, at: int) -> None:
        """A value that is not closed."""
        sign = "brace" if self._text[at] == "{" else "quotation mark"
        inner = _INNER.search(self._text, at, self._scanner.limit(at))
        before = f" before `{inner[1]}`" if inner else ""
        self._lose(at, f"the {sign} that opens the value of `{name}` is not closed{before}", Span(at, at + 1))

    def _unclosed(self, at: int) -> None:
        """An entry that is not closed: a value has taken its brace, or it is missing."""
        for written, _, start, stop, _, _ in self.found:
            inner = _INNER.search(self._text, start, stop)
            if inner is not None:
                message = f"the brace that opens the value of `{written}` is not closed before `{inner[1]}`"
                self._lose(at, message, Span(start, start + 1))
                return
        end = self.found[-1][3] if self.found else self.key.end
        message = f"this entry is not closed: a `{self._close}` is missing behind its last value"
        place, here = Span(max(end - 1, 0), end), Span(end, end)
        if self._text.startswith("@", at) and not _AT.match(self._text, at):
            self.faults.append(Fault(place, message))  # what begins with that sign would be an entry then
        else:
            self.faults.append(Fault(place, message, f"\n{self._close}", "close the entry", here, safe=False))
        self.at = min(at, self._scanner.limit(self.at))
