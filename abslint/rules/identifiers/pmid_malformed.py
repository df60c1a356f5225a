r"""What stands in the field for the PMID is none, or more than that.

A PMID is PubMed's number of a paper: one to eight digits, no zero in front. `PMID:`, spaces, the address of a page of
PubMed and the `.0` of a spreadsheet are taken away, since programs look the number up as it is. Zeros in front may be
filling, or show that it is another number.

```yaml bad
identifiers:
  doi: 10.1234/tide.7
  pmid: "PMID: 30000001"  # want: pmid-malformed
```
```yaml fixed
identifiers:
  doi: 10.1234/tide.7
  pmid: "30000001"
```
```json bad profile=csl-json want=pmid-malformed:/PMID
{"PMID": "https://pubmed.ncbi.nlm.nih.gov/30000001/"}
```
```json fixed profile=csl-json
{"PMID": "30000001"}
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, pmid: "30000001.0"}  # want: pmid-malformed
```
```yaml fixed
identifiers: {doi: 10.1234/tide.7, pmid: "30000001"}
```
```markdown bad
---
pmid: "03000001"  # want: pmid-malformed
---
```
```markdown fixed
---
pmid: "3000001"
---
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, pmid: "3000000112"}  # want: pmid-malformed
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, pmid: "30000001, 30000002"}  # want: pmid-malformed
```
```yaml good
identifiers: {doi: 10.1234/tide.7, pmid: "7"}
```
```json good profile=csl-json
{"PMID": "30000001"}
```
```markdown good
---
pmid: 30000001
---
```
```json good profile=openalex
{"ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/30000001"}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.article_ids import clean_pmid, is_pmid
from abslint.knowledge.plain_identifiers import PLAIN_PMID
from abslint.knowledge.prose import shorten, unless_spaced
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(pmid: Field) -> Iterator[Finding]:
    text = pmid.text
    if is_pmid(text):
        return
    number = text.strip().removesuffix(".0")
    bare = clean_pmid(number)
    filled = bare is None and number.isdecimal() and is_pmid(number.lstrip("0"))
    if filled:
        bare = number.lstrip("0")
    if bare and text.startswith("https://") and "pmid" in pmid.paper.profile.forms.id_links:
        return
    if bare is None:
        yield pmid.finding(f"`{shorten(text)}` is no PMID, which is a number of up to eight digits")
        return
    fix = pmid.replace(f"write `{bare}`", bare)
    message = unless_spaced(text, bare, f"PMID `{shorten(text)}` should be written `{bare}`")
    yield pmid.finding(message, fix=fix.unsafe() if fix and filled else fix)


RULE = FieldRule(
    name="pmid-malformed",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("identifiers.pmid",),
    check=check,
    silent_on=PLAIN_PMID,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value", "identifier-in-wrong-field"),
)
