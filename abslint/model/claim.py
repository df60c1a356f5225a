"""What a record claims for itself, to be held against what others do."""

from __future__ import annotations

from typing import NamedTuple

from abslint.model.span import Pointer


class Claim(NamedTuple):
    """What a corpus rule collects: becomes a Fact when the engine adds the rule and the address."""

    key: str
    pointer: Pointer
    detail: tuple[str, ...] = ()
