r"""The printed and the electronic edition have the same ISSN.

Each edition has an ISSN of its own, so one of the two places holds a copy. Take away the one that is not meant.

```yaml bad
container:
  title: Journal of Imagined Shores
  issn:
    print: 2049-3630
    electronic: 2049-3630  # want: issn-repeated
```
```json bad want=issn-repeated:/container/issn/electronic
{"container": {"title": "Journal of Imagined Shores", "issn": {"print": "2434-561X", "electronic": "2434-561X"}}}
```
```yaml good
container: {title: Journal of Imagined Shores, issn: {print: 2049-3630, electronic: 2434-561X}}
```
```yaml good
container: {title: Journal of Imagined Shores, issn: {print: 2049-3630, electronic: 2434-561X, linking: 2049-3630}}
```
```medline good
PMID- 7
IS  - 2049-3630 (Print)
IS  - 2434-561X (Electronic)
IS  - 2049-3630 (Linking)
TI  - Tides and ebbs.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import clean_issn
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    issns = paper.filled("container.issn")
    if len(issns) < 2:
        return
    seen: set[str] = set()
    for issn in issns:
        bare = clean_issn(issn.text)
        # The linking ISSN is that of one edition by definition (ISO 3297).
        if bare is None or issn.pointer[-1] == "linking" or str(issn.value).lower().endswith("(linking)"):
            continue
        if bare in seen:
            yield issn.finding(f"ISSN `{shorten(issn.text)}` is given for another edition too")
        seen.add(bare)


RULE = PaperRule(
    name="issn-repeated",
    page=__doc__,
    severity=Severity.INFO,
    terms=("container.issn",),
    check=check,
    yields_to=("example-identifier",),
    stills=(Still(lone=frozenset({"container.issn"})),),
)
