"""Safety triage: outside Rasa, on every message, with or without a model."""

from bot.safety.alarm import KINDS, Alarm, Kind
from bot.safety.detector import Safety
from bot.safety.reply import safety_reply

__all__ = ["KINDS", "Alarm", "Kind", "Safety", "safety_reply"]
