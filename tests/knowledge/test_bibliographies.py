"""Which pages of a site are one paper in two languages."""

from __future__ import annotations

import pytest

from abslint.knowledge.bibliographies import is_translation


@pytest.mark.parametrize(
    ("path", "other", "same"),
    [
        ("p/index.md", "p/index.de.md", True),
        ("p/index.en.md", "p/index.pt_BR.md", True),
        ("content/en/p/index.md", "content/zh-Hant-TW/p/index.md", True),
        ("en/p.md", "fr/p.md", True),
        ("p/index.md", "p/index.md", False),
        ("p/index.md", "q/index.de.md", False),
        ("p/index.md", "p/index.old.md", False),
        ("papers/ms/index.md", "papers/cv/index.md", False),
        ("content/en/p/index.md", "content/de/q/index.md", False),
        ("content/en/p/index.md", "content/de/p/index.de.md", False),
        ("en/p.yaml", "fr/p.yaml", False),
        ("a.md", "content/a.md", False),
    ],
)
def test_pages_in_two_languages(path: str, other: str, same: bool) -> None:
    assert is_translation(path, other) is same
    assert is_translation(other, path) is same
