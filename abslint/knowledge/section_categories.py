"""Which of the National Library of Medicine's categories a label of a section may have. Does not know where it stands.

The Library's list gives each label one category; its own records, and those of publishers, give labels of background
and aims either of two, and compounds that of any part.
"""

from __future__ import annotations

from functools import lru_cache

from abslint.knowledge.section_labels import label_category, label_parts, label_ranks

_BY_RANK = {1: ("BACKGROUND", "OBJECTIVE"), 2: ("METHODS",), 3: ("RESULTS",), 4: ("CONCLUSIONS",)}


@lru_cache(maxsize=256)
def categories_of(label: str) -> tuple[str, ...]:
    """The categories that fit a label, the best first; empty where others may fit, too.

    Only labels that name a step of an abstract are sure: registration, limitations or synthesis are told in any.
    """
    ranks = label_ranks(label)
    best = label_category(label)
    if ranks is None or best is None:
        return ()
    stepped = [category for rank in range(ranks[0], ranks[1] + 1) for category in _BY_RANK[rank]]
    parts = [category for part in label_parts(label) if (category := label_category(part)) is not None]
    return tuple(dict.fromkeys([best, *stepped, *parts]))
