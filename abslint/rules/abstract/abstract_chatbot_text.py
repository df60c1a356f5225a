r"""A chatbot's own words stand in the abstract.

`Certainly! Here is an abstract…`, `As an AI language model, I…` and the marks that such programs leave
(`oaicite`, `utm_source=chatgpt.com`) are no part of a paper, and show that nobody read it before it was sent. Only
what the program says of itself, as sentences of its own and not in quotation marks, is told: papers about chatbots are
left alone.

```yaml bad
abstract: >-
  Certainly! Here is a revised version of your abstract: We watched a tidal pool through one  # want: abstract-chatbot-text
  whole summer and counted its visitors by day and by night. Crabs came at dusk, gulls at dawn.
```
```json bad profile=csl-json want=abstract-chatbot-text:/abstract
{
  "abstract": "We watched a tidal pool through one whole summer and counted its visitors by day and by night. As an AI language model, I cannot count crabs, but most of them may have stayed for less than an hour."
}
```
```markdown bad
---
abstract: "We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at
  dusk, gulls at dawn, and most of them stayed for less than an hour. I hope this helps!"  # want: abstract-chatbot-text
---
```
```yaml bad
abstract: >-
  We watched a tidal pool through one whole summer and counted its visitors by day and by night. Crabs came at dusk,
  gulls at dawn :contentReference[oaicite:3]{index=3}, and most of them stayed for less than an hour.  # want: abstract-chatbot-text
```
```yaml bad
abstract: >-
  Sure, here is an abstract for your paper: We watched a tidal pool through one whole summer  # want: abstract-chatbot-text
  and counted its visitors by day and by night. Crabs came at dusk, gulls at dawn.
```
```yaml good
abstract: >-
  Chatbots say "As an AI language model, I cannot count crabs" where others count. We asked five of them whether they
  hoped that this helps, and how they serve as an AI language model for tidal pools. Here is what we found: "Certainly!
  Here is an abstract:" came first in most answers, and "I hope this helps!" last. As AI language models improve, crabs
  are counted more often.
```
```yaml good
abstract: >-
  Here is a summary of nine summers at a tidal pool, in which we counted its visitors by day and by night. Let me know if
  the crabs come, said the gulls. Of course, they came at dusk, and most of them stayed for less than an hour.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.chatbot_phrases import PIECES, SIGN, find_chatbot_text
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule, Literals


def check(abstract: Field) -> Iterator[Finding]:
    part = find_chatbot_text(abstract.text)
    if part is not None:
        shown = shorten(abstract.text[slice(*part)].strip())
        yield abstract.finding(f"`{shown}` is a chatbot's text, not the paper's", part)


RULE = FieldRule(
    name="abstract-chatbot-text",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("abstract", "other_abstracts"),
    check=check,
    trigger=Literals(*PIECES, sign=SIGN),
)
