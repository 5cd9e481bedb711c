"""The features of bot.nlu.features as a component of Rasa's pipeline."""

from __future__ import annotations

import json
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.features import Weights, grams

_FILE = "weights.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class DutchFeaturizer(SparseFeaturizer, GraphComponent):
    """Gives the classifier the same Dutch analysis that the search uses."""

    def __init__(
        self, config: dict[str, Any], name: str, storage: ModelStorage, resource: Resource,
        weights: Weights | None = None,
    ) -> None:  # fmt: skip
        super().__init__(name, config)
        self._storage, self._resource = storage, resource
        self._weights = weights or Weights({}, [])

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext,
    ) -> DutchFeaturizer:  # fmt: skip
        """Called by Rasa before training."""
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def load(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext, **_: Any,
    ) -> DutchFeaturizer:  # fmt: skip
        """Called by Rasa with a trained model."""
        with model_storage.read_from(resource) as folder:
            weights = Weights(**json.loads((folder / _FILE).read_text(encoding="utf-8")))
        return cls(config, execution_context.node_name, model_storage, resource, weights)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which features occur and how rare they are."""
        texts = [example.get(TEXT) for example in training_data.training_examples if example.get(TEXT)]
        self._weights = Weights.learn(map(grams, texts))
        with self._storage.write_to(self._resource) as folder:
            content = {"index": self._weights.index, "idf": self._weights.idf}
            (folder / _FILE).write_text(json.dumps(content), encoding="utf-8")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features of each text; there are none per word, because nothing tags words."""
        for message in messages:
            if text := message.get(TEXT):
                self.add_features_to_message(None, self._weights.vector(grams(text)), TEXT, message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same for the examples."""
        self.process(training_data.training_examples)
        return training_data

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """There is nothing to configure."""
