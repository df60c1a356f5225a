r"""A keyword carries PubMed's major-topic mark.

PubMed writes an asterisk before the headings that a paper is mainly about, and
portals copy it into the keyword. It is no part of the term. Where every keyword
of a record is starred the mark says nothing and is dropped; where only some
are, it moves into `major: true` in shapes that can hold that.

```yaml bad
keywords: ["*sleep", "*memory", "*adolescence"]  # want: keyword-major-topic-mark:/keywords/0, keyword-major-topic-mark:/keywords/1, keyword-major-topic-mark:/keywords/2
```
```yaml fixed
keywords: ["sleep", "memory", "adolescence"]
```
```yaml bad
keywords:
  - "*sleep"  # want: keyword-major-topic-mark
  - memory
```
```yaml fixed
keywords:
  - {text: "sleep", major: true}
  - memory
```
```yaml bad
keywords: [Advertising/*statistics & numerical data, sleep]  # want: keyword-major-topic-mark:/keywords/0, keyword-qualifier:/keywords/0
```
```yaml good
keywords: ["A* search", "HLA-A*02:01", "p*", "C*-algebras"]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keywords import major_marks
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Proposal, ReplaceValue
from abslint.model.paper import Field, Paper
from abslint.model.rule import Chars, PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    keywords = paper.filled("keywords")
    marks = [major_marks(keyword.text) for keyword in keywords]
    everywhere = all(marks)
    for keyword, found in zip(keywords, marks, strict=True):
        for mark in found:
            message = f"`{shorten(keyword.text)}` carries PubMed's major-topic mark"
            yield keyword.finding(message, mark, _fix(paper, keyword, mark, everywhere))


def _fix(paper: Paper, keyword: Field, mark: tuple[int, int], everywhere: bool) -> Proposal | None:
    """Drop the mark; where it tells keywords apart and the shape can say so, keep what it says."""
    plain = keyword.replace("drop the mark", "", mark)
    if everywhere or plain is None:
        return plain
    in_list = bool(keyword.pointer) and isinstance(keyword.pointer[-1], int)
    if paper.profile.forms.keyword_major and in_list and mark[0] == 0:
        value = {"text": keyword.text[mark[1] :], "major": True}
        return Proposal("say `major: true` instead of the mark", (ReplaceValue(keyword.pointer, value),))
    return plain.unsafe()


RULE = PaperRule(
    name="keyword-major-topic-mark",
    page=__doc__,
    terms=("keywords",),
    check=check,
    trigger=Chars("*"),
    yields_to=("keyword-bullet",),
)
