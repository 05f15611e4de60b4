"""Every form of number that news uses, in every language: ⟦brackets⟧ mark the span that must come back."""

import pytest

from extract import pack
from extract.quantity import read

N = None

# language, text, low, high, bound
COUNTS = [
    # scales, long and short, and how they are abbreviated
    ("fr", "⟦Deux billions⟧ d'euros manquent.", 2e12, 2e12, "exact"),
    ("fr", "⟦3 Md⟧ d'euros et des dons", 3e9, 3e9, "exact"),
    ("fr", "⟦1,5 million⟧ d'habitants ont fui.", 1.5e6, 1.5e6, "exact"),
    ("es", "⟦20 mil⟧ soldados llegaron.", 20000, 20000, "exact"),
    ("es", "⟦dos mil millones⟧ de euros", 2e9, 2e9, "exact"),
    ("es", "⟦un billón⟧ de pesos", 1e12, 1e12, "exact"),
    ("pt", "⟦dois bilhões⟧ de reais", 2e9, 2e9, "exact"),
    ("pt", "⟦mil milhões⟧ de euros", 1e9, 1e9, "exact"),
    ("pt", "⟦20 mil⟧ soldados chegaram.", 20000, 20000, "exact"),
    ("it", "⟦due miliardi⟧ di euro", 2e9, 2e9, "exact"),
    ("it", "⟦200mila⟧ sfollati", 200000, 200000, "exact"),
    ("it", "⟦3 mld⟧ di euro", 3e9, 3e9, "exact"),
    ("nl", "⟦1,5 miljoen⟧ mensen vluchtten.", 1.5e6, 1.5e6, "exact"),
    ("nl", "⟦2 biljoen⟧ roebel", 2e12, 2e12, "exact"),
    ("nl", "⟦3 mln⟧ euro", 3e6, 3e6, "exact"),
    ("ru", "⟦20 тыс.⟧ солдат прибыли.", 20000, 20000, "exact"),
    ("ru", "⟦27 млн⟧ человек бежали.", 27e6, 27e6, "exact"),
    ("ru", "⟦10 тыс. 500⟧ человек", 10500, 10500, "exact"),
    ("uk", "⟦2,3 млрд⟧ доларів", 2.3e9, 2.3e9, "exact"),
    ("uk", "⟦6 тис.⟧ цивільних", 6000, 6000, "exact"),
    ("en", "⟦2½ million⟧ people fled.", 2.5e6, 2.5e6, "exact"),
    ("en", "⟦10M⟧ people fled.", 10e6, 10e6, "exact"),
    # digits
    ("fr", "⟦14 000⟧ soldats", 14000, 14000, "exact"),
    ("fr", "⟦14\u202f000⟧ soldats", 14000, 14000, "exact"),
    ("es", "⟦14.000⟧ soldados", 14000, 14000, "exact"),
    ("es", "⟦1,500⟧ soldados", 1500, 1500, "exact"),
    ("ru", "⟦14 000⟧ солдат", 14000, 14000, "exact"),
    ("en", "⟦١٤٬٠٠٠⟧ people", 14000, 14000, "exact"),
    # compounds
    ("fr", "⟦vingt-quatre⟧ blessés", 24, 24, "exact"),
    ("fr", "⟦quatre-vingt-dix-sept⟧ blessés", 97, 97, "exact"),
    ("fr", "⟦septante-deux⟧ blessés", 72, 72, "exact"),
    ("fr", "⟦deux cent cinquante mille⟧ déplacés", 250000, 250000, "exact"),
    ("es", "⟦doscientas cincuenta⟧ casas", 250, 250, "exact"),
    ("es", "⟦treinta y dos⟧ heridos", 32, 32, "exact"),
    ("pt", "⟦duzentos e cinquenta⟧ soldados", 250, 250, "exact"),
    ("pt", "⟦dezasseis⟧ mortos", 16, 16, "exact"),
    ("pt", "⟦dezesseis⟧ mortos", 16, 16, "exact"),
    ("it", "⟦duecentocinquanta⟧ soldati", 250, 250, "exact"),
    ("it", "⟦ventuno⟧ feriti", 21, 21, "exact"),
    ("nl", "⟦tweehonderdvijftig⟧ soldaten", 250, 250, "exact"),
    ("nl", "⟦tweeëntwintig⟧ gewonden", 22, 22, "exact"),
    ("nl", "⟦tweeëntwintig duizend⟧ gewonden", 22000, 22000, "exact"),
    ("ru", "⟦двести пятьдесят⟧ солдат", 250, 250, "exact"),
    ("ru", "о ⟦двадцати пяти⟧ раненых", 25, 25, "exact"),
    ("ru", "⟦двадцать одна тысяча⟧ человек", 21000, 21000, "exact"),
    ("uk", "⟦двісті п'ятдесят⟧ солдатів", 250, 250, "exact"),
    ("uk", "⟦п’ятьох⟧ військових поранено", 5, 5, "exact"),
    # collectives, halves, dozens
    ("ru", "⟦двое⟧ погибли, а трое ранены.", 2, 2, "exact"),
    ("uk", "⟦четверо⟧ дітей загинули.", 4, 4, "exact"),
    ("ru", "⟦полтора миллиона⟧ человек", 1.5e6, 1.5e6, "exact"),
    ("uk", "⟦півтора мільйона⟧ людей", 1.5e6, 1.5e6, "exact"),
    ("nl", "⟦anderhalf miljoen⟧ mensen", 1.5e6, 1.5e6, "exact"),
    ("nl", "⟦tweeënhalf miljoen⟧ mensen", 2.5e6, 2.5e6, "exact"),
    ("fr", "⟦un demi-million⟧ de personnes", 5e5, 5e5, "exact"),
    ("es", "⟦medio millón⟧ de personas", 5e5, 5e5, "exact"),
    ("es", "⟦dos millones y medio⟧ de personas", 2.5e6, 2.5e6, "exact"),
    ("it", "⟦mezzo milione⟧ di persone", 5e5, 5e5, "exact"),
    ("pt", "⟦meio milhão⟧ de pessoas", 5e5, 5e5, "exact"),
    ("fr", "⟦une douzaine⟧ de soldats", 12, 12, "exact"),
    ("fr", "⟦une trentaine⟧ de soldats", 30, 30, "about"),
    ("es", "⟦una veintena⟧ de soldados", 20, 20, "about"),
    ("it", "⟦una decina⟧ di soldati", 10, 10, "about"),
    ("en", "⟦two thirds of a million⟧ people", 666666.666666667, 666666.666666667, "exact"),
    ("de", "⟦zwei Komma drei Millionen⟧ Menschen", 2.3e6, 2.3e6, "exact"),
    # hyphenated counts
    ("nl", "een ⟦14⟧-koppige bemanning", 14, 14, "exact"),
    ("ru", "⟦20-тысячная⟧ группировка", 20000, 20000, "exact"),
    # what stands behind the article or the joiner
    ("es", "cerca del ⟦centenar⟧ de muertos", 100, 100, "about"),
    ("es", "⟦mil 200⟧ militares", 1200, 1200, "exact"),
    ("en", "⟦two million⟧ and three million", 2e6, 2e6, "exact"),
    ("pt", "⟦dois mil e quinhentos milhões⟧", 2.5e9, 2.5e9, "exact"),
    # bounds
    ("fr", "Au moins ⟦14 000⟧ morts", 14000, N, "at_least"),
    ("fr", "plus de ⟦25 000⟧ morts", 25000, N, "more_than"),
    ("fr", "plus d’⟦une centaine⟧ de morts", 100, N, "more_than"),
    ("fr", "jusqu'à ⟦40⟧ missiles", N, 40, "at_most"),
    ("fr", "moins de ⟦dix⟧ survivants", N, 10, "less_than"),
    ("fr", "près de ⟦300⟧ morts", 300, 300, "about"),
    ("fr", "quelque ⟦300⟧ soldats", 300, 300, "about"),
    ("fr", "⟦300⟧ soldats ou plus", 300, N, "at_least"),
    ("fr", "⟦200⟧ morts au moins, dit-il.", 200, N, "at_least"),
    ("it", "⟦200⟧ morti almeno.", 200, N, "at_least"),
    ("en", "⟦30⟧ wounded soldiers or more, he said", 30, N, "at_least"),
    ("en", "⟦30⟧ dead and more wounded", 30, 30, "exact"),
    ("de", "Es gab ⟦200⟧ Tote mindestens.", 200, N, "at_least"),
    ("es", "al menos ⟦seis⟧ guerrilleros", 6, N, "at_least"),
    ("es", "más de ⟦250⟧ cascos azules", 250, N, "more_than"),
    ("es", "unos ⟦50⟧ misiles", 50, 50, "about"),
    ("es", "hasta ⟦40⟧ cohetes", N, 40, "at_most"),
    ("pt", "pelo menos ⟦seis⟧ soldados", 6, N, "at_least"),
    ("pt", "mais de ⟦200⟧ pessoas", 200, N, "more_than"),
    ("pt", "cerca de ⟦40⟧ drones", 40, 40, "about"),
    ("it", "almeno ⟦dodici⟧ soldati", 12, N, "at_least"),
    ("it", "oltre ⟦300⟧ feriti", 300, N, "more_than"),
    ("it", "fino a ⟦40⟧ razzi", N, 40, "at_most"),
    ("it", "quasi ⟦300⟧ morti", 300, 300, "about"),
    ("nl", "ten minste ⟦twaalf⟧ doden", 12, N, "at_least"),
    ("nl", "meer dan ⟦300⟧ gewonden", 300, N, "more_than"),
    ("nl", "zo'n ⟦40⟧ drones", 40, 40, "about"),
    ("nl", "minder dan ⟦tien⟧ doden", N, 10, "less_than"),
    ("ru", "не менее ⟦12⟧ человек погибли", 12, N, "at_least"),
    ("ru", "более ⟦тысячи⟧ ракет", 1000, N, "more_than"),
    ("ru", "до ⟦200⟧ человек вышли", N, 200, "at_most"),
    ("ru", "около ⟦четырех тысяч⟧ военнослужащих", 4000, 4000, "about"),
    ("uk", "щонайменше ⟦шість⟧ воїнів", 6, N, "at_least"),
    ("uk", "понад ⟦300⟧ поранених", 300, N, "more_than"),
    ("uk", "близько ⟦40⟧ дронів", 40, 40, "about"),
    ("uk", "менше ⟦десяти⟧ загиблих", N, 10, "less_than"),
    # ranges
    ("fr", "entre ⟦4 000 et 10 000⟧ personnes", 4000, 10000, "range"),
    ("fr", "de ⟦200 à 300⟧ morts", 200, 300, "range"),
    ("es", "entre ⟦12 y 15⟧ soldados", 12, 15, "range"),
    ("pt", "entre ⟦12 e 15⟧ soldados", 12, 15, "range"),
    ("it", "tra i ⟦12 e i 15⟧ soldati", 12, 15, "range"),
    ("nl", "⟦12 tot 15⟧ soldaten", 12, 15, "range"),
    ("ru", "⟦50-70 тысяч⟧ человек", 50000, 70000, "range"),
    ("ru", "от ⟦12 до 15⟧ человек", 12, 15, "range"),
    ("uk", "від ⟦12 до 15⟧ дронів", 12, 15, "range"),
    ("uk", "⟦12—15 тисяч⟧ людей", 12000, 15000, "range"),
    ("en", "⟦300 ± 20⟧ men", 280, 320, "range"),
    ("en", "⟦12 or 13⟧ men", 12, 13, "range"),
    ("de", "⟦3 bis 4.000⟧ Mann", 3000, 4000, "range"),
    # vague
    ("fr", "⟦plusieurs centaines⟧ de morts", 200, N, "vague"),
    ("fr", "⟦des dizaines de milliers⟧ de réfugiés".replace("⟦des ", "des ⟦"), 20000, N, "vague"),
    ("es", "⟦cientos⟧ de libaneses", 200, N, "vague"),
    ("es", "⟦varias decenas⟧ de heridos", 20, N, "vague"),
    ("es", "⟦decenas de miles⟧ de refugiados", 20000, N, "vague"),
    ("pt", "⟦dezenas⟧ de mortos", 20, N, "vague"),
    ("it", "⟦centinaia⟧ di morti", 200, N, "vague"),
    ("it", "⟦decine di migliaia⟧ di sfollati", 20000, N, "vague"),
    ("nl", "⟦tientallen⟧ doden", 20, N, "vague"),
    ("nl", "⟦enkele⟧ gewonden", 3, N, "vague"),
    ("ru", "⟦десятки⟧ раненых", 20, N, "vague"),
    ("ru", "⟦тысячи⟧ людей бежали", 2000, N, "vague"),
    ("ru", "⟦несколько десятков⟧ раненых", 20, N, "vague"),
    ("uk", "⟦сотні⟧ поранених", 200, N, "vague"),
    ("uk", "⟦кілька⟧ поранених", 3, N, "vague"),
]

