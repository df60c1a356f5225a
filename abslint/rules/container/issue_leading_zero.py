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

from abslint.knowledge.issue_numbers import PLAINLY_NUMBERED, padded_number
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    padded = padded_number(paper, "issue")
    if padded is not None:
        issue, bare = padded
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
