"""Glob patterns for paths, as `.gitignore` writes them. Knows no file system: paths are text with `/`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def match(pattern: str, path: str) -> bool:
    """Whether a pattern names a path, or a folder above it.

    Both count from the same folder and use ``/``; the path of a folder ends in ``/``. ``*`` and ``?`` stay inside one
    step, ``**`` crosses steps, ``[a-z]`` and ``[!a-z]`` are one character, a backslash takes the next one literally.
    A pattern without ``/`` before its last character matches at any depth, with one it is anchored; one that ends in
    ``/`` names folders only. An unclosed ``[`` matches nothing. Source: gitignore(5), without its negation.
    """
    compiled = _compiled(pattern)
    return compiled is not None and compiled.match(path) is not None


def chosen(patterns: Iterable[str], path: str) -> bool:
    """Whether a list of patterns names a path: the last one that matches decides, and ``!`` before it says no."""
    result = False
    for pattern in patterns:
        wanted = not pattern.startswith("!")
        if result != wanted and match(pattern.removeprefix("!"), path):
            result = wanted
    return result


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        expression = _expression(pattern)
        return re.compile(expression, re.DOTALL) if expression else None
    except (re.error, _UnclosedError):
        return None


class _UnclosedError(Exception):
    """A bracket or a backslash without its end."""


def _expression(pattern: str) -> str:
    """A regular expression for the whole pattern; empty for one that names nothing."""
    body = pattern.removeprefix("./")
    folders_only = body.endswith("/")
    body = body.rstrip("/") if folders_only else body
    anchored = "/" in body
    steps = [step for step in body.split("/") if step]
    if not steps:
        return ""
    if not anchored and steps != ["**"]:
        steps.insert(0, "**")
    return "".join(_joined(steps)) + ("/" if folders_only else r"(?:/|\Z)")


def _joined(steps: list[str]) -> list[str]:
    """The steps as pieces of a regular expression, ``**`` standing for any number of folders."""
    pieces: list[str] = []
    for index, step in enumerate(steps):
        last = index == len(steps) - 1
        if step == "**":
            if last:
                pieces.append("[^/]+")
            elif pieces[-1:] != [_FOLDERS]:
                pieces.append(_FOLDERS)
        else:
            pieces.append(_step(step) + ("" if last else "/"))
    return pieces


_FOLDERS = "(?:[^/]+/)*"


def _step(step: str) -> str:
    """One step between slashes.

    Between two stars the leftmost match is as good as any other, so it is taken for good (an atomic group): a pattern
    full of stars takes no longer than its length times the path's.
    """
    parts = _star_parts(step)
    if len(parts) == 1:
        return parts[0]
    if not any(parts):
        return "[^/]+"
    first, *middle, last = parts
    return first + "".join(f"(?>[^/]*?{part})" for part in middle if part) + f"[^/]*{last}"


def _star_parts(step: str) -> list[str]:
    """The regular expressions of what stands before, between and behind the stars."""
    parts, at = [""], 0
    while at < len(step):
        char = step[at]
        at += 1
        if char == "*":
            parts.append("")
        elif char == "?":
            parts[-1] += "[^/]"
        elif char == "[":
            piece, at = _bracket(step, at)
            parts[-1] += piece
        elif char == "\\":
            if at == len(step):
                raise _UnclosedError
            parts[-1] += re.escape(step[at])
            at += 1
        else:
            parts[-1] += re.escape(char)
    return parts


def _bracket(step: str, at: int) -> tuple[str, int]:
    """A bracket whose ``[`` stands before ``at``, and where it ends."""
    negated = step[at : at + 1] in {"!", "^"}
    start = at + negated
    end = step.find("]", start + 1)
    if end < 0:
        raise _UnclosedError
    inside = re.sub(r"\\(.)", r"\1", step[start:end])
    escaped = re.sub(r"(.)-(.)|(.)", _member, inside, flags=re.DOTALL)
    return (f"[^/{escaped}]" if negated else f"[{escaped}]"), end + 1


def _member(found: re.Match[str]) -> str:
    """A range or a character of a bracket, with nothing in it that a set of a regular expression reads as more."""
    first, last, single = found.groups()
    return re.escape(single) if single else f"{re.escape(first)}-{re.escape(last)}"