# language, text: what stands in brackets is found, and as this type
TYPES = [
    ("fr", "le ⟦7⟧ octobre", "date"),
    ("fr", "à ⟦14 h 30⟧, la sirène", "time"),
    ("fr", "la résolution ⟦1701⟧ de l'ONU", "designation"),
    ("fr", "en ⟦2014⟧, la guerre", "year"),
    ("fr", "un homme âgé de ⟦34⟧ ans", "age"),
    ("es", "el ⟦7⟧ de octubre", "date"),
    ("es", "el ⟦12/05⟧ por la noche", "date"),
    ("es", "la resolución ⟦1701⟧", "designation"),
    ("es", "Hasta ⟦2014⟧ no había tropas.", "year"),
    ("es", "⟦60⟧ % del territorio", "percent"),
    ("pt", "o dia ⟦7⟧ de outubro", "date"),
    ("pt", "a ⟦brigada 93⟧".replace("⟦brigada 93⟧", "brigada ⟦93⟧"), "designation"),
    ("it", "il ⟦7⟧ ottobre", "date"),
    ("it", "alle ⟦10:30⟧ le sirene", "time"),
    ("it", "⟦30⟧ chilometri da qui", "measure"),
    ("nl", "op ⟦7⟧ oktober", "date"),
    ("nl", "Tot ⟦2014⟧ was het rustig.", "year"),
    ("nl", "een ⟦34⟧-jarige man", "age"),
    ("ru", "⟦7⟧ октября", "date"),
    ("ru", "в ⟦2014⟧ году", "year"),
    ("ru", "⟦34⟧-летний мужчина", "age"),
    ("ru", "⟦93⟧-я бригада", "ordinal"),
    ("ru", "танк Т-⟦72⟧", "designation"),
    ("uk", "⟦24⟧ лютого", "date"),
    ("uk", "о ⟦14:30⟧ лунала сирена", "time"),
    ("uk", "винищувач F-⟦16⟧", "designation"),
    ("uk", "⟦105,86 млн⟧ грн", "money"),
]

