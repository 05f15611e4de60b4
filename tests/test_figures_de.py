"""What German sentences must give, field by field (docs/fields.md)."""

import pytest
from figure_tables import Row, check, params, row

KINDS = (
    row(
        "killed",
        "Bei dem Angriff auf Odessa wurden zwölf Menschen getötet.",
        {"kind": "killed", "object": "Menschen", "value": 12},
    ),
    row("killed-told", "Die Zahl der Toten stieg auf 45.", {"text": "45", "kind": "killed"}),
    row(
        "killed-around",
        "Bei dem Beschuss kamen drei Frauen ums Leben.",
        {"kind": "killed", "object": "Frauen", "population": "civilian"},
    ),
    row("killed-fell-victim", "Dem Bombardement fielen 60 Menschen zum Opfer.", {"kind": "killed", "value": 60}),
    row("wounded", "Bei dem Drohnenangriff wurden 14 Menschen verletzt.", {"kind": "wounded", "value": 14}),
    row(
        "wounded-noun",
        "Nach dem Raketenangriff zählten die Ärzte 14 Verletzte.",
        {"kind": "wounded", "object": "Verletzte"},
    ),
    row("casualties", "Die Armee meldete 900 Tote und Verletzte.", {"kind": "casualties", "value": 900}),
    row(
        "casualties-losses",
        "Die russische Armee erlitt am Montag Verluste von 400 Mann.",
        {"kind": "casualties", "side": "Russia"},
    ),
    row(
        "casualties-joined",
        "An der Front wurden 300 Soldaten getötet oder verwundet.",
        {"kind": "casualties", "value": 300},
    ),
    row("missing", "Nach dem Luftangriff werden sieben Bewohner vermisst.", {"kind": "missing", "object": "Bewohner"}),
    row("missing-rubble", "Nach dem Luftangriff sind neun Menschen verschüttet.", {"kind": "missing", "value": 9}),
    row(
        "captured",
        "Die Armee nahm 30 Kämpfer gefangen.",
        {"kind": "captured", "object": "Kämpfer", "population": "military"},
    ),
    row("detained", "Die Polizei nahm 25 Demonstranten fest.", {"kind": "detained", "value": 25}),
    row(
        "detained-sentenced", "Ein Militärgericht hat acht Oppositionelle verurteilt.", {"kind": "detained", "value": 8}
    ),
    row(
        "abducted",
        "Bewaffnete entführten 40 Schüler aus einem Dorf.",
        {"text": "40", "kind": "abducted", "object": "Schüler"},
    ),
    row(
        "abducted-held",
        "In Gaza werden noch 20 Geiseln festgehalten.",
        {"kind": "abducted", "object": "Geiseln", "place": "Gaza"},
    ),
    row(
        "released",
        "Am Dienstag wurden 90 Gefangene freigelassen.",
        {"kind": "released", "object": "Gefangene", "when": "Am Dienstag"},
    ),
    row("displaced", "Vor den Kämpfen flohen 50.000 Menschen.", {"kind": "displaced", "value": 50000}),
    row(
        "displaced-noun",
        "Jordanien hat 600.000 Flüchtlinge aufgenommen.",
        {"kind": "displaced", "object": "Flüchtlinge", "population": "civilian"},
    ),
    row("affected", "Nach dem Beschuss sind 20.000 Haushalte ohne Strom.", {"kind": "affected", "value": 20000}),
    row(
        "affected-need",
        "Im Kriegsgebiet sind zwei Millionen Menschen auf Hilfe angewiesen.",
        {"text": "zwei Millionen", "kind": "affected"},
    ),
    row(
        "troops",
        "Deutschland entsandte 600 Soldaten nach Mali.",
        {"kind": "troops", "side": "Germany", "population": "military"},
    ),
    row(
        "troops-standing",
        "An der Grenze stehen 100.000 Soldaten.",
        {"kind": "troops", "value": 100000, "scope": "incident"},
    ),
    row(
        "weapons",
        "Polen lieferte der Ukraine 14 Panzer.",
        {"kind": "weapons", "object": "Panzer", "unit": "items", "population": None},
    ),
    row(
        "fired",
        "In der Nacht wurden 80 Raketen auf Charkiw abgefeuert.",
        {"kind": "fired", "object": "Raketen", "place": "Charkiw"},
    ),
    row("intercepted", "Die Luftabwehr schoss 55 Drohnen ab.", {"kind": "intercepted", "object": "Drohnen"}),
    row(
        "weapons-lost", "Bei den Gefechten wurden sechs Panzer zerstört.", {"kind": "weapons_lost", "object": "Panzer"}
    ),
    row(
        "attacks",
        "Die Beobachter zählten 30 Luftangriffe.",
        {"kind": "attacks", "object": "Luftangriffe", "unit": "events", "side": None},
    ),
    row(
        "damage",
        "Bei dem Beschuss wurden 18 Häuser zerstört.",
        {"kind": "damage", "object": "Häuser", "population": None},
    ),
    row(
        "money",
        "Die USA geben der Ukraine Militärhilfe in Höhe von 300 Millionen Dollar.",
        {"text": "300 Millionen", "kind": "money", "unit": "USD", "object": "Dollar"},
    ),
    row("territory", "Die Armee eroberte fünf Dörfer zurück.", {"kind": "territory", "object": "Dörfer"}),
    row(
        "territory-share",
        "Russland hält 20 Prozent des ukrainischen Staatsgebiets besetzt.",
        {"text": "20", "kind": "territory", "unit": "percent", "scope": "rate"},
    ),
    row(
        "territory-area",
        "Die Armee befreite 300 Quadratkilometer.",
        {"text": "300", "kind": "territory", "unit": "km2"},
    ),
    row(
        "protest",
        "In Berlin demonstrierten 20.000 Menschen gegen den Krieg.",
        {"kind": "protest", "value": 20000, "place": "Berlin"},
    ),
)

