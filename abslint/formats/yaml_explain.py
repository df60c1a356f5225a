"""Says in plain words what a person did where YAML cannot be read. Does not read it."""

from __future__ import annotations

import re
from typing import Any

from abslint.formats.yaml_lines import BREAK, line_end, line_start
from abslint.knowledge.patterns import Pattern
from abslint.model.span import Span

_SHOWN = 60
_QUOTES = {'"': "double", "'": "single"}
_KEY = Pattern(r"(?:-[ ]+)*(?P<key>\"[^\"]*\"|'[^']*'|[^\s:#][^:#]*?)\s*:(?=\s|$)")
_INDICATOR = Pattern(r"(?:^|[\s\[{,])(?P<value>(?P<mark>[*&!])\S*[ \t]+)$")
_OTHER_BREAK = Pattern("[\x85\u2028\u2029]|\r(?!\n)")

_TOLD = {
    "alias": "`{0}` starts with `*`, which YAML reads as an alias: put the value in quotes",
    "cycle": "`{0}` stands inside the value that it is an alias of, which would never end",
    "tag": "tag `{0}` is not read: the value is taken as if it had none",
    "key": "a list or a mapping cannot be a key here: put the key in quotes",
    "template": "`{0}` is not filled in: YAML reads the braces as a mapping",
    "depth": "this is nested more than 200 levels deep",
    "bomb": "the aliases expand to more than can be read",
}
_OPENERS = {
    "*": "`{0}` starts with `*`, which YAML reads as an alias: put the value in quotes",
    "&": "`{0}` starts with `&`, which YAML reads as an anchor: put the value in quotes",
    "!": "`{0}` starts with `!`, which YAML reads as a tag: put the value in quotes",
    "|": "`{0}` starts with `|`, which YAML reads as the head of a block: put the value in quotes",
    ">": "`{0}` starts with `>`, which YAML reads as the head of a block: put the value in quotes",
    "[": "`{0}` starts with `[`, which YAML reads as a list: put the value in quotes",
    "{": "`{0}` starts with `{{`, which YAML reads as a mapping: put the value in quotes",
    "?": "`{0}` starts with `?`, which YAML reads as the mark of a key: put the value in quotes",
    "%": "`{0}` starts with `%`, which YAML keeps for itself: put the value in quotes",
    "@": "`{0}` starts with `@`, which YAML keeps for itself: put the value in quotes",
    "`": "`` {0} `` starts with a backtick, which YAML keeps for itself: put the value in quotes",
}


def shown(text: str) -> str:
    """A text on one line, cut at 60 characters."""
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def tell(kind: str, text: str, span: Span) -> str:
    """What is wrong with a node, by the kind of complaint."""
    value = text[span.start : span.end]
    if kind == "key" and value.startswith("{") and text[max(span.start - 1, 0)] == "{" and span.start:
        return _TOLD["template"].format(shown(text[span.start - 1 : line_end(text, span.start)]))
    return _TOLD[kind].format(shown(value))


def explain(text: str, error: Any, shift: int, end: int) -> tuple[Span, str]:
    """The place and the cause of a yaml.MarkedYAMLError; ``shift`` is what its marks count from.

    ``end`` is where the text to read ends.
    """
    problem, context = str(error.problem or ""), str(error.context or "")
    at = min(error.problem_mark.index + shift if error.problem_mark else shift, end)
    begun = error.context_mark.index + shift if error.context_mark else at
    if "nesting depth" in problem:  # libyaml's own limit, where it reads ahead: 1000 levels, from 0.2.6 on
        return Span(at, min(at + 1, end)), _TOLD["depth"]
    if "quoted scalar" in context or "double-quoted" in context:
        return _in_quotes(text, problem, at, begun, end)
    if "tab character" in problem or text[at : at + 1] == "\t" or "\t" in text[line_start(text, at) : at]:
        found = _tab(text, at)
        if found is not None:
            return found, "a tab stands in the indentation: YAML wants spaces"
    if "incompatible YAML" in problem:
        return _line(text, begun), f"`{shown(_rest(text, begun))}` asks for a version of YAML that nobody knows"
    if "scanning a directive" in context:
        return _line(text, begun), _OPENERS["%"].format(shown(_rest(text, begun)))
    for name, mark in (("alias", "*"), ("anchor", "&"), ("tag", "!"), ("block scalar", text[begun : begun + 1])):
        if f"scanning {'an' if name[0] == 'a' else 'a'} {name}" in context and mark in _OPENERS:
            return _opener(text, begun)
    if "parsing a tag" in context or "tag handle" in problem:
        return _opener(text, begun)
    if "start any token" in problem and text[at : at + 1] in _OPENERS:
        return _opener(text, at)
    return _structure(text, problem, context, at, begun)


def _structure(text: str, problem: str, context: str, at: int, begun: int) -> tuple[Span, str]:
    """Text that reads well piece by piece and does not fit together."""
    if "mapping values are not allowed" in problem:
        return _second_colon(text, at)
    if "sequence entries are not allowed" in problem:
        return Span(at, at + 1), "a list cannot begin on the line of its key: put its first item on the next line"
    if "find expected ':'" in problem:
        broken = _OTHER_BREAK.search(text, max(line_start(text, begun) - 2, 0), max(at, begun))
        if broken:
            code = f"U+{ord(broken[0]):04X}"
            return Span(
                *broken.span()
            ), f"the invisible line end {code} cuts the value in two: put a space in its place"
        return _line(text, begun), (
            f"`{shown(_rest(text, begun))}` is no `key: value`: if it belongs to the value above, indent it"
        )
    if "mapping keys are not allowed" in problem:
        return _opener(text, at)
    if "parsing a flow" in context:
        if re.match(r"-\s", text[at : at + 2]):
            return Span(at, at + 1), "a list item with `-` cannot stand inside brackets: put a comma between the items"
        return _in_brackets(text, at, begun)
    back = _behind_value(text, at)
    return back or _indentation(text, problem, at)


