r"""Characters of a DOI are written as codes.

`%2F` comes from a web address, `\_` from LaTeX, `&lt;` from HTML. The DOI itself has the characters that they stand
for, and does not resolve with the codes. In shapes whose texts are LaTeX a backslash is right, in links `%2F` is.

```yaml bad
identifiers:
  doi: 10.1234%2Ftide.7  # want: doi-escaped
```
```yaml fixed
identifiers:
  doi: 10.1234/tide.7
```
```json bad profile=csl-json want=doi-escaped:/DOI
{"DOI": "10.1007/978-3-030-00000-0\\_12"}
```
```json fixed profile=csl-json
{"DOI": "10.1007/978-3-030-00000-0_12"}
```
```yaml bad
doi: "10.1002/(SICI)1096(199601)99:1&lt;1::AID-A1&gt;3.0.CO;2-1"  # want: doi-escaped
```
```yaml fixed
doi: "10.1002/(SICI)1096(199601)99:1<1::AID-A1>3.0.CO;2-1"
```
```yaml good
identifiers: {doi: "10.1002/(SICI)1096(199601)99:1<1::AID-A1>3.0.CO;2-1"}
```
```yaml good
identifiers: {doi: 10.1234/tide_7}
```
```yaml bad
identifiers: {doi: "10.1234/ebb&amp;flow"}  # want: doi-escaped
```
```yaml fixed
identifiers: {doi: "10.1234/ebb&flow"}
```
```json bad profile=openalex want=doi-escaped:/doi
{"doi": "https://doi.org/10.1002/(SICI)1096(199601)99:1&lt;1::AID-A1&gt;3.0.CO;2-1"}
```
```json fixed profile=openalex
{"doi": "https://doi.org/10.1002/(SICI)1096(199601)99:1<1::AID-A1>3.0.CO;2-1"}
```
```json good profile=openalex
{"doi": "https://doi.org/10.1002/(SICI)1096(199601)99:1%3C1::AID-A1%3E3.0.CO;2-1"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import PLAIN_DOI, read_written_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(doi: Field) -> Iterator[Finding]:
    reading = read_written_doi(doi.text).reading
    if reading is None or not reading.escaped:
        return
    part, forms = (reading.start, reading.end), doi.paper.profile.forms
    spelled = doi.text[slice(*part)]
    if reading.prefix_form and ("%" in spelled or not forms.doi_links):
        return  # a link is written so, or told to be one
    if forms.latex and "\\" in spelled and "%" not in spelled and "&" not in spelled:
        return
    fix = doi.replace(f"write `{shorten(reading.doi)}`", reading.doi, part)
    yield doi.finding(f"DOI `{shorten(spelled)}` is written with codes: it is `{shorten(reading.doi)}`", part, fix)


RULE = FieldRule(
    name="doi-escaped",
    page=__doc__,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
    covers=("schema-format", "schema-pattern"),
    yields_to=("placeholder-value",),
)
