r"""The DOI and a link to doi.org name different DOIs.

One of the two was copied from another record. Links to a preprint or to data in a repository have DOIs of their own,
and are left alone.

```yaml bad
identifiers: {doi: 10.1234/tide.7}
links:
  - url: https://doi.org/10.1234/tide.8  # want: doi-url-disagree
```
```json bad profile=csl-json want=doi-url-disagree:/URL
{"DOI": "10.1234/tide.7", "URL": "http://dx.doi.org/10.1234/tide.77"}
```
```yaml good
identifiers: {doi: 10.1234/tide.7}
links: [{url: "https://doi.org/10.1234/TIDE.7"}]
```
```yaml good
identifiers: {doi: 10.1234/tide.7}
links: [{url: "https://doi.org/10.5281/zenodo.1234567", rel: data}, {url: "https://example.org/10.1234/tide.8"}]
```
```json good profile=csl-json
{"DOI": "10.1234/tide.7", "URL": "https://doi.org/10.48550/arXiv.2002.01234"}
```
```markdown good
---
url_dataset: https://doi.org/10.1234/tide.data
---
```
```yaml good
identifiers: {doi: 10.1234/tide.7}
links:
  - {url: "https://doi.org/10.1234/tide.7.s001", rel: supplement}
  - {url: "https://doi.org/10.1234/ebb.3", rel: related}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi import DoiReading
from abslint.knowledge.doi_faults import is_companion, linked_doi, read_written_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.glance import Glance, Look, Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

NO_DOI = Glance(lambda address: linked_doi(address) is None, (Look(lacks=("(?i)doi|\u0130",)),))
"""Links that do not lead to a DOI. The capital beyond ASCII has an i as its small letter."""


OWN = frozenset({"landing-page", "full-text", "pdf", "html", "xml", "publisher", "published-version"})
"""Relations of links that lead to the paper itself."""


def check(paper: Paper) -> Iterator[Finding]:
    links = [(link, doi) for link in paper.filled("links.url") if (doi := linked_doi(link.text))]
    if not links:
        return
    written = [read_written_doi(doi.text) for doi in paper.filled("identifiers.doi")]
    own = {doi.value.lower() for doi in written if doi.kind in ("bare", "led")}
    if not own or any(doi.doi.lower() in own for _, doi in links):
        return
    others = {rel.pointer[:-1] for rel in paper.filled("links.rel") if rel.text not in OWN}
    for link, doi in links:
        if link.pointer[:-1] not in others and not is_companion(doi.doi, str(link.pointer[-1])):
            yield _finding(link, doi, paper.text("identifiers.doi"))


def _finding(link: Field, doi: DoiReading, own: str) -> Finding:
    message = f"the link names the DOI `{shorten(doi.doi)}`, the record `{shorten(own)}`"
    return link.finding(message, (doi.start, doi.end))


RULE = PaperRule(
    name="doi-url-disagree",
    page=__doc__,
    terms=("identifiers.doi", "links.url", "links.rel"),
    check=check,
    stills=(Still(texts=(("links.url", NO_DOI),)),),
)
