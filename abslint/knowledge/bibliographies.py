"""Which records may be compared with each other: entries of one bibliography, or the papers of a repository."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.knowledge.languages import is_tag
from abslint.knowledge.patterns import Pattern
from abslint.model.diagnostic import Fact

PAGES = (".md", ".markdown")
"""How the names of a site's pages end."""

_LANGUAGE = Pattern(r"[a-z]{2}(?:-[A-Za-z]{2,4})?")

LOCAL = "local"
"""The last detail of a fact whose record is an entry of a bibliography."""


def repeated(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """(fact, the first one before it that it repeats): entries repeat those of their own file, papers any paper.

    The same work may stand in two bibliographies: each is complete by itself. A page in another language is the same.
    """
    first: dict[str, Fact] = {}
    for fact in facts:
        scope = fact.address.path if fact.detail[-1] == LOCAL else ""
        earlier = first.setdefault(scope, fact)
        if earlier is not fact and not is_translation(fact.address.path, earlier.address.path):
            yield fact, earlier


def is_translation(path: str, other: str) -> bool:
    """Whether two files are one page of a site in two languages, as Hugo keeps them: ``index.md`` and ``index.de.md``,
    or ``content/en/…`` and ``content/de/…``."""
    if path == other or not path.endswith(PAGES):
        return False
    return _page(path) == _page(other)


def _page(path: str) -> str:
    """A path without what says its language."""
    *folders, name = path.split("/")
    stem, _, suffix = name.rpartition(".")
    base, dot, language = stem.rpartition(".")
    stem = base if dot and _is_language(language) else stem
    return "/".join(["*" if _is_language(folder) else folder for folder in folders] + [f"{stem}.{suffix}"])


def _is_language(name: str) -> bool:
    return bool(_LANGUAGE.fullmatch(name)) and is_tag(name)
