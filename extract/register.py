"""The register of names: who can make a claim or suffer a loss, how a language writes it, and where places lie.

Facts that hold in every language stand in ``extract/data/entities.tsv``; how a language writes a name stands in its
pack's ``names.tsv`` (by hand) and ``countries.tsv`` (from CLDR), its endings and offices in ``names.toml``. Everything
is read on first use only.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple, cast

from extract.model import ClaimantType
from extract.pack import load

NameType = Literal["country", "people", "group", "organisation", "monitor", "medium", "institution", "person", "place"]
Role = Literal["noun", "adjective", "people", "metonym"]
OfficeKind = Literal["body", "holder", "speaker", "persons"]
Precision = Literal["city", "region", "country", "sea"]

ROLES: tuple[Role, ...] = ("noun", "adjective", "people", "metonym")


class Form(NamedTuple):
    """One way to write a name. ``exact`` forms match in their own case only ("IS" is a group, "is" is not)."""

    text: str
    role: Role
    exact: bool


class Name(NamedTuple):
    """One country, people, group, organisation, monitor, medium, institution or person, under its one English name.

    A ``place`` is no one's name: it is listed so that the country in it is not read ("Persian Gulf", "Lake Chad").

    ``canonical`` is whom it stands for: itself, but for a person (a president, a spokesman) the country or group that
    he speaks for; ``own`` is then his own name. ``country`` is the state or body it belongs to. ``claimant_type`` is
    None where the conflict decides it: a country is a party in one, not in another.
    """

    canonical: str
    type: NameType
    claimant_type: ClaimantType | None
    country: str | None
    iso: str | None
    own: str
    forms: tuple[Form, ...]


class Office(NamedTuple):
    """A ministry, force, office or group of persons that a country's name completes ("Health Ministry").

    ``canonical`` is the English part of its name, None where it stands for the country itself (a government, a
    president) or carries no institution (a ``speaker``). ``needs_country`` tells that it is no name on its own.
    """

    id: str
    canonical: str | None
    kind: OfficeKind
    needs_country: bool
    claimant_type: ClaimantType | None
    forms: tuple[Form, ...]


class Place(NamedTuple):
    """Where a place lies: degrees, the ISO code of its country (None for a sea), and how exact the point is."""

    latitude: float | None
    longitude: float | None
    country: str | None
    precision: Precision


def rows(*path: str) -> Iterator[list[str]]:
    """Yield the rows of a tab-separated data file of this package, without comments."""
    text = resources.files("extract").joinpath(*path).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def entities() -> dict[str, tuple[NameType, ClaimantType | None, str | None, str | None]]:
    """Return canonical name to (type, claimant type, country, ISO code)."""
    table = {}
    for canonical, *facts in rows("data", "entities.tsv"):
        kind, claimant_type, country, iso = (facts + [""] * 4)[:4]
        table[canonical] = (kind, claimant_type or None, country or None, iso or None)
    return table  # type: ignore[return-value]  # the test checks that every type is a NameType


@cache
def wholes() -> dict[str, str]:
    """Return the armed groups that are a wing or branch of another, and of which ("Qassam Brigades" of "Hamas")."""
    return {canonical: facts[4] for canonical, *facts in rows("data", "entities.tsv") if len(facts) > 4 and facts[4]}


@cache
def name_heads(language: str) -> dict[ClaimantType, tuple[str, ...]]:
    """Return by claimant type the words that tell it of a name that the register lacks ("… Institute")."""
    return {kind: tuple(heads) for kind, heads in load(language, "names").get("heads", {}).items()}


def spelled(pattern: str, role: Role, endings: dict[str, list[str]]) -> Iterator[Form]:
    """Yield the forms that a pack's pattern stands for.

    A leading ``=`` makes the form match in its own case only and takes no endings. Any other mark is a key of the
    pack's endings and may stand at the end of any word ("Rot* Kreuz^"); a pattern without one at its end takes those of
    its role.
    """
    if pattern.startswith("="):
        yield Form(pattern[1:], role, exact=True)
        return
    stems = [""]
    piece = ""
    for sign in pattern:
        if sign in endings:
            stems = [ended(stem + piece, ending) for stem in stems for ending in endings[sign]]
            piece = ""
        else:
            piece += sign
    if piece:  # no mark at the end
        stems = [ended(stem + piece, ending) for stem in stems for ending in endings.get(role, ("",))]
    for stem in stems:
        yield Form(stem, role, exact=False)


def ended(stem: str, ending: str) -> str:
    """Return the stem with its ending, which is left out where the stem has it: "Damaskus" has no "Damaskuss"."""
    return stem if len(ending) == 1 and stem.endswith(ending) else stem + ending


@cache
def names(language: str) -> tuple[Name, ...]:
    """Return every name that the language's pack can write, in the order of entities.tsv."""
    endings: dict[str, list[str]] = load(language, "names").get("endings", {})
    written: dict[str, dict[Form, None]] = {}
    for part in ("names.tsv", "countries.tsv"):
        for canonical, *columns in rows("packs", language, part):
            forms = written.setdefault(canonical, {})
            for role, column in zip(ROLES, columns, strict=False):
                for pattern in filter(None, column.split("; ")):
                    forms.update(dict.fromkeys(spelled(pattern, role, endings)))
    register = []
    for own, (kind, claimant_type, country, iso) in entities().items():
        if own in written:
            canonical = country if kind == "person" and country else own
            register.append(Name(canonical, kind, claimant_type, country, iso, own, tuple(written[own])))
    return tuple(register)


