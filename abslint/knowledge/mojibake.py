"""What UTF-8 looks like when it was read as Windows-1252: the signs of it, no reading."""

from __future__ import annotations

LEADS = "ÂÃÄÅÆÇÎÏÐÑÒØÙâãåæçèéêëìíîïðñ"
"""What the first byte of a sequence looks like."""

FOLLOWERS = r"\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the others look like, as in a pattern's class."""
