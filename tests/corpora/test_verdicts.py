"""The findings on real records that people have read: each still comes out."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

import abslint
from abslint.model.finding import Severity
from abslint.model.rule import CorpusRule
from abslint.rules import load_catalogue
from docs.precision import DRAWN, read_verdicts


def test_verdicts_are_of_rules_and_each_finding_has_one() -> None:
    verdicts = read_verdicts()
    assert {verdict.rule for verdict in verdicts} <= load_catalogue().rules.keys()
    places = [(one.path, one.record, one.pointer, one.rule, one.why) for one in verdicts]
    assert len(set(places)) == len(places)


def test_rules_that_are_on_are_right() -> None:
    read, right = Counter[str](), Counter[str]()
    for one in read_verdicts():
        read[one.rule] += 1
        right[one.rule] += one.right
    for name, rule in load_catalogue().rules.items():
        if rule.default and read[name]:
            least = 0.9 if rule.severity is Severity.INFO else 0.98
            assert right[name] >= least * read[name], f"{name}: {right[name]} of {read[name]} are right"


@pytest.mark.shared
def test_no_rule_that_finds_something_was_passed_over(shared: Path, tmp_path: Path) -> None:
    config = tmp_path / "abslint.toml"
    config.touch()
    report = abslint.lint_paths(shared / "corpus", select=["ALL"], config=config)
    found = defaultdict(set)
    for one in report.diagnostics:
        found[one.rule].add((one.path, one.record_index, one.pointer))
    read = Counter(one.rule for one in read_verdicts())
    assert not {rule: len(places) for rule, places in found.items() if read[rule] < min(DRAWN, len(places))}


@pytest.mark.shared
def test_each_finding_that_was_read_still_comes_out(shared: Path, tmp_path: Path) -> None:
    config = tmp_path / "abslint.toml"
    config.touch()
    rules, root = load_catalogue().rules, (shared / "corpus").resolve()
    wanted = defaultdict(set)
    for one in read_verdicts():
        # what depends on other records comes out where the files beside are read as well
        place = root / one.path if not isinstance(rules[one.rule], CorpusRule) else (root / one.path).parent
        wanted[place].add((str(root / one.path), one.record, one.pointer, one.rule))
    for place, findings in wanted.items():
        report = abslint.lint_paths(place, select=["ALL"], config=config)
        found = {
            (str(Path(one.path).resolve()), one.record_index or 0, one.pointer, one.rule) for one in report.diagnostics
        }
        assert findings <= found, f"{place}: {sorted(findings - found)[:5]}"
