"""domain.yml, the rules, the actions and the sentences name the same things."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.actions import ACTIONS
from bot.sentences import sentence

ROOT = Path(__file__).resolve().parents[2]


def _read(path: str) -> Any:
    return YAML(typ="safe").load((ROOT / path).read_text(encoding="utf-8"))


def _rules() -> list[dict[str, Any]]:
    paths = sorted((ROOT / "bot" / "data" / "rules").glob("*.yml"))
    return [
        rule for path in paths for rule in YAML(typ="safe").load(path.read_text(encoding="utf-8"))["rules"]
    ]


def test_every_action_is_declared_and_the_other_way_round() -> None:
    assert sorted(action().name() for action in ACTIONS) == sorted(_read("domain.yml")["actions"])


def test_every_intent_has_a_rule() -> None:
    intents = {name if isinstance(name, str) else next(iter(name)) for name in _read("domain.yml")["intents"]}
    ruled = {step["intent"] for rule in _rules() for step in rule["steps"] if "intent" in step}
    assert ruled == intents | {"nlu_fallback"}


def test_every_sentence_that_is_asked_for_exists() -> None:
    for path in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            asked = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "sentence"
            if asked and isinstance(node.args[0], ast.Constant):
                places = {keyword.arg or "": "x" for keyword in node.keywords}
                assert sentence(node.args[0].value, **places)
