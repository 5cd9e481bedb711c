"""What becomes of one message: the placeholder, the kinds, and odd input."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.privacy import Redactor
from bot.privacy.spans import Span, replace, settle
from knowledge.contacts import read_contacts
from tests.privacy.examples import TUNED, read

CASES = {
    "bel juf ineke op 06-12345678": "bel juf [naam] op [telefoon]",
    "de moeder van Storm en de storm van gisteren": "de moeder van [naam] en de storm van gisteren",
    "meneer de wit is niet blij": "meneer [naam] is niet blij",
    "Mijn naam is Fatima el Amrani.": "Mijn naam is [naam].",
    "bsn 999.963.983 klopt": "bsn [BSN] klopt",
    "stort op nl75 test 0840 0907 03 aub": "stort op [rekening] aub",
    "kenteken 4tlb51": "kenteken [kenteken]",
    "zaaknummer VT-2024-01187 is dicht": "zaaknummer [zaaknummer] is dicht",
    "geb. 12-03-2015": "geb. [geboortedatum]",
    "ze wonen op Marktplein 5 in Emmen": "ze wonen op [adres] in Emmen",
    "obs de vlinder in Emmen": "obs [school] in Emmen",
    "hij zit op kdv pinkeltje sinds mei": "hij zit op kdv [school] sinds mei",
    "mail naar h.tolsma@school.example graag": "mail naar [e-mail] graag",
    "op insta @lisa.xoxo": "op insta [gebruikersnaam]",
    "zie https://www.facebook.com/sanne.veldman.7": "zie [link]",
    "de map met 88127734 is weg": "de map met [nummer] is weg",
}
STAYS = (
    "op 3 september vergadert ons team",
    "in 2017 waren er 119.000 meldingen, 3% meer",
    "Is Rakevragen.nu van Augeo?",
    "een kind van 9 jaar uit groep 5",
    "op 12 jan en 3 mei is er overleg",
    "kinderen uit Emmen, Assen en Ter Apel",
    "artikel 5.2.6 van de Wmo en de Jeugdwet",
    "ze wil niet praten over de storm in mei",
    "collega zit thuis en meester wil niet",
    "MELD IK DIT BIJ VEILIG THUIS",
    "What do I do with this child?",
)


@pytest.mark.parametrize(("text", "redacted"), CASES.items())
def test_a_message_with_personal_data(redactor: Redactor, text: str, redacted: str) -> None:
    assert redactor.redact(text).text == redacted


@pytest.mark.parametrize("text", STAYS)
def test_a_message_of_the_field_stays_as_it_is(redactor: Redactor, text: str) -> None:
    assert redactor.redact(text).text == text


def test_every_help_line_stays_however_it_is_typed(redactor: Redactor) -> None:
    from bot.settings import ROOT

    numbers = [n for each in read_contacts(ROOT / "knowledge").values() for n in each.nummers]
    for number in numbers:
        bare = number.replace("-", "").replace(" ", "")
        for typed in (number, bare, number.replace("-", " ")):
            assert redactor.redact(f"bel {typed} voor hulp").text == f"bel {typed} voor hulp"


def test_the_kinds_come_in_the_order_of_the_text_and_once(redactor: Redactor) -> None:
    assert redactor.redact("juf Ineke en juf Gerda, 06-12345678").kinds == ("naam", "telefoon")


def test_a_placeholder_that_was_typed_is_no_kind(redactor: Redactor) -> None:
    typed = redactor.redact("[naam] slaapt slecht")
    assert (typed.text, typed.kinds) == ("[naam] slaapt slecht", ())


def test_an_invisible_sign_hides_no_number(redactor: Redactor) -> None:
    assert redactor.redact("bel 06\u200b-1234\u00ad5678").text == "bel [telefoon]"


def test_a_name_with_loose_accents_goes_whole(redactor: Redactor) -> None:
    assert redactor.redact("mevrouw Petrovic\u0301 belt").text == "mevrouw [naam] belt"


def test_noise_neither_raises_nor_changes_twice(redactor: Redactor) -> None:
    noise = random.Random(4)
    signs = [
        *"aB 1.-@/'\n(_[",
        " juf ",
        "06",
        "1234 AB",
        "\u0301",
        "\u200b",
        "İ",
        "王",
        "🙂",
        "[naam]",
        "\ud800",
    ]
    texts = [example.text for example in read(TUNED)]
    for _ in range(500):
        text = list(noise.choice(texts))
        for _ in range(5):
            text[noise.randrange(len(text))] = noise.choice(signs)
        once = redactor.redact("".join(text)).text
        assert redactor.redact(once).text == once


def test_several_threads_get_the_same_answers(redactor: Redactor) -> None:
    texts = [example.text for example in read(TUNED)][:100] * 4
    with ThreadPoolExecutor(4) as pool:
        at_once = list(pool.map(lambda text: redactor.redact(text).text, texts))
    assert at_once == [redactor.redact(text).text for text in texts]


def test_of_two_overlapping_finds_the_first_wins() -> None:
    spans = settle([Span(4, 8, "naam"), Span(6, 9, "adres"), Span(0, 2)])
    assert replace("aa bbbbbb cc", spans) == "aa b[naam]b cc"
