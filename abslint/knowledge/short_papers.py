"""Which papers may be as short as those that have no abstract: editorials, letters, comments. Judges nothing.

Most shapes have no place for what kind of article it is, and most records of the others do not say it. So an article is
held for a full one only where its pages or its title show that.
"""

from __future__ import annotations

from abslint.knowledge.pages_reading import page_count
from abslint.knowledge.requirements import ARTICLES, NOTICE, REMARK
from abslint.knowledge.study_designs import READS as DESIGN_READS
from abslint.knowledge.study_designs import design_of
from abslint.model.paper import Paper

MOST = 3
"""Pages of what is often printed without an abstract."""

READS = ("type", "abstract", "pages", *DESIGN_READS)
"""Terms that ``may_be_short`` reads, for rules to declare."""


def may_be_short(paper: Paper) -> bool:
    """Whether a paper may be a notice, a letter, an editorial or a comment, as far as its title, its abstract and its
    pages say; in a shape that keeps no pages only the title can."""
    title = paper.text("title")
    if NOTICE.match(title) or REMARK.match(title):
        return True
    if paper.has("abstract") or paper.text("type") not in ARTICLES or not paper.profile.holds("pages"):
        return False
    return not design_of(paper) and _pages(paper) <= MOST


def _pages(paper: Paper) -> int:
    """How many pages a paper has as far as they can be counted, else 0; the last may stand in a field of its own."""
    pages = paper.texts("pages")
    return page_count("-".join(pages) if len(pages) == 2 else "".join(pages[:1])) or 0
