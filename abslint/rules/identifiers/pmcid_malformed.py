r"""What stands in the field for the PMCID is none, or more than that.

A PMCID is the number of a paper in PubMed Central with its letters: `PMC` and one to eight digits, without zeros in
front. Labels, spaces, small letters, letters written twice and the address of the paper's page are mended. Digits alone
may be a PMID: `PMC` is put before them only if that is wished, and never before the paper's own PMID.

```yaml bad
identifiers:
  doi: 10.1234/tide.7
  pmcid: "PMCID: PMC6000001"  # want: pmcid-malformed
```
```yaml fixed
identifiers:
  doi: 10.1234/tide.7
  pmcid: "PMC6000001"
```
```json bad profile=csl-json want=pmcid-malformed:/PMCID
{"PMCID": "PMCPMC6000001"}
```
```json fixed profile=csl-json
{"PMCID": "PMC6000001"}
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, pmcid: "6000001"}  # want: pmcid-malformed
```
```yaml fixed
identifiers: {doi: 10.1234/tide.7, pmcid: "PMC6000001"}
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, pmcid: "PMC6000001.2"}  # want: pmcid-malformed
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, pmid: "30000001", pmcid: "30000001"}  # want: pmcid-malformed
```
```yaml bad
identifiers: {doi: 10.1234/tide.7, pmcid: "PMC6000001; NIHMSID: NIHMS700001"}  # want: pmcid-malformed
```
```yaml good
identifiers: {doi: 10.1234/tide.7, pmcid: PMC60001}
```
```json good profile=csl-json
{"PMCID": "PMC12000001"}
```
```json good profile=openalex
{"ids": {"pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/6000001"}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.article_ids import clean_pmcid, is_pmcid, is_pmid
from abslint.knowledge.plain_identifiers import PLAIN_PMCID
from abslint.knowledge.prose import shorten, unless_spaced
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(pmcid: Field) -> Iterator[Finding]:
    text = pmcid.text
    if is_pmcid(text):
        return
    number = text.strip()
    bare, sure = clean_pmcid(text), number.rstrip("./")[-2:-1] != "."  # behind the stop is a version
    if bare is None and is_pmid(number) and number != pmcid.paper.text("identifiers.pmid").strip():
        bare, sure = f"PMC{number}", False
    if "pmcid" in pmcid.paper.profile.forms.id_links and _is_link(text):
        return
    if bare is None:
        yield pmcid.finding(f"`{shorten(text)}` is no PMCID, which is `PMC` and up to eight digits")
        return
    fix = pmcid.replace(f"write `{bare}`", bare)
    message = unless_spaced(text, bare, f"PMCID `{shorten(text)}` should be written `{bare}`")
    yield pmcid.finding(message, fix=fix if sure or fix is None else fix.unsafe())


def _is_link(text: str) -> bool:
    """Whether a text is a link to an article, behind which the letters may lack, as OpenAlex writes it."""
    return text.startswith("https://") and bool(clean_pmcid(text) or clean_pmcid(text.replace("es/", "es/PMC", 1)))


RULE = FieldRule(
    name="pmcid-malformed",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("identifiers.pmcid",),
    check=check,
    silent_on=PLAIN_PMCID,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value", "identifier-in-wrong-field"),
)
