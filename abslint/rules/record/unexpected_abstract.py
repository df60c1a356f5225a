r"""A notice has an abstract, which notices never have.

Corrections, retractions and obituaries are no papers of their own. An abstract there is mostly that of the paper in
question, merged in from elsewhere, and then counts twice in a search; or it is the whole notice. The rule is off by default, since some journals
write a summary of everything. Letters, editorials and comments have abstracts often enough, and are left alone.

```yaml bad want=unexpected-abstract:/abstract
subtype: correction
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and children whenever the school was closed.
```
```yaml bad want=unexpected-abstract:/abstract
title: "Erratum to: Crabs of a tidal pool"
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn, and children whenever the school was closed.
```
```yaml good
subtype: letter
```
```yaml good
title: Correction to finite-size scaling in tidal pools
```
```yaml good without=abstract
subtype: correction
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.requirements import NOTICES, is_notice
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Glance, Look, Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    if not paper.has("abstract"):
        return
    subtype = paper.text("subtype")
    if subtype in NOTICES or (not subtype and is_notice(paper.text("title"))):
        named = f"notice (`{subtype}`)" if subtype in NOTICES else "notice"
        yield paper.filled("abstract")[0].finding(f"a {named} has no abstract, but one is given")


_NO_NOTICE = Glance(lambda subtype: subtype not in NOTICES, (Look(lacks=(f"^(?:{'|'.join(sorted(NOTICES))})$",)),))
_NO_NOTICE_TITLE = Glance(
    lambda title: not is_notice(title),
    (
        Look(
            lacks=(
                "^[^A-Za-z]*(?i:errat|corrig|addend|expression|obituary|in memoriam|correction|retraction|withdrawal)",
            )
        ),
    ),
)

RULE = PaperRule(
    name="unexpected-abstract",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("abstract", "subtype", "title"),
    check=check,
    stills=(
        Still(without=frozenset({"abstract"})),
        Still(texts=(("subtype", _NO_NOTICE), ("title", _NO_NOTICE_TITLE))),
    ),
    yields_to=("placeholder-value", "abstract-not-an-abstract", "abstract-portal-text"),
)
