"""Classes defined by the house keep the promises of dataclasses with slots: each is held against the real thing."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest

from abslint.model.define import MANY, frozen, mutable


@dataclass(frozen=True, slots=True)
class Reference:
    name: str
    size: int = 3
    parts: list[str] = field(default_factory=list)
    unseen: str = field(default="s", repr=False, compare=False)


@frozen
class Ours:
    name: str
    size: int = 3
    parts: list[str] = field(default_factory=list)
    unseen: str = field(default="s", repr=False, compare=False)


@frozen
class Twin:
    name: str
    size: int = 3
    parts: list[str] = field(default_factory=list)
    unseen: str = field(default="s", repr=False, compare=False)


@frozen
class Worn:
    """A class of which many instances have been made: it has a constructor of its own by then."""

    name: str
    size: int = 3
    parts: list[str] = field(default_factory=list)
    unseen: str = field(default="s", repr=False, compare=False)


for _ in range(MANY):
    Worn("a")


@frozen
class Counted:
    text: str
    length: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.text))


@frozen(kw_only=True)
class Base:
    name: str
    size: int = 3


@frozen(kw_only=True)
class Child(Base):
    terms: tuple[str, ...]


@frozen
class Own:
    pieces: tuple[str, ...]

    def __init__(self, *pieces: str) -> None:
        object.__setattr__(self, "pieces", pieces)

    def __repr__(self) -> str:
        return "own"


KINDS: list[Any] = [Reference, Ours, Worn]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_made_with_and_without_names(kind: Any) -> None:
    assert kind("a") == kind(name="a", size=3, parts=[], unseen="other")
    assert kind("a", 4, ["b"]) == kind("a", parts=["b"], size=4)
    assert kind("a") != kind("a", 4)
    assert kind("a").parts is not kind("a").parts


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), (("a", 1, [], "s", "too many"), {}), (("a",), {"name": "twice"}), (("a",), {"nonsense": 1})],
)
def test_it_is_not_made_of_anything_else(kind: Any, values: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        kind(*values, **named)


@pytest.mark.parametrize("kind", KINDS)
def test_it_cannot_be_changed(kind: Any) -> None:
    one = kind("a")
    with pytest.raises(FrozenInstanceError):
        one.name = "b"
    with pytest.raises(FrozenInstanceError):
        del one.name
    assert one.name == "a"
    assert not hasattr(one, "__dict__")


@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_copied_and_sent(kind: Any) -> None:
    one = kind("a", 4, ["b"], "hidden")
    for other in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one)), replace(one)):
        assert (other, other.unseen) == (one, "hidden")
    assert replace(one, size=5) == kind("a", 5, ["b"])
    assert asdict(one) == {"name": "a", "size": 4, "parts": ["b"], "unseen": "hidden"}
    assert [member.name for member in fields(one)] == ["name", "size", "parts", "unseen"]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_matched_by_place(kind: Any) -> None:
    match kind("a", 4):
        case Reference(name, size) | Ours(name, size) | Worn(name, size):
            assert (name, size) == ("a", 4)
        case _:
            pytest.fail("no match")


def test_it_reads_as_a_dataclass_does() -> None:
    assert repr(Ours("a", 4)) == repr(Reference("a", 4)).replace("Reference", "Ours")


def test_it_equals_only_its_own_kind() -> None:
    assert Ours("a") != Twin("a")
    assert Ours("a") != ("a", 3, [])
    assert Ours("a").__eq__(3) is NotImplemented


def test_its_hash_is_that_of_what_is_compared() -> None:
    first, second = Ours("a", parts=()), Ours("a", parts=(), unseen="other")  # type: ignore[arg-type]
    assert hash(first) == hash(second)
    assert len({first, second, Ours("b", parts=())}) == 2  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        hash(Ours("a"))


def test_what_a_class_does_itself_stays() -> None:
    assert Own("a", "b").pieces == ("a", "b")
    assert repr(Own()) == "own"
    assert Own("a") == Own("a")


def test_what_is_worked_out_is_kept() -> None:
    one = Counted("abc")
    assert one.length == 3
    assert repr(one) == "Counted(text='abc')"
    assert pickle.loads(pickle.dumps(one)).length == 3
    assert replace(one, text="ab").length == 2


def test_an_heir_has_the_fields_of_both() -> None:
    one = Child(name="a", terms=("t",))
    assert (one.name, one.size, one.terms) == ("a", 3, ("t",))
    assert isinstance(one, Base)
    assert one != Base(name="a")
    assert repr(one) == "Child(name='a', size=3, terms=('t',))"
    with pytest.raises(TypeError):
        Child("a", terms=())  # type: ignore[misc]
    with pytest.raises(TypeError):
        Child(name="a")  # type: ignore[call-arg]


@pytest.mark.parametrize("made", [1, 2 * MANY])
def test_what_many_are_made_of_stays_what_it_is(made: int) -> None:
    @frozen(kw_only=True)
    class Named:
        name: str
        sizes: list[int] = field(default_factory=list)
        length: int = field(init=False, default=0)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.name))

    @frozen
    class Heir(Named):
        word: str = ""

    for _ in range(made):
        one, heir = Named(name="abc"), Heir("w", name="ab")
    assert (one.name, one.sizes, one.length) == ("abc", [], 3)
    assert (heir.word, heir.name, heir.length) == ("w", "ab", 2)
    assert one.sizes is not Named(name="abc").sizes
    assert type(one) is Named
    for wrong in (lambda: Named("abc"), Named, lambda: Heir("w"), lambda: Heir("w", "n", name="ab")):
        with pytest.raises(TypeError):
            wrong()


def test_a_constructor_is_compiled_when_it_is_worth_that() -> None:
    assert Worn.__init__ is not Ours.__init__
    assert Ours.__init__ is Twin.__init__


@dataclass(slots=True)
class OpenReference:
    name: str
    parts: list[str] = field(default_factory=list)


@mutable
class OpenOurs:
    name: str
    parts: list[str] = field(default_factory=list)


@pytest.mark.parametrize("kind", [OpenReference, OpenOurs])
def test_what_is_mutable_can_be_changed_sent_and_not_hashed(kind: Any) -> None:
    one = kind("a")
    one.parts.append("p")
    one.name = "b"
    assert one == kind("b", ["p"])
    assert pickle.loads(pickle.dumps(one)) == replace(one) == copy.deepcopy(one) == one
    assert repr(one).endswith("(name='b', parts=['p'])")
    with pytest.raises(AttributeError):
        one.other = 1
    with pytest.raises(TypeError):
        hash(kind("a", ()))
