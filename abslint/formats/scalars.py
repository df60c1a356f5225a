"""Which values a syntax that knows only texts can write."""

from __future__ import annotations

from typing import TypeGuard


def is_scalar(value: object) -> TypeGuard[str | int | float]:
    """Whether a value is a text or a number, which is written as its digits."""
    return isinstance(value, str | int | float) and not isinstance(value, bool)
