"""What Rasa imports and answering never uses: stand-ins for it keep the start short and the process small."""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

# Rasa imports its Keras callbacks with the base class of every policy, and a trained model names the
# validator of its training, which imports DIET and TED: without these three nothing needs TensorFlow.
_MODULES = {
    "rasa.utils.tensorflow.callback": ("RasaTrainingLogger", "RasaModelCheckpoint"),
    "rasa.utils.tensorflow.data_generator": ("RasaDataGenerator", "RasaBatchDataGenerator"),
    "rasa.graph_components.validators.default_recipe_validator": ("DefaultV1RecipeValidator",),
}
# Clients of Rasa's own channels and stores, and what draws its test reports.
_PACKAGES = {
    "aiogram", "boto3", "fbmessenger", "google", "matplotlib", "mattermostwrapper", "prompt_toolkit",
    "pymongo", "questionary", "rocketchat_API", "slack_sdk", "socketio", "twilio", "webexteamssdk",
}  # fmt: skip
# To know what may be in a model file, skops imports all of scikit-learn. A model of ours holds this.
_SKOPS = "skops.io._trusted_types"
_TRUSTED = {
    "PRIMITIVES_TYPES": [int, float, str, bool],
    "PRIMITIVE_TYPE_NAMES": ["builtins.int", "builtins.float", "builtins.str", "builtins.bool"],
    "SKLEARN_ESTIMATOR_TYPE_NAMES": ["sklearn.linear_model._logistic.LogisticRegression"],
    "SCIPY_UFUNC_TYPE_NAMES": [],
    "NUMPY_UFUNC_TYPE_NAMES": [],
    "NUMPY_DTYPE_TYPE_NAMES": ["numpy.float32", "numpy.float64", "numpy.int32", "numpy.int64", "numpy.str_"],
}


def leave_out() -> None:
    """Put the stand-ins in place; what is already imported stays as it is. Training does not come here."""
    for name, classes in _MODULES.items():
        _stand_in(name, {each: _left_out(each, name) for each in classes})
    _stand_in(_SKOPS, _TRUSTED)
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def _stand_in(name: str, content: Mapping[str, Any]) -> None:
    if name not in sys.modules:
        module = ModuleType(name, "Left out by bot.unused.")
        vars(module).update(content)
        sys.modules[name] = module


class _LeftOut:
    """Says at once what is wrong when something that was left out is used after all."""

    def __init__(self, *_: object, **__: object) -> None:
        raise RuntimeError(f"{type(self).__name__} is not loaded in this process: bot.unused left it out")


def _left_out(name: str, module: str) -> type[_LeftOut]:
    return type(name, (_LeftOut,), {"__module__": module})


class _Package(ModuleType):
    """A package in which every name is a class that cannot be used."""

    def __getattr__(self, name: str) -> type[_LeftOut]:
        if name.startswith("__"):
            raise AttributeError(name)
        return _left_out(name, self.__name__)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the left-out packages and whatever is imported from within them."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        top = name.partition(".")[0]
        if top not in _PACKAGES or (top in sys.modules and not isinstance(sys.modules[top], _Package)):
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _Package(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""
