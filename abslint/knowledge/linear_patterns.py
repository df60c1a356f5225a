"""Patterns of RE2, which search any text in linear time: compiled, and asked of texts as Python has them.

Needs the extra ``fast``, which is imported when the first is compiled. Knows nothing of where patterns come from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from abslint.knowledge.patterns import Pattern

_HALF = Pattern(r"[\ud800-\udfff]")
_REFERENCE = Pattern(r"\\(.?)", re.DOTALL)

LARGEST = 10_000
"""Steps of the largest program that a pattern may become, and all patterns of one set: of far larger ones RE2 might run
out of its memory, and a set then finds nothing."""

LONGEST = 1000
"""Code points of the longest pattern."""


@cache
def compile_pattern(pattern: str, ignore_case: bool = False) -> Any:
    """The pattern, compiled. Raises ValueError with the reason, ImportError without the extra."""
    import re2

    if len(pattern) > LONGEST:
        raise ValueError(f"it has more than {LONGEST} characters")
    if _HALF.search(pattern):
        raise ValueError("it holds half a character")
    try:
        compiled = re2.compile(pattern, _options(re2, ignore_case))
    except re2.error as error:
        reason = error.args[0]
        raise ValueError(reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)) from error
    if compiled.programsize > LARGEST:
        raise ValueError("it is too large when its repetitions are written out")
    return compiled


def _options(re2: Any, ignore_case: bool) -> Any:
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = not ignore_case
    return options


def as_text(text: str) -> str:
    """The text with the same code points at the same places, but for halves of characters, which RE2 cannot read."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def is_found(compiled: Any, text: str) -> bool:
    """Whether a compiled pattern is found in a text."""
    return compiled.search(as_text(text)) is not None


def matches(compiled: Any, text: str) -> Iterator[Any]:
    """What a compiled pattern finds in a text, in order; nothing is no match."""
    return (match for match in compiled.finditer(as_text(text)) if match.end() > match.start())


def none_found(patterns: Iterable[tuple[str, bool]]) -> Callable[[str], bool]:
    """A function that says of a text that none of these patterns (with whether case is ignored) is found in it, in one
    pass for all. They are compiled when it is first asked."""
    wanted = tuple(patterns)
    asked: list[Callable[[str], bool]] = []

    def silent(text: str) -> bool:
        if not asked:
            asked.append(_asker(wanted))
        return asked[0](text)

    return silent


def _asker(patterns: Iterable[tuple[str, bool]]) -> Callable[[str], bool]:
    import re2

    compiled = [compile_pattern(pattern, ignore_case) for pattern, ignore_case in patterns]
    if sum(one.programsize for one in compiled) > LARGEST:
        return lambda text: not any(is_found(one, text) for one in compiled)
    finder = re2.Set.SearchSet(_options(re2, ignore_case=False))
    for pattern, ignore_case in patterns:
        finder.Add(f"(?i){pattern}" if ignore_case else pattern)
    finder.Compile()
    return lambda text: not finder.Match(as_text(text))


def rewriting(template: str, groups: int) -> Callable[[Any], str]:
    r"""A function that writes what stands in place of a match: ``\0`` is all of it, ``\1`` to ``\9`` what its groups
    found, ``\\`` a backslash, as RE2 has it. Raises ValueError for a template that says something else."""
    for found in _REFERENCE.finditer(template):
        if found[1] == "\\":
            continue
        if not (found[1].isascii() and found[1].isdigit()):
            raise ValueError(
                f"a backslash stands before a digit or another backslash, and not alone as in `{found[0]}`"
            )
        if int(found[1]) > groups:
            raise ValueError(f"`{found[0]}` names a group that the pattern does not have")

    def written(match: Any) -> str:
        return _REFERENCE.sub(lambda one: "\\" if one[1] == "\\" else match.group(int(one[1])) or "", template)

    return written
