"""Which mentions of an article are one claim, and which whole a part belongs to."""

import pytest

from extract import figures

# id (the reason), language, article, and for each figure the index of the first mention of its claim
CLAIMS = [
    (
        "a headline drops at least",
        "en",
        "45 people killed in Kharkiv\n\nA missile strike on Kharkiv killed at least 45 people on Monday.",
        [0, 0],
    ),
    (
        "the dead and people say the same",
        "de",
        "Zwölf Tote in Odessa\n\nBei einem Angriff auf Odessa wurden mindestens zwölf Menschen getötet.",
        [0, 0],
    ),
    (
        "a headline may repeat a small number",
        "de",
        "Zwei Tote in Sumy\n\nBei einem Angriff auf Sumy wurden am Montag zwei Menschen getötet.",
        [0, 0],
    ),
    (
        "two events of two places",
        "en",
        "Two people were killed in Kherson on Monday. Two people were killed in Sumy on Monday.",
        [0, 1],
    ),
    (
        "two events of two days",
        "de",
        "In Cherson starben am Montag acht Menschen. In Cherson starben am Freitag acht Menschen.",
        [0, 1],
    ),
    (
        "two claimants are two claims",
        "de",
        "Russland meldete 300 getötete Soldaten. Die Ukraine meldete 300 getötete Soldaten.",
        [0, 1],
    ),
    (
        "a toll that grew is another claim",
        "en",
        "The attack on Odesa killed 12 people. The death toll rose to 14 people.",
        [0, 1],
    ),
    (
        "a denial repeats no claim",
        "en",
        "Hamas said 30 people were killed. Israel denied that 30 people were killed.",
        [0, 1],
    ),
    (
        "a plan is not its outcome",
        "en",
        "The militia plans to release 20 hostages. It released 20 hostages on Friday.",
        [0, 1],
    ),
    (
        "a small number alone is too little",
        "en",
        "The war goes on. Two people were killed. Hours later two people were killed.",
        [0, 1],
    ),
    (
        "up to is not the number itself",
        "en",
        "Up to 40 soldiers were killed near Avdiivka. Near Avdiivka 40 soldiers were killed.",
        [0, 1],
    ),
    (
        "soldiers are not civilians",
        "en",
        "In Gaza 20 soldiers were killed. In Gaza 20 civilians were killed.",
        [0, 1],
    ),
]

# id, language, article, and for each figure the index of its whole
WHOLES = [
    ("including", "en", "There were 40 dead, including three children and two women.", [None, 0, 0]),
    ("darunter", "de", "Bei dem Angriff wurden 40 Menschen getötet, darunter drei Kinder.", [None, 0]),
    ("no part, no whole", "de", "Es gab 40 Tote und 30 Verletzte.", [None, None]),
]


@pytest.mark.parametrize(("language", "text", "expected"), [pytest.param(*row, id=name) for name, *row in CLAIMS])
def test_mentions_of_one_claim_share_its_id(language: str, text: str, expected: list[int]) -> None:
    found = figures(text, language)
    place = {figure.figure_id: index for index, figure in enumerate(found)}
    assert [place[figure.claim_id] for figure in found] == expected
    for figure in found:
        reasons = [reason for reason in figure.why if reason.field == "claim_id"]
        assert bool(reasons) == (figure.claim_id != figure.figure_id)
        assert all(reason.words == found[place[figure.claim_id]].phrase for reason in reasons)


@pytest.mark.parametrize(("language", "text", "expected"), [pytest.param(*row, id=name) for name, *row in WHOLES])
def test_a_part_names_its_whole(language: str, text: str, expected: list[int | None]) -> None:
    found = figures(text, language)
    place = {figure.figure_id: index for index, figure in enumerate(found)}
    assert [None if figure.part_of is None else place[figure.part_of] for figure in found] == expected


def test_days_decide_rather_than_their_words() -> None:
    """Two names of one day are one event; two Mondays of two years are not."""
    text = "A blast killed 40 people on Tuesday.\n\nThe fire broke out on 3 March. It killed 40 people on 3 March."
    first, second = figures(text, "en", published="2026-03-04")
    assert first.claim_id == second.claim_id
    other = "A blast killed 40 people on Tuesday.\n\nIn March 2019 a blast killed 40 people there."
    first, second = figures(other, "en", published="2026-03-04")
    assert first.claim_id != second.claim_id
