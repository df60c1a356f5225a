"""Laws of the YAML format over records written in random styles: data, places, and every kind of change."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

import yaml
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from abslint.formats.yaml import read
from abslint.formats.yaml_resolve import resolve
from abslint.model.finding import Insert, Problem, Quote, Remove, Rename, ReplacePart, ReplaceValue, Split
from abslint.model.format import Document
from abslint.model.source import Source

ODD = ["\t", "\u00a0", "😀", "\u2028", "\x85", "\ufeff", "\x07", "\u0301"]
NASTY = st.sampled_from([*"abcxyz019", *"     ", *"\n\n", *"#:-?*&!|>%@`'\"\\,[]{}=~.+_/<é", *ODD])
COMMON = ["Sleep", "memory:", "#5", "no", "a", "- b", "it's", "12", "2020-02-01", "“x”", "& co", "(n = 3)", "x:y"]
WORDS = st.sampled_from([*COMMON, "", " ", "\n", "\n\n"])
WHOLE = ["", "no", "Null", "012", "1e3", "true", "~", "2020-02-01", "=", "<<", "a\n", "a\n\n", " a", "a ", "\n"]
TEXTS = st.one_of(
    st.lists(NASTY, max_size=12).map("".join), st.lists(WORDS, max_size=14).map(" ".join), st.sampled_from(WHOLE)
)
KEYS = st.one_of(
    st.sampled_from(["title", "doi", "no", "a b", "12", "x-y", "ключ"]),
    st.lists(NASTY, min_size=1, max_size=4).map("".join),
)
SPELLED: dict[Any, list[str]] = {
    **{None: ["null", "~", ""], True: ["true", "True"], False: ["false"]},
    **{12: ["12", "0xC", "0o14"], 1.5: ["1.5", "1.50"]},
}
LEAVES = st.one_of(TEXTS, TEXTS, TEXTS, st.sampled_from([None, True, False, 12, 1.5]))
DATA = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
RECORDS = st.dictionaries(KEYS, DATA, min_size=1, max_size=5)
SOME = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


class Writer:
    """Writes data as YAML in styles drawn at random; what the independent reader refuses goes in double quotes."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311
        self.kept = False  # blank lines behind a block that keeps them would be text

    def pick(self, *choices: Any) -> Any:
        return self.random.choice(choices)

    def comment(self) -> str:
        return self.pick("", "", "", "", " # note", "  # 'x: {y")

    def alone(self, indent: int) -> str:
        return self.pick("", "", "", "", "" if self.kept else "\n", " " * indent + "# alone\n")

    def record(self, data: dict[str, Any]) -> str:
        return self.pick("", "", "---\n", "# head\n") + self.mapping(data, 0) + self.pick("", "", "# tail\n", "...\n")

    def mapping(self, data: dict[str, Any], indent: int, inline: bool = False) -> str:
        lines = []
        for index, (key, value) in enumerate(data.items()):
            lead = "" if index == 0 and inline else self.alone(indent) + " " * indent
            lines.append(lead + self.key(key) + ":" + self.value(value, indent))
        return "".join(lines)

    def sequence(self, data: list[Any], indent: int, inline: bool = False) -> str:
        lines = []
        for index, value in enumerate(data):
            lead = "" if index == 0 and inline else self.alone(indent) + " " * indent
            if value and isinstance(value, dict | list) and self.pick(True, False):
                write: Any = self.mapping if isinstance(value, dict) else self.sequence
                lines.append(lead + "- " + write(value, indent + 2, inline=True))
            else:
                lines.append(lead + "-" + self.value(value, indent))
        return "".join(lines)

    def value(self, value: Any, indent: int) -> str:
        if value and isinstance(value, dict) and self.pick(True, True, False):
            return self.comment() + "\n" + self.mapping(value, indent + self.pick(1, 2, 4))
        if value and isinstance(value, list) and self.pick(True, True, False):
            return self.comment() + "\n" + self.sequence(value, indent + self.pick(2, 4))
        if isinstance(value, dict | list):
            self.kept = False
            return " " + self.flow(value, indent) + self.comment() + "\n"
        if isinstance(value, str) and self.pick(True, False):
            block = self.block(value, indent)
            if block is not None:
                return block
        self.kept = False
        text = self.scalar(value, indent + 2, False)
        return (" " if text else "") + text + self.comment() + "\n"

    def key(self, key: str) -> str:
        plain = self.reads(key + ": x", {key: "x"}) and "\n" not in key and self.pick(True, True, False)
        single = "'" + key.replace("'", "''") + "'"
        quoted = single if self.reads(single + ": x", {key: "x"}) and self.pick(True, False) else self.escaped(key, 0)
        return key if plain else quoted

    def flow(self, value: Any, indent: int) -> str:
        gap = self.pick(" ", " ", "", "\n" + " " * (indent + 3))
        if isinstance(value, dict):
            pairs = [self.escaped(key, 0) + ": " + self.flow(item, indent) for key, item in value.items()]
            return "{" + gap + ("," + (gap or " ")).join(pairs) + gap + "}"
        if isinstance(value, list):
            return "[" + gap + ("," + (gap or " ")).join(self.flow(item, indent) for item in value) + gap + "]"
        return self.scalar(value, indent + 3, True) or "null"

    def scalar(self, value: Any, indent: int, in_flow: bool) -> str:
        if not isinstance(value, str):
            return self.pick(*SPELLED[value])
        for style in self.random.sample(["plain", "single", "double"], 3):
            text = getattr(self, style)(value, indent)
            around = f"k: [ {text} , x]" if in_flow else f"k: {text}"
            if self.reads(around, {"k": [value, "x"] if in_flow else value}) and self.is_text(value, text):
                return text
        return self.escaped(value, 0)

    def is_text(self, value: str, text: str) -> bool:
        return text[:1] in ("'", '"') or resolve(value) == value

    def folded(self, text: str, indent: int) -> str:
        """Some single spaces between words become line ends."""
        pieces = []
        for index, piece in enumerate(text.split(" ")):
            pieces.append(("\n" + " " * indent if self.pick(True, False) else " ") * bool(index) + piece)
        return "".join(pieces).replace("\n\n", "\n\n\n")

    def plain(self, text: str, indent: int) -> str:
        return self.folded(text, indent) if self.pick(True, False) else text

    def single(self, text: str, indent: int) -> str:
        return "'" + self.plain(text.replace("'", "''"), indent) + "'"

    def double(self, text: str, indent: int) -> str:
        return self.escaped(text, indent)

    def escaped(self, text: str, indent: int) -> str:
        pieces = []
        for character in text:
            code = ord(character)
            if character in '"\\' or not character.isprintable() or self.pick(*[False] * 9, True):
                width = 2 if code < 1 << 8 else 4 if code < 1 << 16 else 8
                pieces.append("\\" + "..x.u...U"[width] + f"{code:0{width}x}")
            else:
                pieces.append(character)
            if indent and self.pick(*[False] * 12, True):
                pieces.append("\\\n" + " " * indent)
        text = '"' + "".join(pieces) + '"'
        return self.folded(text, indent) if indent and self.pick(True, False) else text

    def block(self, text: str, indent: int) -> str | None:
        deep = self.pick(1, 2, 4)
        feeds = len(text) - len(text.rstrip("\n"))
        chomping = "-" if not feeds else "" if feeds == 1 and self.pick(True, False) else "+"
        body = text[: len(text) - feeds]
        explicit = str(deep) if body[:1] in (" ", "\n", "") or self.pick(True, False) else ""
        style = self.pick("|", ">")
        if style == ">":
            body = self.folded(body.replace("\n", "\n\n"), 0) if "\n " not in body else body
        lines = [(" " * (indent + deep) + line if line else "") for line in body.split("\n")]
        text_of = f" {style}{explicit}{chomping}{self.comment()}\n" + "\n".join(lines) + "\n" * max(feeds, 1)
        if chomping != "+":
            text_of += self.pick("", "", "\n", "\n  \n" if indent + deep > 2 else "\n")
        nested = "k:\n" * bool(indent) + " " * indent + "k:" + text_of
        expected = {"k": {"k": text}} if indent else {"k": text}
        if not self.reads(nested, expected):
            return None
        self.kept = chomping == "+"
        return text_of

    def reads(self, text: str, expected: Any) -> bool:
        try:
            return bool(yaml.load(text, yaml.CBaseLoader) == expected)  # noqa: S506
        except yaml.YAMLError:
            return False


