"""The entry types and fields of BibTeX and BibLaTeX. Reads no file.

Sources: Oren Patashnik, *BibTeXing* (1988), the manual of BibLaTeX, section 2 (database guide), and what JabRef,
Mendeley, BibDesk, Zotero and ACM's library write besides.
"""

from __future__ import annotations

TYPE = "entrytype"
"""Where the type of an entry stands in its data, as BibLaTeX calls it."""

KEY = "entrykey"
"""Where the key of an entry stands in its data."""

NAME_LISTS = frozenset(
    "author editor editora editorb editorc translator annotator commentator introduction foreword afterword bookauthor "
    "holder namea nameb namec shortauthor shorteditor director producer collaborator narrator".split()
)
"""Fields of names parted by ``and``."""

VERBATIM = frozenset(
    "doi url eprint file pdf verba verbb verbc urlraw ee biburl citeseerurl ids crossref xref related entryset "
    "bdsk-url-1 bdsk-url-2 bdsk-file-1 local-url owner timestamp date origdate eventdate urldate".split()
)
"""Fields that are no LaTeX: addresses, identifiers, keys, dates (in which `~` says that they are uncertain)."""

PARAGRAPHS = frozenset({"abstract", "annotation", "annote", "note", "review", "comment"})
"""Fields in which an empty line begins a paragraph."""

UNTYPED = frozenset("volume number pages year month date doi url issn isbn eid articleno numpages pagetotal".split())
"""Fields in which two hyphens are no dash of a text, but as they are written."""

MONTHS = dict(
    zip("jan feb mar apr may jun jul aug sep oct nov dec".split(), (f"{n:02}" for n in range(1, 13)), strict=True)
)
"""The strings that every style defines, and what they say."""

COMMANDS = frozenset({"string", "preamble", "comment"})
"""What stands behind an ``@`` and is no entry."""

TYPES = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "bibnote": "document",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "codefragment": "software",
    "collection": "book",
    "commentary": "document",
    "conference": "paper-conference",
    "constitution": "legislation",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "legislation",
    "letter": "personal_communication",
    "legadminmaterial": "regulation",
    "legmaterial": "hearing",
    "manual": "document",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "presentation": "speech",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "softwaremodule": "software",
    "softwareversion": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
"""Entry types, and the native type of each."""

OTHERS = "others"
"""The last name of a list that goes on."""

SUBTYPES = {
    "mathesis": "master",
    "phdthesis": "doctoral",
    "phd thesis": "doctoral",
    "ph.d.": "doctoral",
    "ph.d. thesis": "doctoral",
}
"""Values of `type` that say what kind of a thesis it is, small letters."""

CONTAINERS = frozenset({"set", "xdata"})
"""Entry types that are no work, but hold others or what others take over."""

TEXTS = (
    "title subtitle titleaddon shorttitle origtitle maintitle mainsubtitle booktitle booksubtitle journal journaltitle "
    "journalsubtitle shortjournal issuetitle issuesubtitle eventtitle reprinttitle abstract annote annotation note "
    "addendum keywords langid language pubstate date year month origdate eventdate urldate series edition publisher "
    "origpublisher institution organization school location address origlocation venue howpublished volume volumes "
    "number issue part version pages pagetotal numpages bookpagination pagination eid articleno chapter type "
    "entrysubtype editortype isbn issn isrn doi url eprint eprinttype eprintclass archiveprefix primaryclass pmid "
    "pmcid crossref xref xdata related relatedtype relatedstring key sortkey sorttitle sortname label shorthand file "
    "library nameaddon isan ismn iswc"
).split()
"""Fields that hold one text."""

FIELDS = frozenset({TYPE, KEY, *TEXTS}) | NAME_LISTS
"""The fields that the two dialects document, and those that many exports have besides."""
