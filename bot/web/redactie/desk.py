"""What every page for editors is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.actions.base import Resources
from bot.keeping.reading import Readings
from knowledge.article import Article

FEWEST = 3  # of what people typed, nothing shows before so many said the same or judged the same article


@dataclass(frozen=True)
class Place:
    """Where something is read and edited; what is gone has neither."""

    title: str
    link: str | None = None
    file: str | None = None

    @property
    def questions(self) -> str | None:
        """The file with the ways people ask, beside that of an article."""
        return f"{self.file.removesuffix('.md')}.vragen.txt" if self.file else None


@dataclass(frozen=True)
class Desk:
    """Knowledge, flows and notes as they are today."""

    resources: Resources
    readings: Readings
    today: date

    def place(self, article_id: str) -> Place:
        """Of an article, also one that is gone."""
        article = self.resources.article(article_id)
        return place_of(article) if article else Place(article_id)

    def area(self, article_id: str) -> str | None:
        """The area of an article that is there."""
        article = self.resources.article(article_id)
        return article.gebied if article else None


def place_of(article: Article) -> Place:
    """Articles stand in the folder of their area (docs/architecture.md)."""
    file = f"knowledge/articles/{article.gebied}/{article.id}.md"
    return Place(article.titel, f"/naslag/artikel/{article.id}", file)
