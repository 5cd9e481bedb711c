"""From what was seen to an alarm or none: with the learned weights, or by the rules alone."""

from __future__ import annotations

import math

from bot.safety.alarm import KINDS, Alarm, Kind
from bot.safety.features import features
from bot.safety.rules import Hit, Seen
from bot.safety.weights import Weights

# Scores above which the weights raise an alarm; chosen with one writer left out in turn (docs/safety.md).
_BORDER = 0.2
_BORDER_SHORT = -0.7  # up to _SHORT words: there is less to go on, and look-alikes are seldom this short
_BORDER_PLAIN = -1.0  # when a rule of strength 3 stands
_BORDER_PART = 2.5  # more than _BORDER for a sentence or two out of a longer message
_BORDER_PART_RULE = 0.5  # the same, where a rule speaks for it
_PLAIN = 0.8  # confidence at least
_SECOND = 1.5  # a second kind that comes this near to the first is served too
_SHORT = 10  # words
_LITTLE = 2  # words; so little is an answer to something, unless it names what hurts
_HURTS = {
    "@wapen",
    "@geweld",
    "@letsel",
    "@nood",
    "@dood",
    "@zwaaien",
}  # of knowledge/veiligheid/begrippen.yml


def by_rules(seen: Seen) -> Alarm | None:
    """Any rule that nothing weakens; a plain one also when something does."""
    hits = seen.standing() or [hit for hit in seen.hits if hit.rule.strength > 2]
    if not hits:
        return None
    kinds = sorted({_kind(hit) for hit in hits}, key=KINDS.index)
    first = next(hit for hit in hits if hit.rule.kind == kinds[0])
    confidence = 0.3 + 0.2 * hits[0].rule.strength
    return Alarm(kinds[0], first.rule.id, confidence, _happening(hits), kinds[1] if kinds[1:] else None)


def by_weights(seen: Seen, weights: Weights) -> Alarm | None:
    """What rules and examples say together: the score of the whole, or of a part of a long message."""
    if _says_little(seen):
        return None
    standing = seen.standing()
    border = _border(seen, standing)
    score = weights.score(features(seen))
    if score[0] < border:
        parts = [(weights.score(features(part)), border + _more(part)) for part in _parts(seen)]
        over = [score for score, enough in parts if score[0] >= enough]
        if not over:
            return _surely(standing)
        score = max(over, key=lambda part: part[0])
    kind, also = _kinds(score[1:], {_kind(hit) for hit in standing if hit.rule.strength > 1})
    kind, also = _spoken_for((kind, also), standing)
    rule = next((hit.rule.id for hit in standing if hit.rule.kind == kind), None)
    # Plain words are never a weak alarm, even where a question behind them drowns the score.
    confidence = max(_share(score[0] - border), _PLAIN if _is_plain(seen) else 0.0)
    return Alarm(kind, rule, confidence, _happening(standing), also)


def _says_little(seen: Seen) -> bool:
    """A word or two that hurt nobody, such as "vanavond" or "hij is 4"."""
    words = [word for sentence in seen.sentences for word in sentence if not word.isdecimal()]
    hurts = any(_HURTS & places.keys() for places in seen.places)
    return len(words) <= _LITTLE and not seen.hits and not hurts


def _sure(standing: list[Hit]) -> Hit | None:
    return next((hit for hit in standing if hit.rule.sure), None)


def _spoken_for(kinds: tuple[Kind, Kind | None], standing: list[Hit]) -> tuple[Kind, Kind | None]:
    """Where a rule is sure, a kind that no rule sees is left out."""
    sure = _sure(standing)
    if sure is None:
        return kinds
    seen = {_kind(hit) for hit in standing}
    kept = [each for each in kinds if each and each in seen] or [_kind(sure)]
    return kept[0], kept[1] if kept[1:] else None


def _surely(standing: list[Hit]) -> Alarm | None:
    """What a rule sees beyond doubt; the examples did not see it."""
    sure = _sure(standing)
    return Alarm(_kind(sure), sure.rule.id, _PLAIN, _happening(standing)) if sure else None


def _border(seen: Seen, standing: list[Hit]) -> float:
    if standing and standing[0].rule.strength > 2:
        return _BORDER_PLAIN
    return _BORDER_SHORT if sum(map(len, seen.sentences)) <= _SHORT else _BORDER


def _more(part: Seen) -> float:
    """What a part scores above the border at least: less where a rule stands or plain words are used."""
    return _BORDER_PART_RULE if _is_plain(part) or _stands(part) else _BORDER_PART


def _stands(part: Seen) -> bool:
    standing = part.standing()
    return bool(standing) and standing[0].rule.strength > 1


def _is_plain(seen: Seen) -> bool:
    return any(hit.rule.strength > 2 for hit in seen.hits)


def _parts(seen: Seen) -> list[Seen]:
    """Each sentence, and each two of a longer message, with what weakens the whole of it."""
    count = len(seen.sentences)
    if count < 2:
        return []
    pairs = [seen.part(at, at + 2) for at in range(count - 1)] if count > 2 else []
    return [*pairs, *(seen.part(at, at + 1) for at in range(count))]


def _kinds(scores: list[float], seen: set[Kind]) -> tuple[Kind, Kind | None]:
    """The worst first; the second is one that comes near, or that a rule saw."""
    order = sorted(range(len(KINDS)), key=lambda at: -scores[at])
    first, second = KINDS[order[0]], KINDS[order[1]]
    near = scores[order[1]] > 0 or scores[order[0]] - scores[order[1]] < _SECOND
    others = [second] if near else sorted(seen - {first}, key=KINDS.index)
    pair = sorted([first, *others[:1]], key=KINDS.index)
    return pair[0], pair[1] if others else None


def _kind(hit: Hit) -> Kind:
    assert hit.rule.kind
    return hit.rule.kind


def _happening(hits: list[Hit]) -> bool:
    return any(hit.rule.happening for hit in hits)


def _share(score: float) -> float:
    return round(1 / (1 + math.exp(-score)), 3)