def _in_quotes(text: str, problem: str, at: int, begun: int, end: int) -> tuple[Span, str]:
    if "escape" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        return _escape(text, at, end)
    kind = _QUOTES.get(text[begun : begun + 1], "")
    return Span(begun, begun + 1), f"the {kind} quote that opens here is never closed: `{shown(_rest(text, begun))}`"


_PAIR = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")


def _escape(text: str, at: int, end: int) -> tuple[Span, str]:
    slash = text.rfind("\\", 0, at + 1)
    start = slash if slash >= at - 10 and slash >= 0 else at
    width = {"x": 4, "u": 6, "U": 10}.get(text[start + 1 : start + 2], 2)
    span = Span(start, min(start + width, end))
    written = shown(text[span.start : span.end])
    pair = _PAIR.match(text, span.start, end)
    if pair is not None:
        character = pair[0].encode().decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16")
        words = f"`{pair[0]}` is a pair for JSON, which YAML does not join: write the character itself, `{character}`"
        return Span(*pair.span()), words
    if re.match(r"\\u[dD][89a-fA-F]", written):
        return span, f"`{written}` is half of a character: write the character itself"
    return span, f"`{written}` is no escape of YAML: write the backslash twice, or put the value in single quotes"


def _tab(text: str, at: int) -> Span | None:
    """The first tab among the blanks at the beginning of the line."""
    start = line_start(text, at)
    match = re.compile(r"(?:[ ]|-[ \t])*(\t+)").match(text, start)
    return Span(*match.span(1)) if match else Span(at, at + 1) if text[at : at + 1] == "\t" else None


def _opener(text: str, at: int) -> tuple[Span, str]:
    rest = _rest(text, at)
    if rest.startswith("{{"):
        return Span(at, at + len(rest)), _TOLD["template"].format(shown(rest))
    return Span(at, at + len(rest)), _OPENERS[text[at]].format(shown(rest))


def _second_colon(text: str, at: int) -> tuple[Span, str]:
    start = line_start(text, at)
    line = text[start:at]
    key = _KEY.match(line.lstrip(" "))
    if key:
        return Span(at, at + 1), (
            f"the value of `{shown(key['key'])}` holds a colon before a space, which YAML reads as another key:"
            " put the value in quotes"
        )
    before = text[: max(start - 1, 0)].rsplit("\n", 1)[-1] if start else ""
    if before.strip() and not before.rstrip().endswith(":"):
        return Span(start + len(line) - len(line.lstrip(" ")), at + 1), (
            f"`{shown(line.strip())}:` cannot be a key here: it is indented, or `{shown(before.strip())}` above lacks"
            " the space behind its colon"
        )
    return Span(at, at + 1), "a colon cannot stand here: put the value in quotes"


def _in_brackets(text: str, at: int, begun: int) -> tuple[Span, str]:
    if text[begun : begun + 1] not in ("[", "{"):
        begun = max(text.rfind("[", 0, at), text.rfind("{", 0, at), 0)
    opener = text[begun : begun + 1]
    if text[begun : begun + 2] == "{{":
        return _opener(text, begun)
    closer = "]" if opener == "[" else "}"
    if not text[begun:at].strip() or line_end(text, begun) < at or at >= len(text.rstrip()):
        return Span(begun, begun + 1), f"the bracket `{opener}` that opens here is not closed"
    rest = shown(_rest(text, at))
    return Span(at, at + 1), f"a comma or `{closer}` is missing before `{rest}`"


def _behind_value(text: str, at: int) -> tuple[Span, str] | None:
    """Something follows a value on its line, which ended earlier than the person thought."""
    start = line_start(text, at)
    line = text[start:at]
    marked = _INDICATOR.search(line)
    if marked:
        return _opener(text, start + marked.start("value"))
    last = line.rstrip()[-1:]
    if last in _QUOTES:
        return Span(at, at + 1), (
            f"`{shown(_rest(text, at))}` stands behind the closing quote: double the quotes inside the value,"
            " or use the other kind round it"
        )
    if last in ("]", "}"):
        opener = line.find("[" if last == "]" else "{")
        return _opener(text, start + opener) if opener >= 0 else None
    return None


def _indentation(text: str, problem: str, at: int) -> tuple[Span, str]:
    span = _line(text, at)
    value = shown(text[span.start : span.end])
    if "-' indicator" in problem:
        return span, f"`{value}` stands among list items, and is none: indent it, or begin it with `- `"
    if "document start" in problem:
        return span, f"`{value}` stands behind the end of the data: is its indentation that of the lines above?"
    if value.startswith("- "):
        return span, f"`{value}` is a list item among keys: indent it like the items above"
    if text[at : at + 1] in ("]", "}", ","):
        return Span(at, at + 1), f"`{text[at]}` cannot begin a value: put the value in quotes"
    return span, f"`{value}` does not fit the lines above: is its indentation right?"


def _line(text: str, at: int) -> Span:
    """From a place to the end of its line, without blanks."""
    start = at
    if not text[start : start + 1].strip() or BREAK.match(text, start):
        start = line_start(text, at)
    rest = text[start : line_end(text, start)]
    first = start + len(rest) - len(rest.lstrip())
    return Span(first, first + len(rest.strip()))


def _rest(text: str, at: int) -> str:
    return text[at : line_end(text, at)].rstrip()
