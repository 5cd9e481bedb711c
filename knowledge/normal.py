"""One spelling for text before it is compared: case, apostrophes, symbols, and accents when wanted."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
_SYMBOLS = (
    # What stands where personal data was taken out (bot/privacy) says nothing about the question.
    (
        re.compile(
            r"\[(?:naam|bsn|telefoon|e-mail|adres|geboortedatum|rekening|kenteken|zaaknummer|school|"
            r"gebruikersnaam|link|nummer)\]"
        ),
        " ",
    ),
    (re.compile(r"\bmda\s*\+\s*\+"), "mdaplusplus"),
    (re.compile(r"\btf[\s-]*cgt\b"), "tfcgt"),
    (re.compile(r"€"), " euro "),
    (re.compile(r"%"), " procent "),
)
_LONG_RUN = re.compile(r"(\w)\1{3,}")


def clean(text: str) -> str:
    """Lower-case text with its accents, without marks stacked on letters and long runs of one letter."""
    text = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).lower()
    text = "".join(char for char in text if not unicodedata.combining(char))
    for pattern, replacement in _SYMBOLS:
        text = pattern.sub(replacement, text)
    return _LONG_RUN.sub(r"\1\1", text)


def fold(text: str) -> str:
    """Clean text without accents, so that the ways of typing one word compare equal."""
    text = unicodedata.normalize("NFKD", clean(text))
    return "".join(char for char in text if not unicodedata.combining(char))