@st.composite
def written(draw: Any) -> tuple[dict[str, Any], str]:
    data = draw(RECORDS)
    seed = draw(st.integers(0, 1 << 32))
    text = Writer(seed).record(data)
    return data, text if seed % 5 else text.replace("\n", "\r\n")


def one(text: str) -> Document:
    (document,) = read(Source("record.yaml", text))
    assert not isinstance(document, Problem), document
    return document


def leaves(data: Any, pointer: Any = ()) -> Any:
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    yield pointer, data
    for step, value in pairs:
        yield from leaves(value, (*pointer, step))


def same(one: Any, other: Any) -> bool:
    return repr(one) == repr(other)  # 1 is not True, and 1.0 is not 1


@SOME
@given(written())
def test_the_data_are_what_was_written(case: tuple[dict[str, Any], str]) -> None:
    data, text = case
    document = one(text)
    assert same(document.data, data)
    for pointer, value in leaves(data):
        if not isinstance(value, dict | list):
            independent: Any = yaml.load(text, yaml.CBaseLoader)  # noqa: S506
            for step in pointer:
                independent = independent[step]
            assert document.written(pointer) == independent


def decoded(text: str, style: str) -> str:
    return str(yaml.load(f"{style}{text}{style}", yaml.CBaseLoader))  # noqa: S506


