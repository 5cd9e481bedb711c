"""Mail addresses, user names and links that point at a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from bot.privacy.spans import Span
from bot.privacy.words import Words

_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@| @ |\s?[(\[]\s?(?:at|apenstaartje)\s?[)\]]\s?| apenstaartje )"
    r"([\w-]{1,40}(?:\.[\w-]{1,40}){1,4})",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?<![\w@.])(?:https?://|www\.)([^\s/<>\[\]]{1,100})(/[^\s<>\[\]]{0,900})?"
    r"|(?<![\w@.-])((?:[\w-]{2,40}\.){1,3}(?:nl|com|org|eu|net|example))(?![\w@-])(/[^\s<>\[\]]{0,900})?"
    r"|(?<![\w@.-])([\w-]{2,40}\.(?:nu|be|de|info|io|app|frl))(?![\w@-])(/[^\s<>\[\]]{0,900})",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@.])@(?!all\b|iedereen\b|here\b|channel\b)[\w.]{2,40}(?<!\.)")
_UNDERSCORED = re.compile(r"(?<![\w@./])(?=[^\W\d]*[^\W\d_])\w{1,30}_\w{1,30}(?![\w@])")


class Online:
    """Addresses of the field stay: `hosts`, and names made of ordinary words (`ordinary`)."""

    def __init__(self, words: Words, hosts: Collection[str], ordinary: Callable[[str], bool]) -> None:
        self._words, self._hosts, self._ordinary = words, frozenset(hosts), ordinary
        self._named = re.compile(
            rf"(?<!\w){words.pattern('netwerk')}(?:[\s:]{{1,2}}(?:is|heet|naam|account|van|hem|haar|op)\b){{0,2}}"
            r"[\s:]{1,2}([\w.]{3,40}(?<!\.))(?!\w)",
            re.IGNORECASE,
        )

    def __call__(self, text: str) -> Iterator[Span]:
        """Every address of a person in the text."""
        for found in _MAIL.finditer(text):
            local = re.split(r"\W", found[0], maxsplit=1)[0].lower()
            if not (local in self._words["openbaar"] and self._known(found[1])):
                yield Span(*found.span(), "e-mail")
        for found in _LINK.finditer(text):
            if not self._known(found[1] or found[3] or found[5]):
                yield Span(found.start(), found.start() + len(found[0].rstrip(".,;:!?)")), "link")
        for pattern in (_HANDLE, _UNDERSCORED):
            for found in pattern.finditer(text):
                yield Span(*found.span(), "gebruikersnaam")
        for found in self._named.finditer(text):
            if re.search(r"[^\W\d_]", found[1]) and re.search(r"[\d_.]", found[1]):
                yield Span(*found.span(1), "gebruikersnaam")

    def _known(self, host: str) -> bool:
        host = host.lower().removeprefix("www.").rstrip(".,;:!?)")
        labels = host.split(".")
        if self._words["netwerk"] & set(labels):
            return False
        if any(".".join(labels[n:]) in self._hosts for n in range(len(labels) - 1)):
            return True
        return len(labels) == 2 and all(part and self._ordinary(part) for part in labels[0].split("-"))
