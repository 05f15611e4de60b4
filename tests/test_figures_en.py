"""What English sentences must give, field by field (docs/fields.md)."""

import pytest
from figure_tables import Row, check, params, row

KINDS = (
    row(
        "killed",
        "Twelve people were killed in the attack on Odesa.",
        {"kind": "killed", "object": "people", "value": 12, "place": "Odesa"},
    ),
    row("killed-active", "The air strike killed 12 people.", {"kind": "killed", "value": 12}),
    row("killed-toll", "The death toll from the shelling rose to 45.", {"text": "45", "kind": "killed"}),
    row("killed-noun", "There were 12 deaths in the raid.", {"kind": "killed", "object": "deaths"}),
    row("wounded", "The rocket attack left 14 people wounded.", {"kind": "wounded", "value": 14}),
    row("casualties", "The army suffered 900 casualties.", {"kind": "casualties", "value": 900}),
    row(
        "casualties-joined",
        "The war has left 300 soldiers killed or wounded.",
        {"kind": "casualties", "object": "soldiers"},
    ),
    row(
        "casualties-told",
        "Russian casualties now stand at 400.",
        {"kind": "casualties", "value": 400, "side": "Russia"},
    ),
    row(
        "missing",
        "Seven residents are missing after the air raid.",
        {"kind": "missing", "object": "residents", "population": "civilian"},
    ),
    row(
        "missing-rubble", "Nine people were buried under the rubble after the strike.", {"kind": "missing", "value": 9}
    ),
    row(
        "captured",
        "The army took 30 fighters prisoner.",
        {"kind": "captured", "object": "fighters", "population": "military"},
    ),
    row("detained", "Police arrested 25 protesters.", {"kind": "detained", "value": 25}),
    row(
        "abducted",
        "Gunmen kidnapped 40 schoolchildren from the village.",
        {"kind": "abducted", "population": "civilian"},
    ),
    row(
        "abducted-held",
        "Hamas still holds 20 hostages in Gaza.",
        {"kind": "abducted", "object": "hostages", "place": "Gaza"},
    ),
    row("released", "Ninety prisoners were released on Tuesday.", {"kind": "released", "when": "on Tuesday"}),
    row(
        "displaced",
        "Some 50,000 people fled the fighting.",
        {"kind": "displaced", "bound": "about"},
    ),
    row(
        "displaced-passive",
        "Some 50,000 people were displaced by the fighting.",
        {"kind": "displaced", "bound": "about"},
    ),
    row(
        "displaced-noun",
        "Jordan hosts 600,000 refugees.",
        {"kind": "displaced", "object": "refugees", "population": "civilian"},
    ),
    row("affected", "The shelling left 20,000 homes without power.", {"kind": "affected", "value": 20000}),
    row("affected-need", "In the war zone 2 million people need aid.", {"text": "2 million", "kind": "affected"}),
    row(
        "troops",
        "Germany sent 600 soldiers to Mali.",
        {"kind": "troops", "side": "Germany", "population": "military", "place": "Mali"},
    ),
    row(
        "weapons",
        "Poland delivered 14 tanks to Ukraine.",
        {"kind": "weapons", "object": "tanks", "unit": "items", "population": None},
    ),
    row(
        "fired",
        "Russia launched 80 missiles at Kharkiv.",
        {"kind": "fired", "side": "Russia", "place": "Kharkiv", "object": "missiles"},
    ),
    row("intercepted", "Air defences shot down 55 drones.", {"kind": "intercepted", "object": "drones"}),
    row("weapons-lost", "Six tanks were destroyed in the fighting.", {"kind": "weapons_lost", "object": "tanks"}),
    row(
        "attacks",
        "Monitors counted 30 air strikes.",
        {"kind": "attacks", "object": "air strikes", "unit": "events", "side": None},
    ),
    row("damage", "The shelling destroyed 18 houses.", {"kind": "damage", "object": "houses", "population": None}),
    row(
        "money",
        "The United States pledged $300 million in military aid to Ukraine.",
        {"text": "300 million", "kind": "money", "unit": "USD", "object": "$", "modality": "projected"},
    ),
    row("territory", "The army recaptured five villages.", {"kind": "territory", "object": "villages"}),
    row(
        "territory-share",
        "Russia occupies 20 percent of Ukrainian territory.",
        {"kind": "territory", "unit": "percent", "scope": "rate"},
    ),
    row(
        "territory-area",
        "The army liberated 300 square kilometres.",
        {"text": "300", "kind": "territory", "unit": "km2"},
    ),
    row("protest", "In Tbilisi 20,000 people protested against the war.", {"kind": "protest", "place": "Tbilisi"}),
)

