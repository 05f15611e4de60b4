"""Which kind a figure is: what is counted, and what happened to it, together decide (docs/fields.md)."""

from extract.model import Kind

#: What happened (trigger value) to people of any class.
PEOPLE_EVENTS: dict[str, Kind] = {
    "kill": "killed",
    "wound": "wounded",
    "harm": "casualties",
    "miss": "missing",
    "capture": "captured",
    "detain": "detained",
    "abduct": "abducted",
    "free": "released",
    "displace": "displaced",
    "need": "affected",
    "protest": "protest",
}
#: The kind that a class of nouns has by itself, whatever the verb; None: only a verb makes it a figure.
_BY_NOUN: dict[str, Kind | None] = {
    "person": None,
    "civilian": None,
    "soldier": "troops",
    "dead": "killed",
    "hurt": "wounded",
    "casualty": "casualties",
    "missing": "missing",
    "hostage": "abducted",
    "prisoner": "captured",
    "detainee": "detained",
    "refugee": "displaced",
    "protester": "protest",
    "munition": "fired",
    "arms": "weapons",
    "vehicle": None,
    "building": None,
    "settlement": None,
    "attack": "attacks",
    "land": None,
    "target": None,
    "victim": None,
    "other": None,
}
#: Verbs that override the kind of a noun.
_OVERRIDES: dict[str, dict[str, Kind]] = {
    "soldier": {event: kind for event, kind in PEOPLE_EVENTS.items() if event not in ("need", "protest", "displace")}
    | {"lose": "casualties"},
    "casualty": {"kill": "killed", "wound": "wounded"},
    "missing": {},
    "hostage": {"free": "released", "kill": "killed", "wound": "wounded"},
    "prisoner": {"free": "released", "kill": "killed"},
    "detainee": {"free": "released", "kill": "killed", "abduct": "abducted"},
    "refugee": {"kill": "killed", "wound": "wounded", "harm": "casualties", "miss": "missing", "detain": "detained"},
    "protester": {
        event: PEOPLE_EVENTS[event] for event in ("kill", "wound", "harm", "detain", "abduct", "free", "miss")
    },
    "munition": {
        "intercept": "intercepted",
        "supply": "weapons",
        "deploy": "weapons",
        "send": "fired",
        "launch": "fired",
        "use": "fired",
        "destroy": "intercepted",
        "take": "weapons_lost",
        "lose": "weapons_lost",
    },
    "arms": {
        "destroy": "weapons_lost",
        "take": "weapons_lost",
        "intercept": "weapons_lost",
        "capture": "weapons_lost",
        "lose": "weapons_lost",
        "supply": "weapons",
        "deploy": "weapons",
        "send": "weapons",
        "use": "weapons",
    },
    "building": {"need": "affected", "destroy": "damage", "launch": "damage", "lose": "damage"},
    "settlement": {
        "take": "territory",
        "destroy": "damage",
        "lose": "territory",
        "use": "attacks",
        "attack": "attacks",
    },
    "land": {"take": "territory", "lose": "territory"},
    "target": {"take": "territory", "launch": "attacks", "destroy": "attacks", "attack": "attacks", "use": "attacks"},
    "victim": dict(PEOPLE_EVENTS),
    "dead": {},
    "hurt": {"kill": "killed"},
    "attack": {},
}
_OVERRIDES["vehicle"] = _OVERRIDES["arms"]
for _class in ("person", "civilian"):
    _OVERRIDES[_class] = dict(PEOPLE_EVENTS)
_OVERRIDES["person"]["recruit"] = _OVERRIDES["civilian"]["recruit"] = "troops"
_OVERRIDES["person"]["lose"] = _OVERRIDES["civilian"]["lose"] = "casualties"

#: Kinds that tell of harm to people.
HARMED: frozenset[Kind] = frozenset(("killed", "wounded", "casualties"))
#: Classes whose own kind needs no verb, so that a verb elsewhere in the sentence may not claim them.
SELF_SUFFICIENT = frozenset(("dead", "hurt", "missing", "attack"))
PEOPLE_CLASSES = frozenset(
    (
        "person",
        "civilian",
        "soldier",
        "dead",
        "hurt",
        "casualty",
        "missing",
        "hostage",
        "prisoner",
        "detainee",
        "refugee",
        "protester",
        "victim",
    )
)


def fits(noun: str | None, event: str) -> bool:
    """Return whether a trigger says something about a class of nouns (None: a bare number or an unknown noun)."""
    if noun is None:
        return event in PEOPLE_EVENTS and event != "need"
    return event in _OVERRIDES.get(noun, {})


def kind_of(noun: str | None, event: str | None) -> Kind | None:
    """Return the kind for a class of nouns and what happened to it; None if that makes no figure."""
    if event is not None:
        kind = _OVERRIDES.get(noun, {}).get(event) if noun is not None else PEOPLE_EVENTS.get(event)
        if kind is not None:
            return kind
    return _BY_NOUN.get(noun) if noun is not None else None
