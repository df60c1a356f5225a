"""Takes the leaves of a record one by one, and knows what was left. Knows neither shapes nor targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from abslint.convert.notes import Note
from abslint.knowledge.prose import shorten
from abslint.model.field import Field, echoes
from abslint.model.paper import Paper
from abslint.model.profile import ANY, Profile, Where, walk
from abslint.model.span import Pointer, spell_pointer

LONGEST = 60
"""Code points of a value that are shown."""


class Taking:
    """A paper whose leaves are taken term by term. ``notes`` says what could not be."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.notes: list[Note] = []
        self._used: set[Pointer] = set()
        self._left: dict[Pointer, Note] = {}
        self._wholes = [one for places in paper.profile.fields.values() for one in places if one.without]

    def fields(self, term: str) -> Sequence[Field]:
        """The leaves of a term that say something."""
        return self.paper.filled(term) if self.paper.profile.holds(term) else ()

    def take(self, field: Field) -> Field:
        """Mark a leaf as taken over, with what stands beside it and says its kind, or the same again."""
        self._used.add(field.pointer)
        for where in self._wholes:
            for whole in _whole_of(where, field.pointer):
                self._used.update((whole, *_kinds(where, whole)))
        for where in self.paper.profile.fields.get(field.term, ()):
            if where.when is not None and _fits(where.pattern, field.pointer):
                self._used.update(_kinds(where, field.pointer))
            if where.echo or where.without.startswith("/"):
                said = walk(self.paper.data, where.pattern)
                self._used.update(one for one, value in said if isinstance(value, str) and echoes(value, field.text))
        return field

    def mark(self, *pointers: Pointer) -> None:
        """Mark what says something of a leaf that was taken over."""
        self._used.update(pointers)

    def take_all(self, fields: Iterable[Field]) -> list[Field]:
        """Mark several leaves as taken over."""
        return [self.take(field) for field in fields]

    def one(self, term: str) -> Field | None:
        """The first leaf of a term. Others that say the same are taken with it, those that say something else told."""
        fields = self.fields(term)
        if not fields:
            return None
        first = self.take(fields[0])
        for other in fields[1:]:
            if other.reading == first.reading:
                self.take(other)
            elif other.pointer not in self._used:
                place = f"`{term}` is taken from `{spell_pointer(_pattern(first.pointer))}`"
                self.leave(other, place)
        return first

    def text(self, term: str) -> str:
        """The reading of the first leaf of a term, the empty string where there is none."""
        field = self.one(term)
        return "" if field is None else field.reading

    def leave(self, field: Field, why: str) -> None:
        """Tell that a leaf is left out, and why. What is taken for another term is not."""
        self._left[field.pointer] = left_out(field.pointer, field.text or field.reading, why)

    def tell(self, what: str, said: str = "") -> None:
        """Tell something else."""
        self.notes.append(Note(what, said or what))

    def ended(self) -> list[Note]:
        """All notes, with those of what no native field holds: the outermost of what nothing was taken from."""
        left = {pointer: note for pointer, note in self._left.items() if pointer not in self._used}
        known = self._used | left.keys()
        around = {pointer[:length] for pointer in known for length in range(len(pointer))}
        kept = [*self.notes, *left.values()]
        kept += [
            left_out(pointer, text, "no native field holds it")
            for pointer, text in _rest(self.paper.data, (), known, around)
        ]
        return list(dict.fromkeys(kept))


def left_out(pointer: Pointer, text: str, why: str) -> Note:
    """That a value is left out, and why."""
    place = spell_pointer(_pattern(pointer))
    shown = f", `{shorten(' '.join(text.split()), LONGEST)}`," if text.strip() else ""
    return Note(f"`{place}` is left out: {why}", f"`{place}`{shown} is left out: {why}")


def _pattern(pointer: Pointer) -> Pointer:
    return tuple(ANY if isinstance(step, int) else step for step in pointer)


def _fits(pattern: Pointer, pointer: Pointer) -> bool:
    return len(pattern) == len(pointer) and all(
        step == here or (step == ANY and isinstance(here, int)) for step, here in zip(pattern, pointer, strict=True)
    )


def _kinds(where: Where, pointer: Pointer) -> Iterator[Pointer]:
    """Where the value may stand that says of which kind a leaf is."""
    if where.when is None:
        return
    item = where.items_round(pointer)[0]
    for end in range(len(item), -1, -1):
        yield (*item[:end], *where.when[0].split("/"))


def _whole_of(where: Where, pointer: Pointer) -> Iterator[Pointer]:
    """Where the value stands that says as a whole what the leaf at a pointer is a part of."""
    item = where.items_round(where.pattern)[0]
    if _fits((*item, *where.without.split("/")), pointer):
        yield (*pointer[: len(item)], *where.pattern[len(item) :])


def _rest(data: object, at: Pointer, known: set[Pointer], around: set[Pointer]) -> Iterator[tuple[Pointer, str]]:
    """The outermost places of which nothing is known, if they say something, with their text."""
    if at in known and at:
        return
    if at and at not in around:
        if _says(data):
            yield at, "" if isinstance(data, dict | list) else str(data)
        return
    children = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in children:
        yield from _rest(value, (*at, step), known, around)


def _says(data: object) -> bool:
    if isinstance(data, dict):
        return any(map(_says, data.values()))
    if isinstance(data, list):
        return any(map(_says, data))
    return data is not None and (not isinstance(data, str) or bool(data.strip()))


def wider(profile: Profile, further: dict[str, tuple[Where, ...]]) -> Profile:
    """A profile with further places, behind its own."""
    from dataclasses import replace

    merged = {term: (*profile.fields.get(term, ()), *places) for term, places in further.items()}
    return replace(profile, fields={**profile.fields, **merged})