@SOME
@given(written(), st.data())
def test_the_text_at_a_part_spells_the_part(case: tuple[dict[str, Any], str], draws: st.DataObject) -> None:
    data, text = case
    document = one(text)
    strings = [(pointer, value) for pointer, value in leaves(data) if isinstance(value, str) and value]
    assume(strings)
    for pointer, value in strings:
        whole = document.locate(pointer)
        before = text[whole.start - 1]
        style = before if before in "'\"" and text[whole.end : whole.end + 1] == before else ""
        end = 0
        for index, character in enumerate(value.rstrip("\n\u2028\u2029")):
            span = document.locate(pointer, (index, index + 1))
            there = text[span.start : span.end]
            assert end <= span.start <= span.end <= whole.end
            assert document.locate(pointer, (index, index)).start == span.start
            end = span.end
            if character in " \n\u2028\x85" and len(there) > 1 and "\\" not in there[:1]:
                assert not there.strip()
            elif style and there != character:
                assert decoded(there, style) == character
            else:
                assert there == character or not character.strip()


def apply(text: str, edits: Any) -> str:
    at, pieces = 0, []
    for edit in sorted(edits, key=lambda edit: edit.span):
        assert at <= edit.span.start <= edit.span.end <= len(text)
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


@st.composite
def changes(draw: Any, data: dict[str, Any]) -> tuple[Any, Any]:
    """A change, and the data that it should make."""
    pointer, value = draw(st.sampled_from([pair for pair in leaves(data) if pair[0]]))
    wanted: Any = copy.deepcopy(data)
    parent = wanted
    for step in pointer[:-1]:
        parent = parent[step]
    last = pointer[-1]
    kind = draw(st.sampled_from(["value", "part", "part", "remove", "rename", "split", "insert", "quote"]))
    if kind == "part" and isinstance(value, str):
        start = draw(st.integers(0, len(value)))
        end = draw(st.integers(start, len(value)))
        text = draw(st.one_of(st.just(""), TEXTS))
        parent[last] = value[:start] + text + value[end:]
        return ReplacePart(pointer, (start, end), text), wanted
    if kind == "value":
        parent[last] = new = draw(st.one_of(TEXTS, DATA))
        return ReplaceValue(pointer, new), wanted
    if kind == "rename" and isinstance(parent, dict):
        key = draw(KEYS)
        assume(key not in parent)
        renamed = {key if old == last else old: item for old, item in parent.items()}
        parent.clear()
        parent.update(renamed)
        return Rename(pointer, key), wanted
    if kind == "split" and isinstance(value, str):
        values = tuple(draw(st.lists(TEXTS, min_size=1, max_size=3)))
        if isinstance(parent, list):
            parent[last : last + 1] = values
        else:
            parent[last] = list(values)
        return Split(pointer, values), wanted
    if kind == "insert" and isinstance(value, dict):
        keys = draw(st.lists(KEYS, min_size=1, max_size=2))
        assume(keys[0] not in value)
        new = draw(DATA)
        target = parent[last]
        for key in keys[:-1]:
            target[key] = {}
            target = target[key]
        target[keys[-1]] = new
        return Insert((*pointer, *keys), new), wanted
    if kind == "quote" and isinstance(value, str):
        return Quote(pointer), wanted
    del parent[last]
    return Remove(pointer), wanted


@settings(SOME, max_examples=150)
@given(written(), st.data())
def test_a_change_changes_what_it_says_and_nothing_else(case: tuple[dict[str, Any], str], draws: st.DataObject) -> None:
    data, text = case
    change, wanted = draws.draw(changes(data))
    document = one(text)
    edits = document.spell(change)
    event(f"{type(change).__name__}: {'spelled' if edits is not None else 'not spelled'}")
    if edits is None:
        return
    result = apply(text, edits)
    after = one(result)
    assert same(after.data, wanted), result
    if "\r\n" in text:
        assert "\n" not in result.replace("\r\n", "")
    if not isinstance(change, Remove):
        assert [comment.text for comment in after.comments()] == [comment.text for comment in document.comments()]
