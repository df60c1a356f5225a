"""Which records may be compared with each other: entries of one bibliography, or the papers of a repository."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.knowledge.languages import is_tag
from abslint.knowledge.patterns import Pattern
from abslint.model.diagnostic import Fact

_PAGES = (".md", ".markdown")
"""How the names of a site's pages end."""

_LANGUAGE = Pattern(r"[a-z]{2}(?:-|\Z)")

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
    or ``content/en/…`` and ``content/de/…``, and differ in nothing else."""
    *folders, name = path.split("/")
    *others, other_name = other.split("/")
    if not path.endswith(_PAGES) or len(folders) != len(others):
        return False
    differ = [at for at, pair in enumerate(zip(folders, others, strict=True)) if len(set(pair)) > 1]
    if not differ:
        return name != other_name and _without_language(name) == _without_language(other_name)
    (at, *more) = differ
    top = at == 0 or folders[at - 1] == "content"
    return name == other_name and top and not more and _is_language(folders[at]) and _is_language(others[at])


def _without_language(name: str) -> str:
    stem, _, suffix = name.rpartition(".")
    base, dot, language = stem.rpartition(".")
    return f"{base if dot and _is_language(language) else stem}.{suffix}"


def _is_language(name: str) -> bool:
    tag = name.replace("_", "-")
    return bool(_LANGUAGE.match(tag)) and is_tag(tag)
