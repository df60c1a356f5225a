r"""What stands in the field for an institution's ROR id is none, or not in its form.

A ROR id is a zero, six letters or digits and two check digits, `027bh9e22`. A wrong character shows, since the check
digits then do not fit. Labels, spaces and capitals are mended. The record keeps the bare id; with the option
`form = "url"` the house keeps ids as ROR displays them, `https://ror.org/027bh9e22`. The other of the two forms is right
for many readers, and only a warning.

```yaml bad
authors:
  - family: Marsh
    given: Ida
    affiliations:
      - {name: Shore Institute, ror: "ROR: 027BH9E22"}  # want: ror-malformed
```
```yaml fixed
authors:
  - family: Marsh
    given: Ida
    affiliations:
      - {name: Shore Institute, ror: "027bh9e22"}
```
```yaml bad
authors: [{family: Marsh, affiliations: [{name: Shore Institute, ror: "https://ror.org/027bh9e22"}]}]  # want: ror-malformed
```
```yaml fixed
authors: [{family: Marsh, affiliations: [{name: Shore Institute, ror: "027bh9e22"}]}]
```
```yaml bad
authors: [{family: Marsh, affiliations: [{name: Shore Institute, ror: 027bh9e23}]}]  # want: ror-malformed
```
```yaml bad
authors: [{family: Marsh, affiliations: [{name: Shore Institute, ror: grid.5132.5}]}]  # want: ror-malformed
```
```yaml bad option=form:url
authors: [{family: Marsh, affiliations: [{name: Shore Institute, ror: 027bh9e22}]}]  # want: ror-malformed
```
```yaml fixed
authors: [{family: Marsh, affiliations: [{name: Shore Institute, ror: https://ror.org/027bh9e22}]}]
```
```yaml good
authors: [{family: Marsh, affiliations: [{name: Shore Institute, ror: 027bh9e22}]}]
```
```yaml good option=form:url
authors: [{family: Marsh, affiliations: [{name: Shore Institute, ror: https://ror.org/027bh9e22}]}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from abslint.knowledge.identifiers import clean_ror, is_ror, is_ror_url, ror_checksum_ok, ror_url
from abslint.knowledge.prose import shorten, unless_spaced
from abslint.model.finding import Finding, Severity
from abslint.model.paper import Field
from abslint.model.rule import FieldRule

Form = Literal["bare", "url"]


def is_right_ror(text: str) -> bool:
    """Whether a text is a bare ROR id whose check digits fit."""
    return is_ror(text) and ror_checksum_ok(text)


def check(ror: Field, *, form: Form = "bare") -> Iterator[Finding]:
    text = ror.text
    bare = clean_ror(text)
    if bare is None:
        yield ror.finding(f"`{shorten(text)}` is no ROR id, which looks like `027bh9e22`")
    elif not ror_checksum_ok(bare):
        yield ror.finding(f"ROR id `{shorten(text)}` has a wrong character: its last two digits do not fit")
    elif form == "bare" and ror.paper.profile.forms.ror_links and is_ror_url(text):
        yield ror.right()
    elif text != (written := ror_url(bare) if form == "url" else bare):
        fix = ror.replace(f"write `{written}`", written)
        message = unless_spaced(text, written, f"ROR id `{shorten(text)}` should be written `{written}`")
        severity = Severity.WARNING if is_ror(text) or is_ror_url(text) else None
        yield ror.finding(message, fix=fix, severity=severity)
    elif form == "url":
        yield ror.right()  # whatever the schema asks for


RULE = FieldRule(
    name="ror-malformed",
    page=__doc__,
    severity=Severity.ERROR,
    terms=("authors.ror",),
    check=check,
    silent_on=is_right_ror,
    covers=("schema-format", "schema-pattern", "schema-type"),
    yields_to=("placeholder-value", "identifier-in-wrong-field"),
)
