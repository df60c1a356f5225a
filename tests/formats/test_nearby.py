"""Changes in a long scalar are judged by their neighbourhood, with the answer that all of the scalar would give."""

from __future__ import annotations

import json
import time
from unittest.mock import patch

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from abslint.formats import format_for, toml_edits, yaml_spell
from abslint.model.finding import Edit, Problem, ReplacePart
from abslint.model.format import Document
from abslint.model.source import Source

WORDS = ["Sleep", "memory:", "#5", "no", "- b", "it's", "''", '"x"', "\\", "a\\u0041b", "“x”", "&", "\n", "\n\n", " ",
         "  more", "\t", "é", "\u2028", "\x07", "12", "'''", '"""', "\u00ad"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), min_size=3, max_size=25).map(" ".join)
PUT = st.sampled_from(
    ["", " ", "x", "\n", "\n\n", ": ", " #", "'", '"', "\\", "\\u00", "'''", "&", "\t", "\u2028", "-"]
)
STYLES = ["plain", "'", '"', "|", ">"]


def in_yaml(text: str, style: str, width: int) -> str:
    return yaml.dump({"k": text, "z": 1}, default_style=None if style == "plain" else style, allow_unicode=True,
                     width=width)  # fmt: skip


def in_toml(text: str, style: str, _: int) -> str:
    spelled = {"'": f"'{text}'", "|": f"'''\n{text}'''", ">": f'"""\n{json.dumps(text)[1:-1]}"""'}
    spelled[">"] = spelled[">"].replace("\\n", "\n").replace("gull", "gull\\\n   ")
    return f"+++\nk = {spelled.get(style, json.dumps(text))}\n+++\n"


def document(path: str, text: str) -> Document | None:
    syntax = format_for(path, text)
    assert syntax is not None
    items = list(syntax.read(Source(path, text)))
    return None if len(items) != 1 or isinstance(items[0], Problem) else items[0]


def long(text: str) -> str:
    return f"gull and fog {text} tern and crab"


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(STYLES), st.integers(10, 80), st.data(), PUT)
@pytest.mark.parametrize("path", ["a.yaml", "a.md"])
def test_the_neighbourhood_gives_the_answer_of_the_whole(
    path: str, text: str, style: str, width: int, data: st.DataObject, put: str
) -> None:
    written = (in_yaml if path == "a.yaml" else in_toml)(long(text), style, width)
    found = document(path, written)
    if found is None or not isinstance(value := found.data["k"], str):  # type: ignore[index]
        return
    start = data.draw(st.integers(0, len(value)))
    change = ReplacePart(("k",), (start, data.draw(st.integers(start, min(start + 4, len(value))))), put)
    near = found.spell(change)
    with (
        patch.object(yaml_spell, "nearby", lambda *_: None),
        patch.object(toml_edits, "stretch_round", lambda *_: None),
    ):
        whole = found.spell(change)
    assert near == whole, (written, value, change)


def spell_many(path: str, written: str, count: int) -> list[Edit]:
    found = document(path, written)
    assert found is not None
    value = found.written(("k",))
    edits: list[Edit] = []
    at = value.find("  ")
    while at >= 0:
        spelled = found.spell(ReplacePart(("k",), (at, at + 2), " "))
        assert spelled is not None
        edits += spelled
        at = value.find("  ", at + 2)
    assert len(edits) == count
    return edits


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("path", ["a.yaml", "a.md"])
def test_five_thousand_changes_of_one_value_take_no_quadratic_time(path: str, style: str) -> None:
    """They took minutes when each was judged by all of the value."""
    text = "Gulls  met “fog” at \u00e9cole. " * 5_000
    written = (in_yaml if path == "a.yaml" else in_toml)(text.strip(), style, 1 << 20)
    begun = time.process_time()
    edits = spell_many(path, written, 5_000)
    assert time.process_time() - begun < 6
    assert {written[slice(*edit.span)] for edit in edits} == {"  "}
