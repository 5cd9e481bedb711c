"""Numbers with a check of their own, and numbers that only look like one."""

from __future__ import annotations

import pytest

from bot.privacy import Redactor
from bot.privacy.numbers import is_bsn, is_iban


def test_the_test_of_eleven() -> None:
    assert is_bsn("999963983")
    assert not is_bsn("999963984")
    assert not is_bsn("000000000")


def test_the_check_digits_of_an_account() -> None:
    assert is_iban("NL75TEST0840090703")
    assert not is_iban("NL76TEST0840090703")


@pytest.mark.parametrize(
    "typed", ["999963983", "999 963 983", "9999.63.983", "9999-63-983", "9 9 9 9 6 3 9 8 3"]
)
def test_a_bsn_goes_in_any_grouping(redactor: Redactor, typed: str) -> None:
    assert redactor.redact(f"hij heeft {typed} gekregen").text == "hij heeft [BSN] gekregen"


def test_a_wrong_bsn_goes_after_its_name(redactor: Redactor) -> None:
    assert redactor.redact("bsn 999.963.984").text == "bsn [BSN]"


def test_an_amount_that_passes_the_test_of_eleven_stays(redactor: Redactor) -> None:
    assert redactor.redact("het kost 999.963.983 euro").text == "het kost 999.963.983 euro"


@pytest.mark.parametrize(
    "plate",
    "AB-12-34 12-34-AB 12-AB-34 GZ-12-PB GR-PB-12 12-GR-PB 12-GRP-3 "
    "1-GRP-23 GR-123-P G-123-PB GRP-12-B G-12-GRP 1-GR-234 123-GR-4".split(),
)
def test_every_series_of_plates_goes(redactor: Redactor, plate: str) -> None:
    for typed in (plate, plate.lower()):
        assert (
            redactor.redact(f"er stond een auto, {typed}, voor").text == "er stond een auto, [kenteken], voor"
        )


@pytest.mark.parametrize(
    "text", ["een kind van 16jaar", "VT2025 en VT 2025", "na 12 wkn 3x gezien", "om 12-jan-26"]
)
def test_what_looks_like_a_plate_stays(redactor: Redactor, text: str) -> None:
    assert redactor.redact(text).text == text


@pytest.mark.parametrize(
    "typed",
    [
        "0612345678",
        "06.12.34.56.78",
        "06 - 12 34 56 78",
        "(0591) 12 34 56",
        "+31 (0)6 12345678",
        "0031612345678",
        "+48 501 234 567",
    ],
)
def test_a_phone_number_goes_in_any_form(redactor: Redactor, typed: str) -> None:
    assert redactor.redact(f"bereikbaar op {typed} graag").text == "bereikbaar op [telefoon] graag"


@pytest.mark.parametrize(
    "typed", ["12-03-2015", "12/3/15", "12.03.2015", "12 maart 2015", "12 mrt '15", "2015-03-12", "120315"]
)
def test_a_birth_date_goes_in_any_form(redactor: Redactor, typed: str) -> None:
    assert redactor.redact(f"geboren {typed} en nu weg").text == "geboren [geboortedatum] en nu weg"


@pytest.mark.parametrize(
    "text", ["het overleg is 12-03-2026", "sinds 1 juli 2013 verplicht", "zaak 2019, 10 jaar bewaren"]
)
def test_another_date_or_year_stays(redactor: Redactor, text: str) -> None:
    assert redactor.redact(text).text == text
