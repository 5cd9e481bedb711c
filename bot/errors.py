"""What can be wrong around the assistant, each with one clear line for whoever runs it."""

from __future__ import annotations


class BotError(Exception):
    """Base of every error of the assistant, so that a caller can show its one line."""


class ModelMissing(BotError):
    """There is no trained model for this data; training comes first."""

    def __init__(self, directory: object) -> None:
        super().__init__(f"Er is geen getraind model in '{directory}'. Voer eerst 'nazorgwijzer train' uit.")


class ModelBroken(BotError):
    """The model file is there but cannot be read."""

    def __init__(self, path: object) -> None:
        line = f"Het model '{path}' is niet te lezen. Verwijder het en voer 'nazorgwijzer train' uit."
        super().__init__(line)


class DatabaseUnavailable(BotError):
    """The database cannot be opened or written: locked, read-only or unreachable."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"De database '{address}' is niet te gebruiken: {reason}.")


class TurnFailed(BotError):
    """A turn ended without a reply; the log names the action that failed."""

    def __init__(self, conversation: str) -> None:
        line = f"Er kwam geen antwoord in gesprek '{conversation}'. Kijk in het logboek van de server."
        super().__init__(line)


class TrainingFailed(BotError):
    """Rasa could not make a model of the data."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Het trainen is niet gelukt: {reason}")


class BadMessage(BotError):
    """A message that cannot be a question; what was typed is not repeated."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
