"""Our rules keep the promises of abslint's own."""

import pytest
from abslint_house import call_number, same_call_number

from abslint.testing import PROMISES, bench, lint_example, plan_for

RULES = [call_number.RULE, same_call_number.RULE]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule(rule, promise):
    promise(rule)


def test_the_shelves_are_ours_to_name():
    with bench(*RULES):
        plan = plan_for(["house-call-number"], "native", options={"house-call-number": {"shelves": ("ZZ",)}})
        text = "title: On shelves\nabstract: We looked at shelves.\nnote: 'Call number: %s'\n"
        found = {shelf: lint_example(text % shelf, "a.yaml", plan).diagnostics for shelf in ("ZZ 1", "QH 1")}
    told = {shelf: [one.message for one in its if one.rule == "house-call-number"] for shelf, its in found.items()}
    assert told == {"ZZ 1": [], "QH 1": ["`QH 1` stands on no shelf of ours"]}
