"""Example questions that, held out, the search gives to another article: where two answers overlap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from knowledge.article import Article
from knowledge.article_file import article_files, read_article
from knowledge.dutch import default_analyser
from knowledge.questions import read_out_of_scope
from knowledge.ranking import Ranker, build_ranker
from knowledge.sources import read_sources
from knowledge.vectors import Vectors

_FOLDS = 5


def stolen_examples(root: Path, most: int) -> list[str]:
    """The pairs of articles that take most of each other's held-out examples, worst first, at most `most`."""
    sources = read_sources(root)
    articles = [read_article(path, sources) for path in article_files(root)]
    taken: Counter[tuple[str, str]] = Counter()
    for fold in range(_FOLDS):
        taken.update(_taken(articles, fold, read_out_of_scope(root)))
    total = {article.id: len(article.vragen) for article in articles}
    return [
        f"{owner} -> {thief}: {count} of {total[owner]}" for (owner, thief), count in taken.most_common(most)
    ]


def _taken(articles: Sequence[Article], fold: int, outside: list[str]) -> list[tuple[str, str]]:
    kept = [
        replace(a, vragen=tuple(q for n, q in enumerate(a.vragen) if n % _FOLDS != fold)) for a in articles
    ]
    ranker = build_ranker(Vectors(default_analyser()), kept, outside)
    held = [(article.id, question) for article in articles for question in article.vragen[fold::_FOLDS]]
    return [(owner, best) for owner, question in held if (best := _best(ranker, question)) != owner]


def _best(ranker: Ranker, question: str) -> str:
    scores = ranker.score(ranker.vectors.analyse(question))
    return ranker.articles[int(scores.total.argmax())].id
