"""What can be wrong with the knowledge base, each with one clear line for whoever runs it."""

from __future__ import annotations


class KnowledgeError(Exception):
    """Base of every error of the knowledge base."""


class StoreError(KnowledgeError):
    """The database cannot be used; the message says which and why."""


class RegisterError(KnowledgeError):
    """sources.yml, contacts.yml or synonyms.yml cannot be read; the message names file and entry."""
