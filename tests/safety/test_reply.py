"""What is said to an alarm: short, complete, and with numbers from one place."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from bench.safety import KNOWLEDGE
from bot.safety import KINDS, Alarm, Kind, safety_reply
from bot.safety.reply import MAX_WORDS
from knowledge.contacts import read_contacts

NUMBER = re.compile(r"\b(?:0[89]00-\d+|11[23])\b")
PAIRS = [(kind, also) for kind in KINDS for also in (None, *KINDS[KINDS.index(kind) + 1 :])]


def _body(kind: Kind, also: Kind | None = None, happening: bool = False) -> str:
    return safety_reply(Alarm(kind, None, 0.9, happening, also), KNOWLEDGE).body


@pytest.mark.parametrize("happening", [False, True])
@pytest.mark.parametrize(("kind", "also"), PAIRS)
def test_every_reply_is_short_and_names_112(kind: Kind, also: Kind | None, happening: bool) -> None:
    body = _body(kind, also, happening)
    assert len(body.split()) <= MAX_WORDS
    assert "112" in body
    assert "{" not in body


@pytest.mark.parametrize(
    ("kind", "happening", "order"),
    [
        ("gevaar", False, ["112", "0800-2000"]),
        ("gevaar", True, ["112", "0800-2000"]),
        ("suicide", False, ["113", "0800-0113", "112"]),
        ("suicide", True, ["112", "113", "0800-0113"]),
        ("seksueel_geweld", False, ["0800-0188", "112"]),
        ("seksueel_geweld", True, ["112", "0800-0188"]),
        ("onthulling", False, ["112", "0800-2000"]),
    ],
)
def test_the_right_number_comes_first(kind: Kind, happening: bool, order: list[str]) -> None:
    found = list(dict.fromkeys(NUMBER.findall(_body(kind, happening=happening))))
    assert found[: len(order)] == order


def test_danger_with_suicide_says_112_first_and_113_too() -> None:
    found = NUMBER.findall(_body("gevaar", "suicide", happening=True))
    assert found[0] == "112" and {"113", "0800-0113", "0800-2000"} <= set(found)


def test_no_number_is_typed_in_the_texts() -> None:
    for kind in KINDS:
        content = yaml.safe_load((KNOWLEDGE / "veiligheid" / f"{kind}.yml").read_text(encoding="utf-8"))
        parts = [part for name, part in content["antwoord"].items() if name != "bronnen"]
        assert not NUMBER.search(re.sub(r"\{[^}]+\}", "", " ".join(parts)))


def test_a_number_changed_in_the_register_changes_the_reply(tmp_path: Path) -> None:
    shutil.copytree(KNOWLEDGE / "veiligheid", tmp_path / "veiligheid")
    shutil.copy(KNOWLEDGE / "sources.yml", tmp_path)
    old = (KNOWLEDGE / "contacts.yml").read_text(encoding="utf-8")
    (tmp_path / "contacts.yml").write_text(old.replace("0800-0188", "0800-9999"), encoding="utf-8")
    assert "0800-9999" in safety_reply(Alarm("seksueel_geweld", None, 1.0, False), tmp_path).body


def test_every_number_shown_stands_in_the_register() -> None:
    known = {number for contact in read_contacts(KNOWLEDGE).values() for number in contact.nummers}
    shown = {number for kind, also in PAIRS for number in NUMBER.findall(_body(kind, also))}
    assert shown and shown <= known


def test_a_reply_names_its_sources() -> None:
    for kind in KINDS:
        reply = safety_reply(Alarm(kind, None, 0.9, False), KNOWLEDGE)
        assert reply.type == "safety" and reply.sources
