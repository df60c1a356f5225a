from __future__ import annotations

import pytest

from abslint.knowledge.status_forms import is_own_status, own_status
from abslint.knowledge.statuses import NATIVE_STATUSES, VOCABULARIES, find_status

NATIVE = frozenset({"native"})
CSL = frozenset({"native", "csl_status"})


@pytest.mark.parametrize("native", NATIVE_STATUSES)
def test_native_words_are_right_everywhere(native: str) -> None:
    assert is_own_status(native, NATIVE)
    assert is_own_status(native, CSL)
    assert own_status(native, NATIVE) == native


def test_case_counts_in_native_words_only() -> None:
    assert not is_own_status("Published", NATIVE)
    assert is_own_status("Published", CSL)
    assert is_own_status("In Press", CSL)
    assert not is_own_status("Accepted/In press", CSL)


def test_an_unknown_column_is_told() -> None:
    with pytest.raises(KeyError):
        is_own_status("forthcoming", frozenset({"no_such_column"}))


@pytest.mark.parametrize("column", VOCABULARIES)
@pytest.mark.parametrize("native", NATIVE_STATUSES)
def test_the_word_of_a_shape_is_right_in_it(native: str, column: str) -> None:
    columns = frozenset({"native", column})
    word = own_status(native, columns)
    assert is_own_status(word, columns)
    assert find_status(word) is not None
