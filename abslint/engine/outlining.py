"""Counts the records of sources by their outlines. Knows no rule by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from abslint.engine.seen import Seen
from abslint.lens import Outliner
from abslint.lens.outliner import Sign
from abslint.model.outline import Outline, Outlines
from abslint.prepare import Prepared

NOBODY = -1
"""The owner of what need not be found again."""

_Owners = list[int]


class Outlining:
    """Takes the outlines of the records of some sources; of most their sign, or one key, tells which it is."""

    def __init__(self) -> None:
        self._outliner: Outliner | None = None
        self._by_type: dict[str, tuple[str, _Owners, _Owners]] = {}
        self._by_sign: dict[Sign, _Owners] = {}
        self._owners: dict[Outline, _Owners] = {}

    def enter(self, records: Iterable[Seen], owners: Iterable[int], prepared: Prepared) -> None:
        """Count records, of which notes may have been taken under the numbers ``owners``. Every record of a dump pays
        for this, and most find what there is to know of their type."""
        data: Any
        profile, by_type, key = None, self._by_type, ""
        for seen, owner in zip(records, owners, strict=True):
            paper = seen.paper
            if paper.profile is not profile:  # most have the shape of the one before
                profile, outliner = paper.profile, prepared.lens(paper.profile).outliner
                if outliner is not self._outliner:
                    self._outliner, self._by_type, self._by_sign = outliner, {}, {}
                by_type, key = self._by_type, outliner.key
            data = paper.data
            try:
                name, having, lacking = by_type[data[key]]
            except (LookupError, TypeError):
                self._enter(seen, outliner, owner)
            else:
                (having if data.get(name) else lacking).append(owner)

    def _enter(self, seen: Seen, outliner: Outliner, owner: int) -> None:
        """Count a record of whose type more must be looked at, or the first of one."""
        paper = seen.paper
        sign = outliner.sign(paper)
        owners = None if sign is None else self._by_sign.get(sign)
        if owners is None:
            owners = self._of(outliner.outline(paper, seen.source.path))
            if sign is not None:
                self._by_sign[sign] = owners
            if only := outliner.only(paper):
                kind, key, having, lacking = only
                self._by_type[kind] = key, self._of(having), self._of(lacking)
        owners.append(owner)

    def _of(self, outline: Outline) -> _Owners:
        return self._owners.setdefault(outline, [])

    def end(self) -> Outlines:
        """What has been counted, with the owners of what lacks something."""
        found = {outline: owners for outline, owners in self._owners.items() if owners}
        return Outlines(
            counts={outline: len(owners) for outline, owners in found.items()},
            owners={
                outline: [owner for owner in owners if owner != NOBODY]
                for outline, owners in found.items()
                if outline.lacks
            },
        )
