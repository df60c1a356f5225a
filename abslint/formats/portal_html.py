"""HTML of a publisher or a research portal: what one page tells of one paper. Knows nothing of papers.

A page tells in `<meta>` tags, which Google Scholar and others read, and a Pure portal's also in blocks with labels.
What has neither holds no record, however long it is, and nothing is said of it: nor of HTML that is not well formed.
"""

from __future__ import annotations

from collections.abc import Iterator

from abslint.formats.html_document import HtmlDocument
from abslint.formats.html_page import read_page
from abslint.model.finding import Problem
from abslint.model.format import Document, Format
from abslint.model.source import Source


def read(source: Source) -> Iterator[Document | Problem]:
    """The paper that a page tells of; nothing if it tells of none."""
    page = read_page(source.text)
    if page is not None:
        yield HtmlDocument(source, page)


FORMAT = Format(name="portal_html", suffixes=(".html", ".htm"), read=read, comment="<!--")
