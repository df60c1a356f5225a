r"""A keyword carries PubMed's major-topic mark.

PubMed writes an asterisk before the headings that a paper is mainly about (its
pages show it behind them), and portals copy it into the keyword. It is no part
of the term. Where every keyword of a record is starred the mark says nothing
and is dropped; where only some are, it moves into `major: true` in shapes that
can hold that, and elsewhere dropping it loses what it said. A mark on a qualifier
goes with that (keyword-qualifier). In MEDLINE (`.nbib`) it is the shape's own way to
say so, and left alone.

```yaml bad
keywords: ["*sleep", "*memory"]  # want: keyword-major-topic-mark:/keywords/0, keyword-major-topic-mark:/keywords/1
```
```yaml fixed
keywords: ["sleep", "memory"]
```
```yaml bad
keywords:
  - "*sleep"  # want: keyword-major-topic-mark
  - memory
```
```yaml fixed
keywords:
  - text: sleep
    major: true
  - memory
```
```yaml bad
keywords:
  - {text: "*sleep", vocabulary: mesh}  # want: keyword-major-topic-mark
  - memory
```
```yaml fixed
keywords:
  - {text: "sleep", vocabulary: mesh, major: true}
  - memory
```
```yaml bad
keywords:
  - Advertising/*statistics & numerical data  # want: keyword-qualifier
  - "*Sleep/physiology"  # want: keyword-major-topic-mark, keyword-qualifier
```
```yaml bad
keywords:
  - Wakefulness / drug effects*  # want: keyword-qualifier
  - "*dreams"  # want: keyword-major-topic-mark
```
```json bad profile=csl-json want=keyword-major-topic-mark,keyword-major-topic-mark
{
  "keyword": "*sleep; *rapid eye movement"
}
```
```json fixed profile=csl-json
{
  "keyword": "sleep; rapid eye movement"
}
```
```markdown bad
---
tags:
  - '*sleep'  # want: keyword-major-topic-mark
  - "*memory"  # want: keyword-major-topic-mark
---
```
```markdown fixed
---
tags:
  - 'sleep'
  - "memory"
---
```
```text bad want=keyword-major-topic-mark,keyword-major-topic-mark,language-name
Night shifts and what we remember of them

Marsh, I. & Reed, O.

Research output: Contribution to journal › Article › peer-review

Abstract
We asked forty porters of a hospital what they had dreamt after their shifts, and what they still knew of it a month
later. Most dreams were forgotten within a week, those of lifts and corridors within a day.

Original language: English
Pages (from-to): 11-19
Journal: Journal of Imagined Shores
Volume: 12
DOIs: 10.1234/tidal.8
Publication status: Published
Publication date: 2020

Keywords
  • *sleep
  • *night shifts
```
```text fixed
Night shifts and what we remember of them

Marsh, I. & Reed, O.

Research output: Contribution to journal › Article › peer-review

Abstract
We asked forty porters of a hospital what they had dreamt after their shifts, and what they still knew of it a month
later. Most dreams were forgotten within a week, those of lifts and corridors within a day.

Original language: English
Pages (from-to): 11-19
Journal: Journal of Imagined Shores
Volume: 12
DOIs: 10.1234/tidal.8
Publication status: Published
Publication date: 2020

Keywords
  • sleep
  • night shifts
```
```yaml good
keywords: ["A* search", "HLA-A*02:01", "p*", "Sagittarius A*", "C*-algebras", "RRT*", "2*2 tables", "*omics"]
```
```yaml good
keywords: ["therap*"]
```
```medline good
PMID- 7
TI  - Night shifts and what we remember of them.
FAU - Marsh, Ida
OT  - *sleep
OT  - night shifts
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.keyword_lists import glance, is_pending, pieces_of, stands_in_list
from abslint.knowledge.keywords import cut, is_truncation, is_wildcard, major_marks
from abslint.knowledge.plain_keywords import are_plain_keywords
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Insert, Proposal, ReplaceValue
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule
from abslint.model.span import Part, Pointer


def check(paper: Paper) -> Iterator[Finding]:
    if "*" not in glance(paper) or paper.profile.forms.keyword_marks:
        return
    marked = [
        (keyword, text, [(start + first, start + last) for first, last in major_marks(text, wildcards=True)])
        for keyword, (start, _), text in pieces_of(paper)
    ]
    if not marked[1:] and all(is_truncation(text) for _, text, _ in marked):
        return
    everywhere = all(marks for _, _, marks in marked)
    pending = is_pending(paper, [keyword.text[slice(*mark)] for keyword, _, marks in marked for mark in marks])
    drops = _drops(marked) if everywhere else {}  # all at once: none is left to say something in a later round
    for keyword, text, marks in marked:
        if marks and (everywhere or not is_wildcard(text)):
            message = f"keyword `{shorten(text)}` carries PubMed's major-topic mark"
            fix = drops[keyword.pointer] if everywhere else _keep(paper, keyword, marks)
            yield keyword.finding(message, marks[0], fix.unsafe() if fix and pending else fix)


def _drops(marked: list[tuple[Field, str, list[Part]]]) -> dict[Pointer, Proposal | None]:
    """For each field the fix that drops all of its marks."""
    by_field: dict[Pointer, tuple[Field, list[Part]]] = {}
    for keyword, _, marks in marked:
        by_field.setdefault(keyword.pointer, (keyword, []))[1].extend(marks)
    return {pointer: _replace(keyword, marks) if marks else None for pointer, (keyword, marks) in by_field.items()}


def _replace(keyword: Field, marks: list[Part]) -> Proposal | None:
    first, last = marks[0][0], marks[-1][1]
    inside = cut(keyword.text[first:last], [(start - first, end - first) for start, end in marks]) if marks[1:] else ""
    return keyword.replace("drop the mark", inside, (first, last))


def _keep(paper: Paper, keyword: Field, marks: list[Part]) -> Proposal | None:
    """Say what the mark says where the shape can; safe where it stands before the whole heading."""
    plain = _replace(keyword, marks)
    if plain is None or not paper.profile.forms.keyword_major or not stands_in_list(keyword):
        return plain and plain.unsafe()
    title = "say `major: true` instead of the mark"
    if keyword.pointer[-1] != "text":
        value = {"text": cut(keyword.text, marks), "major": True}
        said = Proposal(title, (ReplaceValue(keyword.pointer, value),))
    else:
        major = (*keyword.pointer[:-1], "major")
        known = {field.pointer: field.text for field in paper.all("keywords.major")}
        if major in known:
            return plain if known[major] == "true" else plain.unsafe()
        said = Proposal(title, (*plain.changes, Insert(major, True)))
    return said if len(marks) == 1 and not keyword.text[: marks[0][0]].strip() else said.unsafe()


RULE = PaperRule(
    name="keyword-major-topic-mark",
    page=__doc__,
    terms=("keywords", "keywords.major"),
    check=check,
    silent_on=are_plain_keywords,
    yields_to=("keyword-bullet", "keyword-qualifier"),
)
