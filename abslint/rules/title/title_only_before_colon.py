r"""The title stops where a colon stood, and its rest stands in the field for the journal.

Research portals write the title of an article into `T1` and its subtitle into `T2` of RIS, where readers look for the
journal: the paper loses half of its title, and gets a journal that does not exist. That is told where the journal's
names stand elsewhere and agree, and what is in the second field is not among them; of a thesis, where it goes on with a
small letter. A name of a department, a series, a conference or a special issue is left alone.

```ris bad want=title-only-before-colon:/T1
TY  - JOUR
T1  - Crabs at the door
T2  - A diary of two summers
AU  - Marsh, Ida
PY  - 2020/2/1
VL  - 12
JO  - Journal of Imagined Shores
JF  - Journal of Imagined Shores
ER  -
```
```ris fixed
TY  - JOUR
T1  - Crabs at the door: A diary of two summers
AU  - Marsh, Ida
PY  - 2020/2/1
VL  - 12
JO  - Journal of Imagined Shores
JF  - Journal of Imagined Shores
ER  -
```
```ris bad want=title-only-before-colon:/TI
TY  - THES
TI  - Where does the water go?
T2  - on the ebb in small harbours
ER  -
```
```ris fixed
TY  - THES
TI  - Where does the water go? on the ebb in small harbours
ER  -
```
```ris good
TY  - JOUR
TI  - Crabs at the door
T2  - Journal of Imagined Shores
JO  - J. Imag. Shores
JF  - Journal of Imagined Shores
ER  -
```
```ris good
TY  - JOUR
TI  - Crabs at the door: a diary of two summers
T2  - Notes from the Coast
JO  - Shores
JF  - Shores
ER  -
```
```ris good
TY  - JOUR
TI  - Crabs at the door
T2  - Special issue on visitors
JO  - Shores
JF  - Shores
ER  -
```
```ris good
TY  - THES
TI  - Crabs at the door
T2  - Department of Shores
ER  -
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.host_names import names_a_host
from abslint.knowledge.journal_names import are_alike
from abslint.knowledge.prose import shorten
from abslint.knowledge.title_rests import NO_REST, goes_on
from abslint.model.finding import Finding, Proposal, Remove
from abslint.model.glance import Still
from abslint.model.paper import Field, Paper
from abslint.model.rule import PaperRule

IN_JOURNALS = frozenset({"article-journal", "article-magazine", "article-newspaper"})


def check(paper: Paper) -> Iterator[Finding]:
    title, rest = paper.one("title"), paper.one("secondary_title")
    if title is None or rest is None or ":" in title.text or names_a_host(rest.text):
        return
    hosts = [field for field in paper.filled("container.title") if field.pointer != rest.pointer]
    names = [field.text for field in (*hosts, *paper.filled("container.short_title"))]
    if any(are_alike(rest.text, name) for name in names):
        return
    kind = paper.text("type")
    agree = len(hosts) > 1 and all(are_alike(hosts[0].text, other.text) for other in hosts[1:])
    if kind in IN_JOURNALS and hosts and (agree or goes_on(rest.text)):
        host = f"the journal `{shorten(hosts[0].text)}`"
    elif kind == "thesis" and goes_on(rest.text):
        host = "the department"
    else:
        return
    message = f"the rest of the title, `{shorten(rest.text)}`, stands where {host} belongs"
    yield title.finding(message, fix=_fix(title, rest))


def _fix(title: Field, rest: Field) -> Proposal | None:
    """Put the rest behind the title, with a colon unless that ends in a mark of its own."""
    end = len(title.text.rstrip(" ."))
    between = " " if title.text[:end].endswith(("?", "!")) else ": "
    joined = title.replace("put the rest behind the title", between + rest.text, (end, len(title.text)))
    return joined and Proposal(joined.title, (*joined.changes, Remove(rest.pointer)), safe=False)


RULE = PaperRule(
    name="title-only-before-colon",
    page=__doc__,
    terms=("title", "secondary_title", "container.title", "container.short_title", "type"),
    check=check,
    stills=(
        Still(without=frozenset({"secondary_title"})),
        Still(lone=frozenset({"container.title"}), texts=(("secondary_title", NO_REST),)),
    ),
)
