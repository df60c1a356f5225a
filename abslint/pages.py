"""Reads a rule's page: prose and its running examples. Runs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.model.define import frozen
from abslint.model.late import Late, loaded

_FENCE = Pattern(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```[ \t]*$", re.DOTALL | re.MULTILINE)
_WANT = Pattern(r"[ \t]*# want: (?P<names>[\w\-/:, .]+?)[ \t]*$", re.MULTILINE)


@frozen
class Example:
    """A fenced example of a page.

    ``language`` is the fence's first word (``yaml``, ``json``, ``bibtex``…), ``kind`` is ``bad``, ``fixed`` or
    ``good``. ``text`` is without marks. ``want`` are the rule names (with ``:/pointer`` where said) that it must
    give, with the line (from 1) of their mark, or 0 where the fence names them. ``settings`` are further words of
    the fence, as ``profile=csl-json`` or ``whole``.
    """

    language: str
    kind: str
    text: str
    want: tuple[tuple[str, int], ...] = ()
    settings: tuple[str, ...] = ()

    def setting(self, name: str) -> str:
        """The value of ``name=value`` among the settings, else the empty string."""
        return next((word.partition("=")[2] for word in self.settings if word.startswith(name + "=")), "")


@frozen
class Page:
    """A rule's page: ``summary`` is its first line without the full stop, ``prose`` the text before the examples."""

    summary: str
    prose: str
    text: str
    examples: tuple[Example, ...]


def _example(info: str, body: str) -> Example | None:
    language, _, rest = info.strip().partition(" ")
    words = rest.split()
    if not words or words[0] not in {"bad", "fixed", "good"}:
        return None
    want: list[tuple[str, int]] = []
    for word in words[1:]:
        if word.startswith("want="):
            want.extend((name, 0) for name in word.removeprefix("want=").split(","))
    for mark in _WANT.finditer(body):
        line = body.count("\n", 0, mark.start()) + 1
        want.extend((name.strip(), line) for name in mark["names"].split(","))
    settings = tuple(word for word in words[1:] if not word.startswith("want="))
    return Example(language, words[0], _WANT.sub("", body), tuple(want), settings)


def _examples(text: str) -> Iterator[Example]:
    for fence in _FENCE.finditer(text):
        example = _example(fence["info"], fence["body"])
        if example is not None:
            yield example


def read_page(page: str | Late | None) -> Page:
    """Read a docstring as a page. A missing one is an empty page."""
    text = (loaded(page) or "").strip() + "\n"
    first, _, rest = text.partition("\n")
    prose = _FENCE.split(rest)[0].strip()
    return Page(first.removesuffix(".").strip(), prose, text, tuple(_examples(text)))


def as_markdown(page: Page) -> str:
    """The page for readers: want-marks cut, examples kept."""
    return _WANT.sub("", page.text)
