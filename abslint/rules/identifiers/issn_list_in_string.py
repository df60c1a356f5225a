r"""Several ISSNs stand in one text.

The record has a place for the ISSN of the printed edition and one for the electronic. Where the text says which is
which, each goes to its place. Shapes that have one place only may hold several in it.

```yaml bad
container:
  title: Journal of Imagined Shores
  issn: 2049-3630 2434-561X  # want: issn-list-in-string
```
```yaml bad
container:
  title: Journal of Imagined Shores
  issn: 2049-3630 (print), 2434-561X (electronic)  # want: issn-list-in-string
```
```yaml fixed
container:
  title: Journal of Imagined Shores
  issn:
    print: 2049-3630
    electronic: 2434-561X
```
```yaml bad
container:
  title: Journal of Imagined Shores
  issn: 2049-3630; 2049-3630  # want: issn-list-in-string
```
```yaml fixed
container:
  title: Journal of Imagined Shores
  issn: 2049-3630
```
```json bad want=issn-list-in-string:/container/issn/print
{"container": {"title": "Journal of Imagined Shores", "issn": {"print": "2049-3630, 2434-561X"}}}
```
```yaml good
container: {title: Journal of Imagined Shores, issn: {print: 2049-3630, electronic: 2434-561X}}
```
```json good profile=csl-json
{"ISSN": "2049-3630, 2434-561X"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import clean_issn, is_right_issn
from abslint.knowledge.issn_lists import issn_medium, issn_pieces
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(issn: Field) -> Iterator[Finding]:
    if len(issn.text) < 16 or len(issn.paper.profile.fields["container.issn"]) < 2:
        return
    values = [piece.value for piece in issn_pieces(issn.text)]
    if len(values) > 1 and all(clean_issn(value) for value in values):
        yield issn.finding(f"`{shorten(issn.text)}` holds several ISSNs", fix=_fix(issn, values))


def _fix(issn: Field, values: list[str]) -> Proposal | None:
    bare = [clean_issn(value) or "" for value in values]
    if len(set(bare)) == 1:
        return issn.replace("keep it once", bare[0])
    media = {issn_medium(value): one for value, one in zip(values, bare, strict=True)}
    if "" in media or len(media) < len(values) or issn.pointer[-1] != "issn":
        return None
    return issn.put("give each its place", media)


RULE = FieldRule(
    name="issn-list-in-string",
    page=__doc__,
    terms=("container.issn",),
    check=check,
    silent_on=is_right_issn,
    covers=("schema-format", "schema-pattern", "schema-type", "schema-other", "schema-value"),
    yields_to=("placeholder-value", "issn-checksum", "identifier-in-wrong-field"),
)
