r"""A title is cut off before its end.

Pages and exports cut long titles at a number of characters, and copies lose what stands on the next line: the title
ends in an ellipsis, a comma, a colon, an open bracket, or a word that no title ends in. Short titles like to trail off,
and catalogues shorten those of old books, so an ellipsis is told only behind eight words or more, if what stands before
it is cut off itself, or there are a hundred characters, and never of a book.

```yaml bad
title: Counting crabs at dusk with one lamp and the  # want: title-truncated
```
```yaml bad
title: Counting crabs at dusk with one lamp, two children and the…  # want: title-truncated
```
```yaml bad
title: Why crabs of the dusk need better lamps in a  # want: title-truncated
```
```yaml good
title: On the crabs of class A and on those in A
```
```yaml bad
title: Counting crabs at dusk, dawn,  # want: title-truncated
```
```yaml bad
title: "Counting crabs at dusk:"  # want: title-truncated
```
```yaml bad
title: Counting crabs at dusk (  # want: title-truncated
```
```json bad profile=csl-json want=title-truncated
{"title": "What children of a small island saw when they counted crabs at dusk for the first time in their live..."}
```
```yaml bad
title: Die Zählung der Krabben in der Dämmerung und  # want: title-truncated
language: de
```
```yaml bad
title: Counting crabs
subtitle: a study of the effects of  # want: title-truncated
```
```yaml good
title: And then there was silence...
```
```yaml good
title: What we talk about when we talk about crabs...
```
```yaml good
title: The crabs that a small island's children dream of
```
```yaml good
title: Wie fangen wir mit dem Zählen der Krabben an
language: de
```
```yaml good
title: Scalar implicatures and the interpretation of the conjunction or
```
```yaml good
title: The long decline of the definite article <i>the</i>
```
```yaml good
title: "Counting crabs at dusk:"
subtitle: a study with one lamp
```
```yaml good
title: What the lamps of all the crab counters say about the dark when nobody counts any more, etc...
```
```yaml good without=container,volume
title: A true relation of the crabs that were seen upon the shores of this island in the year of the great flood, with ...
type: book
```
```yaml good
title: Counting crabs at dusk, a sad story :(
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.languages import base_language
from abslint.knowledge.plain_titles import SOUND_TITLES
from abslint.knowledge.prose import shorten
from abslint.knowledge.title_cuts import find_title_cut
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule

BOOKS = frozenset({"book", "chapter", "manuscript", "pamphlet", "treaty", "legislation"})

_HOW = {
    "ellipsis": "with an ellipsis",
    "comma": "after a comma",
    "colon": "after a colon",
    "bracket": "after an open bracket",
    "word": "in the middle of a phrase",
}


def check(paper: Paper) -> Iterator[Finding]:
    followed = paper.has("subtitle")
    language = paper.text("language")
    language = base_language(language) or language
    for term in ("title", "subtitle"):
        for title in paper.filled(term):
            cut = find_title_cut(title.text, language, paper.text("type") in BOOKS)
            if cut is None or (followed and term == "title" and cut.kind in ("colon", "comma", "ellipsis")):
                continue
            shown = shorten(title.text[max(0, cut.end - 50) : cut.end].partition(" ")[2])
            yield title.finding(f"{term} is cut off {_HOW[cut.kind]}: `…{shown}`", (cut.start, cut.end))


RULE = PaperRule(
    name="title-truncated",
    page=__doc__,
    terms=("title", "subtitle", "language", "type"),
    check=check,
    stills=SOUND_TITLES,
    yields_to=("placeholder-value",),
)
