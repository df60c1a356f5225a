r"""The abstract is the title over again.

A form that wanted an abstract got the title, or an import took it for both. Nobody learns anything from it, and
whoever looks for records without an abstract passes this one over. Texts of 200 characters or more are not compared.

```yaml bad
title: A walk along the dyke
abstract: A walk along the dyke.  # want: abstract-equals-title
```
```json bad profile=csl-json want=abstract-equals-title:/abstract,text-html-entity
{"title": "Crabs & other visitors: a count", "abstract": "Crabs &amp; Other Visitors – A Count"}
```
```markdown bad
---
title: Crabs and other visitors
abstract: "<p>Crabs and other visitors</p>"  # want: abstract-equals-title, text-html-tag
---
```
```yaml good
title: Crabs and other visitors
abstract: >-
  Crabs and other visitors. We watched a tidal pool through one whole summer and counted who came to it by day and by
  night, and whether they came back.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.markup import without_tags
from abslint.knowledge.patterns import Pattern
from abslint.knowledge.prose import fold
from abslint.knowledge.usual_abstracts import LEAST, LONG_WORD, USUAL_ABSTRACT
from abslint.model.finding import Finding, Severity
from abslint.model.glance import Still
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

_ENTITY = Pattern(r"&[#A-Za-z0-9]{2,10};")
_MOST = LEAST * LONG_WORD


def check(paper: Paper) -> Iterator[Finding]:
    abstracts = paper.filled("abstract")
    if len(abstracts) != 1 or len(abstracts[0].text) >= _MOST:
        return
    said = _folded(abstracts[0].text)
    if said and said == _folded(paper.text("title")[: 2 * _MOST]):
        yield abstracts[0].finding("the abstract is the title over again; leave it out, or fetch the text")


def _folded(text: str) -> str:
    return fold(_ENTITY.sub(" ", without_tags(text)))


RULE = PaperRule(
    name="abstract-equals-title",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("abstract", "title"),
    check=check,
    yields_to=("placeholder-value", "abstract-not-an-abstract"),
    stills=(Still(texts=(("abstract", USUAL_ABSTRACT),)),),
)
