"""One form for odd Unicode, so that an invisible sign cannot hide a name or a number."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2212", "-"))


def tidy(text: str) -> str:
    """The text as a reader sees it: letters joined with their marks, no invisible signs, one hyphen."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).translate(_HYPHENS)
