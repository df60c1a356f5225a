"""Reads a record of XML that is in order at once, by the parser of the standard library. Knows no places.

It gets a record without what stands before it, so that no entity can have been declared and nothing is fetched.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

from abslint.formats.xml_tree import DEEPEST, INLINE
from abslint.formats.xml_values import NONE
from abslint.knowledge.pubmed import KEPT, REPEATED


class _UnclearError(Exception):
    """What is read as it should be token by token."""


def glance(text: str) -> Any:
    """The data of the one element that a text holds, None if it is not in order, or too odd to be sure."""
    try:
        return _value(fromstring(text), 1)  # noqa: S314 - no document type declaration can stand in it
    except (ParseError, _UnclearError, ValueError):  # halves of characters
        return None


def _value(element: Element, depth: int) -> Any:
    attributes = element.attrib
    text = element.text or ""
    if not len(element):
        if not attributes:
            return text
        data: dict[str, Any] = _attributes(attributes)
        if text:
            data["#text"] = text
        return data
    if depth >= DEEPEST:
        raise _UnclearError
    data = _attributes(attributes) if attributes else {}
    pieces, nested, repeated = text, False, REPEATED.get(element.tag, NONE)
    for child in element:
        name = child.tag
        if name[0] == "{":
            raise _UnclearError
        if name in INLINE:
            pieces += _inline(child)
        else:
            nested = True
            if name in repeated:
                if name in data:
                    data[name].append(_value(child, depth + 1))
                else:
                    data[name] = [_value(child, depth + 1)]
            elif name in data:
                raise _UnclearError
            else:
                data[name] = _value(child, depth + 1)
        if child.tail:
            pieces += child.tail
    if not (attributes or nested):
        return pieces
    if pieces.strip(" \t\n") if nested else pieces:
        data["#text"] = pieces
    return data


def _attributes(attributes: dict[str, str]) -> dict[str, Any]:
    if any("{" in name for name in attributes):
        raise _UnclearError
    return {"@" + name: value for name, value in attributes.items()}


def _inline(element: Element, depth: int = 0) -> str:
    """The text of an element inside a text, with the tags that are kept."""
    if depth > DEEPEST:
        raise _UnclearError
    name = element.tag
    if name[0] == "{":
        raise _UnclearError
    text = element.text or ""
    for child in element:
        text += _inline(child, depth + 1) + (child.tail or "")
    return f"<{name}>{text}</{name}>" if name in KEPT else text
