"""Changes of values spelled as edits of JSON text, in the text's own style. Does not know why they are wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from abslint.formats.json_places import Container, Entry, Places
from abslint.formats.json_style import Style, escapes, indent_at, own_line, quoted, render, style_of
from abslint.knowledge.patterns import Pattern
from abslint.model.finding import Change, Edit, Insert, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.span import Pointer, Span

_NUMBER = Pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")

Edits = tuple[Edit, ...] | None


def spell(places: Places, start: int, change: Change) -> Edits:
    """The edits that make a change in the tree at ``start``, or None if JSON cannot say it.

    Raises LookupError if the pointer names nothing.
    """
    writer = _WRITERS[type(change)]
    try:
        return writer(places, start, change)
    except ValueError:  # a value that JSON cannot hold
        return None


def removal(places: Places, start: int, index: int) -> Edit:
    """The edit that takes one child out of the container at ``start``, with its comma and its line."""
    entries = places.children(start).entries
    if len(entries) == 1:
        return _edit(places, start + 1, places.end_of(start) - 1, "")
    if index + 1 < len(entries):
        return _edit(places, entries[index].key_start, entries[index + 1].key_start, "")
    return _edit(places, entries[index - 1].end, entries[index].end, "")


def _edit(places: Places, start: int, end: int, text: str) -> Edit:
    return Edit(Span(start + places.shift, end + places.shift), text)


def _replace_value(places: Places, start: int, change: ReplaceValue) -> Edits:
    entry = places.find(start, change.pointer)
    token = places.text[entry.start : entry.end]
    style = style_of(places, start)
    indent = None
    if isinstance(change.value, dict | list):  # to look at all siblings for every scalar of a long list would take long
        indent = _layout(places, places.find(start, change.pointer[:-1]), entry, change.value)
    return (_edit(places, entry.start, entry.end, render(change.value, style, indent, escapes(token, style))),)


def _replace_part(places: Places, start: int, change: ReplacePart) -> Edits:
    entry = places.find(start, change.pointer)
    token = places.text[entry.start : entry.end]
    if token[0] in "{[":
        return None
    if token[0] == '"':
        text = change.text
        if not _goes_as_it_is(text):
            text = quoted(text, escapes(token, style_of(places, start)))[1:-1]
        return (Edit(places.part(entry.start, entry.end, change.part), text),)
    whole = token[: change.part[0]] + change.text + token[change.part[1] :]
    if _NUMBER.fullmatch(token) and _NUMBER.fullmatch(whole):
        return (Edit(places.part(entry.start, entry.end, change.part), change.text),)
    return (_edit(places, entry.start, entry.end, quoted(whole, style_of(places, start).escaped)),)


def _goes_as_it_is(text: str) -> bool:
    """Whether a text, often none, stands in a JSON string as it is, whatever the habits of the text around it."""
    return text.isascii() and text.isprintable() and '"' not in text and "\\" not in text


def _remove(places: Places, start: int, change: Remove) -> Edits:
    if not change.pointer:
        return None
    parent = places.find(start, change.pointer[:-1]).start
    return (removal(places, parent, places.children(parent).steps[change.pointer[-1]]),)


def _rename(places: Places, start: int, change: Rename) -> Edits:
    entry = places.find(start, change.pointer)
    if not change.pointer or entry.key_start == entry.start:
        return None
    siblings = places.children(places.find(start, change.pointer[:-1]).start).steps
    if change.key in siblings:
        return None
    token = places.text[entry.key_start : entry.key_end]
    text = quoted(change.key, escapes(token, style_of(places, start)))
    return (_edit(places, entry.key_start, entry.key_end, text),)


def _split(places: Places, start: int, change: Split) -> Edits:
    entry = places.find(start, change.pointer)
    token = places.text[entry.start : entry.end]
    if token[0] in "{[":
        return None
    style = style_of(places, start)
    parent = places.find(start, change.pointer[:-1])
    escaped = escapes(token, style)
    if not change.pointer or places.text[parent.start] != "[":
        indent = _layout(places, parent, entry, list(change.values))
        return (_edit(places, entry.start, entry.end, render(list(change.values), style, indent, escaped)),)
    if not change.values:
        return _remove(places, start, Remove(change.pointer))
    indent = own_line(places.text, entry.start)
    between = style.comma if indent is None else f",{style.newline}{indent}"
    return (_edit(places, entry.start, entry.end, between.join(quoted(value, escaped) for value in change.values)),)


def _quote(places: Places, start: int, change: Quote) -> Edits:
    entry = places.find(start, change.pointer)
    token = places.text[entry.start : entry.end]
    if token[0] in '"{[':
        return None
    return (_edit(places, entry.start, entry.end, f'"{token}"'),)


def _insert(places: Places, start: int, change: Insert) -> Edits:
    """A key behind the last one of the deepest mapping that is there."""
    depth, at = 0, start
    while depth < len(change.pointer) and change.pointer[depth] in places.children(at).steps:
        at = places.find(at, change.pointer[depth : depth + 1]).start
        depth += 1
    steps = change.pointer[depth:]
    if places.text[at] != "{" or not steps or not all(isinstance(step, str) for step in steps):
        return None
    value = change.value
    for step in reversed(steps[1:]):
        value = {step: value}
    style = style_of(places, start)
    entries = places.children(at).entries
    if not entries:
        return _insert_first(
            places, at, str(steps[0]), value, style, _parent_lines(places, start, change.pointer, depth)
        )
    last = entries[-1]
    indent = own_line(places.text, last.key_start)
    separator = style.comma if indent is None else f",{style.newline}{indent}"
    key = quoted(str(steps[0]), style.escaped)
    text = f"{separator}{key}{style.colon}{render(value, style, indent, style.escaped)}"
    return (_edit(places, last.end, last.end, text),)


def _insert_first(places: Places, at: int, key: str, value: object, style: Style, lines: bool) -> Edits:
    """The first key of an empty mapping."""
    indent = indent_at(places.text, at) if lines else None
    text = render({key: value}, style, indent, style.escaped)
    return (_edit(places, at, places.end_of(at), text),)


def _parent_lines(places: Places, start: int, pointer: Pointer, depth: int) -> bool:
    """Whether the container round the mapping at ``pointer[:depth]`` has a line for each child."""
    if not depth:
        return False
    parent = places.children(places.find(start, pointer[: depth - 1]).start)
    return _lines(places, parent)


def _lines(places: Places, container: Container) -> bool:
    return bool(container.entries) and own_line(places.text, container.entries[0].key_start) is not None


def _layout(places: Places, parent: Entry, entry: Entry, value: object) -> str | None:
    """The indentation for a container in place of ``entry``: None to write it on one line.

    Laid out as the old value, else as the first sibling of the same kind, else as the parent.
    """
    models = [entry] if parent == entry else [entry, *places.children(parent.start).entries]
    opening = "{" if isinstance(value, dict) else "["
    lines = _lines(places, places.children(parent.start))
    for model in models:
        if places.text[model.start] == opening and (inner := places.children(model.start)).entries:
            lines = _lines(places, inner)
            break
    return indent_at(places.text, entry.start) if lines else None


_WRITERS: dict[type[Any], Callable[[Places, int, Any], Edits]] = {
    ReplaceValue: _replace_value,
    ReplacePart: _replace_part,
    Remove: _remove,
    Rename: _rename,
    Split: _split,
    Insert: _insert,
    Quote: _quote,
}
