"""The tags of RIS and its types of references, as Reference Manager, EndNote and Zotero have them. Reads no file.

Sources: the format's specification of 2001 (Reference Manager), that of 2011 (EndNote), and Zotero's translator.
"""

from __future__ import annotations

BEGIN = "TY"
"""The tag that begins a record: its type."""

END = "ER"
"""The tag that ends a record, without a value."""

LISTS = frozenset("A1 A2 A3 A4 A5 AU ED KW UR L1 L2 L3 L4 LK AD SN N1".split())
"""Tags that may come again in a record: each line is a value of its own."""

SINGLE = frozenset(
    "TY TI T1 T2 T3 BT CT ST TT AB N2 DO VL IS SP EP PY Y1 Y2 DA JO JF JA J1 J2 PB CY PP ID LA ET M3 C7".split()
)
"""Tags that come once: of a second one readers keep nothing, or make a note."""

TAGS = LISTS | SINGLE | frozenset(
    "AN AV C1 C2 C3 C4 C5 C6 C8 CA CL CN CP CR DB DI DP DS ER H1 H2 IP JP LB M1 M2 NV OL OP PA RI RN RP RT SE SF "
    "SL SO SR SV TA U1 U2 U3 U4 U5 VO WP WT WV YR".split()
)  # fmt: skip
"""Tags that are documented, or that programs write."""

LINED = frozenset({"KW"})
"""Tags of which each line without a tag is a further value: EndNote writes `KW` once, and each keyword on its line."""

PARAGRAPHS = frozenset({"AB", "N1", "N2"})
"""Tags in whose values a line without a tag begins a new line; elsewhere it goes on after a blank."""

TYPES = {
    "ABST": "article-journal",
    "ADVS": "motion_picture",
    "AGGR": "dataset",
    "ANCIENT": "classic",
    "ART": "graphic",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "CHART": "figure",
    "CLSWK": "classic",
    "COMP": "software",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "CTLG": "book",
    "DATA": "dataset",
    "DBASE": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "EQUA": "document",
    "FIGURE": "figure",
    "GEN": "document",
    "GOVDOC": "report",
    "GRANT": "document",
    "GRNT": "document",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article-journal",
    "INTV": "interview",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "LEGAL": "legislation",
    "MANSCPT": "manuscript",
    "MAP": "map",
    "MGZN": "article-magazine",
    "MPCT": "motion_picture",
    "MULTI": "document",
    "MUSIC": "musical_score",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "PAT": "patent",
    "PCOMM": "personal_communication",
    "PODCAST": "broadcast",
    "PRESS": "article-newspaper",
    "RPRT": "report",
    "SER": "periodical",
    "SLIDE": "speech",
    "SOUND": "song",
    "STAND": "standard",
    "STAT": "legislation",
    "STD": "standard",
    "THES": "thesis",
    "UNBILL": "bill",
    "UNPB": "manuscript",
    "UNPD": "manuscript",
    "VIDEO": "motion_picture",
    "WEB": "webpage",
}
"""Types of references to native types."""

KINDS = {
    "comment": "comment",
    "commentary": "comment",
    "correction": "correction",
    "corrigendum": "corrigendum",
    "editorial": "editorial",
    "editorial material": "editorial",
    "erratum": "erratum",
    "letter": "letter",
    "letter to the editor": "letter",
    "note": "comment",
    "obituary": "obituary",
    "retraction": "retraction",
}
"""What databases write in `M3` of articles that are no full papers, in small letters, to subtypes. Of others they write
`Article` or `Review`, which say less than a title does."""
