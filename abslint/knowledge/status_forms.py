"""How a publication status is written in a shape that has words of its own. Knows columns of the table, no shape."""

from __future__ import annotations

from abslint.knowledge.statuses import is_native_status, is_status_in, status_in

NATIVE = "native"


def is_own_status(text: str, columns: frozenset[str]) -> bool:
    """Whether the text is a status as a shape with these vocabularies writes it.

    ``columns`` are ``native`` and columns of the table of statuses. The native words are small and hyphenated; case
    doesn't count in those of other vocabularies. Raises KeyError for a column that the table has not.
    """
    return is_native_status(text) or any(is_status_in(text, column) for column in columns if column != NATIVE)


def own_status(native: str, columns: frozenset[str]) -> str:
    """The word for a native status in a shape with these vocabularies: its own, else the native one."""
    for column in sorted(columns):
        word = status_in(native, column) if column != NATIVE else None
        if word:
            return word
    return native
