r"""An ISBN's last character does not fit the others.

It is computed from the digits before (modulo 11 for ten characters, modulo 10 for thirteen), so that a wrong or swapped
digit shows. A few books were printed with a wrong ISBN, by which shops and libraries know them all the same: hence this
is no more than a warning.

```yaml bad without=container,volume,issue
type: book
identifiers:
  doi: 10.1234/tide.7
  isbn: 978-0-306-40615-8  # want: isbn-checksum
```
```yaml bad without=container,volume,issue
type: book
identifiers: {doi: 10.1234/tide.7, isbn: 0-306-40651-2}  # want: isbn-checksum
```
```json bad profile=csl-json want=isbn-checksum:/ISBN
{"type": "chapter", "ISBN": "978-0-306-40615-7 0-306-40615-3"}
```
```yaml bad
container: {title: Imagined Shores, isbn: ISBN 978-0-306-40615-8 (pbk.)}  # want: isbn-checksum
```
```yaml good without=container,volume,issue
type: book
identifiers: {doi: 10.1234/tide.7, isbn: 978-0-306-40615-7}
```
```json good profile=csl-json
{"type": "chapter", "ISBN": "978-0-306-40615-7 0-306-40615-2 0-8044-2957-X"}
```
```json good profile=csl-json
{"type": "chapter", "ISBN": "9780306406157 (hardback), 9798681234562 (e-book)"}
```
```json good profile=csl-json
{"type": "chapter", "ISBN": "0 306 40615 2; 978 0 306 40615 7"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.identifiers import LONGEST, find_isbns, is_right_isbn, isbn_checksum_ok
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(isbn: Field) -> Iterator[Finding]:
    for value, start, end in find_isbns(isbn.text[: 2 * LONGEST]):
        if not isbn_checksum_ok(value):
            message = f"ISBN `{shorten(isbn.text[start:end])}` has a wrong digit: its last character does not fit"
            yield isbn.finding(message, (start, end))


RULE = FieldRule(
    name="isbn-checksum",
    page=__doc__,
    terms=("identifiers.isbn", "container.isbn"),
    check=check,
    silent_on=is_right_isbn,
    covers=("schema-format", "schema-pattern"),
    yields_to=("placeholder-value", "example-identifier", "identifier-in-wrong-field"),
)
