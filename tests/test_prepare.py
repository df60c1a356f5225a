"""Plans are compiled once: those that were asked for last stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from abslint import prepare
from abslint.gate.gate import TRIAL
from abslint.profiles import load_profile
from abslint.testing import plan_for
from tests.test_gate import CLEAN


def test_a_plan_that_is_asked_for_again_and_again_stays_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "_PREPARED", [])
    often = prepare.prepare(plan_for())
    for number in range(prepare.KEPT * 2):
        prepare.prepare(replace(plan_for(), prefix=f"{number}/"))
        assert prepare.prepare(plan_for()) is often
    assert len(prepare._PREPARED) == prepare.KEPT
    seldom = prepare.prepare(replace(plan_for(), prefix="0/"))
    assert prepare._PREPARED[:2] == [seldom, often]


def test_gates_forget_what_they_have_learned() -> None:
    compiled = prepare.prepare(replace(plan_for((), "native"), triage="gate", prefix="learned/"))
    gate = compiled.lens(load_profile("native")).gate
    odd = {**CLEAN, "volume": 7}
    assert gate.clears(odd) is None
    for _ in range(TRIAL):
        gate.clears(odd)
    assert gate.clears(odd) is not None
    compiled.forget()
    assert gate.clears(odd) is None
    assert gate.clears(CLEAN) is not None
