"""Personal data leaves a message here, before Rasa, the store or a log sees it."""

from bot.privacy.redactor import Redacted, Redactor

__all__ = ["Redacted", "Redactor"]
