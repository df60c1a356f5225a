"""Tells the number of an article in an electronic journal from a page. Knows shapes, and no journal.

What may be both is taken for a page: `S172` and `R10024` are pages of a supplement and a section, `e86` is one of an
electronic part, `10123` is reached by journals that count their pages through a year.
"""

from __future__ import annotations

import re

from abslint.knowledge.patterns import Pattern

LONGEST = 64
"""Longer texts (code points) are not read."""

_NUMBER = Pattern(
    r"(?:article|art\.?)(?:\s?(?:no\.?|number|id|nr\.?))?[\s:]{1,2}[a-z]{0,6}[0-9]{1,9}"  # Article 12
    r"|(?-i:[a-z])[0-9]{4,9}(?:v[0-9])?"  # e0123456
    r"|(?-i:(?!page|suppl|supp|sup|abs|part|vol|sec|chap|fig|tab|app|ref|poster|iss)[a-z]{3,6})[0-9]{2,6}"  # fqac083
    r"|[1-9][0-9]{5,8}"
    r"|0[0-9]{4,7}"  # 026002
    r"|[0-9]{2,4}(?-i:[A-Z]{2})[0-9]{2,7}"  # 11NG01, 2015JE004895
    r"|[0-9]{5,6}(?-i:[A-Z])"  # 64730T
    r"|(?:19|20)[0-9]{2}\.[01][0-9]\.[0-3][0-9]\.[0-9]{6,8}"  # a preprint of bioRxiv or medRxiv
    r"|S?[0-9]{4}-?[0-9]{3}[0-9X]\([0-9]{2}\)[0-9]{5}-?[0-9X]",  # a publisher item identifier
    re.IGNORECASE,
)


def is_article_number(text: str) -> bool:
    """Whether the whole text is the number of an article, and surely no page."""
    return len(text) <= LONGEST and _NUMBER.fullmatch(text.strip()) is not None
