"""What a shape takes for right that others do not. Knows no shape."""

from __future__ import annotations

from abslint.model.define import frozen


@frozen
class Forms:
    """What a shape takes as right beyond the native form, so that it is never reported.

    ``dates``: ``edtf`` always; further ``date-time`` (RFC 3339), ``slashes`` (RIS ``2021/04/21/``), ``medline`` (``2020
    Feb 1``), ``worded`` (``12 September 2024``), ``parts``; ``iso-first``: of several forms that of ISO is the one to
    write. ``languages``: ``bcp47`` always; further ``iso639-2b``, ``iso639-3``, ``locale`` (``en_US``), ``name``.
    ``statuses``: ``native`` always; further the column names of the table of statuses in ``knowledge`` (``pure_label``,
    ``csl_status``, ``biblatex_pubstate``…). ``keywords`` and ``authors``: ``list``, or ``string`` where one string with
    separators is the shape's form. ``keyword_strings``: keys of lists whose items may be such. ``html_flag``: a key
    that says by ``true`` that what stands beside it is HTML. ``page_dashes``: spellings of a page range's dash that are
    right, ``page_dash`` the one to write. ``pages_abbreviated``: of a last page only the end is written by the shape's
    convention. ``markup``: tag names legal in a title or abstract, with their prefixes where they have such;
    ``title_markup``: those in a title, where they are fewer. ``title_full_stop``: a title ends in one by the shape's
    convention. ``keyword_major``: a keyword may be an object with ``major``. ``sections``: an abstract may be kept as
    sections. ``doi_links``: DOIs are shown as links. ``id_links``: other identifiers that are: ``pmid``, ``pmcid``,
    ``ror``; of ``orcid`` also those without encryption, as Crossref gave them. ``nulls``: a null says that nothing is
    known. ``markdown``: texts are Markdown. ``latex``: texts are LaTeX. ``preprints``: there is a type for preprints.
    ``keyword_marks``: an asterisk before a keyword is how the shape says that it is a major one.
    """

    dates: frozenset[str] = frozenset({"edtf"})
    languages: frozenset[str] = frozenset({"bcp47"})
    statuses: frozenset[str] = frozenset({"native"})
    keywords: str = "list"
    keyword_strings: frozenset[str] = frozenset()
    html_flag: str = ""
    authors: str = "list"
    page_dashes: frozenset[str] = frozenset({"-"})
    page_dash: str = "-"
    pages_abbreviated: bool = False
    markup: frozenset[str] = frozenset()
    title_markup: frozenset[str] | None = None
    title_full_stop: bool = False
    keyword_major: bool = False
    keyword_marks: bool = False
    sections: bool = False
    doi_links: bool = False
    id_links: frozenset[str] = frozenset()
    nulls: bool = False
    markdown: bool = False
    latex: bool = False
    preprints: bool = True
