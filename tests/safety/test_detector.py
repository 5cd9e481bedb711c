"""The detector in use: any text, any thread, with and without what it learned."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bench.safety import CACHE, KNOWLEDGE, ROOT
from bot.safety import Safety
from bot.safety.training import fingerprint

ODD = [
    "",
    " \n\t",
    "?",
    "...",
    "🔪",
    "👩‍👧‍👦 help",
    "\ud800",
    "\x00\x01",
    "ﬁn de vie",
    "İstanbul ǅ ß",
    "a\u0301" * 400,
    "e" * 5000,
    "word " * 3000,
    "۱۱۲",
    "ik\u200bwil\u200bdood",
    "مساعدة",
    "«»“”—…",
    "\u202eneod ki",
]


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_odd_text_never_raises(triage: Safety, by_rules: Safety, text: str) -> None:
    triage.check(text)
    by_rules.check(text)


def test_random_characters_never_raise(triage: Safety) -> None:
    chance = random.Random(1)
    for _ in range(300):
        triage.check("".join(chr(chance.randrange(0x11000)) for _ in range(chance.randrange(60))))


def test_no_words_is_no_alarm(triage: Safety) -> None:
    assert [triage.check(text) for text in ("", " ", "?!", "🙂")] == [None] * 4


@pytest.mark.parametrize("text", ["ik wil dood", "IK WIL DOOD!!", "hij zegt dat hij dood wil"])
def test_plain_words_are_caught_with_and_without_learning(
    triage: Safety, by_rules: Safety, text: str
) -> None:
    for safety in (triage, by_rules):
        alarm = safety.check(text)
        assert alarm and "suicide" in (alarm.kind, alarm.also)


def test_self_harm_going_on_with_a_wish_to_die_is_served_as_both(triage: Safety) -> None:
    alarm = triage.check("ze snijdt zich nu op de wc, overal bloed, ze wil niet meer leven")
    assert alarm and (alarm.kind, alarm.also) == ("gevaar", "suicide")


def test_danger_in_the_middle_of_a_long_message_is_seen(triage: Safety) -> None:
    before = "Vandaag hadden we het overleg over de planning. De notulen volgen. Het lokaal is geverfd. " * 5
    after = " Verder loopt de week zoals gepland. De rapporten zijn klaar. Iedereen is er morgen weer." * 5
    alarm = triage.check(
        f"{before}Haar ex staat nu met een mes voor de deur en zij durft niet open te doen.{after}"
    )
    assert alarm and alarm.kind == "gevaar"


def test_the_same_message_gives_the_same_alarm_in_every_thread(triage: Safety) -> None:
    texts = ["ik wil dood", "wat is een veiligheidsplan?", "de baby is slap en wordt niet wakker"] * 40
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(triage.check, texts)) == [triage.check(text) for text in texts]


def test_an_alarm_holds_no_word_of_the_message(triage: Safety) -> None:
    alarm = triage.check("Pietje Puk wil dood, hij heeft een afscheidsbrief geschreven")
    assert alarm and "pietje" not in repr(alarm).lower()


def test_the_rules_decide_alone_when_learning_fails(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    safety = Safety.load(KNOWLEDGE, tmp_path)
    safety._knowledge = tmp_path / "gone"
    safety.start()
    assert safety.wait(60) and not safety.learned
    assert safety.check("ik wil dood")
    assert "Traceback" not in caplog.text


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A knowledge folder that is learned in a moment."""
    shutil.copytree(KNOWLEDGE / "veiligheid", tmp_path / "veiligheid")
    for name in ("afkortingen.yml", "buiten_bereik.txt"):
        shutil.copy(KNOWLEDGE / name, tmp_path)
    for path in (tmp_path / "veiligheid" / "voorbeelden").glob("*.txt"):
        path.write_text("\n".join(path.read_text(encoding="utf-8").splitlines()[:12]), encoding="utf-8")
    return tmp_path


def _started(knowledge: Path) -> Safety:
    safety = Safety.load(knowledge, knowledge / "cache")
    safety.start()
    assert safety.wait(300) and safety.learned
    return safety


def test_a_torn_cache_file_is_learned_again(small: Path) -> None:
    path = small / "cache" / f"safety-{fingerprint(small)}.npz"
    path.parent.mkdir()
    path.write_bytes(b"PK\x03\x04 torn")
    assert _started(small).check("ik wil dood")
    assert path.stat().st_size > 1000


def test_learning_again_gives_the_same_and_so_does_the_cache(small: Path) -> None:
    texts = ["ik wil dood", "haar ex staat voor de deur", "wat is een veiligheidsplan?"]
    learned = _started(small)
    cached = _started(small)
    shutil.rmtree(small / "cache")
    again = _started(small)
    for text in texts:
        assert learned.check(text) == cached.check(text) == again.check(text)


def test_an_example_more_makes_another_fingerprint(small: Path) -> None:
    before = fingerprint(small)
    (small / "veiligheid" / "voorbeelden" / "geen.x.txt").write_text("nieuw", encoding="utf-8")
    assert fingerprint(small) != before


def test_the_triage_runs_without_scikit_learn_once_it_has_learned(triage: Safety) -> None:
    code = f"""
import sys
from pathlib import Path
from bot.safety import Safety
safety = Safety.load(Path({str(KNOWLEDGE)!r}), Path({str(CACHE)!r}))
safety.start()
safety.wait()
heavy = [name for name in ('sklearn', 'rasa', 'spacy') if name in sys.modules]
print(safety.learned, bool(safety.check('ik wil dood')), heavy)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True True []"
