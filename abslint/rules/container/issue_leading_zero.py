r"""An issue's number begins with a zero.

The zero filled up a file's name or a form, and `07` and `7` no longer compare as one issue.
Numbers of more than three digits may be a year and a month (`0512`), reports have numbers of their own, and in a few
journals, as the *Journal of High Energy Physics*, the number is a month and always has two digits.

```yaml bad
issue: "07"  # want: issue-leading-zero
```
```yaml fixed
issue: "7"
```
```json bad profile=csl-json want=issue-leading-zero
{"issue": "012"}
```
```json fixed profile=csl-json
{"issue": "12"}
```
```yaml good
issue: "7"
```
```yaml good
issue: "0"
```
```yaml good
issue: "0512"
```
```yaml good
issue: "012345"
pages: 066-078
```
```yaml good
issue: "03n04"
```
```yaml good
type: report
issue: "012"
```
```yaml good
container: {title: Journal of High Energy Physics}
issue: "05"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.issue_numbers import PLAINLY_NUMBERED, counts_by_months, leading_zeros
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

ARTICLES = frozenset({"article-journal", "article-magazine", "article-newspaper"})


def check(paper: Paper) -> Iterator[Finding]:
    issue = paper.one("issue")
    zeros = leading_zeros(issue.text) if issue else 0
    if issue is None or not zeros or paper.text("type") not in ARTICLES:
        return
    if counts_by_months(paper.text("container.title")) or counts_by_months(paper.text("container.short_title")):
        return
    bare = issue.text[zeros:]
    fix = issue.replace("drop the zero", bare)
    yield issue.finding(f"issue `{issue.text}` begins with a zero: write `{bare}`", fix=fix)


RULE = PaperRule(
    name="issue-leading-zero",
    page=__doc__,
    severity=Severity.INFO,
    terms=("issue", "type", "container.title", "container.short_title"),
    check=check,
    stills=PLAINLY_NUMBERED,
    yields_to=("placeholder-value", "yaml-reader-difference"),
)
