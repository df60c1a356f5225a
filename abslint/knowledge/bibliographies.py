"""Which records may be compared with each other: entries of one bibliography, or the papers of a repository."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abslint.model.diagnostic import Fact

LOCAL = "local"
"""The last detail of a fact whose record is an entry of a bibliography."""


def repeated(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """(fact, the first one before it that it repeats): entries repeat those of their own file, papers any paper.

    The same work may stand in two bibliographies: each is complete by itself.
    """
    first: dict[str, Fact] = {}
    for fact in facts:
        scope = fact.address.path if fact.detail[-1] == LOCAL else ""
        earlier = first.setdefault(scope, fact)
        if earlier is not fact:
            yield fact, earlier
