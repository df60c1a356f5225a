"""The tags of MEDLINE's display format, as PubMed writes it, and its types of publications. Reads no file.

Sources: the National Library of Medicine's descriptions of MEDLINE/PubMed data elements (fields), and what PubMed's
own exports have besides.
"""

from __future__ import annotations

BEGINS = ("PMID", "PMC")
"""The tags with which records begin behind a blank line: PubMed's, and PubMed Central's."""

RIS_BEGINS = "TY"
"""The tag with which a record of RIS begins, whose lines look the same."""

LISTS = {
    "AD": "affiliations of the author or editor before",
    "AID": "article identifiers, each with its kind in brackets",
    "AU": "authors, family name and initials",
    "AUID": "identifiers of the author before",
    "CIN": "comments on this, where they stand",
    "CN": "corporate authors",
    "CON": "what this comments on",
    "CRF": "what this corrects and publishes again",
    "CRI": "where this is corrected and published again",
    "DDIN": "where the dataset is described",
    "DRIN": "where the use of the dataset is reported",
    "ECF": "what this expresses concern for",
    "ECI": "where concern for this is expressed",
    "ED": "editors, family name and initials",
    "EFR": "what this is the erratum of",
    "EIN": "where the erratum of this stands",
    "FAU": "authors, full names",
    "FED": "editors, full names",
    "FIR": "investigators, full names",
    "FPS": "persons that it is about, full names",
    "GN": "notes",
    "GR": "grants: number, acronym, agency and country",
    "GS": "symbols of genes",
    "IR": "investigators, family name and initials",
    "IRAD": "affiliations of the investigator before",
    "IS": "ISSNs, each with its kind in brackets",
    "ISBN": "ISBNs of a book",
    "LA": "languages, by three letters",
    "LID": "where it is found online, each with its kind in brackets",
    "MH": "MeSH headings with their qualifiers, an asterisk before the major ones",
    "MID": "numbers of manuscripts",
    "NM": "names of substances",
    "OAB": "other abstracts",
    "OABL": "languages of the other abstracts",
    "OCI": "copyright of the other abstracts",
    "OID": "other identifiers",
    "ORI": "the original report",
    "OT": "keywords, an asterisk before the major ones",
    "OTO": "who chose the keywords",
    "PHST": "days in the publication's life, each with its name in brackets",
    "PS": "persons that it is about, family name and initials",
    "PT": "types of publication",
    "RIN": "where this is retracted",
    "RN": "registry numbers of substances",
    "ROF": "what this retracts",
    "RPF": "what this is republished from",
    "RPI": "where this is republished",
    "RRF": "what this retracts and republishes",
    "RRI": "where this is retracted and republished",
    "SB": "subsets of journals",
    "SFM": "missions in space",
    "SI": "registrations and accession numbers: the register, and the number there",
    "SPIN": "where a summary for patients stands",
    "UIN": "where this is updated",
    "UOF": "what this updates",
}
"""Tags that may come again in a record, and what each line of them holds."""

SINGLE = {
    "AB": "abstract",
    "BTI": "title of the book",
    "CDAT": "day on which the chapter was contributed",
    "CI": "copyright of the abstract",
    "COIS": "conflicts of interest",
    "CP": "chapter",
    "CRDT": "when the record was made",
    "CTDT": "day on which the chapter was contributed",
    "CTI": "title of the collection",
    "DA": "day on which the record was made",
    "DCOM": "day on which it was indexed",
    "DEP": "day of electronic publication",
    "DP": "date of publication",
    "DRDT": "day on which the chapter was revised",
    "EDAT": "when it came into PubMed",
    "EN": "edition",
    "IP": "issue",
    "JID": "the journal's number in the library",
    "JT": "the journal's title",
    "LR": "day of the last revision",
    "MHDA": "when its MeSH headings were added",
    "OWN": "owner of the record",
    "PB": "publisher",
    "PG": "pages, or the number of the article",
    "PL": "place of publication",
    "PMC": "number in PubMed Central",
    "PMCR": "when PubMed Central may show it",
    "PMID": "number in PubMed",
    "PST": "status of publication",
    "PUBM": "how it is published",
    "RF": "number of references",
    "SO": "source: journal, date, volume, issue and pages in one",
    "STAT": "status of the record",
    "TA": "the journal's title, abbreviated",
    "TI": "title",
    "TT": "title in its own language",
    "VI": "volume",
    "VTI": "title of the volume",
}
"""Tags that come once, and what they hold."""

TAGS = frozenset(LISTS) | frozenset(SINGLE)
"""All tags that are known."""

TYPES = {
    "academic dissertation": "thesis",
    "biography": "article-journal",
    "book": "book",
    "book chapter": "chapter",
    "case reports": "article-journal",
    "comment": "article-journal",
    "congress": "article-journal",
    "dataset": "dataset",
    "editorial": "article-journal",
    "expression of concern": "article-journal",
    "journal article": "article-journal",
    "letter": "article-journal",
    "news": "article-journal",
    "newspaper article": "article-newspaper",
    "patent": "patent",
    "preprint": "preprint",
    "published erratum": "article-journal",
    "retraction of publication": "article-journal",
    "retraction notice": "article-journal",
    "review": "article-journal",
    "technical report": "report",
}
"""Types of publication, in small letters, to native types."""

SUBTYPES = {
    "published erratum": "erratum",
    "expression of concern": "expression-of-concern",
    "retraction of publication": "retraction",
    "retraction notice": "retraction",
    "editorial": "editorial",
    "letter": "letter",
    "comment": "comment",
    "news": "comment",
    "clinical trial protocol": "protocol",
    "case reports": "case-report",
    "systematic review": "systematic-review",
    "review": "review",
}
"""Types of publication to native subtypes; those further up say more of a paper that has several."""

UPDATES = {
    "CRI": "correction",
    "ECI": "expression-of-concern",
    "EIN": "erratum",
    "RIN": "retraction",
    "RRI": "retraction",
}
"""Tags of notices about this paper to types of updates."""

RELATIONS = {
    "CRF": "correction-of",
    "EFR": "correction-of",
    "ROF": "retraction-of",
    "RPF": "version-of",
    "RPI": "has-version",
    "RRF": "retraction-of",
    "UIN": "has-version",
    "UOF": "version-of",
}
"""Tags of other papers to relations."""

HISTORY = {"received": "dates.submitted", "revised": "dates.revised", "accepted": "dates.accepted"}
"""Days in a publication's life to terms of dates."""

REGISTRIES = frozenset(
    "ANZCTR CHICTR CLINICALTRIALS.GOV CRIS CTRI DRKS EUDRACT IRCT ISRCTN JAPICCTI JMACCT JPRN JRCT NTR PACTR REBEC "
    "REPEC RPCEC SLCTR TCTR UMIN UMIN-CTR".split()
)
"""Registers of trials, in capitals, among those of genes and molecules."""
