r"""The paper's DOI only stands in a link or a note.

Programs look for it in the field for the DOI. A copy goes there; the link stays. Many publishers have the DOI in the
addresses of their pages. DOIs of preprints and of data in a
repository are those of another work, unless the record is one of these.

```yaml bad without=identifiers want=doi-in-wrong-field:/identifiers/doi
links:
  - url: https://doi.org/10.1234/tide.7
```
```yaml bad want=doi-in-wrong-field:/identifiers/doi
identifiers: {pmid: "30000001"}
note: "DOI: 10.1234/tide.7"
```
```yaml fixed
identifiers: {pmid: "30000001", doi: 10.1234/tide.7}
note: "DOI: 10.1234/tide.7"
```
```json bad profile=csl-json without=DOI want=doi-in-wrong-field:/DOI
{"URL": "http://dx.doi.org/10.1234/tide.7"}
```
```json bad profile=csl-json without=DOI want=doi-in-wrong-field:/DOI
{"URL": "https://journals.example.org/doi/pdf/10.1234/tide.7?download=true"}
```
```yaml good
identifiers: {doi: 10.1234/tide.7}
links: [{url: "https://doi.org/10.1234/tide.7"}]
```
```json good profile=csl-json without=DOI
{"URL": "https://doi.org/10.5281/zenodo.1234567", "note": "A reply to doi:10.1234/tide.8 and others"}
```
```json good profile=csl-json without=DOI
{"URL": "https://example.org/tide.7"}
```
```json good profile=csl-json without=DOI
{"URL": "https://library.example.org/doi/10.5555/2600239"}
```
```json good profile=csl-json without=DOI
{"URL": "https://journals.example.org/doi/suppl/10.1234/tide.7/file/tables.pdf"}
```
```json bad profile=csl-json without=DOI want=doi-in-wrong-field:/DOI
{"URL": "https://link.springer.com/article/10.1234%2Fs00138-012-0428-2"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import hosted_doi, is_companion, labelled_doi, linked_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Insert, Proposal, ReplaceValue, Severity
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

COMPANIONS = frozenset({"dataset", "software", "preprint", "manuscript", "speech", "report"})
"""Types of works that are kept in repositories themselves."""


def check(paper: Paper) -> Iterator[Finding]:
    if paper.has("identifiers.doi") or not paper.profile.holds("identifiers.doi"):
        return
    found: dict[str, Field] = {}
    for link in paper.filled("links.url"):
        if doi := linked_doi(link.text):
            found.setdefault(doi.doi, link)
        elif hosted := hosted_doi(link.text):
            found.setdefault(hosted, link)
    for note in paper.filled("note"):
        if bare := labelled_doi(note.text):
            found.setdefault(bare, note)
    kind = paper.text("type")
    own = [doi for doi in found if kind in COMPANIONS or not is_companion(doi, str(found[doi].pointer[-1]))]
    if len(own) == 1:
        yield _finding(paper, own[0], found[own[0]])


def _finding(paper: Paper, doi: str, place: Field) -> Finding:
    empty = paper.all("identifiers.doi")
    pointer = empty[0].pointer if empty else paper.pointer_for("identifiers.doi")
    change = ReplaceValue(pointer, doi) if empty else Insert(pointer, doi)
    fix = Proposal("copy it into the field for the DOI", (change,), safe=False)
    name = next((step for step in reversed(place.pointer) if isinstance(step, str)), place.term)
    where = f"stands in `{name}` only, not here" if empty else "stands here only, not in its own field"
    return Finding(pointer, f"the DOI `{shorten(doi)}` {where}", fix=fix, grip=place.pointer)


RULE = PaperRule(
    name="doi-in-wrong-field",
    page=__doc__,
    severity=Severity.INFO,
    terms=("identifiers.doi", "links.url", "note", "type"),
    check=check,
    stills=(Still(needs=frozenset({"identifiers.doi"})), Still(without=frozenset({"links.url", "note"}))),
    yields_to=("schema-required", "placeholder-value", "empty-field"),
)
