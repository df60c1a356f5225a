"""Words by which a name is known to be a group's and no person's. Knows no record, and not every group."""

from __future__ import annotations

from abslint.knowledge.patterns import Pattern

GROUP_WORDS = frozenset(
    (
        "academy administration agency agriculture akademie alliance arbeitsgruppe archive archives asociación "
        "assembly associates association associazione atlas authority bank board brothers bureau business center "
        "centers centre centres centro church city clinic club coalition cohort collaboration collaborative "
        "collaborators college collège comité commission committee communications community company confederation "
        "conference congress conseil consejo consortium consultants consulting contributors cooperative corp "
        "corporation council court daughters departamento department dept design development digital directorate "
        "division economics editorial editors education embassy energy engineering enterprise enterprises "
        "environment environmental escuela european evidence executive experts facultad faculty federal federation "
        "financial fondation food forum foundation fund fundación general genetics genome gesellschaft global gmbh "
        "government group groupe groups grupo gruppe guidelines health healthcare hochschule hospital hospitals "
        "house human humanities högskolan inc industries initiative innovation institut institute institutes "
        "institutet institution institutions instituto international investigators investment joint journal "
        "justice kingdom lab laboratories laboratory league legal library limited llc llp ltd ltda management "
        "media medical medicine members ministerio ministry ministère museum national nations network networks "
        "northern observatory office official ordre organisation organisations organización organization "
        "organizations panel partners partnership party police policy press program programme project public "
        "publications publishers publishing records register registry relations report reports republic research "
        "researchers resources review rights safety school science sciences secretariat section security service "
        "services social sociedad societe society société software solutions sons southern srl staff state "
        "states statistics stiftung strategy studies studio studios study survey systems task taskforce team "
        "technologies technology territory therapeutics trade training transport treasury trial trialists trust "
        "union unit united universidad universidade universita universitat universiteit universitet university "
        "università universität université users verein verlag welfare western women work working workshop youth "
        "école"
    ).split()
)
"""Words in small letters. Some are surnames too (House, Church, Bank): where a name decides whether to speak, silence
is cheap."""

_FUNCTION_WORDS = frozenset("of for the on in at by to from with as für zur zum sur pour para".split())
"""Small words that stand in the names of groups, and in no person's."""

_WORD = Pattern(r"[^\W\d_]+")

LONGEST = 10
"""Words of the longest name of a person."""


def is_group(name: str) -> bool:
    """Whether a name has a word that names of groups have, small words between others, or more words than a person's.

    Unknown groups (``Red Hat``) are taken for persons.
    """
    words = _WORD.findall(name[:400])
    if len(words) > LONGEST or any(word.lower() in GROUP_WORDS for word in words):
        return True
    return words[:1] == ["The"] or any(word in _FUNCTION_WORDS for word in words)
