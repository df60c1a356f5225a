r"""An article has an issue number and no volume.

An issue is counted within its volume, so the volume was probably lost. A few
journals number their issues alone: a number that no year's issues reach (13 and
more) is theirs, and where the journal's ISSN is known the others are only worth
a look. Reports and technical notes have numbers of their own. Many journals of China
count the issues of a year and have no volumes: GB/T 7714 cites them as `2011(7)`.

```yaml bad without=volume
issue: "3"  # want: issue-without-volume
```
```yaml bad without=volume
issue: 3  # want: issue-without-volume
container: {title: Journal of Imagined Shores, issn: 2049-3630}
```
```yaml bad profile=plain whole
title: Foxes in the garden
type: article-journal
year: 2020
issue: "3"  # want: issue-without-volume
volume: null
```
```yaml bad without=volume
issue: 101234567  # want: issue-without-volume
```
```markdown bad
---
publication: Journal of Imagined Shores
issue: 3  # want: issue-without-volume
---
```
```yaml good without=volume
type: report
issue: "3"
```
```yaml good without=volume
container: {title: Newsletter of the Tidal Pool Society}
issue: 64
```
```yaml good without=volume
container: {title: 潮汐研究, issn: 2049-3630}
issue: 7
```
```yaml good
issue: "3"
volume: "7"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.requirements import ARTICLES, is_misplaced
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.reach import value_at
from abslint.model.rule import PaperRule

_A_YEARS, _JOURNALS = 12, 9999
"""The most issues that hardly a volume exceeds, and the most that journals which count them alone have had."""

_CHINESE = Pattern("[\u4e00-\u9fff]{2}")


def check(paper: Paper) -> Iterator[Finding]:
    issue = paper.one("issue")
    if issue is None or not paper.profile.holds("volume") or paper.has("volume"):
        return
    if paper.text("type") not in ARTICLES or is_misplaced(paper, "volume"):
        return
    if issue.text.isdecimal() and _A_YEARS < int(issue.text[:6]) <= _JOURNALS:
        return
    if _CHINESE.search(paper.text("container.title")):
        return
    *path, key = paper.pointer_for("volume")
    holder = value_at(paper.data, tuple(path))
    # a native record that says nothing is told of that
    nothing = (None, "") if not paper.profile.held_to_native else ()
    if isinstance(holder, dict) and key in holder and holder[key] not in nothing:
        return  # what stands there is wrong, and told
    known = paper.has("container.issn")
    yield issue.finding(f"issue `{issue.text}` has no volume", severity=Severity.INFO if known else None)


RULE = PaperRule(
    name="issue-without-volume",
    page=__doc__,
    terms=("issue", "volume", "type", "container.issn", "container.title"),
    check=check,
    stills=(Still(without=frozenset({"issue"})), Still(needs=frozenset({"volume"}))),
    yields_to=("placeholder-value",),
)
