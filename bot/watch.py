"""What every message passes first, in every channel, with or without a model: triage and redaction."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.flow.views import help_line
from bot.privacy import Redacted, Redactor
from bot.replies import Reply
from bot.safety import Alarm, Safety, safety_reply
from bot.settings import Settings
from knowledge.contacts import read_contacts


@dataclass(frozen=True)
class Watch:
    """The triage and the redaction of one process."""

    knowledge: Path
    safety: Safety
    redactor: Redactor

    @classmethod
    def load(cls, settings: Settings) -> Watch:
        """Ready at once, with the rules alone; what was learned joins them a moment later."""
        knowledge = settings.root / "knowledge"
        watch = cls(knowledge, Safety.load(knowledge, settings.cache), Redactor.load(knowledge))
        watch.safety.start()
        return watch

    def alarm(self, text: str) -> Alarm | None:
        """Whether this message needs help before anything else."""
        return self.safety.check(text)

    def redact(self, text: str) -> Redacted:
        """The message without personal data."""
        return self.redactor.redact(text)

    def reply(self, alarm: Alarm) -> Reply:
        """What is said to an alarm when nothing else works."""
        return safety_reply(alarm, self.knowledge)

    def line(self) -> str:
        """Whom to call, in one line."""
        return help_line(read_contacts(self.knowledge))