BOUNDS = (
    row("exact", "Es gab zwölf Tote.", {"bound": "exact", "low": 12, "high": 12, "phrase": "zwölf"}),
    row("about", "Es gab rund 40 Tote.", {"bound": "about", "value": 40, "low": 40, "high": 40, "phrase": "rund 40"}),
    row("about-nearly", "Es gab fast 40 Tote.", {"bound": "about", "value": 40}),
    row("about-gut", "Es gab gut 40 Tote.", {"bound": "about", "value": 40}),
    row("at-least", "Es gab mindestens fünf Tote.", {"bound": "at_least", "low": 5, "high": None, "text": "fünf"}),
    row("more-than", "Es gab mehr als 100 Tote.", {"bound": "more_than", "low": 100, "high": None}),
    row("more-than-over", "Es gab über 100 Tote.", {"bound": "more_than", "low": 100, "high": None}),
    row(
        "at-most",
        "Es wurden bis zu 4.000 Soldaten getötet.",
        {"bound": "at_most", "low": None, "high": 4000, "text": "4.000"},
    ),
    row("less-than", "Es gab weniger als 40 Tote.", {"bound": "less_than", "low": None, "high": 40}),
    row(
        "range", "Es gab 12 bis 15 Tote.", {"bound": "range", "low": 12, "high": 15, "value": 13.5, "text": "12 bis 15"}
    ),
    row("range-between", "Es gab zwischen 12 und 15 Tote.", {"bound": "range", "low": 12, "high": 15}),
    row("vague", "Es gab Dutzende Tote.", {"bound": "vague", "value": None, "low": 24, "high": None}),
    row("vague-several", "Es gab mehrere Hundert Tote.", {"bound": "vague", "low": 200, "text": "mehrere Hundert"}),
    row(
        "own-number-only",
        "Bei dem Angriff wurden mindestens fünf Menschen getötet und zwei Schulen zerstört.",
        {"bound": "at_least", "kind": "killed"},
        {"bound": "exact", "kind": "damage"},
    ),
    row("spoke-of", "Er berichtete über 30 getötete Soldaten.", {"bound": "exact", "value": 30}),
    row("article", "Bei dem Beschuss starb ein Soldat.", {"text": "ein", "value": 1, "kind": "killed"}),
    row("article-only", "Nach dem Angriff kehrte eine Kolonne zurück."),
)

