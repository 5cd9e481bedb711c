"""Tells Rasa where the training data is: bot/data, and the example questions of the articles."""

from __future__ import annotations

from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.flows import flow_domain, flow_rules
from bot.nlu.sampling import (
    article_questions,
    flow_examples,
    follow_up_questions,
    no_flow_questions,
    out_of_scope_questions,
)

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "bot" / "data"
KNOWLEDGE = ROOT / "knowledge"


class NazorgImporter(RasaFileImporter):
    """Named in config.yml, so that a bare `rasa train` finds everything.

    Test stories still come from wherever Rasa was told to look.
    """

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
    ) -> None:
        super().__init__(config_file, domain_path, _existing(training_data_paths) or [str(DATA)])

    def get_domain(self) -> Domain:
        """domain.yml with the intents that begin a guided flow."""
        return super().get_domain().merge(flow_domain(KNOWLEDGE))

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """The rules of bot/data and those of the guided flows."""
        own = super().get_stories(exclusion_percentage)
        return own.merge(flow_rules(self.get_domain(), KNOWLEDGE))

    def get_nlu_data(self, language: str | None = "nl") -> TrainingData:
        """bot/data/nlu with the questions of the knowledge base."""
        own = super().get_nlu_data(language)
        if not own.intent_examples:
            return own
        known = {example.get("text") for example in own.training_examples}
        questions = [
            *article_questions(KNOWLEDGE),
            *follow_up_questions(KNOWLEDGE),
            *no_flow_questions(KNOWLEDGE),
        ]
        added = _examples("vraag", list(dict.fromkeys(questions)))
        added += _examples("buiten_bereik", out_of_scope_questions(KNOWLEDGE))
        for intent, texts in flow_examples(KNOWLEDGE).items():
            added += _examples(intent, texts)
        return own.merge(TrainingData([each for each in added if each.get("text") not in known]))


def _examples(intent: str, texts: list[str]) -> list[Message]:
    return [Message.build(text=text, intent=intent) for text in texts]


def _existing(paths: list[str | None] | list[str] | str | None) -> list[str]:
    """Rasa's commands pass their own default folder `data`, which this project does not have."""
    given = [paths] if isinstance(paths, str) else paths or []
    return [path for path in given if path and Path(path).exists()]
