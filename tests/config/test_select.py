"""Names, groups, DEFAULT and ALL become rules."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from abslint.config import ConfigError, select_rules
from abslint.config.select import MODULES_OF_EXTRAS, extra_is_installed
from abslint.model.catalogue import Catalogue

DEFAULT = ("syntax-error", "title-full-stop", "abstract-length", "duplicate-doi")
ALL = ("syntax-error", "title-full-stop", "title-quoted", "abstract-length", "language-guess", "duplicate-doi")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The extras that are there: a test takes away what it wants."""
    extras = {"language"}
    monkeypatch.setattr("abslint.config.select.extra_is_installed", lambda extra: extra in extras)
    return extras


@pytest.mark.parametrize(
    ("select", "extend", "ignore", "want"),
    [
        (["DEFAULT"], [], [], DEFAULT),
        (["ALL"], [], [], ALL),
        ([], [], [], ()),
        (["title"], [], [], ("title-full-stop",)),
        (["title:all"], [], [], ("title-full-stop", "title-quoted")),
        (["title-quoted", "syntax-error"], [], [], ("syntax-error", "title-quoted")),
        (["language"], [], [], ()),
        (["language:all"], [], [], ("language-guess",)),
        (["DEFAULT"], ["title-quoted"], [], (*DEFAULT[:2], "title-quoted", *DEFAULT[2:])),
        (["ALL"], [], ["title", "language-guess"], ("syntax-error", "abstract-length", "duplicate-doi")),
        (["ALL"], [], ["DEFAULT"], ("title-quoted", "language-guess")),
        (["ALL"], [], ["ALL"], ()),
        (["title-quoted"], ["title-quoted"], ["title-quoted"], ()),
    ],
)
def test_what_is_selected(
    installed: set[str],
    catalogue: Catalogue,
    select: list[str],
    extend: list[str],
    ignore: list[str],
    want: tuple[str, ...],
) -> None:
    selection = select_rules(catalogue, select, extend, ignore)
    assert selection == (want, ())


@pytest.mark.parametrize("argument", ["select", "extend_select", "ignore"])
def test_unknown_names_are_told_all_at_once(catalogue: Catalogue, argument: str) -> None:
    arguments: dict[str, Any] = {"select": ["DEFAULT"]} | {argument: ["titel", "title", "keyword:all"]}
    with pytest.raises(ConfigError) as caught:
        select_rules(catalogue, **arguments)
    first, second = (fault.message for fault in caught.value.faults)
    assert first == "unknown rule or group `titel`; did you mean `title`?"
    assert second.startswith("unknown rule or group `keyword:all`")


def test_a_rule_without_its_extra_named_is_an_error(installed: set[str], catalogue: Catalogue) -> None:
    installed.clear()
    with pytest.raises(ConfigError) as caught:
        select_rules(catalogue, ["DEFAULT"], ["language-guess"])
    assert str(caught.value) == '`language-guess` needs an extra: pip install "abslint[language]"'
    assert select_rules(catalogue, ["title"], ["language-guess"], ["language"]) == (("title-full-stop",), ())


@pytest.mark.parametrize("selector", ["ALL", "language:all"])
def test_a_rule_without_its_extra_in_a_group_is_left_out(
    installed: set[str], catalogue: Catalogue, selector: str
) -> None:
    installed.clear()
    selection = select_rules(catalogue, [selector])
    assert "language-guess" not in selection.rules
    assert selection.warnings == ('`language-guess` is left out, it needs an extra: pip install "abslint[language]"',)
    assert select_rules(catalogue, [selector], [], ["language-guess"]).warnings == ()


def test_extras_are_found_without_importing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MODULES_OF_EXTRAS, "present", "this")
    monkeypatch.setitem(MODULES_OF_EXTRAS, "absent", "no_such_module_anywhere")
    assert extra_is_installed("present")
    assert not extra_is_installed("absent")
    assert "this" not in sys.modules