MODALITIES = (
    row("asserted", "Bei dem Angriff starben zwölf Menschen.", {"modality": "asserted", "claimant": None}),
    row(
        "attributed",
        "Bei dem Angriff starben laut der Hamas zwölf Menschen.",
        {"modality": "attributed", "claimant": "Hamas"},
    ),
    row("hedged", "Bei dem Angriff starben offenbar zwölf Menschen.", {"modality": "hedged"}),
    row("hedged-should", "Bei dem Angriff sollen zwölf Menschen getötet worden sein.", {"modality": "hedged"}),
    row(
        "hedged-outranks",
        "Laut der Hamas sollen zwölf Menschen getötet worden sein.",
        {"modality": "hedged", "claimant": "Hamas"},
    ),
    row(
        "projected-should",
        "Im Herbst sollen 600 Soldaten entsandt werden.",
        {"modality": "projected", "kind": "troops"},
    ),
    row("projected", "Berlin will 600 Soldaten entsenden.", {"modality": "projected", "kind": "troops"}),
    row("denied", "Die Armee bestritt, dass 40 Soldaten getötet wurden.", {"modality": "denied", "kind": "killed"}),
    row(
        "reported-mood",
        "Das Ministerium teilte mit, es seien 40 Soldaten getötet worden.",
        {"modality": "attributed", "value": 40},
    ),
)

SCOPES = (
    row("incident", "Bei dem Angriff am Montag starben zwölf Menschen.", {"scope": "incident", "when": "am Montag"}),
    row(
        "incident-so-far", "Nach dem Angriff wurden bislang 18 Tote geborgen.", {"scope": "incident", "kind": "killed"}
    ),
    row(
        "cumulative",
        "Seit Beginn des Krieges starben 9.000 Zivilisten.",
        {"scope": "cumulative", "population": "civilian"},
    ),
    row("cumulative-year", "In diesem Jahr wurden 700 Zivilisten getötet.", {"scope": "cumulative"}),
    row(
        "rate",
        "An der Front sterben täglich 100 Soldaten.",
        {"scope": "rate", "when": None},
    ),
    row(
        "part",
        "Zwölf Menschen wurden getötet, darunter drei Kinder.",
        {"scope": "incident", "value": 12},
        {"scope": "part", "value": 3, "kind": "killed", "object": "Kinder", "population": "civilian"},
    ),
    row(
        "list-under-a-heading",
        "Norwegen plant folgende Militärhilfe:\n* 577 Millionen Euro für Panzer\n* 20 Millionen Euro für Drohnen",
        {"kind": "money", "side": "Norway", "modality": "projected"},
        {"kind": "money", "side": "Norway", "modality": "projected"},
    ),
    row("attribute", "Die Polizei sucht zwei in Bonn festgenommene Männer.", {"value": 2, "kind": "detained"}),
    row("within-a-week", "Binnen einer Woche starben 40 Menschen.", {"scope": "incident"}),
    row(
        "who-they-are",
        "Die Polizei nahm vier mutmaßliche Schmuggler fest.",
        {"modality": "asserted", "kind": "detained"},
    ),
    row("month-of-a-year", "Im Mai 2024 tötete eine Bombe zwölf Menschen.", {"scope": "incident"}),
    row("year-of-an-event", "2015 starben bei einem Anschlag auf den Markt zwölf Menschen.", {"scope": "incident"}),
    row(
        "cumulative-list",
        "Seit Mai zerstörte die Armee 40 Panzer, zwölf Geschütze und drei Flugzeuge.",
        {"scope": "cumulative"},
        {"scope": "cumulative", "value": 12},
        {"scope": "cumulative", "value": 3},
    ),
    row(
        "part-list",
        "Zwölf Menschen wurden getötet, darunter drei Kinder und zwei Frauen.",
        {"value": 12},
        {"scope": "part", "value": 3, "kind": "killed"},
        {"scope": "part", "value": 2, "kind": "killed"},
    ),
    row(
        "part-of-them",
        "Russland setzt 14.000 nordkoreanische Soldaten ein. 4.000 von ihnen wurden getötet.",
        {"value": 14000, "kind": "troops", "side": "North Korea"},
        {
            "value": 4000,
            "kind": "killed",
            "object": None,
            "scope": "part",
            "side": "North Korea",
            "population": "military",
        },
    ),
)