@cache
def offices(language: str) -> tuple[Office, ...]:
    """Return the ministries, forces, offices and groups of persons that the language's pack knows."""
    pack = load(language, "names")
    endings = pack.get("endings", {})
    return tuple(
        Office(
            id=key,
            canonical=entry.get("canonical"),
            kind=entry.get("kind", "body"),
            needs_country=entry.get("needs_country", True),
            claimant_type=entry.get("claimant_type"),
            forms=tuple(dict.fromkeys(form for text in entry["forms"] for form in spelled(text, "noun", endings))),
        )
        for key, entry in pack["institution"].items()
    )


@cache
def demonyms() -> dict[str, str]:
    """Return canonical name to the English adjective that builds the names of its bodies."""
    return {
        canonical: columns[1].split("; ")[0].removeprefix("=")
        for canonical, *columns in rows("packs", "en", "names.tsv")
        if len(columns) > 1 and columns[1]
    }


def demonym(canonical: str) -> str:
    """Return the English adjective of a canonical name, or the name itself where it has none.

    >>> demonym("Russia"), demonym("Gaza"), demonym("Hamas")
    ('Russian', 'Gaza', 'Hamas')
    """
    return demonyms().get(canonical, canonical)


def title(canonical: str, part: str | None) -> str:
    """Return the canonical name of a country's body; without a part, the country stands for itself.

    >>> title("Ukraine", "General Staff"), title("South Korea", None)
    ('Ukrainian General Staff', 'South Korea')
    """
    return canonical if part is None else f"{demonym(canonical)} {part}"


class Gazetteer(Mapping[str, Place]):
    """Places by folded name; a city's row is only read when its name is asked for, since a text names few of them."""

    def __init__(self, cities: dict[str, str], others: dict[str, Place]) -> None:
        self._cities = cities
        self._others = others

    def __getitem__(self, name: str) -> Place:
        place = self._others.get(name)
        if place is None:
            latitude, longitude, country, _ = self._cities[name].split("\t")
            place = self._others[name] = Place(float(latitude), float(longitude), country, "city")
        return place

    def __contains__(self, name: object) -> bool:
        return name in self._others or name in self._cities

    def __iter__(self) -> Iterator[str]:
        return iter(self._cities.keys() | self._others.keys())

    def __len__(self) -> int:
        return len(self._cities.keys() | self._others.keys())


@cache
def cities() -> dict[str, str]:
    """Return the rest of its row for every city of the generated list, whose names are folded already."""
    found: dict[str, str] = {}
    text = resources.files("extract").joinpath("data").joinpath("places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line[0] != "#":
            spellings, rest = line.split("\t", 1)
            for name in spellings.split("; "):
                found[name] = rest
    return found


@cache
def namesakes() -> dict[str, tuple[Place, ...]]:
    """Return the cities of other countries that share a city's folded name ("tripoli": that of Lebanon)."""
    found: dict[str, tuple[Place, ...]] = {}
    for name, latitude, longitude, country in rows("data", "namesakes.tsv"):
        found[name] = (*found.get(name, ()), Place(float(latitude), float(longitude), country, "city"))
    return found


def countries(language: str) -> Iterator[tuple[str, Place]]:
    """Yield folded name and place of the countries and, as far as the pack forms them, their parts ("Nordsyrien")."""
    centres = {iso: (float(north), float(east)) for iso, north, east in rows("data", "country_points.tsv")}
    parts: list[str] = load(language, "names").get("places", {}).get("parts", [])
    for name in names(language):
        if name.type != "country" or not name.iso:
            continue
        latitude, longitude = centres.get(name.iso, (None, None))
        region = Place(latitude, longitude, name.iso, "region")
        whole = region._replace(precision="country") if name.canonical == name.country else region
        nouns = [form.text.casefold() for form in name.forms if form.role == "noun"]
        yield from ((noun, whole) for noun in nouns)
        bases = [noun for noun in nouns if noun.isalpha() and not (noun.endswith("s") and noun[:-1] in nouns)]
        yield from ((part + noun, region) for part in parts for noun in bases)


@cache
def places(language: str) -> Gazetteer:
    """Return the places by folded name ("new york", "gazastreifen"): cities, then countries, then those added by hand.

    Cities and the places added by hand are known by their German, English and local names in every language; countries
    as the language writes them.
    """
    others = dict(countries(language))
    for spellings, latitude, longitude, country, precision in rows("data", "places_extra.tsv"):
        place = Place(float(latitude), float(longitude), country or None, cast(Precision, precision))
        others.update(dict.fromkeys(spellings.casefold().split("; "), place))
    return Gazetteer(cities(), others)
