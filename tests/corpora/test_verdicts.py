"""The findings on real records that people have read: each still comes out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

import abslint
from abslint.model.diagnostic import Diagnostic
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


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A configuration that says nothing."""
    path = tmp_path_factory.mktemp("verdicts") / "abslint.toml"
    path.touch()
    return path


@pytest.fixture(scope="module")
def told(shared: Path, config: Path) -> list[Diagnostic]:
    """All that is found on all real records together."""
    return list(abslint.lint_paths(shared / "corpus", select=["ALL"], config=config).diagnostics)


@pytest.mark.shared
def test_no_rule_that_finds_something_was_passed_over(told: list[Diagnostic]) -> None:
    found = defaultdict(set)
    for one in told:
        found[one.rule].add((one.path, one.record_index, one.pointer))
    read = Counter(one.rule for one in read_verdicts())
    assert not {rule: len(places) for rule, places in found.items() if read[rule] < min(DRAWN, len(places))}


@pytest.mark.shared
def test_each_finding_that_was_read_still_comes_out(shared: Path, config: Path, told: list[Diagnostic]) -> None:
    rules, root = load_catalogue().rules, (shared / "corpus").resolve()
    alone = set()
    wanted = defaultdict(set)
    for one in read_verdicts():
        finding = (str(root / one.path), one.record, one.pointer, one.rule)
        if isinstance(rules[one.rule], CorpusRule):
            # what depends on other records comes out where the files beside are read as well
            wanted[(root / one.path).parent].add(finding)
        else:
            alone.add(finding)
    missing = alone - places(told)
    assert not missing, sorted(missing)[:5]
    for place, findings in wanted.items():
        found = places(abslint.lint_paths(place, select=["ALL"], config=config).diagnostics)
        assert findings <= found, f"{place}: {sorted(findings - found)[:5]}"


def places(diagnostics: Iterable[Diagnostic]) -> set[tuple[str, int, str, str]]:
    """The file, record, place and rule of each finding."""
    return {(str(Path(one.path).resolve()), one.record_index or 0, one.pointer, one.rule) for one in diagnostics}
