from __future__ import annotations

from abslint.model.diagnostic import Report
from abslint.reporters.statistics import statistics


def test_the_most_frequent_rule_comes_first(problem, mend):
    safe, unsafe = mend("a«.»", ""), mend("a«.»", "", safe=False)
    found = [problem("a«.»", fix=safe) for _ in range(12)]
    found += [problem("a«.»", rule="date-ambiguous", fix=unsafe), problem("a«.»", rule="abstract-truncated")]
    assert "".join(statistics(Report(found))) == (
        "rule                count  fixable\n"
        "title-full-stop        12       12\n"
        "abstract-truncated      1        0\n"
        "date-ambiguous          1        0\n"
    )


def test_no_problems_no_table():
    assert not list(statistics(Report()))
