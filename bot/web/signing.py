"""Everything that is signed or hashed with the key of this installation, each purpose apart."""

from __future__ import annotations

import base64
import hmac
import json
from typing import Any


class Signer:
    """One key; what was made for one purpose is worth nothing for another."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def digest(self, purpose: str, text: str) -> str:
        """A name for `text` that leads back to nothing without the key: 64 hexadecimal characters."""
        # Headers and tokens can hold half characters; they count as what they are.
        whole = f"{purpose}:{text}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._key, whole, "sha256").hex()

    def seal(self, purpose: str, data: dict[str, Any]) -> str:
        """Data for a cookie: readable by whoever holds it, changed by nobody."""
        text = base64.urlsafe_b64encode(json.dumps(data, separators=(",", ":")).encode()).decode()
        return f"{text}.{self.digest(purpose, text)}"

    def unseal(self, purpose: str, sealed: str) -> dict[str, Any] | None:
        """What was sealed for this purpose, or None when we did not seal this."""
        text, _, signature = sealed.rpartition(".")
        expected = self.digest(purpose, text).encode()
        if not hmac.compare_digest(expected, signature.encode("utf-8", "surrogatepass")):
            return None
        found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(text))
        return found
