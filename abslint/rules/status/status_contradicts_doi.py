r"""A journal article is said to be published, but its DOI is a preprint's.

The DOI leads to the preprint, so the published version can't be found by it; or the paper is not out yet. A preprint
is told by the DOI's prefix and suffix: `10.1101/` before six digits or a date is bioRxiv or medRxiv, before `gr.` it
is a journal. SSRN also keeps published papers, so its DOIs are worth a look only.

```yaml bad
identifiers:
  doi: 10.1101/2020.02.01.123456  # want: status-contradicts-doi
```
```yaml bad
identifiers:
  doi: 10.48550/arXiv.2002.01234  # want: status-contradicts-doi
```
```yaml bad
identifiers:
  doi: 10.2139/ssrn.1234567  # want: status-contradicts-doi
```
```json bad want=status-contradicts-doi:/DOI profile=csl-json
{
  "status": "advance online publication",
  "DOI": "10.26434/chemrxiv-2020-abcde"
}
```
```yaml good
identifiers:
  doi: 10.1101/gr.1234567.120
```
```yaml good
type: preprint
identifiers:
  doi: 10.1101/2020.02.01.123456
```
```yaml good
publication_status: in-press
dates: {accepted: 2026-02-01}
volume: "0"
identifiers:
  doi: 10.1101/2020.02.01.123456
```
```json good profile=csl-json
{
  "DOI": "10.26434/chemrxiv-2020-abcde"
}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi import clean_doi
from abslint.knowledge.doi_kinds import preprint_server
from abslint.knowledge.prose import shorten
from abslint.knowledge.requirements import status_of
from abslint.knowledge.settled_status import SETTLED
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

OUT = frozenset({"published", "epub-ahead-of-print"})


def check(paper: Paper) -> Iterator[Finding]:
    doi = paper.one("identifiers.doi")
    if doi is None or paper.text("type") != "article-journal" or status_of(paper) not in OUT:
        return
    text = doi.reading
    server = preprint_server(text if text.startswith("10.") else clean_doi(text) or "")
    if server is not None:
        message = f"`{shorten(doi.text)}` is the DOI of a preprint ({server.name}), but the paper is said to be out"
        yield doi.finding(message, severity=None if server.certain else Severity.INFO)


RULE = PaperRule(
    name="status-contradicts-doi",
    page=__doc__,
    terms=("publication_status", "type", "identifiers.doi"),
    check=check,
    stills=SETTLED,
)
