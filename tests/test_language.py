"""Which language a text is in."""

import pytest

from extract.errors import LanguageError
from extract.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bei dem Angriff auf die Stadt kamen nach Angaben der Behörden elf Menschen ums Leben.", "de"),
        ("Eleven people were killed in the attack on the city, the authorities said.", "en"),
        ("Onze personnes ont été tuées dans l'attaque contre la ville, selon les autorités.", "fr"),
        ("Унаслідок атаки на місто загинули одинадцять людей, повідомила влада.", "uk"),
        ("В результате атаки на город погибли одиннадцать человек, сообщили власти.", "ru"),
        ("Sieben Zivilisten", "de"),
        ("Seven civilians", "en"),
        ("Odd \ud800 character, but plain English words around it.", "en"),
    ],
)
def test_a_language_is_told(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   ", "4.000", "12 – 15 %", "T-72"])
def test_a_text_without_words_has_none(text: str) -> None:
    with pytest.raises(LanguageError) as error:
        detect(text)
    assert str(error.value).count(".") == 1
