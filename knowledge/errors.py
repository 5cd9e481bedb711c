"""What can be wrong with the knowledge base, each with one clear line for whoever runs it."""

from __future__ import annotations


class KnowledgeError(Exception):
    """Base of every error of the knowledge base."""


class StoreError(KnowledgeError):
    """The database cannot be used; the message says which and why."""

    def __init__(self, address: str, reason: str) -> None:
        """`address` is shown, so it has no password in it."""
        super().__init__(f"De database '{address}' is niet te gebruiken: {reason}.")
        self.address, self.reason = address, reason


class RegisterError(KnowledgeError):
    """sources.yml, contacts.yml or synonyms.yml cannot be read; the message names file and entry."""
