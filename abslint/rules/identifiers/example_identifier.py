r"""An identifier was copied from somebody's documentation.

0000-0002-1825-0097 is the ORCID iD of a fictitious person, 1234-5679 the ISSN of every guide. Nobody and nothing has
them, so the real one is still to be filled in.

```yaml bad
authors:
  - family: Marsh
    given: Ida
    orcid: 0000-0002-1825-0097  # want: example-identifier
```
```yaml bad
container: {title: Journal of Imagined Shores, issn: 1234-5679}  # want: example-identifier
```
```json bad profile=csl-json want=example-identifier:/DOI
{"DOI": "10.1000/xyz123"}
```
```yaml bad without=container,volume,issue
type: book
identifiers: {doi: 10.1234/tide.7, isbn: 978-3-16-148410-0}  # want: example-identifier
```
```yaml good
authors: [{family: Marsh, given: Ida, orcid: 0000-0001-5109-3700}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.doi_faults import read_written_doi
from abslint.knowledge.doi_kinds import is_test_doi
from abslint.knowledge.identifier_kinds import EXAMPLES, is_example_identifier
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.glance import Glance, Look
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(identifier: Field) -> Iterator[Finding]:
    if _is_example(identifier):
        yield identifier.finding(f"`{shorten(identifier.text)}` only stands in documentation, as an example")


def _is_example(identifier: Field) -> bool:
    text = identifier.text
    if identifier.term == "identifiers.doi":
        return _is_example_doi(text)
    bare = text.replace("-", "")
    if bare != text and bare.isalnum():  # digits with hyphens, as nearly all are
        return text in EXAMPLES or bare in EXAMPLES
    return is_example_identifier(text)


def _is_example_doi(text: str) -> bool:
    doi = read_written_doi(text).value
    return is_test_doi(doi) or doi.lower() in EXAMPLES


def is_no_example(text: str) -> bool:
    """Whether an identifier is none of those that stand in documentation, of whatever kind it is."""
    return not _is_example_doi(text) and not is_example_identifier(text)


_EXAMPLES = f"(?i)^(?:{'|'.join(sorted(EXAMPLES)).replace('.', '[.]')})$"

NO_EXAMPLE = Glance(
    is_no_example,
    (
        Look(has=(r"^10\.[0-46-9][0-9]{3,8}/[A-Za-z0-9._;()/:-]*[A-Za-z0-9]$",), lacks=(_EXAMPLES,)),
        Look(has=("^(?:[0-9]{4}-[0-9]{4}-)?[0-9]{4}-[0-9]{3}[0-9X]$",), lacks=(_EXAMPLES,)),
    ),
)
"""The looks know DOIs of the usual shape without a test prefix, ORCID iDs and ISSNs in their own form."""

RULE = FieldRule(
    name="example-identifier",
    page=__doc__,
    terms=("identifiers.doi", "identifiers.isbn", "container.isbn", "container.issn", "authors.orcid", "editors.orcid"),
    check=check,
    silent_on=NO_EXAMPLE,
    yields_to=("doi-unregistered-prefix", "placeholder-value", "doi-as-link"),
)