SPEECH = (
    row("perfekt", "Die ukrainische Armee hatte zunächst von neun Toten gesprochen.", {"claimant": "Ukrainian army"}),
    row(
        "vorangestellt",
        "Nach einem israelischen Angriff auf Rafah hat das Krankenhaus neun Tote gemeldet.",
        {"claimant": "hospital", "place": "Rafah"},
    ),
    row(
        "regierungssprecher", "Neun Menschen seien tot, sagte ein syrischer Regierungssprecher.", {"claimant": "Syria"}
    ),
    row("laut", "Laut dem ukrainischen Generalstab fielen 300 Soldaten.", {"claimant": "Ukrainian General Staff"}),
    row("laut-country", "Laut südkoreanischen Angaben wurden 300 Soldaten getötet.", {"claimant": "South Korea"}),
    row(
        "zufolge",
        "Dem ukrainischen Verteidigungsministerium zufolge wurden 30 Panzer zerstört.",
        {"claimant": "Ukrainian Defence Ministry", "kind": "weapons_lost"},
    ),
    row("angaben-of", "Nach Angaben der Vereinten Nationen flohen 50.000 Menschen.", {"claimant": "United Nations"}),
    row(
        "angaben-between",
        "Nach ukrainischen Angaben wurden 50 Drohnen abgeschossen.",
        {"claimant": "Ukraine", "kind": "intercepted"},
    ),
    row(
        "wie-mitteilte",
        "Zwölf Menschen wurden getötet, wie das israelische Militär mitteilte.",
        {"claimant": "Israeli army"},
    ),
    row(
        "sagte",
        "Zwölf Menschen seien getötet worden, sagte Präsident Wolodymyr Selenskyj.",
        {"claimant": "Ukraine", "modality": "attributed"},
    ),
    row(
        "told-first",
        "Das russische Verteidigungsministerium meldete, es seien 40 Drohnen abgefangen worden.",
        {"claimant": "Russian Defence Ministry"},
    ),
    row(
        "origin",
        "Der Sender Al-Dschasira meldet unter Berufung auf die Hamas, 30 Menschen seien getötet worden.",
        {"claimant": "Hamas"},
    ),
    row(
        "own-deeds-go-on",
        "Russland griff die Ukraine mit 600 Drohnen an, wie die ukrainische Luftwaffe mitteilte. "
        "Die ukrainische Luftabwehr zerstörte 549 Drohnen.",
        {"claimant": "Ukrainian Air Force"},
        {"claimant": "Ukrainian Air Force", "kind": "intercepted"},
    ),
    row(
        "taken-up",
        "Die Hamas sprach von 30 Toten. 70 Menschen seien verletzt worden, teilte die Gruppe mit.",
        {"claimant": "Hamas"},
        {"claimant": "Hamas", "kind": "wounded"},
    ),
    row(
        "carried-on",
        "Die Hamas sprach von 30 Toten. Zudem seien 70 Menschen verletzt worden.",
        {"claimant": "Hamas"},
        {"claimant": "Hamas", "kind": "wounded", "modality": "attributed"},
    ),
    row(
        "not-carried-on",
        "Die Hamas sprach von 30 Toten. Am Dienstag wurden 70 Menschen verletzt.",
        {"claimant": "Hamas"},
        {"claimant": None, "modality": "asserted"},
    ),
    row("own-account", "Israel hat nach eigenen Angaben 40 Raketen abgefangen.", {"claimant": "Israel"}),
    row(
        "private-person",
        "Es gebe 40 Tote, sagte die Ärztin Jana Brandt.",
        {"claimant": "Jana Brandt"},
    ),
)

