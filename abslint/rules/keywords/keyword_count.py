r"""A record has very few or very many keywords of its author.

Most journals ask for three to ten. Far fewer help nobody to find the paper; far
more are usually the headings of an index that were merged in. Headings that name
their vocabulary are not counted. A record without keywords is not told here.

```yaml bad
keywords: [sleep]  # want: keyword-count
```
```yaml bad
keywords: [a1, b2, c3, d4, e5, f6, g7, h8, i9, j10, k11]  # want: keyword-count
```
```json bad profile=csl-json want=keyword-count
{"keyword": "sleep; memory"}
```
```yaml good
keywords:
  - sleep
  - memory
  - {text: dreams, vocabulary: author}
  - {text: Wakefulness, vocabulary: mesh}
```
```yaml good
keywords:
  - {text: Wakefulness, vocabulary: mesh}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import pieces_of, stands_in_list, vocabularies, vocabulary_of
from abslint.knowledge.plain_keywords import plain_keywords
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

LEAST, MOST = 3, 10


def check(paper: Paper, *, least: int = LEAST, most: int = MOST) -> Iterator[Finding]:
    known = vocabularies(paper)
    own = [keyword for keyword, _, _ in pieces_of(paper) if not vocabulary_of(keyword, known)]
    if not own or least <= len(own) <= most:
        return
    first = own[0].pointer
    if stands_in_list(own[0]):
        first = first[: -1 if isinstance(first[-1], int) else -2]
    number = "one keyword" if len(own) == 1 else f"{len(own)} keywords"
    yield Finding(first, f"{number}: {least} to {most} are usual")


def _has_usual_number(paper: Paper) -> bool:
    """Whether the keywords are a list of as many short phrases as are usual."""
    keywords = plain_keywords(paper)
    return keywords is not None and (not keywords or LEAST <= len(keywords) <= MOST)


RULE = PaperRule(
    name="keyword-count",
    page=__doc__,
    severity=Severity.INFO,
    default=False,
    terms=("keywords", "keywords.vocabulary"),
    check=check,
    silent_on=_has_usual_number,
    yields_to=("keywords-one-string",),
)