BOUNDS = (
    row("exact", "There were twelve dead.", {"bound": "exact", "low": 12, "high": 12, "phrase": "twelve"}),
    row(
        "about",
        "Around 40 people were killed.",
        {"bound": "about", "value": 40, "low": 40, "high": 40, "phrase": "Around 40"},
    ),
    row("about-nearly", "Nearly 40 people were killed.", {"bound": "about", "value": 40}),
    row("about-estimated", "An estimated 40 people were killed.", {"bound": "about", "claimant": None}),
    row("at-least", "At least five people were killed.", {"bound": "at_least", "low": 5, "high": None, "text": "five"}),
    row("more-than", "More than 100 people were killed.", {"bound": "more_than", "low": 100, "high": None}),
    row("more-than-over", "Over 100 people were killed.", {"bound": "more_than", "low": 100}),
    row(
        "at-most", "Up to 4,000 soldiers were killed.", {"bound": "at_most", "low": None, "high": 4000, "text": "4,000"}
    ),
    row("less-than", "Fewer than 40 people were killed.", {"bound": "less_than", "low": None, "high": 40}),
    row(
        "range",
        "The attack killed 12 to 15 people.",
        {"bound": "range", "low": 12, "high": 15, "value": 13.5, "text": "12 to 15"},
    ),
    row("range-between", "Between 12 and 15 people were killed.", {"bound": "range", "low": 12, "high": 15}),
    row("vague", "Dozens of people were killed.", {"bound": "vague", "value": None, "low": 24, "high": None}),
    row("vague-several", "Several people were killed.", {"bound": "vague", "low": 3, "text": "Several"}),
    row("two-dozen", "Two dozen people were killed.", {"bound": "exact", "value": 24}),
    row(
        "own-number-only",
        "At least five people were killed and two schools destroyed.",
        {"bound": "at_least", "kind": "killed"},
        {"bound": "exact", "kind": "damage"},
    ),
    row("article", "A soldier was killed in the shelling.", {"text": "A", "value": 1, "kind": "killed"}),
    row("article-thing", "The rebels destroyed an army vehicle."),
    row("article-apposition", "The attack killed Jane Doe, a doctor."),
)

MODALITIES = (
    row("month", "The fighting killed 340 people in May alone.", {"modality": "asserted"}),
    row("idiom", "Some 340 people sought refuge in a school.", {"modality": "asserted"}),
    row("asserted", "Twelve people died in the attack.", {"modality": "asserted", "claimant": None}),
    row("attributed", "Twelve people died in the attack, Hamas said.", {"modality": "attributed", "claimant": "Hamas"}),
    row("hedged", "Twelve people were reportedly killed in the attack.", {"modality": "hedged"}),
    row("hedged-may", "The attack may have killed 12 people.", {"modality": "hedged"}),
    row("hedged-feared", "Twelve people are feared dead after the attack.", {"modality": "hedged"}),
    row("hedged-outranks", "Hamas said 12 people may have been killed.", {"modality": "hedged", "claimant": "Hamas"}),
    row("projected", "Berlin will send 600 soldiers to Mali.", {"modality": "projected", "kind": "troops"}),
    row("projected-plans", "Germany plans to deliver 14 tanks.", {"modality": "projected", "kind": "weapons"}),
    row("denied", "Moscow denied that 40 soldiers were killed.", {"modality": "denied", "kind": "killed"}),
)

