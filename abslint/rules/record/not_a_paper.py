r"""A record's title is that of a part of an issue that is no paper.

Indexes register whatever has a page of its own: boards of editors, tables of contents, covers, lists of reviewers,
calls for papers. Nobody looks for them among papers, and they have neither authors nor abstracts. The whole title must
say so, but for a year or a volume. Books, theses and works of art may well have such a title.

```yaml bad
title: Editorial Board  # want: not-a-paper
```
```yaml bad
title: "Reviewers for 2020"  # want: not-a-paper
```
```yaml bad
title: "CONTENTS: Volume 12, Issue 3"  # want: not-a-paper
```
```yaml bad
title: "Call for papers: sleep in cities"  # want: not-a-paper
```
```yaml bad
title: "Cover Picture: A Fox Asleep (J. Imag. Shores 3/2020)"  # want: not-a-paper
```
```yaml good
title: "Editorial boards: who sits on them, and for how long"
```
```yaml good
title: Contents of the stomachs of seals in 1921
```
```yaml good
title: A call for papers that nobody wrote
```
```yaml good
title: Index
type: book
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.issue_furniture import NO_FURNITURE, is_furniture
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

OTHER_WORKS = frozenset(
    "book thesis report webpage dataset software manuscript speech standard patent map graphic figure song "
    "motion_picture broadcast musical_score performance post post-weblog personal_communication".split()
)
"""Types, native ones and CSL's, of which a work may be called so."""


def check(paper: Paper) -> Iterator[Finding]:
    for title in paper.filled("title")[:1]:
        if is_furniture(title.text) and paper.text("type") not in OTHER_WORKS:
            yield title.finding(f"`{shorten(title.text)}` is the title of a part of an issue, not of a paper")


RULE = PaperRule(
    name="not-a-paper",
    page=__doc__,
    severity=Severity.INFO,
    terms=("title", "type"),
    check=check,
    stills=(Still(texts=(("title", NO_FURNITURE),)),),
)
