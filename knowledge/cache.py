"""The built index on disk, so that a start takes a blink: derived from the articles, safe to delete."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import joblib
import sklearn

from knowledge.article import Article
from knowledge.dutch import SHORTHAND, SYNONYMS, Dutch
from knowledge.index import Index, build_index

_KEPT = 3


def fingerprint(articles: Sequence[Article], outside: Sequence[str], dutch: Dutch) -> str:
    """One name for all that decides what the index holds: content, analyser and code."""
    digest = hashlib.sha256(repr((sklearn.__version__, dutch.model, tuple(outside))).encode())
    for article in articles:
        digest.update(repr(article).encode())
    for path in (SYNONYMS, SHORTHAND, *sorted(Path(__file__).parent.glob("*.py"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def load_or_build(folder: Path, articles: Sequence[Article], outside: Sequence[str], dutch: Dutch) -> Index:
    """The index for exactly these articles; built, and kept in `folder`, when it is not there yet."""
    path = folder / f"index-{fingerprint(articles, outside, dutch)}.joblib"
    index = _read(path)
    if index is None:
        index = build_index(articles, outside, dutch)
        _write(path, index)
    index.attach(dutch)
    return index


def _read(path: Path) -> Index | None:
    if not path.exists():
        return None
    try:
        return joblib.load(path)  # type: ignore[no-any-return]
    except Exception:  # torn by a crash or a full disk: it is derived, so build it again
        path.unlink(missing_ok=True)
        return None


def _write(path: Path, index: Index) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    joblib.dump(index, draft)
    Path(draft).replace(path)
    kept = sorted(path.parent.glob("index-*.joblib"), key=lambda old: old.stat().st_mtime, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
