"""A small catalogue of rules that exist nowhere else, and a way to write configurations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

from abslint.config import Config, ConfigError, load_config
from abslint.model.catalogue import Catalogue, Option
from abslint.model.finding import Severity
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule, SourceRule

RULES: tuple[Rule, ...] = (
    SourceRule(name="syntax-error", page="A file cannot be read.", origin="format", severity=Severity.ERROR),
    FieldRule(name="title-full-stop", page="A title ends in a full stop.", terms=("title",), check=lambda field: ()),
    FieldRule(name="title-quoted", page="A title in quotes.", terms=("title",), check=lambda field: (), default=False),
    PaperRule(
        name="abstract-length", page="An abstract's length.\n\nMore.", terms=("abstract",), check=lambda paper: ()
    ),
    FieldRule(
        name="language-guess",
        page="The language is another.",
        terms=("language",),
        check=lambda field: (),
        default=False,
        extra="language",
    ),
    CorpusRule(
        name="duplicate-doi",
        page="One DOI twice.",
        terms=("identifiers.doi",),
        collect=lambda paper: (),
        judge=lambda facts: (),
    ),
)

OPTIONS = (
    Option("max_words", int, 500),
    Option("share", float, 0.5),
    Option("strict", bool, False),
    Option("scheme", Literal["", "jama", "lancet"], ""),
    Option("allowed", tuple[str, ...], ("Inc.", 'a "b"')),
    Option("marks", frozenset[str], frozenset({"b", "a"})),
    Option("by_type", dict[str, int], {"letter": 100}),
    Option("name", str | None, None),
)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(
        rules={rule.name: rule for rule in RULES},
        groups={
            "source": ("syntax-error",),
            "title": ("title-full-stop", "title-quoted"),
            "abstract": ("abstract-length",),
            "language": ("language-guess",),
            "corpus": ("duplicate-doi",),
        },
        options={"abstract-length": {option.name: option for option in OPTIONS}},
    )


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes a file into a fresh folder, which becomes the working directory."""
    monkeypatch.chdir(tmp_path)

    def put(text: str, name: str = "abslint.toml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return put


@pytest.fixture
def load(write: Callable[..., Path], catalogue: Catalogue) -> Callable[..., Config]:
    return lambda text, name="abslint.toml": load_config(write(text, name), catalogue)


@pytest.fixture
def faults(load: Callable[..., Config]) -> Callable[..., list[str]]:
    """What is wrong with a configuration, one line each as ``path:line:column: message``."""

    def told(text: str, name: str = "abslint.toml") -> list[str]:
        with pytest.raises(ConfigError) as caught:
            load(text, name)
        assert str(caught.value) == "\n".join(map(str, caught.value.faults))
        return [str(fault) for fault in caught.value.faults]

    return told
