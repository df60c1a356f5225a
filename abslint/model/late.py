"""What stands at an address in a module, imported when it is first asked for: most of a rule is needed by few runs."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_UNREAD = object()


class Late:
    """A function by its address, or another value.

    It can be called like the function, which ``inspect.signature`` sees behind it. Two are equal that have one
    address. ``asks_today``: the function takes ``today``.
    """

    __slots__ = ("_value", "asks_today", "module", "name")

    def __init__(self, module: str, name: str, asks_today: bool = False) -> None:
        self.module = module
        self.name = name
        self.asks_today = asks_today
        self._value: Any = _UNREAD

    @property
    def value(self) -> Any:
        """What stands there. Raises ImportError or AttributeError where nothing does."""
        if self._value is _UNREAD:
            self._value = getattr(import_module(self.module), self.name)
        return self._value

    @property
    def __wrapped__(self) -> Any:
        return self.value

    def __call__(self, *values: object, **options: object) -> Any:
        """What the function gives."""
        return self.value(*values, **options)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Late) and (self.module, self.name) == (other.module, other.name)

    def __hash__(self) -> int:
        return hash((self.module, self.name))

    def __repr__(self) -> str:
        today = ", asks_today=True" if self.asks_today else ""
        return f"Late({self.module!r}, {self.name!r}{today})"


def loaded(thing: Any) -> Any:
    """The thing itself, be it given by its address or not: what asks a function of every record does not go by that."""
    return thing.value if isinstance(thing, Late) else thing


def address_of(function: Any) -> str:
    """The address of a function or of what stands for it."""
    if isinstance(function, Late):
        return f"{function.module}.{function.name}"
    return f"{function.__module__}.{function.__qualname__}"


def asks_today(function: Any) -> bool:
    """Whether a function takes ``today``."""
    if isinstance(function, Late):
        return function.asks_today
    code = function.__code__
    return "today" in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
