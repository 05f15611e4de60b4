"""Find the parties, institutions, media and people that a sentence names, under their canonical English names."""

from collections import Counter
from dataclasses import dataclass, field

from extract.lexicon import Hit
from extract.phrase import grammar
from extract.place import place_expressions, place_name
from extract.register import Name, Office, entities, places, title
from extract.sentence import NUMBER, Sentence

_COUNTRY_TYPES = frozenset(("country", "person", "people"))
#: Offices that a country must complete, and that take it from the document where the sentence does not say it.
#: Offices of a region or town.
_LOCAL_OFFICES = frozenset(("governor", "mayor", "military_administration"))
HOME_OFFICES = frozenset(("government", "head", "army", "general_staff", "air_force"))
GROUP_OFFICES = frozenset(("rebels", "militia", "militants"))
#: How many times as often as the next a country must be named for the document to be about it.
_CLEARLY = 1.4
#: How much rarer than its country a group may be named that fights from there (Hezbollah, Lebanon).
_GROUP = 3
_MAX_NAME = 7
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Entity:
    """Who is meant by the tokens ``first`` to ``last`` of a sentence: the canonical English name and the rule."""

    name: str
    sentence: Sentence
    first: int
    last: int
    rule: str


@dataclass(slots=True)
class Known:
    """What a document has named so far: people by their names, institutions by their office, countries by how often.

    ``codes`` are the ISO codes of the countries that it names by more than their capital.
    """

    language: str
    people: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)
    bases: Counter[str] = field(default_factory=Counter)
    codes: set[str] = field(default_factory=set)
    munitions: Entity | None = None
    speaker: Entity | None = None

    def home(self) -> str | None:
        """Return the country that the document is mostly about: by its names, else that of its one armed group."""
        return _leading(self.countries) or _leading(self.bases) or None

    def group(self) -> str | None:
        """Return the armed group that the document is mostly about, None where none stands out."""
        return _leading(self.groups)

    def other(self, party: str) -> str | None:
        """Return the opponent of a party: the other of the two countries or groups that the document names most."""
        leading = [name for name, _ in (self.countries + self.groups).most_common(2)]
        if party not in leading:
            return None
        name = next((name for name in leading if name != party), None)
        based = [group for group, _ in self.groups.most_common() if entities()[group][2] == name and group != party]
        return based[0] if based and self.groups[based[0]] * _GROUP >= self.countries[name or ""] else name

    def note(self, sentence: Sentence) -> None:
        """Count the countries and groups that a sentence names, and note the surnames of people who hold an office."""
        for hit in sentence.of("name"):
            if hit.cue.value == "person" and hit.first < hit.last:
                self.people.setdefault(sentence.forms[hit.last].casefold(), named(hit).canonical)
            if hit.cue.value == "country":
                self.countries[named(hit).canonical] += 1
                code = named(hit).iso
                if code is not None and hit.cue.options["form"] != "metonym":  # a capital may be another's namesake
                    self.codes.add(code)
            elif hit.cue.value == "group":
                self.groups[named(hit).canonical] += 1
                self.bases[named(hit).country or ""] += 1


def _leading(counts: "Counter[str]") -> str | None:
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > second[1] * _CLEARLY else None


def named(hit: Hit) -> Name:
    """Return the register's entry of a name cue."""
    entry: Name = hit.cue.options["name"]
    return entry


