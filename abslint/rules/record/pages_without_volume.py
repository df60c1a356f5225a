r"""An article has pages, and neither a volume nor an issue.

Pages are counted within a volume, so the volume was probably lost. The rule is off by default: some journals count
their pages by years or article by article, and what is not yet in an issue may have pages of its own. Papers of
conferences, chapters and magazines have pages and no volume; an issue without a volume is told of the issue. Article
numbers, and pages that begin at one, say nothing of a volume. Where no journal is named, that is what is missing.

```yaml bad without=volume,issue
pages: 101-119  # want: pages-without-volume
```
```json bad profile=csl-json want=pages-without-volume without=volume,issue
{"page": "101-119"}
```
```yaml good without=volume,issue
type: paper-conference
pages: 101-119
```
```yaml good without=volume,issue
pages: S172
```
```yaml good without=volume,issue
pages: 2-19
container: {title: Proceedings of the Imagined Conference on Tides}
```
```yaml good without=volume,issue
pages: 710-716
container: {title: TIDES-77}
```
```json good profile=csl-json without=volume,issue,container-title
{"page": "101-119"}
```
```yaml good without=volume,issue
type: chapter
pages: 101-119
```
```yaml good without=volume,issue
pages: 101-119
publication_status: in-press
dates: {published: 2026-01-10}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import shorten
from abslint.knowledge.requirements import Need, is_misplaced, need, status_of
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

_RANGE = Pattern(r"\s*(?!1\s*[-\u2010-\u2015])[0-9]{1,6}\s*[-\u2010-\u2015]+\s*[0-9]{1,6}\b")
_CONFERENCE = Pattern(
    r"\b(?i:proceedings|conference|symposium|workshop|congress|meeting)\b|\A[A-Z]{3,8}[ '’-]?(?:19|20)?[0-9]{2}\Z"
)
"""Words for the volume of a conference, or its short name with the year."""


def check(paper: Paper) -> Iterator[Finding]:
    pages = paper.one("pages")
    if (
        pages is None
        or not _RANGE.match(pages.text)
        or not paper.profile.holds("volume")
        or paper.text("type") != "article-journal"
    ):
        return
    if paper.has("volume") or paper.has("issue") or is_misplaced(paper, "volume"):
        return
    container = paper.text("container.title")
    if _CONFERENCE.search(container) or not (container or is_misplaced(paper, "container.title")):
        return  # a wrong type or a lost journal, and no lost volume
    if need("volume", "article-journal", "", status_of(paper)) is Need.NEVER:
        return
    yield pages.finding(f"pages `{shorten(pages.text)}` have no volume")


RULE = PaperRule(
    name="pages-without-volume",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("pages", "volume", "issue", "type", "container.title", "publication_status"),
    check=check,
    stills=(
        Still(needs=frozenset({"volume"})),
        Still(without=frozenset({"pages"})),
        Still(needs=frozenset({"issue"})),
    ),
    yields_to=("placeholder-value",),
)