SIDES = (
    row(
        "side-adjective",
        "Bei den Kämpfen starben 40 russische Soldaten.",
        {"side": "Russia", "kind": "killed", "object": "russische Soldaten"},
    ),
    row("side-from", "Bei den Kämpfen starben 40 Soldaten aus Nordkorea.", {"side": "North Korea"}),
    row("side-group", "Israel tötete 20 Hamas-Kämpfer.", {"side": "Hamas", "kind": "killed", "population": "military"}),
    row("side-never-doer", "Russland tötete in Odessa zwölf Menschen.", {"side": None, "place": "Odessa"}),
    row(
        "side-missiles",
        "Russland feuerte 80 Raketen auf Charkiw.",
        {"side": "Russia", "kind": "fired", "place": "Charkiw"},
    ),
    row("side-losses", "Russland verlor 40 Panzer.", {"side": "Russia", "kind": "weapons_lost"}),
    row(
        "side-of-a-list",
        "Russland feuerte 40 Drohnen, zwölf Raketen und drei Bomben auf Odessa.",
        {"side": "Russia"},
        {"side": "Russia", "kind": "fired"},
        {"side": "Russia", "kind": "fired"},
    ),
    row(
        "side-nameless-army",
        "Im Sudan wird weiter gekämpft. Die Armee verlor 40 Panzer.",
        {"side": "Sudan", "kind": "weapons_lost"},
    ),
    row(
        "side-won-back",
        "Die Ukraine eroberte 40 Dörfer zurück.",
        {"side": "Ukraine", "kind": "territory"},
    ),
    row(
        "side-land-taken",
        "Russland griff die Ukraine erneut an. Russische Truppen eroberten 40 Dörfer.",
        {"side": "Ukraine", "kind": "territory"},
    ),
    row(
        "side-fired-at-the-teller",
        "Russland griff die Ukraine erneut an. Nach Angaben der ukrainischen Luftwaffe wurden 40 Drohnen gestartet.",
        {"side": "Russia", "kind": "fired"},
    ),
    row(
        "side-speaker-acts",
        "Die Hisbollah erklärte, sie habe 40 Raketen abgefeuert.",
        {"side": "Hezbollah", "kind": "fired"},
    ),
    row("population-police", "Bei dem Anschlag starben drei Polizisten.", {"population": "civilian"}),
    row("population-people", "Bei dem Anschlag starben drei Menschen.", {"population": "unknown"}),
)

TRAPS = (
    row(
        "list",
        "Die Armee verlor 40 Panzer, zwölf Haubitzen und drei Hubschrauber.",
        {"kind": "weapons_lost", "value": 40},
        {"kind": "weapons_lost", "value": 12},
        {"kind": "weapons_lost", "value": 3},
    ),
    row(
        "clauses",
        "Zwei Zivilisten starben, mehr als hundert wurden verletzt.",
        {"kind": "killed", "value": 2},
        {"kind": "wounded", "bound": "more_than", "object": None},
    ),
    row(
        "coordination",
        "Bei dem Angriff wurden fünf Menschen getötet und 23 verletzt.",
        {"kind": "killed"},
        {"kind": "wounded", "value": 23},
    ),
    row(
        "munitions-part",
        "Von den 71 Raketen fing die Luftabwehr 60 ab.",
        {"value": 71, "kind": "fired"},
        {"value": 60, "kind": "intercepted"},
    ),
    row("dreissig", "Bei dem Angriff starben dreißig Menschen.", {"value": 30, "text": "dreißig"}),
    row(
        "year",
        "Seit 2014 starben im Donbass 14.000 Menschen.",
        {"value": 14000, "scope": "cumulative", "when": "Seit 2014"},
    ),
    row(
        "date",
        "Am 7. Oktober wurden 1.200 Menschen getötet.",
        {"value": 1200, "when": "Am 7. Oktober"},
    ),
    row("age", "Ein 36-jähriger Soldat und sein Bruder waren im Krieg."),
    row("brigade", "Die 93. Brigade setzte T-72-Panzer ein."),
    row(
        "instrument",
        "Die Armee griff mit 100 Kampfjets an und tötete zwölf Menschen.",
        {"kind": "weapons", "value": 100},
        {"kind": "killed", "value": 12},
    ),
    row("states", "Zwölf Staaten berieten über den Krieg."),
    row("meetings", "Drei Minister reisten nach Kiew."),
    row("narrow-space", "An der Grenze stehen 14\u202f000 Soldaten.", {"value": 14000, "text": "14\u202f000"}),
    row("swiss", "An der Grenze stehen 14'000 Soldaten.", {"value": 14000}),
    row("title", "Zwölf Tote bei Angriff auf Odessa", {"value": 12, "kind": "killed", "place": "Odessa"}),
    row(
        "accident",
        "Bei einem Busunfall auf der Autobahn starben zwölf Reisende.",
        {"kind": "killed", "conflict": False},
    ),
    row("earthquake", "Bei dem Erdbeben kamen 300 Menschen ums Leben.", {"kind": "killed", "conflict": False}),
    row("war", "Im Krieg kamen 300 Menschen ums Leben.", {"kind": "killed", "conflict": True}),
    row("harmless", "Die Preise stiegen um 30 Euro."),
    row("zero-number", "Nach dem Angriff meldete die Stadt 0 Tote.", {"value": 0, "kind": "killed"}),
)

