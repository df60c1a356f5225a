"""Taking tags out leaves the text as its author laid it out."""

from __future__ import annotations

import pytest

from abslint.knowledge.markup import tags_of
from abslint.knowledge.tag_removal import cuts_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("<p>One.</p> <p>Two.</p>", "One. Two."),
        ("so <b>very</b>late", "so verylate"),
        ("so <b>very</b>\n  late", "so very\n  late"),
        ("<p>\n  One.\n</p>\n<p>Two.</p>", "One.\nTwo."),
        ("<p>One.</p>\n\n<p>Two.</p>\n", "One.\n\nTwo.\n"),
        ("<sec>\n  <p>One.</p>\n</sec>\n", "One.\n"),
        ("One<br/>\n  two", "One\ntwo"),
    ],
)
def test_tags_go_with_their_layout(text: str, left: str) -> None:
    for (start, end), instead in reversed(list(cuts_of(text, tags_of(text)))):
        text = text[:start] + instead + text[end:]
    assert text == left
