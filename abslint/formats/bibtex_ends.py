"""Where a value or an entry of BibTeX ends, and what stands behind an entry that ends too early. Reads no field."""

from __future__ import annotations

from abslint.formats.bibtex_entry import Fault
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Span

AT = r"@(?<![\w.+@-]@)"
"""The sign that an entry begins with, and not that of a mailbox's address."""

NAME = r"[^\s=,{}()\"#%@\\]+"
"""The name of a field."""

_BEHIND = Pattern(rf"[ \t]*+,?[ \t\r\n]*+({NAME})[ \t]*=[ \t]*[{{\"]")


def closing_brace(text: str, start: int, bound: int) -> int:
    """Where the brace stands that closes what has been opened before an offset; -1 where it does not before a bound.
    Signs are looked for one kind after the other, which a loop in C does, and no expression as quickly."""
    end = text.find("}", start, bound)
    opened, at = 0, start
    while end >= 0:
        opened += text.count("{", at, end)
        if not opened:
            return end
        opened -= 1
        at = end + 1
        end = text.find("}", at, bound)
    return -1


def behind_entry(text: str, at: int) -> list[Fault]:
    """A field behind the end of an entry, where a brace too many has closed it."""
    match = _BEHIND.match(text, at)
    if match is None:
        return []
    message = f"the entry ends before `{match[1]}`: a brace too many stands before it"
    return [Fault(Span(at - 1, at), message)]
