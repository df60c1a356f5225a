r"""A preprint's DOI carries a version that its server does not register.

bioRxiv, medRxiv and arXiv give one DOI to all versions of a preprint; the `v2` stands in the address of the page only.
With it the DOI does not resolve. Servers that register each version (`/v1`, `.v2`) are left alone.

```yaml bad
type: preprint
identifiers:
  doi: 10.1101/2020.02.01.123456v2  # want: preprint-version-suffix
```
```yaml fixed
type: preprint
identifiers:
  doi: 10.1101/2020.02.01.123456
```
```json bad profile=csl-json want=preprint-version-suffix:/DOI
{"type": "article", "DOI": "10.48550/arXiv.2002.01234v3"}
```
```json fixed profile=csl-json
{"type": "article", "DOI": "10.48550/arXiv.2002.01234"}
```
```json bad profile=openalex want=preprint-version-suffix:/doi
{"type": "preprint", "doi": "https://doi.org/10.48550/arXiv.2002.01234v3"}
```
```json fixed profile=openalex
{"type": "preprint", "doi": "https://doi.org/10.48550/arXiv.2002.01234"}
```
```yaml good
type: preprint
identifiers: {doi: 10.21203/rs.3.rs-12345/v1}
```
```yaml good
identifiers: {doi: 10.1234/tide.v2}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import PLAIN_DOI, read_written_doi
from abslint.knowledge.doi_kinds import doi_version
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(field: Field) -> Iterator[Finding]:
    if "v" not in field.text[-4:] and "V" not in field.text[-4:]:
        return
    written = read_written_doi(field.text)
    start = len(field.text) - len(written.value)
    linked = field.paper.profile.forms.doi_links and field.text[start:] == written.value
    version = doi_version(written.value) if written.kind == "bare" or linked else None
    if version is None or version.registered:
        return
    part = (start + version.start, len(field.text))
    fix = field.replace("drop the version", "", part)
    message = f"DOI `{shorten(field.text)}` ends in a version that is no part of it"
    yield field.finding(message, part, fix and fix.unsafe())


RULE = FieldRule(
    name="preprint-version-suffix",
    page=__doc__,
    severity=Severity.INFO,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
)
