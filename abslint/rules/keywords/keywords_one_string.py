r"""Several keywords stand in one string.

A list of keywords kept as one string, or pasted into one item of a list, is one
long keyword for everything that counts or searches. It is split at the surest
separator that stands in it: line breaks, semicolons, bars, bullets, and commas
only where nothing else does, because headings have commas of their own.
Shapes whose form is one string (CSL, BibTeX) are left alone.

```yaml bad
keywords: sleep; memory; night shifts  # want: keywords-one-string
```
```yaml fixed
keywords:
  - sleep
  - memory
  - night shifts
```
```yaml bad
keywords: sleep;  # want: keywords-one-string
```
```yaml fixed
keywords:
  - sleep
```
```yaml bad
keywords: [sleep disorders, night shifts | memory of faces]  # want: keywords-one-string:/keywords/1
```
```yaml fixed
keywords: [sleep disorders, night shifts, memory of faces]
```
```yaml bad
keywords:
  - sleep disorders, night shifts, fatigue  # want: keywords-one-string
  - Receptors, Calcitriol
```
```yaml fixed
keywords:
  - sleep disorders
  - night shifts
  - fatigue
  - Receptors, Calcitriol
```
```yaml bad
keywords: ["sleep, memory, dreams"]  # want: keywords-one-string:/keywords/0
```
```yaml bad
keywords: ["Humans; Sleep/physiology/drug effects"]  # want: keywords-one-string:/keywords/0
```
```yaml bad
keywords: |
  • sleep  # want: keywords-one-string
  • memory
```
```markdown bad
---
tags: "sleep, memory"  # want: keywords-one-string
---
```
```json bad want=keywords-one-string:/keywords
{
  "keywords": "sleep · memory (long-term; short-term) · 2,4-D"
}
```
```yaml bad
keywords:
  - sleep &amp;amp; memory  # want: text-html-entity
  - night shifts; dreams of water  # want: keywords-one-string
```
```yaml good
keywords:
  - Receptors, Calcitriol
  - Health Knowledge, Attitudes, Practice
  - 2,4-D
  - N,N-dimethyltryptamine
  - t(9;22)(q34;q11)
  - CuSO4·5H2O
  - safe, reliable and fast systems
```
```yaml good
keywords:
  - {text: "Equity, Justice (D63)", vocabulary: jel}
  - {text: Climate; Natural Disasters; Global Warming Q54, vocabulary: jel}
```
```json good profile=csl-json
{"keyword": "sleep, memory, night shifts"}
```
```html good
<meta name="citation_title" content="Night shifts and the memory of gulls">
<meta name="citation_doi" content="10.1234/gulls.7">
<meta name="citation_keywords" content="sleep; memory; night shifts">
```
```csv good
Title,Authors,Year,DOI,Keywords
Sleep and memory,"Marsh, Ida; Reef, Otto",2020,10.1234/sleep.1,sleep; memory; night shifts
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from abslint.knowledge.keyword_lists import glance, several_in, stands_in_list
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

NAMES = {
    "\n": "line breaks",
    "\t": "tabs",
    ";": "semicolons",
    "|": "bars",
    "•": "bullets",
    "·": "points",
    ",": "commas",
}
"""Separators in words."""


_SIGN = Pattern(r"[;；|¦•●▪·∙・,،，、\n\t]")


def check(paper: Paper) -> Iterator[Finding]:
    if _SIGN.search(glance(paper)):
        keywords = paper.filled("keywords")
        for keyword in keywords:
            yield from _several(keyword, len(keywords) == 1)


def _several(keyword: Field, alone: bool) -> Iterator[Finding]:
    in_list = stands_in_list(keyword)
    forms = keyword.paper.profile.forms
    if keyword.pointer[0] in forms.keyword_strings or (forms.keywords == "string" and not in_list):
        return
    found = several_in(keyword.text, in_list, alone)
    if found is None:
        return
    fix = None
    if keyword.pointer[-1] != "text":
        values = tuple(" ".join(keyword.text[start:end].split()) for start, end in found.parts)
        fix = keyword.split("make each keyword an item of its own", values)
        commas = found.separator == "," or (found.separator in "\n\t" and "," in keyword.text)
        fix = fix.unsafe() if commas else fix
    count = (
        f"{len(found.parts)} keywords between {NAMES[found.separator]}" if found.parts[1:] else "a list of one keyword"
    )
    finding = keyword.finding(f"`{shorten(keyword.text)}` holds {count}", fix=fix)
    yield replace(finding, also=(keyword.pointer[:-1],)) if alone and in_list else finding


RULE = PaperRule(
    name="keywords-one-string",
    page=__doc__,
    terms=("keywords",),
    check=check,
    silent_on=are_plain_keywords,
    covers=("schema-type", "schema-other"),
)