# language, text in which nothing counts
NOTHING = [
    ("fr", "une femme et un homme"),
    ("es", "una mujer y un hombre"),
    ("pt", "uma mulher e um homem"),
    ("it", "una donna e un uomo"),
    ("nl", "een vrouw en een man"),
    ("ru", "одни и другие"),
    ("uk", "сім'я загинула"),
    ("fr", "les Deux-Sèvres et Trois-Rivières"),
    ("it", "Tu sei qui."),
    ("de", "und oder ein einziger"),
]


def test_every_language_is_here() -> None:
    assert {row[0] for row in COUNTS} == set(pack.languages())


def marked(text: str) -> tuple[str, int, int]:
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), start, end


@pytest.mark.parametrize(("language", "text", "low", "high", "bound"), COUNTS, ids=str)
def test_a_form_of_number(language: str, text: str, low: float | None, high: float | None, bound: str) -> None:
    plain, start, end = marked(text)
    found = read(plain, language)
    at = [(q.low, q.high, q.bound) for q in found if (q.start, q.end) == (start, end)]
    assert at == [(low, high, bound)], [(plain[q.start : q.end], q.low, q.high, q.bound) for q in found]


@pytest.mark.parametrize(("language", "text", "kind"), TYPES, ids=str)
def test_what_is_no_count_has_its_type(language: str, text: str, kind: str) -> None:
    plain, start, end = marked(text)
    found = read(plain, language)
    at = [q.type for q in found if (q.start, q.end) == (start, end)]
    assert at == [kind], [(plain[q.start : q.end], q.type) for q in found]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_nothing_counts_here(language: str, text: str) -> None:
    assert [q for q in read(text, language) if q.type == "count"] == []
