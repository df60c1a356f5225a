r"""An article has a volume and no journal.

A volume is one of a journal, so the journal's name was probably lost. Where its ISSN is known this is only worth a
look, and its short name is name enough. Where the record is asked for its journal, just that is told. Books and reports have volumes
of their own.

```json bad profile=csl-json want=volume-without-container without=container-title
{"volume": "12"}
```
```json bad profile=csl-json want=volume-without-container without=container-title
{"volume": "12", "ISSN": "2049-3630"}
```
```yaml bad without=container
publication_status: unpublished
volume: "12"  # want: volume-without-container:/container/title
```
```yaml good without=container
type: book
volume: "12"
```
```json good profile=csl-json without=container-title
{"volume": "12", "container-title-short": "J Imag Shores"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.prose import shorten
from abslint.knowledge.requirements import ARTICLES, TOLD_OTHERWISE, is_misplaced
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    volume = paper.one("volume")
    if volume is None or not paper.profile.holds("container.title") or paper.text("type") not in ARTICLES:
        return
    if any(map(paper.has, NAMES)) or is_misplaced(paper, "container.title"):
        return
    known = paper.has("container.issn")
    message = f"volume `{shorten(volume.text)}` has no journal"
    yield paper.missing("container.title", message, Severity.INFO if known else None)


NAMES = ("container.title", "container.short_title")

RULE = PaperRule(
    name="volume-without-container",
    page=__doc__,
    terms=("volume", *NAMES, "container.issn", "type"),
    check=check,
    stills=(Still(needs=frozenset({"container.title"})), Still(without=frozenset({"volume"}))),
    yields_to=("missing-container", *TOLD_OTHERWISE),
)
