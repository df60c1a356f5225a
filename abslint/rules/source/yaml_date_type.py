r"""An unquoted date is a date object for some YAML readers, not text.

A program that expects text then fails or prints the date in another form. Off
by default: most tools for sites take either. In quotes it is text for all.

```yaml bad here
dates: {published: 2020-02-01}  # want: yaml-date-type
```
```yaml fixed here
dates: {published: "2020-02-01"}
```
```yaml good here
dates: {published: "2020-02-01", accepted: 2020-01}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_writing import is_json
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule
from abslint.model.terms import DATE_TERMS

_TIMESTAMP = Pattern(r"\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?.*")
"""Plain scalars that YAML 1.1's timestamp type takes for a date (yaml.org/type/timestamp.html)."""


def check(paper: Paper) -> Iterator[Finding]:
    for term in DATE_TERMS:
        for date in paper.filled(term) if paper.profile.holds(term) else ():
            if date.plain and _TIMESTAMP.fullmatch(date.text) is not None:
                message = f"`{date.text}` without quotes becomes a date object for some YAML readers"
                yield date.finding(message, fix=date.quote("put it in quotes"))


RULE = PaperRule(
    name="yaml-date-type",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=DATE_TERMS,
    check=check,
    silent_on=is_json,
)
