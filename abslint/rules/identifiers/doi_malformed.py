r"""What stands in the field for the DOI is no DOI.

A DOI is `10.`, four digits or more, a slash and a suffix without spaces. Addresses of other kinds, pieces of a DOI and
lists of several lead nowhere. Old DOIs with brackets and semicolons, and prefixes in several parts, are right.

```yaml bad
identifiers:
  doi: 10.1234  # want: doi-malformed
```
```yaml bad
identifiers: {doi: "https://example.org/papers/12"}  # want: doi-malformed
```
```yaml bad
doi: "10.1234/tide.7, 10.1234/tide.8"  # want: doi-malformed
```
```json bad profile=csl-json want=doi-malformed:/DOI
{"DOI": "10.1234/tide 7"}
```
```markdown bad
---
doi: 1O.1234/tide.7  # want: doi-malformed
---
```
```yaml good
identifiers: {doi: "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1"}
```
```yaml good
identifiers: {doi: 10.1000.10/tide_7#a}
```
```yaml bad
identifiers: {doi: "10.1234/tide.1;10.1234/tide.2"}  # want: doi-malformed
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import PLAIN_DOI, read_written_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(doi: Field) -> Iterator[Finding]:
    text = doi.text
    kind = read_written_doi(text).kind
    if kind == "several":
        yield doi.finding(f"`{shorten(text)}` holds several DOIs, keep the paper's own")
    elif kind == "none":
        yield doi.finding(f"`{shorten(text)}` is no DOI: {_why(text.strip())}")


def _why(text: str) -> str:
    _, resolver, name = text.partition("doi.org/")
    if resolver and not name.strip():
        return "nothing stands behind the resolver's address"
    if resolver:
        return f"it leads to `{shorten(name)}`, and a DOI looks like `10.1000/182`"
    if text[:4].lower() == "http":
        return "it is a web address of another kind"
    if not text.startswith("10.") and "10." not in text:
        return "a DOI begins with `10.`"
    if "/" not in text:
        return "the slash and what follows it are missing"
    if any(character.isspace() for character in text[:2048]):
        return "a DOI has no spaces"
    odd = next((character for character in text[:2048] if not character.isascii()), "")
    return f"a DOI has no `{shorten(odd)}`" if odd else "a DOI looks like `10.1000/182`"


RULE = FieldRule(
    name="doi-malformed",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=(
        "placeholder-value",
        "empty-field",
        "doi-short",
        "doi-is-handle",
        "doi-escaped",
        "identifier-in-wrong-field",
    ),
)
