"""Regular expressions that are compiled at their first use, because a check of one file needs few of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Pattern:
    """A regular expression with the methods of ``re.Pattern`` that abslint uses.

    Raises ``re.error`` at the first use, not when it is made, if the expression is none.
    """

    __slots__ = ("_flags", "_source", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")

    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    fullmatch: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    split: Callable[..., list[str]]
    sub: Callable[..., str]
    subn: Callable[..., tuple[str, int]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile, and put the compiled methods in place, so that later uses cost nothing more."""
        if name not in Pattern.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in Pattern.__slots__[2:]:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
