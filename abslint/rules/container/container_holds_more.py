r"""A journal's name has its volume, issue or pages behind it.

They were copied along with the citation, and no longer match the name of the journal elsewhere. A bare number or year
belongs to the name, and so does what a library puts behind it in brackets; books are volumes by name, and pages of a
Hugo site show the whole citation there.

```yaml bad
volume: "4"
container: {title: "Journal of Imagined Shores, vol. 4"}  # want: container-holds-more
```
```yaml fixed
volume: "4"
container: {title: "Journal of Imagined Shores"}
```
```json bad profile=csl-json whole want=container-holds-more
{"id": "a", "type": "article-journal", "title": "Crabs", "container-title": "Imagined Shores 9(2), pp. 1-9"}
```
```json fixed profile=csl-json whole
{"id": "a", "type": "article-journal", "title": "Crabs", "container-title": "Imagined Shores", "volume": "9", "issue": "2", "page": "1-9"}
```
```json bad profile=csl-json want=container-holds-more:/container-title
{"type": "article-journal", "container-title": "Zeitschrift für Deiche, Bd. 12, Heft 3, S. 100–109"}
```
```yaml bad
volume: "5"
container: {title: "Journal of Imagined Shores, vol. 4 (2010)"}  # want: container-holds-more
```
```yaml bad want=container-holds-more
- container: {title: "Journal of Imagined Shores", issn: 1461-8672}
- container: {title: "Journal of Imagined Shores, vol. 12", issn: 1461-8672}
```
```yaml good
type: paper-conference
container: {title: Proceedings of the 2020 Workshop on Dykes}
```
```yaml good
container: {title: "Cerebral shores (New York, N.Y. : 1991)"}
```
```yaml good
type: chapter
container: {title: "Selected Letters, Volume 2"}
```
```yaml good
container: {title: Book 2.0}
```
```yaml good
container: {title: Acta Shorica Section B 60}
```
```yaml good
container: {title: "The Shore (1982)"}
```
```markdown good
---
publication_types: [article-journal]
publication: "*Journal of Imagined Shores*, 12(3)"
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.containers import PLAINLY_CONTAINED, Held, held_behind
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding, Insert, Proposal, ReplacePart
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

ARTICLES = frozenset({"article-journal", "article-magazine", "article-newspaper"})


def check(paper: Paper) -> Iterator[Finding]:
    title = paper.one("container.title")
    if title is None or paper.profile.forms.markdown or paper.text("type") not in ARTICLES:
        return
    held = held_behind(title.text)
    if held is not None:
        part = (held.end, len(title.text))
        more = shorten(title.text[held.end :].lstrip(" ,.;:"))
        yield title.finding(f"`{more}` stands behind the name of the journal", part, _fix(paper, title, held))


def _fix(paper: Paper, title: Field, held: Held) -> Proposal | None:
    """Cut it off, and keep it in fields of its own; None where they have no place here, or say something else."""
    part = (title.start + held.end, title.start + len(title.text))
    changes: list[ReplacePart | Insert] = [ReplacePart(title.pointer, part, "")]
    for term, value in (("volume", held.volume), ("issue", held.issue), ("pages", held.pages)):
        there = paper.text(term)
        if not value or there == value:
            continue
        if there or paper.all(term) or not paper.profile.holds(term) or len(paper.pointer_for(term)) > 1:
            return None
        changes.append(Insert(paper.pointer_for(term), value))
    return Proposal("keep it in fields of its own", tuple(changes), safe=False)


RULE = PaperRule(
    name="container-holds-more",
    page=__doc__,
    terms=("container.title", "type", "volume", "issue", "pages"),
    check=check,
    stills=PLAINLY_CONTAINED,
    yields_to=("placeholder-value", "title-equals-container"),
)