LONG = (
    row(
        "shot-down-noun",
        "Die Ukraine meldete den Abschuss von 60 der 71 Drohnen.",
        {"value": 60, "kind": "intercepted", "claimant": "Ukraine"},
        {"value": 71, "kind": "fired"},
        wrong="'Abschuss von' stands for the verb",
    ),
    row(
        "two-counts",
        "Die Polizei sprach von 5.000 Teilnehmern, die Veranstalter von 20.000.",
        {"value": 5000, "kind": "protest"},
        {"value": 20000, "kind": "protest"},
        wrong="the second count has no verb of its own",
    ),
    row(
        "name-with-number",
        "Deutschland will 18 Leopard-2-Panzer liefern.",
        {"value": 18, "kind": "weapons", "object": "Leopard-2-Panzer", "modality": "projected"},
        wrong="the object is cut off at the number in its name",
    ),
    row(
        "rise",
        "Die Zahl der Verletzten stieg von sieben auf zehn.",
        {"text": "sieben", "kind": "wounded", "bound": "exact"},
        {"text": "zehn", "kind": "wounded", "bound": "exact"},
    ),
    row(
        "cumulative-fired",
        "Seit 2022 hat Russland mehr als 10.000 Drohnen auf die Ukraine abgefeuert.",
        {"kind": "fired", "side": "Russia", "scope": "cumulative", "place": "Ukraine", "when": "Seit 2022"},
    ),
    row(
        "each",
        "Jeweils 1.000 Soldaten sollen in drei Länder verlegt werden.",
        {"value": 1000, "kind": "troops", "modality": "projected", "scope": "incident"},
    ),
    row(
        "camp",
        "In einem Lager bei Idlib leben nach UN-Angaben 30.000 Vertriebene.",
        {"kind": "displaced", "claimant": "United Nations", "place": "Idlib"},
    ),
    row(
        "waren-es",
        "Im Süden sind 10.000 russische Soldaten stationiert. Vor dem Krieg waren es mehr als 25.000.",
        {"text": "10.000", "kind": "troops", "side": "Russia"},
        {"text": "25.000", "kind": "troops", "bound": "more_than", "side": "Russia"},
    ),
    row(
        "zweck-zuvor",
        "Berlin sagte der Ukraine weitere Militärhilfe zu. Das Paket umfasst 4 Milliarden Euro.",
        {"kind": "money", "value": 4e9},
    ),
)


@pytest.mark.parametrize("entry", params((*KINDS, *BOUNDS, *MODALITIES, *SCOPES, *SPEECH, *SIDES, *TRAPS, *LONG)))
def test_a_german_sentence_gives_its_figures(entry: Row) -> None:
    check(entry, "de")
