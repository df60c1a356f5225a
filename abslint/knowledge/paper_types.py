"""Types, native ones and CSL's, that say that something is a paper. Knows no record."""

PAPER_TYPES = frozenset(
    "article article-journal article-magazine article-newspaper book chapter dataset manuscript paper-conference "
    "patent preprint report review review-book software standard thesis".split()
)
"""Others (``event``, ``map``, ``post``, ``song``) are words of many shapes."""
