r"""A web address is none, or is broken.

It cannot be followed: the scheme is missing or misspelt, the host is none, spaces or several addresses stand in it, a
mailbox or the codes of HTML. Paths of one's own site are right in the shapes of site generators and in lists made by
hand. Letters beyond ASCII, brackets and addresses within addresses are right everywhere. In BibTeX styles set the address
by `\url` themselves.

```yaml bad
links:
  - url: www.example.org/tide.pdf  # want: url-malformed
```
```yaml bad
links: [{url: "htpp://example.org/tide"}]  # want: url-malformed
```
```yaml bad
links: [{url: "http://example,org/tide"}]  # want: url-malformed
```
```yaml bad
links: [{url: "https://example.org/tide; https://example.org/ebb"}]  # want: url-malformed
```
```json bad profile=csl-json want=url-malformed:/URL
{"URL": "https://example.org/tide tables.pdf"}
```
```yaml bad
links: [{url: ida.marsh@example.org}]  # want: url-malformed
```
```yaml bad
links: [{url: "https://example.org/?id=7&amp;lang=en"}]  # want: url-malformed
```
```yaml bad
links: [{url: "https://doi.org/"}]  # want: url-malformed
```
```yaml bad
source: {url: " https://example.org/tide"}  # want: url-malformed
```
```yaml fixed
source: {url: "https://example.org/tide"}
```
```markdown bad
---
url_pdf: http:/example.org/tide.pdf  # want: url-malformed
---
```
```markdown good
---
url_pdf: papers/tide tables.pdf
url_slides: tp/talk.pdf
url_code: "#"
---
```
```json good profile=csl-json
{"URL": "https://web.archive.org/web/2020/http://example.org/tide?a=b,c|[d]&url=https://example.org/"}
```
```yaml good
links:
  - url: https://example.org:8080/wiki/Küste_(Tide)#Ebbe
  - url: ftp://user@ftp.example.org/tide.zip
  - url: "http://例え.example/潮"
  - url: https://my_shore.example.org/100%25_tide.
  - url: "http://[2001:db8::7]/tide"
  - url: mailto:ida.marsh@example.org?subject=tide
  - url: urn:nbn:de:101:1-7
  - url: "https://example.org/wiki/می\u200cروم"
```
```json good profile=csl-json
{"URL": "https://example.org/10.1234/(SICI)1099(199601)1:1<1::AID-TIDE1>3.0.CO;2-1"}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.knowledge.addresses import PLAIN_ADDRESS, address_fault, in_command
from abslint.knowledge.prose import shorten
from abslint.model.finding import Finding
from abslint.model.paper import Field
from abslint.model.rule import FieldRule


def check(url: Field) -> Iterator[Finding]:
    text, profile = url.text, url.paper.profile
    may_be_relative = not (profile.closed or profile.held_to_native)
    if profile.forms.latex and (bare := in_command(text)):
        fix = url.replace("take the command away", bare)
        yield url.finding(f"`{shorten(text)}` stands in `\\url`, which styles add themselves", fix=fix)
    elif fault := address_fault(text, may_be_relative, profile.forms.latex):
        yield url.finding(f"`{shorten(text)}` {fault}")
    elif text != text.strip():
        fix = url.replace("drop the white space", text.strip())
        yield url.finding(f"white space stands around the address `{shorten(text)}`", fix=fix)


RULE = FieldRule(
    name="url-malformed",
    page=__doc__,
    terms=("links.url", "source.url"),
    check=check,
    silent_on=PLAIN_ADDRESS,
    covers=("schema-format", "schema-pattern"),
    yields_to=("placeholder-value", "url-text-fragment"),
)
