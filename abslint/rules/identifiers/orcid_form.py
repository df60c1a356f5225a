r"""An ORCID iD is not written in the house's form.

The record keeps it bare with hyphens, `0000-0001-5109-3700`. ORCID displays it as `https://orcid.org/` and the iD: the
option `form = "url"` asks for that. In shapes that do not say which form is theirs both are right by default, if they
are written in full.

```yaml bad
authors:
  - family: Marsh
    given: Ida
    orcid: https://orcid.org/0000-0001-5109-3700  # want: orcid-form
```
```yaml fixed
authors:
  - family: Marsh
    given: Ida
    orcid: 0000-0001-5109-3700
```
```yaml bad
authors: [{family: Reef, given: Jo, orcid: "000000021694233x"}]  # want: orcid-form
```
```yaml fixed
authors: [{family: Reef, given: Jo, orcid: "0000-0002-1694-233X"}]
```
```json bad profile=csl-json want=orcid-form:/author/0/ORCID
{"author": [{"family": "Marsh", "given": "Ida", "ORCID": "http://orcid.org/0000-0001-5109-3700"}]}
```
```json fixed profile=csl-json
{"author": [{"family": "Marsh", "given": "Ida", "ORCID": "https://orcid.org/0000-0001-5109-3700"}]}
```
```yaml good
authors: [{family: Marsh, given: Ida, orcid: 0000-0001-5109-3700}]
```
```json good profile=csl-json
{"author": [{"family": "Marsh", "given": "Ida", "ORCID": "https://orcid.org/0000-0001-5109-3700"}]}
```
```json good profile=crossref
{"author": [{"family": "Marsh", "given": "Ida", "ORCID": "http://orcid.org/0000-0001-5109-3700"}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from abslint.knowledge.identifiers import clean_orcid, is_orcid, is_orcid_url, is_right_orcid, orcid_url
from abslint.knowledge.prose import shorten, unless_spaced
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

Form = Literal["", "bare", "url"]


def check(orcid: Field, *, form: Form = "") -> Iterator[Finding]:
    text = orcid.text
    wanted = form or ("bare" if orcid.paper.profile.held_to_native else "")
    if wanted == "url" and is_orcid_url(text):
        yield orcid.right()  # whatever the schema asks for
    if (wanted != "url" and is_orcid(text)) or (wanted != "bare" and is_orcid_url(text)):
        return
    bare = clean_orcid(text)
    if bare is None or (not form and _is_own_form(orcid)):
        return
    as_url = wanted == "url" or (not wanted and "orcid.org" in text)
    written = orcid_url(bare) if as_url else bare
    fix = orcid.replace(f"write `{written}`", written)
    message = f"ORCID iD `{shorten(text)}` should be written `{written}`"
    yield orcid.finding(unless_spaced(text, written, message), fix=fix)


def _is_own_form(orcid: Field) -> bool:
    """Whether the iD is a link as the shape gives it, encrypted or not."""
    in_links = "orcid" in orcid.paper.profile.forms.id_links
    return in_links and is_orcid_url(orcid.text.replace("http://", "https://", 1))


RULE = FieldRule(
    name="orcid-form",
    page=__doc__,
    severity=Severity.INFO,
    terms=("authors.orcid", "editors.orcid"),
    check=check,
    silent_on=is_right_orcid,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("orcid-checksum", "orcid-malformed"),
)
