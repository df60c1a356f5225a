r"""A keyword is a sentence.

A keyword names one thing. What runs over eight words or eighty characters is a
definition, a sentence or several keywords in one. Headings of classifications
are long by nature, and so are chemical names: those stay.

```yaml bad
keywords:
  - how teachers in rural schools cope with very large classes  # want: keyword-too-long
  - memory
```
```json bad profile=csl-json want=keyword-too-long
{"keyword": "sleep; SWS = slow wave sleep as seen in the channels of both sides; memory"}
```
```markdown bad
---
tags: [memory, the influence of shift work on the sleep of nurses and their families]  # want: keyword-too-long
---
```
```yaml good
keywords:
  - Fishing villages -- Coast (Northern) -- Social life and customs -- 19th century -- Sources
  - "Welfare and Poverty: Programs, Provision and Effects of Programs, Evaluation"
  - (2R,3S,4S,5R,6R)-2-(hydroxymethyl)-6-[4-(2-hydroxyethyl)phenoxy]oxane-3,4,5-triol-monohydrate
  - professional treatment issues & counseling & self help groups
  - {text: sports medicine as practised in the armies of small and neutral states, vocabulary: lcsh}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import pieces_of, vocabularies, vocabulary_of
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.knowledge.subject_codes import ends_in_jel, is_heading_style
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper, *, max_characters: int = 80, max_words: int = 8) -> Iterator[Finding]:
    keywords = paper.filled("keywords")
    if all(len(keyword.text) <= max_characters and keyword.text.count(" ") < max_words for keyword in keywords):
        return
    for keyword, part, text in pieces_of(paper):
        if len(text) <= max_characters and text.count(" ") < max_words:
            continue
        words = sum(any(map(str.isalnum, word)) for word in text.split())
        if words <= max_words and (len(text) <= max_characters or words < 4):
            continue
        if is_heading_style(text) or ends_in_jel(text) or vocabulary_of(keyword, vocabularies(paper)):
            continue
        size = f"{words} words" if words > max_words else f"{len(text)} characters"
        yield keyword.finding(f"keyword `{shorten(text)}` has {size}: a keyword names one thing", part)


RULE = PaperRule(
    name="keyword-too-long",
    page=__doc__,
    terms=("keywords", "keywords.vocabulary"),
    check=check,
    silent_on=are_plain_keywords,
    yields_to=(
        "keywords-one-string",
        "keyword-qualifier",
        "keyword-identifier",
        "keyword-fingerprint",
        "keyword-classification-code",
        "keyword-equals-title",
    ),
)
