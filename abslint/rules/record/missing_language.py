r"""A record does not say in which language the paper is written.

Readers filter by language, and screen readers and search engines need it. The
native record's schema asks for it by itself; a portal's page shows it.

A shape that does not ask for it is held to the habit of its repository: the lack is
told where eight in ten records of the type, and ten at the least, have it.

```text bad want=missing-language:/original_language
Crabs and other visitors of tidal pools

Research output: Contribution to journal › Article › peer-review

Ida Marsh, Ole Strand

Abstract
We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
gulls at dawn, and children whenever the school was closed. Most of them stayed for less than an hour.
Pages101-119
JournalJournal of Imagined Shores
Volume12
Issue number3
DOIs
10.1234/tidal.1
Publication statuspublished
Publication date2020-02-01
```
```yaml good
language: nb
```
```json bad profile=csl-json without=language want=missing-language:/language
[{"language": "en"}, {"language": "en"}, {"language": "en"}, {"language": "en"},
 {"language": "en"}, {"language": "en"}, {"language": "en"}, {"language": "en"},
 {"language": "en"}, {}]
```
```json good profile=csl-json without=language
[{"language": "en"}, {"language": "en"}, {"language": "en"}, {"language": "en"},
 {"language": "en"}, {"language": "en"}, {"language": "en"}, {"language": "en"},
 {"language": "en"}, {}, {}, {}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.habits import is_left_open
from abslint.knowledge.requirements import COMPLETE, READS, TOLD_OTHERWISE, Need, need_of
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("language"):
        return
    asked = need_of(paper, "language")
    if asked >= Need.EXPECTED:
        yield paper.missing("language", "the language of the paper is not given", asked.severity)


def by_habit(paper: Paper) -> Iterator[Finding]:
    if not paper.has("language") and is_left_open(paper, "language"):
        yield paper.missing("language", "the language of the paper is not given")


RULE = PaperRule(
    name="missing-language",
    page=__doc__,
    severity=Severity.INFO,
    terms=("language", *READS),
    check=check,
    stills=COMPLETE,
    habit=("language",),
    by_habit=by_habit,
    yields_to=TOLD_OTHERWISE,
)
