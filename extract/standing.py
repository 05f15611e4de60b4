"""What a claimant is in its article: a party, another state, a body above states, a monitor, a medium, a local voice.

The register knows most of it. Whether a country is a party is for the article to say (:func:`belligerents`), so this
comes last, when all figures of a document are known.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from extract.entity import Known, named
from extract.model import ClaimantType, Figure, Reason
from extract.register import Office, demonym, entities, name_heads, offices, wholes
from extract.sentence import Sentence

#: Kinds whose side fights or is fought over, whoever the people are. Aid and arms that are sent make nobody a party.
_WAGED = frozenset(("fired", "intercepted", "weapons_lost", "casualties", "captured", "territory"))
#: Kinds whose side has losses: civilians of a third country do not make it a party.
_LOST = frozenset(("killed", "wounded", "missing", "abducted", "displaced"))
_STATES = frozenset(("country", "people"))


class Standing(NamedTuple):
    """A claimant's type, whom it speaks for, and the rule that tells; ``state`` asks the article whether a party."""

    type: ClaimantType
    party: str | None
    rule: str
    state: bool = False


def stand(found: list[Figure], read: list[Sentence], known: Known) -> list[Figure]:
    """Return the figures of a document with the type and the party of their claimants."""
    if not found:
        return found
    parties = belligerents(found, read, known)
    return [_placed(figure, parties, known) for figure in found]


def _placed(figure: Figure, parties: dict[str, Reason], known: Known) -> Figure:
    said = next((reason for reason in figure.why if reason.field == "claimant"), None)
    if figure.claimant is None or said is None:
        if figure.modality != "attributed":
            return figure
        told = next(reason for reason in figure.why if reason.field == "modality")
        reason = replace(told, field="claimant_type", rule="standing.nameless")
        return replace(figure, claimant_type="anonymous", why=(*figure.why, reason))
    standing = _of(figure.claimant, said.rule, known)
    kind, why = standing.type, replace(said, field="claimant_type", rule=standing.rule)
    if standing.state and standing.party is not None:
        evidence = _evidence(standing.party, parties) if figure.conflict else None
        kind = "party" if evidence else "other_state"
        why = evidence or replace(why, rule="standing.third_state")
    reasons = (*figure.why, why)
    if standing.party is not None:
        reasons += (replace(said, field="claimant_party", rule=standing.rule),)
    return replace(figure, claimant_type=kind, claimant_party=standing.party, why=reasons)


def _evidence(country: str, parties: dict[str, Reason]) -> Reason | None:
    """Return what makes a country a party; a territory is one where its state is (Gaza where Palestine is)."""
    return parties.get(country) or parties.get(_state(country) or "")


def _state(name: str) -> str | None:
    return entities()[name][2] if name in entities() else None


def _of(claimant: str, rule: str, known: Known) -> Standing:
    """Return the standing of a claimant by its canonical name."""
    if claimant in entities():
        return _listed(claimant)
    first, _, second = claimant.partition(" and ")
    if first in entities() and second in entities():
        return _listed(first)._replace(party=claimant)
    body = _body(claimant, known)
    if body is not None:
        return body
    if rule == "claimant.role":
        return Standing("anonymous", None, "standing.role")
    words = claimant.casefold().split()
    for kind, heads in name_heads(known.language).items():
        if any(word.endswith(heads) for word in words):
            return Standing(kind, None, "standing.head")
    return Standing("medical_local", None, "standing.person")


def _listed(claimant: str) -> Standing:
    """Return the standing of a name of the register."""
    kind, claimant_type, country, _ = entities()[claimant]
    if kind in ("group", "organisation") and claimant_type == "party":
        return Standing("party", wholes().get(claimant, claimant), "standing.group")
    if kind == "people":
        return Standing("party", claimant, "standing.people")
    if claimant_type is None:
        party = claimant if kind in _STATES else country
        return Standing("other_state", party, "standing.country", state=True)
    return Standing(claimant_type, country if claimant_type == "medical_local" else None, "standing.register")


@cache
def _bodies(language: str) -> dict[str, Office]:
    """Return the offices by the English part of their names, the longest first."""
    known = {office.canonical: office for office in offices(language) if office.canonical}
    return dict(sorted(known.items(), key=lambda pair: -len(pair[0])))


