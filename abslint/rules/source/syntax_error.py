r"""The file, line or record cannot be read.

The message says what a person did, as far as that can be told: an asterisk or
a colon that wants quotes, a tab, a bracket that is not closed, front matter
without its end. Reading goes on with the next record.

```yaml bad here whole
title: Foxes: a field guide  # want: syntax-error
type: book
```
```yaml bad here whole
keywords: *foxes  # want: syntax-error
```
```json bad whole want=syntax-error
{"title": "Foxes at night", "type": "book",, "language": "en", "abstract": ""}
```
```xml bad want=syntax-error
<PubmedArticle><MedlineCitation><PMID Version="1">30000017</PMID><Article>
<Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal>
<ArticleTitle>Foxes & owls.</ArticleTitle><Language>eng</Language></Article></MedlineCitation></PubmedArticle>
```
```xml fixed
<PubmedArticle><MedlineCitation><PMID Version="1">30000017</PMID><Article>
<Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal>
<ArticleTitle>Foxes &amp; owls.</ArticleTitle><Language>eng</Language></Article></MedlineCitation></PubmedArticle>
```
```csv bad want=syntax-error
Title,Authors,Year,DOI
Foxes at night, with owls,Ida Marsh,2020,10.1234/fox.1
```
```csv bad want=syntax-error
Title,Authors,Year,DOI
"Foxes at night,Ida Marsh,2020,10.1234/fox.1
Owls at night,Ida Marsh,2020,10.1234/fox.2
```
```csv good
Title,Authors,Year,DOI
"Foxes at ""night"", with owls",Ida Marsh,2020,10.1234/fox.1
```
```yaml good
title: "Foxes: a field guide"
```
"""

from __future__ import annotations

from abslint.model.finding import Severity
from abslint.model.rule import SourceRule

RULE = SourceRule(
    name="syntax-error",
    page=__doc__,
    severity=Severity.ERROR,
    origin="format",
    covers=("text-control-character", "text-html-entity"),
)
