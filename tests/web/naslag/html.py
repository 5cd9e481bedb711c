"""A page taken apart, as far as tests ask about it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from aiohttp.test_utils import TestClient

HTML = {"Accept": "text/html"}
_VOID = {"meta", "link", "input", "br"}


@dataclass
class Parsed(HTMLParser):
    """Tags with their attributes, and whether every one that opens is closed."""

    text: str
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)
        assert self.open == [], f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See base class."""
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """See base class."""
        assert self.open.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        """See base class."""
        self.said.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of this name."""
        return [attributes for name, attributes in self.tags if name == tag]

    def ids(self) -> Counter[str]:
        """How often each id was given out."""
        return Counter(each["id"] or "" for _, each in self.tags if "id" in each)

    def links(self) -> list[str]:
        """Where it leads."""
        return [str(each["href"]) for each in self.all("a")]

    def words(self) -> str:
        """What is read, with single spaces."""
        return " ".join(" ".join(self.said).split())


async def page(client: TestClient, address: str, status: int = 200) -> Parsed:
    """A page of the quick reference as a browser gets it."""
    response = await client.get(address, headers=HTML)
    assert (response.status, response.content_type) == (status, "text/html"), address
    return Parsed(await response.text())