SCOPES = (
    row("incident", "Twelve people died in the attack on Monday.", {"scope": "incident", "when": "on Monday"}),
    row(
        "cumulative",
        "Since the start of the war 9,000 civilians have been killed.",
        {"scope": "cumulative", "population": "civilian"},
    ),
    row("cumulative-year", "This year 700 civilians have been killed.", {"scope": "cumulative"}),
    row("month-of-a-year", "In May 2024 a bomb killed 12 people.", {"scope": "incident"}),
    row("year-of-an-event", "In 2015 an attack on the market killed 12 people.", {"scope": "incident"}),
    row("two-ends", "From May 2022 to June 2024 the fighting killed 900 people.", {"scope": "cumulative"}),
    row(
        "cumulative-list",
        "Since May the army has destroyed 40 tanks, 12 guns and 3 jets.",
        {"scope": "cumulative"},
        {"scope": "cumulative", "value": 12},
        {"scope": "cumulative", "value": 3},
    ),
    row("rate", "The fighting kills 100 soldiers a day.", {"scope": "rate"}),
    row(
        "part",
        "Twelve people were killed, including three children.",
        {"scope": "incident", "value": 12},
        {"scope": "part", "value": 3, "kind": "killed", "object": "children", "population": "civilian"},
    ),
    row(
        "part-of-them",
        "Twelve people were killed. Three of them were children.",
        {"value": 12},
        {"scope": "part", "value": 3, "kind": "killed"},
    ),
    row(
        "part-partitive", "Two of the soldiers were killed.", {"scope": "part", "kind": "killed", "object": "soldiers"}
    ),
)

SPEECH = (
    row(
        "unnamed-group",
        "Shelling killed nine people, a dissident group said on Friday.",
        {"claimant": "dissident group"},
    ),
    row(
        "unnamed-person",
        "“I saw nine bodies,” said a taxi driver who fled.",
        {"text": "nine", "claimant": "taxi driver"},
    ),
    row("no-comma", "SHELLING KILLED NINE PEOPLE IN THE CITY RESCUE WORKERS SAID.", {"claimant": "rescue services"}),
    row(
        "subject-without-name",
        "A woman reached by telephone said nine people had died.",
        {"text": "nine", "modality": "attributed", "claimant": None},
    ),
    row("passive", "Some 900 refugees are registered in the town.", {"modality": "asserted", "claimant": None}),
    row(
        "according-to",
        "According to the Ukrainian General Staff, 300 soldiers were killed.",
        {"claimant": "Ukrainian General Staff"},
    ),
    row(
        "said-behind", "Twelve people were killed, the Gaza Health Ministry said.", {"claimant": "Gaza Health Ministry"}
    ),
    row(
        "said-before",
        "The Russian Defence Ministry said 40 drones were shot down.",
        {"claimant": "Russian Defence Ministry"},
    ),
    row("inverted", "“Twelve people were killed,” said Jan Kowal.", {"claimant": "Jan Kowal"}),
    row("told", "President Volodymyr Zelenskyy told reporters that 300 soldiers had died.", {"claimant": "Ukraine"}),
    row("spokesman", "A Hamas spokesman said 30 fighters had been killed.", {"claimant": "Hamas", "kind": "killed"}),
    row("apposition", "Jane Doe, a doctor at the hospital, said 30 people had been wounded.", {"claimant": "Jane Doe"}),
    row(
        "origin",
        "The BBC reported, citing the United Nations, that 30 people were killed.",
        {"claimant": "United Nations"},
    ),
    row(
        "taken-up",
        "Hamas said 30 people were killed. The group said 70 people were wounded.",
        {"claimant": "Hamas"},
        {"claimant": "Hamas", "kind": "wounded"},
    ),
    row(
        "surname-like-a-people",
        "Volker Turk said 30 people were killed. Turk said 70 people were wounded.",
        {"claimant": "United Nations"},
        {"claimant": "United Nations", "kind": "wounded"},
    ),
    row(
        "governor-of-a-place", "The governor of Belgorod said 30 people were killed.", {"claimant": "Belgorod governor"}
    ),
    row("envoy-of-a-country", "Tehran's UN envoy said 30 people were killed.", {"claimant": "Iran"}),
    row(
        "own-deeds-go-on",
        "Russia attacked Ukraine with 600 drones, according to Ukraine's Air Force. "
        "Ukrainian air defences destroyed 549 drones.",
        {"claimant": "Ukrainian Air Force"},
        {"claimant": "Ukrainian Air Force", "kind": "intercepted"},
    ),
    row("estimated-by-nobody", "Russia lost an estimated 30 to 40 soldiers.", {"claimant": None}),
    row(
        "title-in-capitals",
        "COLONEL JUAN MENDEZ, COMMANDER OF THE GARRISON IN EL SALVADOR, SAID 30 REBELS WERE KILLED.",
        {"claimant": "Salvadoran army"},
    ),
    row(
        "carried-on",
        "Hamas said 30 people were killed. It said 70 people were wounded.",
        {"claimant": "Hamas"},
        {"claimant": "Hamas", "kind": "wounded"},
    ),
    row(
        "not-carried-on",
        "Hamas said 30 people were killed. On Tuesday 70 people were wounded.",
        {"claimant": "Hamas"},
        {"claimant": None, "modality": "asserted"},
    ),
    row("own-account", "Israel by its own account intercepted 40 rockets.", {"claimant": "Israel"}),
    row(
        "surname-later",
        "Jane Doe, a doctor, said 30 people had died. Doe said 70 people were wounded.",
        {"claimant": "Jane Doe"},
        {"claimant": "Jane Doe"},
    ),
)

