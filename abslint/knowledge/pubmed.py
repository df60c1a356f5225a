"""The elements of PubMed's XML: which may come again, which hold records, what its words mean. Reads no file.

Sources: the document type definition of PubMed (pubmed_250101.dtd) and the description of its elements, both by the
National Library of Medicine.
"""

from __future__ import annotations

RECORDS = frozenset({"PubmedArticle", "PubmedBookArticle"})
"""Elements that hold a record."""

CITATION = "MedlineCitation"
"""The element that holds a record where none of the others is around it, as in older distributions."""

SETS = frozenset({"PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet"})
"""Elements that hold records and nothing else."""

REPEATED = {
    "Abstract": frozenset({"AbstractText"}),
    "AccessionNumberList": frozenset({"AccessionNumber"}),
    "AffiliationInfo": frozenset({"Identifier"}),
    "Article": frozenset({"ELocationID", "Language", "ArticleDate"}),
    "ArticleIdList": frozenset({"ArticleId"}),
    "Author": frozenset({"Identifier", "AffiliationInfo"}),
    "AuthorList": frozenset({"Author"}),
    "Book": frozenset({"AuthorList", "Isbn", "ELocationID"}),
    "BookDocument": frozenset(
        {"LocationLabel", "Language", "AuthorList", "PublicationType", "KeywordList", "ItemList", "ReferenceList"}
    ),
    "ChemicalList": frozenset({"Chemical"}),
    "CommentsCorrectionsList": frozenset({"CommentsCorrections"}),
    "DataBankList": frozenset({"DataBank"}),
    "GeneSymbolList": frozenset({"GeneSymbol"}),
    "GrantList": frozenset({"Grant"}),
    "History": frozenset({"PubMedPubDate"}),
    "Investigator": frozenset({"Identifier", "AffiliationInfo"}),
    "InvestigatorList": frozenset({"Investigator"}),
    "ItemList": frozenset({"Item"}),
    "KeywordList": frozenset({"Keyword"}),
    CITATION: frozenset(
        {"CitationSubset", "OtherID", "OtherAbstract", "KeywordList", "SpaceFlightMission", "GeneralNote"}
    ),
    "MeshHeading": frozenset({"QualifierName"}),
    "MeshHeadingList": frozenset({"MeshHeading"}),
    "Object": frozenset({"Param"}),
    "ObjectList": frozenset({"Object"}),
    "OtherAbstract": frozenset({"AbstractText"}),
    "PersonalNameSubjectList": frozenset({"PersonalNameSubject"}),
    "PublicationTypeList": frozenset({"PublicationType"}),
    "PubmedData": frozenset({"ReferenceList"}),
    "ReferenceList": frozenset({"Reference", "ReferenceList"}),
    "Section": frozenset({"LocationLabel", "Section"}),
    "Sections": frozenset({"Section"}),
    "SupplMeshList": frozenset({"SupplMeshName"}),
}
"""Elements to those of their children that may come again."""

KEPT = frozenset({"b", "i", "sub", "sup"})
"""Elements inside texts whose tags belong to the text, as in native records."""

DROPPED = frozenset({"u", "math", "DispFormula"})
"""Elements inside texts of which the text alone counts; so do all those inside them and inside kept ones."""

MATHS = "mml:"
"""What the names of MathML's elements begin with."""

TYPES = {"Preprint": "preprint", "Journal Article": "article-journal"}
"""Types of publications to native types, the surest first. Most others say what kind of article it is, or who paid."""

KINDS = {
    "Case Reports": "case-report",
    "Comment": "comment",
    "Corrected and Republished Article": "correction",
    "Editorial": "editorial",
    "Letter": "letter",
    "Obituary": "obituary",
    "Published Erratum": "erratum",
    "Retraction of Publication": "retraction",
    "Retraction Notice": "retraction",
    "Review": "review",
    "Systematic Review": "systematic-review",
}
"""Types of publications to subtypes."""

UPDATES = {
    "ErratumIn": "erratum",
    "CorrectedandRepublishedIn": "correction",
    "RetractionIn": "retraction",
    "RetractedandRepublishedIn": "retraction",
    "ExpressionOfConcernIn": "expression-of-concern",
}
"""Types of comments and corrections that say what became of this paper, to types of updates."""

RELATIONS = {
    "ErratumFor": "correction-of",
    "CorrectedandRepublishedFrom": "correction-of",
    "RetractionOf": "retraction-of",
    "UpdateOf": "has-preprint",
    "UpdateIn": "preprint-of",
}
"""Types of comments and corrections that say what this paper is to another, to types of relations."""

REGISTRIES = frozenset(
    "ANZCTR ChiCTR ClinicalTrials.gov CRiS CTRI DRKS EudraCT ISRCTN IRCT JapicCTI JMACCT JPRN JPRN-JapicCTI NTR PACTR "
    "ReBec REPEC RPCEC SLCTR TCTR UMIN-CTR UMIN".split()
)
"""Data banks in which trials are registered."""

STATES = {"received": "submitted", "revised": "revised", "accepted": "accepted", "retracted": "retracted"}
"""Statuses of dates of the history to what the dates are called in native records."""
