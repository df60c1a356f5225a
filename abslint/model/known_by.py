"""Which fields a record is known by: without them it would be one of another shape, or none. Knows no shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from abslint.model.profile import Confidence
from abslint.model.span import Pointer


def known_by(
    data: object, recognise: Callable[[Mapping[str, object]], Confidence], pointers: Iterable[Pointer]
) -> set[Pointer]:
    """Those of some fields without which, and without those before them, a record would be known less surely."""
    kept: set[Pointer] = set()
    if not isinstance(data, dict):
        return kept
    left = data
    for pointer in pointers:
        if len(pointer) == 1 and pointer[0] in left:
            without = {key: value for key, value in left.items() if key != pointer[0]}
            if recognise(without) < recognise(left):
                kept.add(pointer)
            else:
                left = without
    return kept
