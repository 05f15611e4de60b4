"""Who denies what (docs/fields.md): in the claim's own sentence, or by taking it up later."""

import pytest
from figure_tables import Row, check, params, row

EN = (
    row(
        "denied-it",
        "Russia said 400 soldiers were killed; Ukraine denied it.",
        {"modality": "denied", "claimant": "Russia", "denied_by": "Ukraine"},
    ),
    row(
        "next-sentence",
        "Russia said 400 soldiers were killed. Ukraine denied it.",
        {"modality": "attributed", "claimant": "Russia", "denied_by": "Ukraine"},
    ),
    row(
        "passive",
        "Russia said 400 soldiers were killed. The figure was denied by Ukraine.",
        {"claimant": "Russia", "denied_by": "Ukraine"},
    ),
    row(
        "relative",
        "Russia said 400 soldiers were killed, a claim that Ukraine denies.",
        {"modality": "denied", "claimant": "Russia", "denied_by": "Ukraine"},
    ),
    row(
        "own-losses",
        "The Iranian army denied that it had lost 30 tanks.",
        {"modality": "denied", "claimant": None, "denied_by": "Iranian army"},
    ),
    row(
        "claim-of",
        "Kyiv rejected Russia's claim that 40 soldiers were killed.",
        {"modality": "denied", "claimant": "Russia", "denied_by": "Ukraine"},
    ),
    row(
        "false",
        "Hamas said 40 people were killed. The number is false, Israel said.",
        {"claimant": "Hamas", "denied_by": "Israel"},
    ),
    row(
        "two-verbs",
        "Iran said 12 soldiers had died and denied that 30 had been captured.",
        {"modality": "attributed", "denied_by": None},
        {"modality": "denied", "claimant": None, "denied_by": "Iran"},
    ),
    row(
        "said-instead",
        "Iran denied that 12 soldiers had died, saying that it had killed 30 fighters.",
        {"modality": "denied", "denied_by": "Iran"},
        {"modality": "attributed", "denied_by": None},
    ),
    row(
        "restated",
        "Hamas said 40 people were killed. Israel denied that 40 people were killed.",
        {"claimant": "Hamas", "denied_by": None},
        {"modality": "denied", "claimant": "Hamas", "denied_by": "Israel"},
    ),
    row(
        "responsibility",
        "Hamas said 40 people were killed. Israel denied responsibility.",
        {"modality": "attributed", "denied_by": None},
    ),
    row(
        "not-ones-own",
        "Ukraine said it killed 40 soldiers. Ukraine denied the report.",
        {"modality": "attributed", "denied_by": None},
    ),
)
DE = (
    row(
        "denied-it",
        "Russland meldete 400 getötete Soldaten; die Ukraine bestritt das.",
        {"modality": "denied", "claimant": "Russia", "denied_by": "Ukraine"},
    ),
    row(
        "next-sentence",
        "Russland meldete 400 getötete Soldaten. Kiew wies die Zahl zurück.",
        {"modality": "attributed", "claimant": "Russia", "denied_by": "Ukraine"},
    ),
    row(
        "object-first",
        "Russland meldete 400 getötete Soldaten. Die Zahl wies Kiew zurück.",
        {"modality": "attributed", "denied_by": "Ukraine"},
    ),
    row(
        "passive",
        "Russland meldete 400 getötete Soldaten. Die Angaben wurden von der Ukraine bestritten.",
        {"claimant": "Russia", "denied_by": "Ukraine"},
    ),
    row(
        "relative",
        "Nach Angaben der Hamas starben 40 Menschen, eine Zahl, die Israel bestreitet.",
        {"modality": "denied", "claimant": "Hamas", "denied_by": "Israel"},
    ),
    row(
        "what",
        "Russland meldete 400 getötete Soldaten, was Kiew bestreitet.",
        {"modality": "denied", "denied_by": "Ukraine"},
    ),
    row(
        "two-verbs",
        "Kiew sprach von 12 Toten und bestritt, dass 30 Soldaten gefangen genommen worden seien.",
        {"modality": "attributed", "denied_by": None},
        {"modality": "denied", "claimant": None, "denied_by": "Ukraine"},
    ),
    row(
        "involvement",
        "Israel bestritt eine Beteiligung an dem Angriff, bei dem 40 Menschen getötet wurden.",
        {"modality": "asserted", "denied_by": None},
    ),
)


@pytest.mark.parametrize("entry", params(EN))
def test_an_english_denial_names_who_denies(entry: Row) -> None:
    check(entry, "en")


@pytest.mark.parametrize("entry", params(DE))
def test_a_german_denial_names_who_denies(entry: Row) -> None:
    check(entry, "de")
