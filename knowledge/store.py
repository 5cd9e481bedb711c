"""Articles in a database, derived from the files: the last good version of each stays live."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Column, Integer, MetaData, String, Table, Text, create_engine, delete, insert, select
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.schema import CreateTable

from knowledge.article import Article, Change, FollowUp
from knowledge.article_file import TWINS, ArticleError, article_files, read_article
from knowledge.errors import StoreError
from knowledge.finding import Finding
from knowledge.sources import Bron, Sources, read_sources

_Result = TypeVar("_Result")
_metadata = MetaData()
_articles = Table(
    "article",
    _metadata,
    Column("id", String(100), primary_key=True),
    Column("checksum", String(64), nullable=False),
    Column("data", Text, nullable=False),
)
_problems = Table(
    "problem",
    _metadata,
    Column("path", String(300), primary_key=True),
    Column("line", Integer, nullable=False),
    Column("what", Text, nullable=False),
)


@dataclass(frozen=True)
class Synced:
    """What a look at the files changed: ids of new or changed articles, of removed ones, and problems."""

    changed: frozenset[str]
    removed: frozenset[str]
    problems: tuple[Finding, ...]


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _article(data: str) -> Article:
    raw: dict[str, Any] = json.loads(data)
    raw = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
    raw["bronnen"] = tuple(Bron(**bron) for bron in raw["bronnen"])
    raw["vervolgvragen"] = tuple(FollowUp(**item) for item in raw["vervolgvragen"])
    changes = raw.get("wijzigingen", ())  # a database of before has none
    raw["wijzigingen"] = tuple(Change(date.fromisoformat(each["datum"]), each["wat"]) for each in changes)
    for field in ("gecontroleerd", "controleren_voor"):
        raw[field] = date.fromisoformat(raw[field])
    return Article(**raw)


def _checksum(path: Path, register: bytes) -> str:
    digest = hashlib.sha256(register)
    for file in (path, *(path.with_suffix(suffix) for suffix in TWINS)):
        digest.update(file.read_bytes() if file.exists() else b"-")
    return digest.hexdigest()


class Store:
    """The database of articles. Errors: StoreError when it is locked, read-only or out of reach."""

    def __init__(self, url: str) -> None:
        self._engine: Engine = create_engine(url, future=True)

    def open(self) -> None:
        """Make the tables when they are not there."""
        self._guard(self._make)

    def sync(self, root: Path) -> Synced:
        """Take over what changed in the files of `root` since the last look."""
        sources, register = read_sources(root), (root / "sources.yml").read_bytes()
        return self._guard(lambda: self._sync(root, sources, register))

    def articles(self) -> list[Article]:
        """Every live article, by id."""
        statement = select(_articles.c.data).order_by(_articles.c.id)
        rows = self._guard(lambda: self._rows(statement))
        return [_article(row.data) for row in rows]

    def problems(self) -> list[Finding]:
        """Files that are broken right now."""
        rows = self._guard(lambda: self._rows(select(_problems)))
        return [Finding(row.path, row.line, row.what) for row in rows]

    def close(self) -> None:
        """Let go of the connections."""
        self._engine.dispose()

    def _make(self) -> None:
        if self._engine.url.drivername.startswith("sqlite") and self._engine.url.database:
            Path(self._engine.url.database).parent.mkdir(parents=True, exist_ok=True)
        with self._engine.begin() as connection:
            for table in _metadata.sorted_tables:
                connection.execute(CreateTable(table, if_not_exists=True))

    def _rows(self, statement: Any) -> list[Any]:
        with self._engine.connect() as connection:
            return list(connection.execute(statement))

    def _guard(self, work: Callable[[], _Result]) -> _Result:
        try:
            try:
                return work()
            except IntegrityError:  # another process wrote the same at this moment
                return work()
        except (OperationalError, SQLAlchemyError, OSError) as error:
            reason = str(getattr(error, "orig", None) or error).splitlines()[0]
            shown = self._engine.url.render_as_string(hide_password=True)
            raise StoreError(shown, reason) from None

    def _sync(self, root: Path, sources: Sources, register: bytes) -> Synced:
        files = {path.stem: path for path in article_files(root)}
        with self._engine.begin() as connection:
            known = dict(connection.execute(select(_articles.c.id, _articles.c.checksum)).all())
            fresh = {key: _checksum(path, register) for key, path in files.items()}
            stale = [key for key in files if known.get(key) != fresh[key]]
            good, problems = _read(root, (files[key] for key in stale), sources)
            removed = frozenset(known) - frozenset(files)
            if good or removed:
                _replace(connection, good, fresh, removed)
            connection.execute(delete(_problems))
            if problems:
                connection.execute(insert(_problems), [asdict(problem) for problem in problems])
        return Synced(frozenset(article.id for article in good), removed, tuple(problems))


def _read(root: Path, paths: Iterable[Path], sources: Sources) -> tuple[list[Article], list[Finding]]:
    good, problems = [], []
    for path in paths:
        try:
            good.append(read_article(path, sources))
        except ArticleError as error:
            problems.append(Finding(str(error.path.relative_to(root)), error.line, error.what))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(
                Finding(str(path.relative_to(root)), 1, f"cannot be read: {type(error).__name__}")
            )
    return good, problems


def _replace(
    connection: Connection, good: list[Article], fresh: dict[str, str], removed: frozenset[str]
) -> None:
    gone = removed | {article.id for article in good}
    connection.execute(delete(_articles).where(_articles.c.id.in_(sorted(gone))))
    rows = [{"id": a.id, "checksum": fresh[a.id], "data": _plain(asdict(a))} for a in good]
    if rows:
        connection.execute(insert(_articles), rows)
