"""The data of XML elements: texts, mappings and lists, and what a pointer into them names. Judges nothing.

An element that has only text is a text; any other is a mapping, with its attributes under ``@name``, its own text under
``#text``, and its children under their names: in a list if they may come again, or do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from abslint.formats.xml_texts import Text
from abslint.formats.xml_tokens import Attribute
from abslint.formats.xml_tree import Element
from abslint.knowledge.pubmed import REPEATED
from abslint.model.span import Pointer

TEXT = "#text"
"""The key of an element's own text."""

ATTRIBUTE = "@"
"""What the keys of attributes begin with."""

NONE: frozenset[str] = frozenset()

Place = Element | Sequence[Element] | Text | tuple[Attribute, Text]
"""What a pointer names: an element, all of a name, the text of one, or an attribute."""


def data_of(element: Element) -> Any:
    """An element as plain data."""
    text = element.text.value
    if not element.attributes and not element.children:
        return text
    data: dict[str, Any] = {ATTRIBUTE + name: value.value for name, (_, value) in element.attributes.items()}
    if has_text(element):
        data[TEXT] = text
    for name in element.names:
        values = [data_of(child) for child in element.named(name)]
        data[name] = values if is_list(element, name) else values[0]
    return data


def has_text(element: Element) -> bool:
    """Whether the text of an element with attributes or children counts: white space between children does not."""
    text = element.text.value
    return bool(text.strip(" \t\n") if element.children else text)


def is_plain(element: Element) -> bool:
    """Whether an element is a text."""
    return not element.attributes and not element.children


def is_list(element: Element, name: str) -> bool:
    """Whether the children of a name stand in a list."""
    return name in REPEATED.get(element.name, NONE) or len(element.named(name)) > 1


def place_of(root: Element, pointer: Pointer) -> Place:
    """What a pointer names. Raises LookupError if that is nothing."""
    element, steps = root, list(pointer)
    while steps:
        step = steps.pop(0)
        if not isinstance(step, str) or is_plain(element):
            raise LookupError(pointer)
        if step.startswith(ATTRIBUTE) or step == TEXT:
            if steps:
                raise LookupError(pointer)
            return _part(element, step)
        found = element.named(step)
        if is_list(element, step):
            if not steps and found:
                return found
            index = steps.pop(0) if steps else None
            if not isinstance(index, int) or not 0 <= index < len(found):
                raise LookupError(pointer)
            element = found[index]
        elif found:
            element = found[0]
        else:
            raise LookupError(pointer)
    return element


def _part(element: Element, step: str) -> Text | tuple[Attribute, Text]:
    if step == TEXT:
        if not has_text(element):
            raise LookupError(step)
        return element.text
    return element.attributes[step.removeprefix(ATTRIBUTE)]


def text_of(place: Place) -> Text | None:
    """The text that a place is, None for mappings and lists."""
    if isinstance(place, tuple):
        text: Text = place[1]
        return text
    if isinstance(place, Text):
        return place
    return place.text if isinstance(place, Element) and is_plain(place) else None


def owner_of(root: Element, pointer: Pointer) -> Element:
    """The innermost element on the way to what a pointer names: the one that is it, or holds it. Raises LookupError."""
    way = pointer[:-1] if pointer and str(pointer[-1]).startswith((ATTRIBUTE, TEXT)) else pointer
    place = place_of(root, way)
    if not isinstance(place, Element):
        raise LookupError(pointer)
    return place
