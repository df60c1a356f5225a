"""An empty field is taken away, unless it is what the record is known by."""

from __future__ import annotations

from datetime import date

import pytest

from abslint.decode import decode
from abslint.fixer import fix
from abslint.model.plan import Plan

PLAN = Plan(rules=("empty-field",), today=date(2020, 2, 1))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("x.nbib", "PMID- 31\nTI  -\n"),
        ("x.nbib", "PMID- 31\nVI  - 12\nDP  - \n"),
        ("x.yaml", 'title: Foxes in the garden\nyear: 2020\ndoi: ""\n'),
    ],
)
def test_what_a_record_is_known_by_stays(path: str, text: str) -> None:
    fixed = fix(decode(text.encode(), path), PLAN, unsafe=True)
    assert [(one.rule, one.fix) for one in fixed.report.diagnostics] == [("empty-field", None)]
    assert fixed.source.text == text


def test_the_last_of_several_that_a_record_is_known_by_stays() -> None:
    fixed = fix(decode(b"PMID- 31\nTI  -\nDP  -\nAB  -\n", "x.nbib"), PLAN, unsafe=True)
    assert [(one.rule, one.fix) for one in fixed.report.diagnostics] == [("empty-field", None)]
    assert fixed.source.text.count("\n") == 2


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        ("x.nbib", "PMID- 31\nTI  - Foxes.\nDP  -\n", "PMID- 31\nTI  - Foxes.\n"),
        ("x.ris", "TY  - JOUR\nTI  -\nER  - \n", "TY  - JOUR\nER  - \n"),
        ("x.bib", "@misc{fox,\n  title = {},\n}\n", "@misc{fox,\n}\n"),
        ("x.yaml", 'title: Foxes\nyear: 2020\npages: 1-9\nvolume: 2\njournal: Den\ndoi: ""\n', None),
    ],
)
def test_other_fields_go(path: str, text: str, wanted: str | None) -> None:
    fixed = fix(decode(text.encode(), path), PLAN, unsafe=True)
    assert fixed.source.text == (text.removesuffix('doi: ""\n') if wanted is None else wanted)
