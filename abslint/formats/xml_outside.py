"""Goes through what stands round the records of an XML file, and says what is wrong there. Reads no record.

A slice of a large file begins and ends with a record: what is open before it, and closed behind it, is not known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from abslint.formats.xml_prolog import check_encoding, read_doctype
from abslint.formats.xml_slips import RULE, Fault, problem_of
from abslint.formats.xml_texts import Text, add_run
from abslint.formats.xml_tokens import Found, Token, Tokens, is_include
from abslint.knowledge.prose import shorten
from abslint.knowledge.pubmed import SETS
from abslint.model.finding import Problem, Severity
from abslint.model.source import Source
from abslint.model.span import Span


class Outside:
    """What is open round the records of a source, and what was wrong there since it was last asked for."""

    def __init__(self, source: Source, tokens: Tokens) -> None:
        self._source = source
        self._tokens = tokens
        self._open: list[Found] = []
        self._records = 0
        self._ended = self._closed = True
        self._found: list[Problem] = list(check_encoding(source))

    def problems(self) -> Iterator[Problem]:
        """What was wrong since the last call."""
        found, self._found = self._found, []
        yield from found

    def passed(self, ended: bool) -> None:
        """A record was read, to its own end or not."""
        self._records += 1
        self._ended, self._closed = ended, False

    def to_record(self, at: int, begins: Collection[str]) -> Found | None:
        """The tag that begins the next record from an offset on; None if there is none, or what follows is not read."""
        text = self._source.text
        while True:
            if text.startswith("<!DOCTYPE", at):
                at, refusal = read_doctype(text, at)
                if refusal is not None:
                    self._found.append(refusal)
                    return None
                continue
            token = self._tokens.at(at)
            if token is None:
                self._end(at)
                return None
            if token.kind is Token.START and token.local in begins:
                return token
            self._pass(token)
            at = token.end

    def _pass(self, token: Found) -> None:
        kind, text = token.kind, self._source.text
        if token.slip:
            self._found.append(problem_of(text, Fault("tag", token.start, token.end)))
        if kind is Token.START and is_include(text, token):
            self._found.append(problem_of(text, Fault("include", token.start, token.end, token.name)))
        if kind is Token.START and not token.empty:
            self._open.append(token)
        elif kind is Token.END:
            self._close(token)
        elif kind is Token.TEXT:
            self._check_text(token)
        elif kind in (Token.SIGN, Token.LOOSE):
            fault = Fault("sign" if kind is Token.SIGN else "loose", token.start, token.end, token.name)
            self._found.append(problem_of(text, fault))
        elif kind is Token.INSTRUCTION and text.startswith("<?xml ", token.start) and self._is_late(token.start):
            message = "another XML declaration stands in the midst of the file, where two were put behind each other"
            self._found.append(Problem(RULE, Span(token.start, token.end), message, severity=Severity.WARNING))

    def _is_late(self, start: int) -> bool:
        """Whether a declaration does not stand at the beginning."""
        return bool(self._source.first_byte or self._source.text[:start].strip())

    def _close(self, token: Found) -> None:
        self._closed = True
        place = next((n for n in reversed(range(len(self._open))) if self._open[n].name == token.name), None)
        if place is not None:
            if place + 1 < len(self._open):
                last = self._open[-1]
                fault = Fault("unclosed", last.start, last.end, last.name, token.name)
                self._found.append(problem_of(self._source.text, fault))
            del self._open[place:]
        elif not self._source.first_byte or token.local in ("PubmedArticle", "PubmedBookArticle"):
            self._found.append(problem_of(self._source.text, Fault("closing", token.start, token.end, token.name)))

    def _check_text(self, token: Found) -> None:
        """Text between records: readers pass it over, if they take the file at all."""
        said = self._source.text[token.start : token.end]
        if said.isspace():
            return
        slips = list(add_run(Text(token.start), self._source.text, token.start, token.end))
        self._found += [problem_of(self._source.text, slip) for slip in slips[:1]]
        if not self._open or self._open[-1].local in SETS:
            start = token.start + len(said) - len(said.lstrip())
            message = f"`{shorten(said.strip())}` stands in no record, and readers pass it over"
            place = Span(start, start + len(said.strip()))
            self._found.append(Problem(RULE, place, message, severity=Severity.WARNING))

    def _end(self, at: int) -> None:
        """The file ends: whatever is around its records has to be closed, and several want something around them."""
        if self._source.goes_on or not self._ended:
            return
        several = self._records > 1 or self._source.first_byte
        if self._open or (several and not self._closed):
            end = len(self._source.text[:at].rstrip())
            message = "the file ends, and what stands around its records is not closed: it may be cut short"
            self._found.append(Problem(RULE, Span(max(end - 1, 0), end), message))
