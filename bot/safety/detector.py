"""The detector: rules at once, and the examples' weights as soon as they are there."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from bot.safety.alarm import Alarm
from bot.safety.deciding import by_rules, by_weights
from bot.safety.reading import Reader, read_shorthand
from bot.safety.rules import Rules, read_rules
from bot.safety.weights import Weights
from knowledge.dutch import SHORTHAND, is_word
from knowledge.spelling import Speller

_log = logging.getLogger(__name__)
_KEPT = 2  # cached files


class Safety:
    """Checks messages; one for all channels of a process, safe to use from several threads."""

    def __init__(self, knowledge: Path, cache: Path, reader: Reader, rules: Rules) -> None:
        self._knowledge = knowledge
        self._cache = cache
        self._reader = reader
        self._rules = rules
        self._weights: Weights | None = None
        self.ready = threading.Event()  # set when the weights are there, or will not come

    @classmethod
    def load(cls, knowledge: Path, cache: Path) -> Safety:
        """Read the rules, which decide alone until `start` has done its work. Errors: RuleError."""
        rules = read_rules(knowledge / "veiligheid")
        reader = Reader(read_shorthand(SHORTHAND), Speller(rules.lexicon.vocabulary(), is_word).mend)
        return cls(knowledge, cache, reader, rules)

    def start(self) -> None:
        """Fetch or learn the weights in a thread of its own."""
        threading.Thread(target=self._prepare, name="safety", daemon=True).start()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it decides with all it can have; whether it does."""
        return self.ready.wait(seconds)

    @property
    def learned(self) -> bool:
        """Whether the examples take part, or the rules decide alone."""
        return self._weights is not None

    def use(self, weights: Weights) -> None:
        """Decide with these weights; for whoever measures other examples than those of the folder."""
        self._weights = weights
        self.ready.set()

    @property
    def tools(self) -> tuple[Reader, Rules]:
        """What reads a message."""
        return self._reader, self._rules

    def check(self, text: str) -> Alarm | None:
        """The alarm that a message gives, if any."""
        seen = self._rules.look(self._reader.sentences(text))
        if not seen.sentences:
            return None
        weights = self._weights
        return by_rules(seen) if weights is None else by_weights(seen, weights)

    def _prepare(self) -> None:
        try:
            self.use(self._fetch())
        except Exception as error:  # the rules go on alone; what a message said is no part of this
            _log.error("safety: no weights (%s); the rules decide alone", type(error).__name__)
        finally:
            self.ready.set()

    def _fetch(self) -> Weights:
        from bot.safety.training import fingerprint, learn

        path = self._cache / f"safety-{fingerprint(self._knowledge)}.npz"
        try:
            return Weights.read(path)
        except FileNotFoundError:
            pass
        except Exception:  # torn by a crash or a full disk: it is derived, so learn it again
            path.unlink(missing_ok=True)
        weights = learn(self._knowledge, self._reader, self._rules)
        try:
            weights.save(path)
            _tidy(self._cache)
        except OSError as error:
            _log.warning("safety: the weights are not kept: %s", error.strerror)
        return weights


def _tidy(cache: Path) -> None:
    kept = sorted(cache.glob("safety-*.npz"), key=lambda old: old.stat().st_mtime, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
