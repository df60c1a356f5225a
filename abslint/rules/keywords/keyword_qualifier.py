r"""A keyword is a MeSH heading with its qualifiers, its identifier or a check tag.

Indexers of MEDLINE add headings such as `Stroke/surgery/therapy`, and tick tags
such as `Humans` on nearly every paper. Among an author's keywords they say who
indexed the paper rather than what it is about. Keep the heading alone, or say
where it comes from: `{text: Stroke/surgery, vocabulary: mesh}`. Tags that an
author may well choose (`Female`, `Child`) count only beside a sure one.

```yaml bad
keywords:
  - Stroke/surgery/therapy  # want: keyword-qualifier
  - Soil/ch [Chemistry]  # want: keyword-qualifier
  - D007674  # want: keyword-qualifier
```
```yaml bad
keywords: [Humans, Female, sleep]  # want: keyword-qualifier:/keywords/0, keyword-qualifier:/keywords/1
```
```markdown bad
---
tags: ["Drug Resistance, Multiple/genetics", hospitals]  # want: keyword-qualifier
---
```
```json bad profile=csl-json want=keyword-qualifier
{"keyword": "Wildfires/mo, td [Mortality, Trends]; smoke"}
```
```yaml good
keywords: [PI3K/AKT, ACMG/AMP, mixed/augmented reality, diagnosis/therapy, Education/economics, input/output]
```
```yaml good
keywords: [Female, Child, refugee camps]
```
```yaml good
keywords:
  - {text: Stroke/surgery, vocabulary: mesh}
  - {text: Humans, vocabulary: mesh}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import glance, pieces_of, vocabularies, vocabulary_of
from abslint.knowledge.keywords import strip_marks
from abslint.knowledge.mesh import check_tags, is_descriptor_id, mesh_qualifiers
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Part

_SIGN = Pattern(r"/|[dD]0\d{5}|Humans|Middle Aged|Aged, 80|Preschool|Newborn|Research Support")


def check(paper: Paper) -> Iterator[Finding]:
    if not _SIGN.search(glance(paper)):
        return
    known = vocabularies(paper)
    tags: list[tuple[Field, Part, str]] = []
    sure = False
    for keyword, part, text in pieces_of(paper):
        if vocabulary_of(keyword, known):
            continue
        slash = mesh_qualifiers(text) if "/" in text else None
        if slash is not None:
            heading = shorten(strip_marks(text[:slash]).strip(), 40)
            message = f"`{shorten(text)}` is a MeSH heading with qualifiers: the keyword is `{heading}`"
            yield keyword.finding(message, (part[0] + slash, part[1]))
            sure = True
        elif is_descriptor_id(text):
            yield keyword.finding(f"`{shorten(text)}` is the identifier of a MeSH heading, not a keyword", part)
        elif (tag := strip_marks(text)) in check_tags():
            tags.append((keyword, part, text))
            sure = sure or check_tags()[tag]
    if sure:
        for keyword, part, text in tags:
            yield keyword.finding(f"`{shorten(text)}` is a check tag of MEDLINE, not what the paper is about", part)


RULE = PaperRule(
    name="keyword-qualifier",
    page=__doc__,
    severity=Severity.INFO,
    terms=("keywords", "keywords.vocabulary"),
    check=check,
    silent_on=are_plain_keywords,
    yields_to=("keywords-one-string",),
)
