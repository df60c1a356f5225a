r"""A volume's number begins with a zero.

The zero filled up a file's name or a form, and `07` and `7` no longer compare as one volume.
Numbers of more than three digits may be a year and a month (`0512`), reports have numbers of their own, and in a few
journals, as the *Journal of High Energy Physics*, the number is a month and always has two digits.

```yaml bad
volume: "07"  # want: volume-leading-zero
```
```yaml fixed
volume: "7"
```
```json bad profile=csl-json want=volume-leading-zero
{"volume": "012"}
```
```json fixed profile=csl-json
{"volume": "12"}
```
```yaml good
volume: "7"
```
```yaml good
volume: "0"
```
```yaml good
volume: "0512"
```
```yaml good
volume: "012345"
pages: 066-078
```
```yaml good
volume: "03n04"
```
```yaml good
type: report
volume: "012"
```
```yaml good
container: {title: Journal of High Energy Physics}
volume: "05"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.issue_numbers import PLAINLY_NUMBERED, padded_number
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    padded = padded_number(paper, "volume")
    if padded is not None:
        volume, bare = padded
        fix = volume.replace("drop the zero", bare)
        yield volume.finding(f"volume `{volume.text}` begins with a zero: write `{bare}`", fix=fix)


RULE = PaperRule(
    name="volume-leading-zero",
    page=__doc__,
    severity=Severity.INFO,
    terms=("volume", "type", "container.title", "container.short_title"),
    check=check,
    stills=PLAINLY_NUMBERED,
    yields_to=("placeholder-value", "yaml-reader-difference"),
)
