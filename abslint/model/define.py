"""Dataclasses with slots whose methods are shared, instead of written and compiled anew for each class.

A run makes some eighty such classes before it reads a byte, and their methods were nine tenths of that time. A class of
which many instances are made gets a constructor of its own then: it is compiled once it has become worth that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform, overload

Class = TypeVar("Class", bound=type)


MANY = 256
"""Instances of a class from which on it has a constructor of its own: to compile one takes as long as they lost."""


class Shape:
    """What the shared methods need to know of the class ``owner``.

    ``puts`` are what puts a value in place, in the order of the constructor, ``defaults`` the values where none is
    given: MISSING where one must be, or a factory's (``factories`` by index). The first ``places`` of them may come
    without a name; ``index`` finds the others by theirs. ``stored``, ``compared`` and ``shown`` are names. ``works``
    says that something is worked out from the values. ``made`` counts instances.
    """

    __slots__ = (
        "compared",
        "defaults",
        "factories",
        "index",
        "made",
        "owner",
        "places",
        "puts",
        "shown",
        "stored",
        "works",
    )

    def __init__(self, cls: Any) -> None:
        self.owner = cls
        self.works = hasattr(cls, "__post_init__")
        self.made = 0
        every = fields(cls)
        given = [one for one in every if one.init]
        in_place = [one for one in given if not one.kw_only]
        order = [*in_place, *(one for one in given if one.kw_only)]
        self.puts = tuple(getattr(cls, one.name).__set__ for one in order)
        self.defaults = [one.default for one in order]
        self.factories = {at: one.default_factory for at, one in enumerate(order) if one.default_factory is not MISSING}
        self.index = {one.name: at for at, one in enumerate(order)}
        self.places = len(in_place)
        self.stored = tuple(one.name for one in every)
        self.compared = tuple(one.name for one in every if one.compare)
        self.shown = tuple(one.name for one in every if one.repr)

    def complete(self, name: str, values: tuple[object, ...], named: dict[str, object]) -> list[object]:
        """The values for all fields of the class ``name``. Raises TypeError for one too many, too few or twice."""
        count = len(values)
        if count > self.places:
            raise TypeError(f"{name} takes {self.places} values without a name, and not {count}")
        complete = [*values, *self.defaults[count:]]
        for field_name, value in named.items():
            at = self.index.get(field_name, -1)
            if at < count:
                raise TypeError(f"{name} has no `{field_name}`, or was given it twice")
            complete[at] = value
        for at, factory in self.factories.items():
            if complete[at] is MISSING:
                complete[at] = factory()
        for field_name, at in self.index.items() if MISSING in complete else ():
            if complete[at] is MISSING:
                raise TypeError(f"{name} lacks `{field_name}`")
        return complete

    def constructor(self) -> Callable[..., None]:
        """``_init`` written out for this class, as ``dataclass`` does it: in half the time, or less with names."""
        known: dict[str, Any] = {"_MISSING": MISSING}
        parameters, lines = ["self"], []
        for name, at in self.index.items():
            known |= {f"_put{at}": self.puts[at], f"_default{at}": self.defaults[at]}
            value = name
            if at in self.factories:
                known[f"_make{at}"] = self.factories[at]
                value = f"_make{at}() if {name} is _MISSING else {name}"
            if at == self.places:
                parameters.append("*")
            required = self.defaults[at] is MISSING and at not in self.factories
            parameters.append(name if required else f"{name}=_default{at}")
            lines.append(f"_put{at}(self, {value})")
        if self.works:
            lines.append("self.__post_init__()")
        text = f"def __init__({', '.join(parameters)}):\n    " + "\n    ".join([*lines, "return None"])
        exec(text, known)  # noqa: S102  # made of nothing but names of fields
        return known["__init__"]  # type: ignore[no-any-return]


def _init(self: Any, *values: object, **named: object) -> None:
    shape = self.__shape__
    shape.made += 1
    if shape.made == MANY:
        shape.owner.__init__ = shape.constructor()
    given: Any = values
    if named or len(values) != len(shape.puts) or shape.places < len(values):
        given = shape.complete(type(self).__name__, values, named)
    for put, value in zip(shape.puts, given, strict=True):
        put(self, value)
    if shape.works:
        self.__post_init__()


def _eq(self: Any, other: Any) -> bool:
    if other.__class__ is not self.__class__:
        return NotImplemented  # type: ignore[no-any-return]
    return all(getattr(self, name) == getattr(other, name) for name in self.__shape__.compared)


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__shape__.shown)
    return f"{type(self).__qualname__}({shown})"


def _hash(self: Any) -> int:
    return hash(tuple([getattr(self, name) for name in self.__shape__.compared]))


def _setattr(self: Any, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[object]:
    return [getattr(self, name) for name in self.__shape__.stored]


def _setstate(self: Any, state: list[object]) -> None:
    for name, value in zip(self.__shape__.stored, state, strict=True):
        object.__setattr__(self, name, value)


_OF_ALL: dict[str, Any] = {"__init__": _init, "__eq__": _eq, "__repr__": _repr}
_OF_MUTABLE = {**_OF_ALL, "__hash__": None}
_OF_FROZEN = {
    **_OF_ALL,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}


def _define(cls: Any, methods: dict[str, Any], kw_only: bool = False) -> Any:
    """A dataclass that brings nothing of its own, with the methods that the class does not define itself."""
    own = vars(cls)
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    made.__shape__ = Shape(made)
    return made


@overload
def frozen(cls: Class) -> Class: ...
@overload
def frozen(*, kw_only: bool = False) -> Callable[[Class], Class]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, *, kw_only: bool = False) -> Any:
    """Make a class what ``dataclass(frozen=True, slots=True)`` makes of it, in a tenth of the time.

    ``fields``, ``replace`` and ``asdict`` of dataclasses work with it. The first instances take half as long again to
    make, the others less time than those of ``dataclass``.
    """
    return (lambda cls: _define(cls, _OF_FROZEN, kw_only)) if cls is None else _define(cls, _OF_FROZEN)


@dataclass_transform(field_specifiers=(field,))
def mutable(cls: Class) -> Class:
    """Make a class what ``dataclass(slots=True)`` makes of it: as ``frozen``, but its fields can be assigned."""
    return _define(cls, _OF_MUTABLE)  # type: ignore[no-any-return]