SIDES = (
    row(
        "side-adjective",
        "Forty Russian soldiers were killed.",
        {"side": "Russia", "object": "Russian soldiers", "kind": "killed"},
    ),
    row("side-from", "Forty soldiers from North Korea were killed.", {"side": "North Korea"}),
    row(
        "side-group", "Israel killed 20 Hamas fighters.", {"side": "Hamas", "kind": "killed", "population": "military"}
    ),
    row("side-never-doer", "Russia killed 12 people in Odesa.", {"side": None, "place": "Odesa"}),
    row("place-unknown", "Twelve people were killed in Quonzabo on Monday.", {"place": "Quonzabo"}),
    row("place-unknown-town", "Twelve people were killed near the town of Quonzabo.", {"place": "Quonzabo"}),
    row("place-not-a-person", "Twelve rifles were sold to Quonzabo by the army.", {"place": None, "kind": "weapons"}),
    row(
        "list-under-a-heading",
        "Specific UK military aid pledges include:\n* £577 million for tanks\n* £20 million for drones",
        {"kind": "money", "side": "United Kingdom", "modality": "projected"},
        {"kind": "money", "side": "United Kingdom", "modality": "projected"},
    ),
    row("place-direction", "Twelve people were killed in the north-east.", {"place": "the north-east"}),
    row("place-of-saying", "Twelve people were killed, the army said in Geneva.", {"place": None}),
    row(
        "place-money-goes-to",
        "In Brussels the EU pledged 40 million euros in military aid for Ukraine.",
        {"place": "Ukraine", "side": "European Union"},
    ),
    row("vehicles-need-a-verb", "Up to 500 trucks wait at the border to the war zone."),
    row(
        "drones-destroyed",
        "Air defences destroyed 28 out of 31 drones.",
        {"value": 28, "kind": "intercepted"},
        {"value": 31, "kind": "fired"},
    ),
    row("compound-tells-no-event", "The army shot down all 29 Russian-launched drones.", {"kind": "intercepted"}),
    row("whose-attack", "Fourteen civilians were killed in a jihadist attack.", {"value": 14}),
    row("of-the-deaths", "Of the deaths, 400 were in Kashmir, the army said.", {"kind": "killed", "value": 400}),
    row("a-week-ago", "The attack killed 12 people a week ago.", {"scope": "incident"}),
    row("deadliest-since", "It was the deadliest attack since May and killed 12 people.", {"scope": "incident"}),
    row(
        "earthquake-is-no-sum",
        "An earthquake killed 19,500 people in Kashmir.",
        {"scope": "incident", "conflict": False},
    ),
    row("no-statement", "There was no statement from the army after 12 soldiers died.", {"claimant": None}),
    row("who-they-are", "Police arrested four suspected smugglers.", {"modality": "asserted", "kind": "detained"}),
    row("place-currency", "The war cost US$40 million in aid.", {"place": None, "kind": "money"}),
    row(
        "place-new-paragraph",
        "Shells fell in Kharkiv.\n\nTwelve people were killed.",
        {"place": None},
    ),
    row("side-losses", "Russia lost 40 tanks.", {"side": "Russia", "kind": "weapons_lost"}),
    row(
        "side-of-a-list",
        "Russia fired 40 drones, 12 missiles and 3 bombs at Odesa.",
        {"side": "Russia"},
        {"side": "Russia", "kind": "fired"},
        {"side": "Russia", "kind": "fired"},
    ),
    row(
        "side-nameless-army",
        "Fighting goes on across Sudan. The army lost 40 tanks.",
        {"side": "Sudan", "kind": "weapons_lost"},
    ),
    row(
        "side-home-of-the-group",
        "Boko Haram attacked again. The soldiers in the town fled; 12 soldiers were killed.",
        {"side": "Nigeria", "kind": "killed"},
    ),
    row(
        "side-taken-from",
        "Sudan's army seized 40 rifles from the RSF.",
        {"side": "Rapid Support Forces", "kind": "weapons_lost"},
    ),
    row("side-won-back", "Ukraine recaptured 40 villages.", {"side": "Ukraine", "kind": "territory"}),
    row(
        "side-land-taken",
        "Russia attacked Ukraine again. Russian troops captured 40 villages.",
        {"side": "Ukraine", "kind": "territory"},
    ),
    row(
        "side-fired-at-the-teller",
        "Russia attacked Ukraine again. According to Ukraine's air force, 40 drones were launched.",
        {"side": "Russia", "kind": "fired"},
    ),
    row("side-speaker-acts", "Hezbollah said it had fired 40 rockets.", {"side": "Hezbollah", "kind": "fired"}),
    row(
        "side-of-money-again",
        "Ukraine got military aid: Norway gave 90 million euros ($105 million) for air defence.",
        {"side": "Norway", "kind": "money"},
        {"side": "Norway", "kind": "money"},
    ),
    row("population-police", "Three police officers were killed in the bombing.", {"population": "civilian"}),
    row("population-aid", "Three aid workers were killed in the bombing.", {"population": "civilian"}),
    row("population-people", "Three people were killed in the bombing.", {"population": "unknown"}),
)