def located(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a preposition of place stands before a name: "in Russia" is where, not who."""
    spoken = {at for cue in sentence.of("speech") for at in (cue.first, cue.last)}  # "according to" tells no place
    places = sentence.prepositions - spoken
    origins = {cue.first for cue in sentence.of("origin")}
    for at in (hit.first - 1, hit.first - 2):
        if at >= 0 and at in places and at not in origins:
            return True
        if at >= 0 and sentence.stops.get(at) != "determiner":
            return False
    return False


def source_in(sentence: Sentence, first: int, last: int, known: Known) -> Entity | None:
    """Return who speaks in the noun phrase at tokens ``first`` to ``last``, None where nobody is named.

    An institution is named with its country or group ("Russian Health Ministry"); a government, a president or a bare
    country stands for the country; an organisation, a medium or a person for itself.
    """
    names = [hit for hit in sentence.of("name") if first <= hit.first and hit.last <= last]
    names = [hit for hit in names if named(hit).type != "place" and not any(_covers(other, hit) for other in names)]
    names = [hit for hit in names if not _surname(hit, sentence, known)]
    institutions = [hit for hit in sentence.of("institution") if first <= hit.first and hit.last <= last]
    names = [hit for hit in names if named(hit).type == "group" or not _compounded(sentence, hit)]
    bearers = [hit for hit in names if named(hit).type not in _COUNTRY_TYPES]
    countries = [hit for hit in names if named(hit).type in _COUNTRY_TYPES and not located(sentence, hit)]
    found: Entity | None = None
    if institutions:
        found = institution(sentence, _weightiest(sentence, institutions), bearers, countries, known)
    elif bearers:
        hit = min(bearers, key=lambda bearer: named(bearer).type == "group")
        found = Entity(named(hit).canonical, sentence, hit.first, hit.last, hit.cue.rule)
    elif countries:
        found = _countries(sentence, countries)
    person = _person(sentence, first, last, known)
    trade = (
        institutions and _weightiest(sentence, institutions).cue.value == "persons" and not countries and not bearers
    )
    if found is None or (trade and person is not None and person.rule == "claimant.person"):
        found = person  # "the doctor Jane Doe" is Jane Doe
    if found is not None and institutions and sentence.capitals:
        holder = _weightiest(sentence, institutions).last
        _remember(sentence, range(holder + 1, min(holder + 4, last + 1)), found, known)  # "COLONEL JUAN MENDEZ"
    if found is not None and person is not None:
        _remember(sentence, range(first, last + 1), found, known)
    return found


def _surname(hit: Hit, sentence: Sentence, known: Known) -> bool:
    """Return whether what reads like a people is the name of a person whom the document has named in full ("Turk")."""
    if named(hit).type not in ("country", "people") or hit.first != hit.last:
        return False
    return known.people.get(sentence.forms[hit.first].casefold(), named(hit).canonical) != named(hit).canonical


def _weightiest(sentence: Sentence, institutions: list[Hit]) -> Hit:
    """Return the first office that has a name of its own: "a spokeswoman of the hospital" speaks for the hospital."""
    first = min(institutions, key=lambda hit: hit.cue.options["office"].canonical is None)
    if first.cue.value != "persons":
        return first
    bodies = [hit for hit in institutions if hit.cue.value == "body" and 0 < hit.first - first.last <= _MAX_NAME]
    return next(
        (hit for hit in bodies if first.last + 1 in sentence.prepositions), first
    )  # "an official at the hospital"


def _compounded(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a name is only the front of an adjective ("a Washington-based think tank")."""
    forms, behind = sentence.forms, hit.last + 2
    return behind < len(forms) and forms[behind - 1] == "-" and sentence.glued(behind - 1) and forms[behind].islower()


def _covers(other: Hit, hit: Hit) -> bool:
    return other.first <= hit.first and hit.last <= other.last and other.last - other.first > hit.last - hit.first


def _countries(sentence: Sentence, countries: list[Hit]) -> Entity:
    canonical = list(dict.fromkeys(named(hit).canonical for hit in countries))
    between = range(countries[0].last + 1, countries[-1].first)
    joined = any(sentence.stops.get(at) == "conjunction" for at in between)
    name = " and ".join(canonical[:2]) if joined and len(canonical) > 1 else canonical[0]
    return Entity(name, sentence, countries[0].first, countries[-1].last, countries[0].cue.rule)


def institution(sentence: Sentence, hit: Hit, bearers: list[Hit], countries: list[Hit], known: Known) -> Entity | None:
    """Name an institution with its country or group; one without takes the owner that the document gave it before."""
    office: Office = hit.cue.options["office"]
    groups = [bearer for bearer in bearers if named(bearer).type == "group"]
    others = [bearer for bearer in bearers if named(bearer).type != "group"]
    spoken_for = office.canonical is None and office.kind in ("holder", "speaker")
    sends = office.kind == "holder" and countries and others and countries[0].last < others[0].first
    if not sends and others and (spoken_for or min(abs(other.first - hit.last) for other in others) <= _NEAR):
        owner = others[0]
        return Entity(named(owner).canonical, sentence, owner.first, owner.last, owner.cue.rule)
    owners = countries or groups or _seat(sentence, hit)
    if not owners:
        if spoken_for:
            return None
        name = known.offices.get(office.id)
        if name is None and office.id in HOME_OFFICES and known.home() is not None:
            name = title(known.home() or "", office.canonical)
        if name is None and office.id in GROUP_OFFICES:
            name = known.group()
        if name is None and office.id in _LOCAL_OFFICES:
            name = _local(sentence, hit, office, known)
        first = hit.first if name is not None else _named_from(sentence, hit, known.language)
        if first < hit.first:
            name = sentence.words(first, hit.last)
        if name is None:
            name = office.canonical
        return None if name is None else Entity(name, sentence, first, hit.last, hit.cue.rule)
    owner = min(owners, key=lambda other: abs(other.first - hit.first))
    name = title(named(owner).canonical, office.canonical)
    known.offices[office.id] = name
    return Entity(name, sentence, min(hit.first, owner.first), max(hit.last, owner.last), hit.cue.rule)


def _named_from(sentence: Sentence, hit: Hit, language: str) -> int:
    """Return where the name of a body begins that no register knows: "Al-Aqsa Hospital", "Stafford Police"."""
    first = hit.first
    if sentence.capitals or grammar(language)["nouns_capitalised"] or not sentence.forms[hit.last][0].isupper():
        return first
    while first > 0:
        before = first - 1
        if sentence.forms[before] == "-" and sentence.glued(before) and before > 0:
            before -= 1
        if not _name_like(sentence, before, language):
            break
        first = before
    return first


def _local(sentence: Sentence, hit: Hit, office: Office, known: Known) -> str | None:
    """Name a governor or mayor with his place: "governor of Belgorod", "Bürgermeister von Kiew", "Gorlovka mayor"."""
    gazetteer = places(known.language)
    if hit.first - 1 in sentence.possessives:
        named_places = [spot for spot in place_expressions(sentence, known.language) if spot.last < hit.first]
        return f"{named_places[-1].words} {office.canonical}" if named_places else None  # "Kherson, its governor said"
    for at in (*range(hit.last + 1, min(hit.last + 5, len(sentence.forms))), hit.first - 1, hit.first - 2):
        if at < 0 or sentence.forms[at] in ",;:":
            continue
        found = place_name(sentence, at, gazetteer) if sentence.forms[at][0].isupper() else None
        if found is not None:
            return f"{sentence.words(at, found[0])} {office.canonical}"
    return None


def _seat(sentence: Sentence, hit: Hit) -> list[Hit]:
    """Return the country of the capital where an institution sits: "das Gesundheitsministerium in Damaskus"."""
    at = hit.last + 1
    if at not in sentence.prepositions:
        return []
    return [name for name in sentence.of("name") if name.first == at + 1 and named(name).type in _COUNTRY_TYPES]


def _remember(sentence: Sentence, span: range, found: Entity, known: Known) -> None:
    """Let the names in a span later stand for whom they were named with; of a people's only "Volker Turk"."""
    listed = {at for hit in sentence.of("name") for at in range(hit.first, hit.last + 1)}
    for at in span:
        surname = at > span.start and at - 1 not in listed and _name_like(sentence, at - 1, known.language)
        if len(sentence.forms[at]) > 2 and (at not in listed or surname) and _name_like(sentence, at, known.language):
            known.people.setdefault(sentence.forms[at].casefold(), found.name)


def _person(sentence: Sentence, first: int, last: int, known: Known) -> Entity | None:
    """Return the person, or body unknown to the register, named by a run of capitalised words."""
    at = first
    while at <= last:
        if not _name_like(sentence, at, known.language):
            at += 1
            continue
        end = at
        while end + 1 <= last and end + 1 - at < _MAX_NAME:
            following = end + 1
            if _name_like(sentence, following, known.language):
                end = following
            elif _links(sentence, following, last, known.language):
                end = following + 1
            else:
                break
        remembered = known.people.get(sentence.forms[end].casefold()) or known.people.get(sentence.forms[at].casefold())
        if remembered is not None:
            return Entity(remembered, sentence, at, end, "claimant.known_person")
        if (end > at or _introduced(sentence, at, known.language)) and not sentence.capitals:
            return Entity(sentence.words(at, end), sentence, at, end, "claimant.person")
        at = end + 1
    return None


def _introduced(sentence: Sentence, at: int, language: str) -> bool:
    """Return whether the word before says that a single capitalised word is a name: "the charity Hamoked"."""
    return at > 0 and sentence.forms[at - 1].casefold() in grammar(language)["name_heads"]


def _links(sentence: Sentence, at: int, last: int, language: str) -> bool:
    """Return whether a small word joins two parts of a name ("Office for the Coordination")."""
    joins = grammar(language)["name_links"]
    return at < last and sentence.forms[at].casefold() in joins and _name_like(sentence, at + 1, language)


def _name_like(sentence: Sentence, at: int, language: str) -> bool:
    form = sentence.forms[at]
    if form == NUMBER or not form[0].isupper() or at in sentence.nouns or at in sentence.stops:
        return False
    if any(hit.first == at and hit.cue.value == "office" for hit in sentence.of("speech")):
        return False
    return len(form) > 1 and not form.casefold().endswith(grammar(language)["noun_suffixes"])
