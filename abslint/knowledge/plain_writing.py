"""Which records are written so that every reader of the syntax reads the same, told at one glance."""

from __future__ import annotations

from abslint.model.paper import Paper


def is_plainly_written(paper: Paper) -> bool:
    """Whether no comment stands in the text of a record, and all readers agree on its scalars: as in all JSON."""
    document = paper.document
    if document.json_text is not None:
        return True
    return not document.misreads and next(document.comments(), None) is None


def is_json(paper: Paper) -> bool:
    """Whether a record stands in JSON: no reader guesses there what kind of value a text is."""
    return paper.json_text is not None
