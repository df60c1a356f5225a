"""What a record is and lacks, so that records of one kind can be counted together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from abslint.model.define import mutable


class Kind(NamedTuple):
    """Records that are held against each other: of one shape (a profile's name) and type; the entries of a bibliography
    only with those of the same file, whose path is ``home``."""

    profile: str
    type: str
    home: str = ""


class Outline(NamedTuple):
    """The kind of a record, and the rules whose terms it lacks though its kind may have them."""

    kind: Kind
    lacks: tuple[str, ...]


@mutable
class Outlines:
    """How many records of one source have each outline. ``owners`` are those that lack something and of which only
    notes were taken, by their places in the columns of the notes."""

    counts: Mapping[Outline, int] = field(default_factory=dict)
    owners: Mapping[Outline, Sequence[int]] = field(default_factory=dict)