TRAPS = (
    row(
        "list",
        "The army lost 40 tanks, 12 howitzers and three helicopters.",
        {"kind": "weapons_lost", "value": 40},
        {"kind": "weapons_lost", "value": 12},
        {"kind": "weapons_lost", "value": 3},
    ),
    row(
        "clauses",
        "Two civilians died and more than a hundred were wounded.",
        {"kind": "killed", "value": 2},
        {"kind": "wounded", "bound": "more_than", "object": None},
    ),
    row(
        "coordination",
        "The attack killed five people and wounded 23.",
        {"kind": "killed"},
        {"kind": "wounded", "value": 23},
    ),
    row("by-agent", "The town was attacked by 300 fighters.", {"kind": "troops", "value": 300}),
    row(
        "year",
        "Since 2014, 14,000 people have died in Donbas.",
        {"value": 14000, "scope": "cumulative", "when": "Since 2014"},
    ),
    row("date", "On October 7, 1,200 people were killed.", {"value": 1200, "when": "On October 7"}),
    row("age", "A 36-year-old soldier fought in the war."),
    row("names", "The 93rd Brigade has F-16 jets and T-72 tanks."),
    row("resolution", "Resolution 1701 ended the war."),
    row("states", "Twelve states discussed the war."),
    row("storey", "The missile hit a five-storey building."),
    row("both-sides", "Both sides agreed to a ceasefire."),
    row("accident", "Twelve passengers were killed in a bus crash.", {"kind": "killed", "conflict": False}),
    row("earthquake", "The earthquake killed 300 people.", {"kind": "killed", "conflict": False}),
    row("war", "The war killed 300 people.", {"kind": "killed", "conflict": True}),
    row("zero-number", "The city reported 0 dead after the attack.", {"value": 0, "kind": "killed"}),
    row("money-elsewhere", "The club paid $300 million for the player."),
    row(
        "capitals", "U.S. SOLDIERS KILLED 12 FIGHTERS IN MOSUL.", {"value": 12, "kind": "killed", "object": "FIGHTERS"}
    ),
    row(
        "headline",
        "At least 12 killed in strike on Odesa",
        {"value": 12, "kind": "killed", "bound": "at_least", "place": "Odesa"},
    ),
    row(
        "munitions-part",
        "Air defences shot down 60 of the 71 missiles.",
        {"value": 60, "kind": "intercepted", "scope": "incident"},
        {"value": 71, "kind": "fired"},
    ),
    row("jobs", "In the war 300 workers lost their jobs."),
)

