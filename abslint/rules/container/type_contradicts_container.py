r"""A journal article is said to stand in a preprint server or in the volume of one conference.

A server of preprints is no journal, so the type is that of a preprint; the volume of one conference makes a conference
paper. Journals that are called proceedings, and series of conferences that are counted in volumes and issues, remain
journals.

```yaml bad
type: article-journal  # want: type-contradicts-container
container: {title: "bioRxiv : the preprint server for biology"}
```
```yaml bad without=volume,issue
type: article-journal  # want: type-contradicts-container
container: {title: Proceedings of the 3rd Conference on Sheep and Dykes}
```
```json bad profile=csl-json want=type-contradicts-container:/type
{"type": "article-journal", "container-title": "arXiv:1501.00001 [physics]"}
```
```yaml good
type: preprint
container: {title: arXiv}
```
```yaml good
type: paper-conference
container: {title: Proceedings of the 3rd Conference on Sheep and Dykes}
```
```yaml good
container: {title: Proceedings of the National Academy of Sciences of the United States of America}
```
```yaml good
container: {title: Proceedings of the Conference on Dykes}
volume: "34"
issue: "2"
```
```yaml good
container: {title: "Dyke Conference Series: Earth and Environmental Science"}
```
```yaml good
container: {title: "Journal of Dykes. Papers of the 3rd Conference on Sheep"}
```
```yaml good
container: {title: "Dyke Congress Digest (1995)"}
```
```yaml good
container: {title: The 14th Congress Record}
volume: "34"
issue: "2"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.containers import PLAINLY_CONTAINED, is_one_conference, is_preprint_server
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Paper
from abslint.model.rule import PaperRule


def check(paper: Paper) -> Iterator[Finding]:
    kind, title = paper.one("type"), paper.text("container.title")
    if kind is None or not title or paper.text("type") != "article-journal":
        return
    shown = f"`{shorten(kind.text)}`, but `{shorten(title)}`"
    if is_preprint_server(title):
        if not paper.profile.forms.preprints:
            return
        yield kind.finding(f"{shown} is a preprint server")
    elif is_one_conference(title) and not (paper.has("volume") and paper.has("issue")):
        yield kind.finding(f"{shown} is the volume of a conference")


RULE = PaperRule(
    name="type-contradicts-container",
    page=__doc__,
    terms=("type", "container.title", "volume", "issue"),
    check=check,
    stills=PLAINLY_CONTAINED,
    yields_to=("placeholder-value",),
)
