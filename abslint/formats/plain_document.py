"""What a document answers in most syntaxes: in those that have no tables and no comments, and are not JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from abslint.model.format import Comment
from abslint.model.span import Pointer, Span

_NO_MISREADS: Mapping[Pointer, str] = MappingProxyType({})


class PlainDocument:
    """The answers of a Document whose readers take every value for what is written. A class of documents says
    otherwise where its syntax has more, and itself where its lines can be read from."""

    __slots__ = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """None: it is no row of a table."""
        return ()

    @property
    def misreads(self) -> Mapping[Pointer, str]:
        """None: all readers of the syntax read the same."""
        return _NO_MISREADS

    @property
    def json_text(self) -> str | None:
        """None: it is not JSON."""
        return None

    def plain(self, pointer: Pointer) -> bool:
        """No reader of the syntax guesses."""
        return False

    def remark(self, pointer: Pointer) -> str | None:
        """Never any."""
        return None

    def comments(self) -> Iterator[Comment]:
        """None: the syntax has no comments."""
        return iter(())

    def blocks(self) -> Iterator[Span]:
        """None: nothing looks like a comment."""
        return iter(())
