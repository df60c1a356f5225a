r"""Punctuation or spaces from copying hang on a DOI.

A DOI that was copied out of a sentence brings its full stop, comma or bracket along, and then does not resolve. A
closing bracket whose opening one stands in the DOI belongs to it.

```yaml bad
identifiers:
  doi: 10.1234/tide.7.  # want: doi-trailing-punctuation
```
```yaml fixed
identifiers:
  doi: 10.1234/tide.7
```
```yaml bad
doi: "(10.1234/tide.7),"  # want: doi-trailing-punctuation
```
```yaml fixed
doi: "10.1234/tide.7"
```
```json bad profile=csl-json want=doi-trailing-punctuation:/DOI
{"DOI": "10.1234/tide.7 "}
```
```json fixed profile=csl-json
{"DOI": "10.1234/tide.7"}
```
```yaml bad
doi: "10.1234/tide.7?utm_source=mail"  # want: doi-trailing-punctuation
```
```yaml fixed
doi: "10.1234/tide.7"
```
```yaml bad
identifiers: {doi: "https://doi.org/10.1234/tide.7."}  # want: doi-as-link, doi-trailing-punctuation
```
```yaml fixed
identifiers: {doi: "https://doi.org/10.1234/tide.7"}
```
```yaml good
identifiers: {doi: "10.1016/S0140-6736(20)30183-5"}
```
```yaml good
identifiers: {doi: "10.1234/tide(7)"}
```
```yaml bad
identifiers: {doi: "10.1234/j.tides..."}  # want: doi-trailing-punctuation
```
```yaml good
identifiers: {doi: "10.1234/tide-"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import PLAIN_DOI, is_loose, read_written_doi
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(doi: Field) -> Iterator[Finding]:
    text = doi.text
    reading = read_written_doi(text).reading
    if reading is None:
        return
    if "..." in reading.tail or "…" in reading.tail:
        yield doi.finding(f"`{shorten(reading.tail)}` stands behind the DOI: is it cut off?", (reading.end, len(text)))
        return
    loose = is_loose(reading.tail)
    before = "" if reading.prefix_form else text[: reading.start]
    if not before and (not reading.tail or (reading.prefix_form and not loose)):
        return  # what a link has behind its DOI goes with the link
    start = 0 if before else reading.end
    kept = text[reading.start : reading.end] if before else ""
    fix = doi.replace("keep the DOI alone", kept, (start, len(text)))
    around = shorten(before + reading.tail)
    message = f"`{around}` hangs on the DOI" if around else "spaces hang on the DOI"
    yield doi.finding(message, (start, len(text)), fix if loose or fix is None else fix.unsafe())


RULE = FieldRule(
    name="doi-trailing-punctuation",
    page=__doc__,
    terms=("identifiers.doi",),
    check=check,
    silent_on=PLAIN_DOI,
    covers=("schema-format", "schema-pattern"),
    yields_to=("placeholder-value",),
)