LONG = (
    row(
        "strike",
        "A Russian strike on Kharkiv killed at least five people, including two children, and hurt 23, the army said.",
        {"phrase": "at least five", "kind": "killed", "scope": "incident", "population": "unknown"},
        {"phrase": "two", "kind": "killed", "scope": "part", "population": "civilian"},
        {"phrase": "23", "kind": "wounded", "scope": "incident", "population": "unknown"},
        wrong="a new verb ends the list that 'including' opens",
    ),
    row(
        "sent-and-killed",
        "North Korea sent 14,000 soldiers; up to 4,000 of them have been killed or wounded, according to South Korea.",
        {"value": 14000, "kind": "troops", "side": "North Korea"},
        {"kind": "casualties", "bound": "at_most", "scope": "part", "side": "North Korea", "claimant": "South Korea"},
        wrong="the verb behind the semicolon is not the soldiers' own",
    ),
    row(
        "adjective-is-no-place",
        "Up to 12,000 North Korean troops may have been sent to Russia, South Korea's intelligence agency said.",
        {"bound": "at_most", "side": "North Korea", "modality": "hedged", "place": "Russia"},
    ),
    row(
        "ministry-without-country",
        "The ministry said 12 soldiers were killed and 30 wounded.",
        {"value": 12, "modality": "attributed"},
        {"value": 30, "modality": "attributed"},
    ),
    row(
        "rise",
        "The number of wounded rose from seven to ten.",
        {"text": "seven", "kind": "wounded", "bound": "exact"},
        {"text": "ten", "kind": "wounded", "bound": "exact"},
    ),
    row(
        "cumulative-fired",
        "Since 2022 Russia has fired more than 10,000 drones at Ukraine.",
        {"kind": "fired", "bound": "more_than", "scope": "cumulative", "place": "Ukraine", "when": "Since 2022"},
    ),
    row(
        "exchange",
        "Israel freed 30 Palestinian prisoners.",
        {"kind": "released", "side": "Palestine", "object": "Palestinian prisoners"},
    ),
    row(
        "no-fewer-than",
        "Gunmen killed no fewer than 49 villagers in the raid.",
        {"text": "49", "kind": "killed", "bound": "at_least"},
    ),
    row(
        "compared-with",
        "On Monday 40 people were killed in the shelling, compared with 12 a week before.",
        {"text": "40", "kind": "killed"},
        {"text": "12", "kind": "killed"},
    ),
    row(
        "its-soldiers",
        "Israel said six of its soldiers were hurt in the attack.",
        {"text": "six", "kind": "wounded", "side": "Israel", "claimant": "Israel"},
    ),
    row(
        "recipient",
        "Germany delivered 12 launchers to Ukraine.",
        {"kind": "weapons", "side": "Ukraine"},
    ),
    row(
        "of-the-drones",
        "Overnight Russia launched 183 drones. Some 156 of the drones were shot down.",
        {"kind": "fired", "side": "Russia"},
        {"kind": "intercepted", "side": "Russia"},
    ),
    row(
        "inflicted-on",
        "The rebels inflicted 90 casualties on the Syrian army.",
        {"text": "90", "kind": "casualties", "side": "Syria"},
    ),
    row(
        "advisers",
        "Three U.S. military advisers were sent to the front.",
        {"text": "Three", "kind": "troops", "side": "United States"},
    ),
    row(
        "purpose-before",
        "Berlin promised more military aid for Ukraine. The package is worth 4 billion euros.",
        {"kind": "money", "value": 4e9},
    ),
    row(
        "price",
        "Berlin promised more military aid for Ukraine. Oil rose to $74 after the attack.",
    ),
    row(
        "losses-put-at",
        "Ukraine's General Staff put Russian losses at 1,200.",
        {"kind": "casualties", "side": "Russia", "claimant": "Ukrainian General Staff", "population": "military"},
    ),
)


@pytest.mark.parametrize("entry", params((*KINDS, *BOUNDS, *MODALITIES, *SCOPES, *SPEECH, *SIDES, *TRAPS, *LONG)))
def test_an_english_sentence_gives_its_figures(entry: Row) -> None:
    check(entry, "en")