@cache
def _owners() -> dict[str, list[str]]:
    """Return the countries, peoples and groups by the adjective that builds the names of their bodies."""
    found: dict[str, list[str]] = {}
    for canonical, (kind, *_) in entities().items():
        if kind in (*_STATES, "group"):
            found.setdefault(demonym(canonical), []).append(canonical)
    return found


def _body(claimant: str, known: Known) -> Standing | None:
    """Return the standing of a body that its country or group completes ("Russian Health Ministry"), or of none."""
    for part, office in _bodies(known.language).items():
        if claimant == part:
            return Standing(office.claimant_type or _local(office), None, "standing.office")
        if not claimant.endswith(f" {part}"):
            continue
        owners = _owners().get(claimant.removesuffix(f" {part}"))
        if owners is None:
            continue
        owner = max(owners, key=lambda name: known.countries[name] + known.groups[name])
        if office.claimant_type is None:
            return _listed(owner)
        if office.claimant_type == "party":  # the rebels of a country do not speak for it
            return Standing("party", owner if entities()[owner][0] == "group" else claimant, "standing.group")
        return Standing(
            office.claimant_type, owner if office.claimant_type == "medical_local" else None, "standing.office"
        )
    return None


def _local(office: Office) -> ClaimantType:
    """Return what an office without a country is: police and mayors are local, unnamed people anonymous."""
    return "anonymous" if office.kind == "persons" else "medical_local"


def belligerents(found: list[Figure], read: list[Sentence], known: Known) -> dict[str, Reason]:
    """Return the countries that are parties to the conflict of a document, each with what tells.

    A country is one that has losses, shells or land in a figure; that attacks in a sentence; that is the opponent of
    the only one known so (the other of the two that the document names most); that an armed group of the article fights
    in or for; and, where none of these names any, the one the document is about.
    """
    parties: dict[str, Reason] = {}
    fighting: dict[str, Reason] = {}
    for name, reason in (*_fought(found), *_attacking(read)):
        (fighting if name in entities() and entities()[name][0] == "group" else parties).setdefault(name, reason)
    one = [*parties.items(), *fighting.items()]
    opponent = known.other(one[0][0]) if len(one) == 1 else None
    if opponent is not None and not _kin(one[0][0], opponent):
        parties[opponent] = replace(one[0][1], rule="standing.opponent")
    for group, reason in fighting.items():
        home = _state(group)
        if home is not None:
            parties.setdefault(home, replace(reason, rule="standing.home_of_group"))
    for territory, reason in list(parties.items()):
        state = _state(territory)
        if state is not None:
            parties.setdefault(state, reason)
    home = known.home()
    if not parties and home is not None:
        parties[home] = Reason("claimant_type", "standing.home", found[0].start, found[0].start, "")
    return parties


def _kin(one: str, other: str) -> bool:
    """Return whether one is the land of the other: Gaza and Palestine are no opponents."""
    return _state(one) in (other, _state(other)) or _state(other) == one


def _fought(found: list[Figure]) -> Iterator[tuple[str, Reason]]:
    """Yield whose losses, shells and land the figures count, and the groups that make claims."""
    for figure in found:
        if not figure.conflict:
            continue
        lost = figure.kind in _LOST and figure.population != "civilian"
        side = figure.side if lost or figure.kind in _WAGED else None
        group = figure.claimant if entities().get(figure.claimant or "", ("",))[0] == "group" else None
        for field, name, rule in (("side", side, "standing.losses"), ("claimant", group, "standing.group")):
            said = next((reason for reason in figure.why if reason.field == field), None)
            if name in entities() and name is not None and said is not None:
                yield name, replace(said, field="claimant_type", rule=rule)


def _attacking(read: list[Sentence]) -> Iterator[tuple[str, Reason]]:
    """Yield whose attacks the sentences tell of ("Russian shelling", "israelische Luftangriffe")."""
    for sentence in read:
        attacks = {at for at, noun in sentence.nouns.items() if noun.cue.value == "attack"}
        for hit in sentence.of("name"):
            if (
                hit.last + 1 in attacks
                and hit.cue.value in ("country", "group")
                and hit.cue.options["form"] == "adjective"
            ):
                start, end = sentence.starts[hit.first], sentence.ends[hit.last + 1]
                reason = Reason("claimant_type", "standing.attack", start, end, sentence.text[start:end])
                yield named(hit).canonical, reason
