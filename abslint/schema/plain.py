"""What may be handed to the validator: shallow, plain data without lone surrogates. Knows nothing of schemas."""

from __future__ import annotations

from typing import Any

from abslint.model.format import MAX_NESTING
from abslint.model.span import Pointer

MAX_DEPTH = MAX_NESTING
"""Levels of nesting beyond which nothing is handed to the validator, which recurses until the process dies."""

_CONTAINERS = frozenset((dict, list))


def too_deep(data: object) -> bool:
    """Whether lists and mappings are nested more than MAX_DEPTH levels. Takes one step per value, no recursion."""
    level: list[Any] = [data] if type(data) in _CONTAINERS else []
    for _ in range(MAX_DEPTH):
        if not level:
            return False
        below = []
        for container in level:
            for value in container.values() if type(container) is dict else container:
                if type(value) is not str and type(value) in _CONTAINERS:
                    below.append(value)
        level = below
    return bool(level)


def plain(data: Any) -> Any:
    """A copy that the validator takes: keys are text, lone surrogates become U+FFFD, what is no JSON becomes text.

    ``true_pointer`` leads back into the original.
    """
    if isinstance(data, dict):
        return {_text(key): plain(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [plain(item) for item in data]
    if data is None or isinstance(data, bool | int | float):
        return data
    return _text(data)


def true_pointer(pointer: Pointer, data: Any) -> Pointer:
    """A pointer of the validator in terms of the data it was made from: keys as they are spelled there.

    The validator gives a key of digits as an index, and knows changed keys only as ``plain`` changed them.
    """
    steps: list[Any] = []
    for step in pointer:
        true: Any = step
        if isinstance(data, dict):
            true = str(step)
            if true not in data:
                true = next((key for key in data if _text(key) == true), true)
            data = data.get(true)
        else:
            data = data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None
        steps.append(true)
    return tuple(steps)


def _text(value: object) -> str:
    text = str(value)
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
