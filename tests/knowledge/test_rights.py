"""Lines of rights are found as whole sentences, notes of databases anywhere."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abslint.knowledge.rights import RIGHTS_PIECES, find_rights_lines, words_of

STORY = "Crabs came at dusk, gulls at dawn, and most of them stayed for less than an hour."

LINES = [
    "© 2021",
    "© 2021 Tidewater Ltd",
    "© Tidewater Press 2021. All rights reserved.",
    "© 2020, © 2020 Informa UK Limited, trading as Taylor & Francis Group.",
    "©The Author(s) 2022. Published by Tidewater Publishing Group Inc. All rights reserved.",
    "Copyright © 2023. The Author(s), under exclusive licence to Springer Nature Switzerland AG.",
    "Copyright © 2022 by ASME.",
    "Copyright 2001 Academic Press.",
    "Copyright: © 2021 Marsh et al. This is an open access article distributed under the terms of a licence.",
    "© Copyright © 2020 Marsh, Reed and Tarn.",
    "Publisher Copyright: © 2021 Elsevier B.V.",
    "(©) RSNA, 2016.",
    "(C) 2003 Elsevier Science Ltd. All rights reserved.",
    "Published by Elsevier B.V.",
    "Creative Commons Attribution license.",
    "©2017 AACR.See related commentary by Marsh et al., p. 128",
    "Tous droits réservés.",
    "© 2019 Elsevier Masson SAS. Tous droits réservés.",
    "Alle Rechte vorbehalten.",
    "Alle rechten voorbehouden.",
    "Todos los derechos reservados.",
    "Alle rettigheder forbeholdes.",
    "[ABSTRACT FROM AUTHOR]; Copyright of Shores is the property of Tidewater Inc. and users may print it.",
    "[PUBLICATION ABSTRACT]",
    "(PsycINFO Database Record (c) 2016 APA, all rights reserved).",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("end", ["", "\n", "</jats:p>"])
def test_final_line(line: str, end: str) -> None:
    text = f"{STORY} {line}{end}"
    found = [text[one.start : one.end] for one in find_rights_lines(text)]
    assert found == [line]
    assert any(piece in text.lower() for piece in RIGHTS_PIECES)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"© 2016 IEEE. {STORY}", "© 2016 IEEE."),
        (f"© 2016 Elsevier B.V. All rights reserved. {STORY}", "© 2016 Elsevier B.V. All rights reserved."),
        (f"{STORY} (PsycInfo Database Record (c) 2023 APA, all rights reserved)\nLes crabes sont venus le soir.",
         "(PsycInfo Database Record (c) 2023 APA, all rights reserved)"),
    ],
)  # fmt: skip
def test_beginning_and_middle(text: str, line: str) -> None:
    assert [text[one.start : one.end] for one in find_rights_lines(text)] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Interviews were sorted with Alceste© software.",
        "Interviews were sorted with Alceste(©) software in 2019 by the authors.",
        "We counted in (a) 2018, (b) 2019 and (c) 2020.",
        "The first letters were lost. Published by a friend, the others were not read.",
        'Most novels carried the notice "© 1922, all rights reserved"',
        "Copyright law is older than the novel. We ask whether copyright 1998 changed it.",
        "Her stories were sold. © 1922 was what they said, and we found that nobody had read it.",
        "The abstract from author to author grew longer.",
        "",
        "©",
    ],
)
def test_papers_about_rights(text: str) -> None:
    assert find_rights_lines(text) == []


def test_what_a_line_says_has_no_tags() -> None:
    text = "Crabs came at dusk. ©2017 Tide.</p><p>This article is highlighted in the issue, p. 3</p>"
    [line] = find_rights_lines(text)
    assert words_of(text, line).split() == "©2017 Tide. This article is highlighted in the issue, p. 3".split()


@given(st.text(alphabet="©c()12 .Copyright\nPublished by<>/p[]ABSTRCFOMU", max_size=200))
def test_ranges_lie_in_the_text(text: str) -> None:
    last = 0
    for line in find_rights_lines(text):
        assert last <= line.start < line.end <= len(text)
        last = line.end


@pytest.mark.parametrize(
    "piece", ["©", "(", "( ", "© 2020 ", ".", " ", "<a", "(PsycX ", "Copyright ", "[ABSTRACT FROM AUTHOR] "]
)
def test_long_texts(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.process_time()
    find_rights_lines(text)
    find_rights_lines(text + "x")
    assert time.process_time() - begun < 3
