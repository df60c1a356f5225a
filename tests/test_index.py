"""The index of the rules: it says what the files say, and a run imports no rule that it does not ask."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from abslint.model.late import Late, address_of, asks_today
from abslint.rules import GROUPS, load_catalogue
from abslint.rules.__main__ import INDEX, text
from abslint.rules.walk import rules_of

WALKED = {rule.name: rule for group in GROUPS for rule in rules_of(group).values()}

CLEAN = """\
title: Tidal pools at dusk
type: article-journal
language: en
publication_status: published
dates: {published: "2020-04-01"}
authors: [{family: Marsh, given: Ida}]
container: {title: Journal of Pools}
volume: "3"
pages: 10-20
identifiers: {doi: 10.1234/pools.7}
abstract: >-
  We watched a tidal pool at dusk for a whole summer, and counted the crabs that came by. They were most often there an
  hour after high water, and hardly ever at noon. What draws them to it remains unknown, and wants a second summer.
keywords: [crabs, tidal pools, dusk]
"""


def test_it_is_fresh() -> None:
    assert INDEX.read_text(encoding="utf-8") == text(), "the index is stale: python -m abslint.rules"


def test_it_has_every_rule_in_its_group() -> None:
    catalogue = load_catalogue()
    assert list(catalogue.rules) == list(WALKED)
    assert {group: tuple(rule.name for rule in rules_of(group).values()) for group in GROUPS} == dict(catalogue.groups)


@pytest.mark.parametrize("name", WALKED)
def test_it_says_what_the_file_says(name: str) -> None:
    indexed, walked = load_catalogue().rules[name], WALKED[name]
    assert type(indexed) is type(walked)
    for one in fields(walked):
        there, here = getattr(indexed, one.name), getattr(walked, one.name)
        if isinstance(there, Late):
            assert there.value == here
            if callable(here):
                assert address_of(there) == address_of(here)
                assert asks_today(there) == asks_today(here)
        else:
            assert there == here, one.name


def test_a_clean_record_imports_few_rules(tmp_path: Path) -> None:
    """What a rule checks is imported when a record makes it speak, or where it cannot be known that it is silent."""
    path = tmp_path / "record.yaml"
    path.write_text(CLEAN, encoding="utf-8")
    script = (
        "import sys; from abslint.cli import command\n"
        f"sys.argv = ['abslint', 'check', '--isolated', {str(path)!r}]\n"
        "try: command()\n"
        "except SystemExit as done: assert done.code == 0, done.code\n"
        "print(*(name for name in sys.modules if name.startswith('abslint.rules.') and name.count('.') == 3))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = done.stdout.splitlines()[-1].split()
    assert len(loaded) < len(WALKED) / 10, loaded
