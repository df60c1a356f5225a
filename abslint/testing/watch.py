"""Watches which terms a rule asks for. Knows no rule's meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from abslint.lens import PaperRun
from abslint.model.paper import Field, Paper
from abslint.model.rule import CorpusRule, FieldRule, PaperRule, Rule, TallyRule
from abslint.testing.bench import prepared
from abslint.testing.examples import plan_for


class _Noted(dict[str, list[str]]):
    """The texts of a record by term, with a note of which were looked at."""

    def __init__(self, terms: dict[str, list[str]], read_terms: set[str]) -> None:
        super().__init__(terms)
        self._read_terms = read_terms

    def __contains__(self, term: object) -> bool:
        self._read_terms.add(str(term))
        return super().__contains__(term)

    def get(self, term: str, default: Any = None) -> Any:
        """Note, then answer as a mapping does."""
        self._read_terms.add(term)
        return super().get(term, default)


class Watched(Paper):
    """A paper that remembers which terms were asked for."""

    __slots__ = ("read_terms",)

    def __init__(self, paper: Paper) -> None:
        super().__init__(paper.data, paper.base, paper.document, paper.profile, paper.file_stem)
        self.read_terms: set[str] = set()
        self._terms = _Noted(paper.terms, self.read_terms)

    def all(self, term: str) -> Sequence[Field]:
        """Remember, then answer as a paper does."""
        self.read_terms.add(term)
        return super().all(term)

    def filled(self, term: str) -> Sequence[Field]:
        """Remember, then answer as a paper does."""
        self.read_terms.add(term)
        return super().filled(term)

    def has(self, term: str) -> bool:
        """Remember, then answer as a paper does."""
        self.read_terms.add(term)
        return super().has(term)

    def text(self, term: str) -> str:
        """Remember, then answer as a paper does."""
        self.read_terms.add(term)
        return super().text(term)


def call_alone(rule: Rule, paper: Paper) -> None:
    """Call a rule on a record, and it alone."""
    if isinstance(rule, FieldRule):
        for term in rule.terms:
            paper.all(term)
    elif isinstance(rule, TallyRule):
        for spellings in rule.spell([paper]):
            for spelling in spellings:
                rule.find(paper, spelling)
    elif isinstance(rule, PaperRule | CorpusRule):
        lens = prepared(plan_for((rule.name,))).lens(paper.profile)
        calls: list[tuple[str, Callable[[Paper], object]]] = [
            (name, call) for _, _, members in lens.papers for name, call in members
        ]
        calls += [(run.rule.name, run.call) for _, run in lens.asked.values() if isinstance(run, PaperRun)]
        calls += [(run.rule.name, run.collect) for run in lens.corpus]
        calls += [(run.rule.name, run.collect) for run in lens.habits]
        for name, call in calls:
            if name == rule.name:
                list(call(paper))  # type: ignore[call-overload]
