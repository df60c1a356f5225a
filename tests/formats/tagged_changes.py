"""Changes of records of lines with tags, and what the data are when they are made."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from hypothesis import strategies as st

from abslint.formats.tagged_document import TaggedDocument
from abslint.model.finding import Change, Insert, Remove, ReplacePart, ReplaceValue, Split


@st.composite
def changes(
    draw: st.DrawFn, document: TaggedDocument, texts: st.SearchStrategy[str], inserted: Collection[str]
) -> Change:
    """A change somewhere in a record; ``inserted`` are the tags that may be added."""
    tag = draw(st.sampled_from(sorted(document.data)))
    value = document.data[tag]
    pointer: tuple[str | int, ...] = (
        (tag, draw(st.integers(0, len(value) - 1))) if isinstance(value, list) and value else (tag,)
    )
    new = draw(st.one_of(texts, st.lists(texts, max_size=3).map("\n".join)))
    size = len(document.written(pointer))
    start = draw(st.integers(0, size))
    part = (start, draw(st.integers(start, size)))
    return draw(
        st.sampled_from(
            [
                ReplaceValue(pointer, new),
                ReplacePart(pointer, part, new),
                Remove(pointer),
                Remove((tag,)),
                Split(pointer, tuple(draw(st.lists(texts, min_size=1, max_size=3)))),
                Insert((draw(st.sampled_from(sorted(inserted))),), new),
            ]
        )
    )


def wanted(data: dict[str, Any], change: Change, lists: Collection[str]) -> dict[str, Any]:
    """The data as a change wants them. ``lists`` are the tags that come again by rights: any other of which one value
    is left holds a text."""
    data = {tag: list(value) if isinstance(value, list) else value for tag, value in data.items()}
    tag, *rest = change.pointer
    place: Any = (data[tag], rest[0]) if rest else (data, tag)  # type: ignore[index]
    match change:
        case ReplaceValue(_, value):
            place[0][place[1]] = value
        case ReplacePart(_, (start, end), new):
            place[0][place[1]] = place[0][place[1]][:start] + new + place[0][place[1]][end:]
        case Remove(_):
            del place[0][place[1]]
            if data.get(tag) == []:  # type: ignore[arg-type]
                del data[tag]  # type: ignore[arg-type]
        case Split(_, values):
            known = data[tag] if rest else [data[tag]]  # type: ignore[index]
            at = int(rest[0]) if rest else 0
            data[tag] = [*known[:at], *values, *known[at + 1 :]]  # type: ignore[index]
        case Insert(_, value):
            data[tag] = [value] if tag in lists else value  # type: ignore[index]
    return {
        tag: value[0] if isinstance(value, list) and len(value) == 1 and tag not in lists else value
        for tag, value in data.items()
    }
