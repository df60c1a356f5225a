"""Markup of other shapes within a text as the native record has it. Knows no field."""

from __future__ import annotations

import re
from typing import Any

from abslint.convert.taking import Taking
from abslint.knowledge.patterns import Pattern

NATIVE = frozenset({"i", "b", "sub", "sup"})
"""The tags of the native record's titles and abstracts."""

_SAME = {"italic": "i", "em": "i", "bold": "b", "strong": "b", "inf": "sub"}
_TAG = Pattern(r"<(/?)((?:[A-Za-z]+:)?[A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]{0,500})?)(/?)>")
_MARKS = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
_ENTITY = Pattern(r"&(?:lt|gt|quot|apos|amp);")

MARKED = ("title", "subtitle", "original_title", "translated_titles", "abstract", "other_abstracts")
"""Native fields in whose texts there may be markup."""


def translate_markup(record: dict[str, Any], taking: Taking) -> None:
    """Write the tags that the shape takes as right in native ones; those without a native one are told, and go."""
    foreign = taking.paper.profile.forms.markup - NATIVE
    if foreign:
        tagged = any(field.section is not None and "<" in str(field.value) for field in taking.fields("abstract"))
        for key in MARKED:
            if key in record:
                record[key] = _in(record[key], foreign, taking, tagged and key == "abstract")


def _in(value: Any, foreign: frozenset[str], taking: Taking, tagged: bool) -> Any:
    if isinstance(value, str):
        return _text(value, foreign, taking, tagged) if "<" in value or tagged else value
    if isinstance(value, list):
        return [_in(item, foreign, taking, tagged) for item in value]
    if isinstance(value, dict):
        return {key: _in(item, foreign, taking, tagged) for key, item in value.items()}
    return value


def _text(text: str, foreign: frozenset[str], taking: Taking, tagged: bool) -> str:
    """A text with native tags; within JATS the signs of XML stand for themselves."""

    def tag(match: re.Match[str]) -> str:
        close, name, _, _ = match.groups()
        local = name.rpartition(":")[2]
        native = _SAME.get(local, local)
        if native in NATIVE:
            return f"<{close}{native}>"
        if name not in foreign:
            return match[0]
        taking.tell(f"the tags `<{name}>` are left out: a native text has no such markup")
        return "\n" if local in {"br", "p"} and not close else ""

    text = _TAG.sub(tag, text)
    return _ENTITY.sub(lambda match: _MARKS[match[0]], text) if tagged else text
