"""Phone numbers: stated where people look for them, and none that does not work."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge.article import Article
from knowledge.article_file import article_files, read_article
from knowledge.contacts import read_contacts
from knowledge.errors import RegisterError
from knowledge.sources import read_sources
from tests.knowledge.broken import put
from tests.knowledge.conftest import REAL

CONTACTS = read_contacts(REAL)
# Contact in contacts.yml -> the article that is its card.
CARDS = {
    "alarmnummer": "contact-112",
    "veilig-thuis": "contact-veilig-thuis",
    "113-zelfmoordpreventie": "contact-113",
    "kindertelefoon": "contact-kindertelefoon",
    "centrum-seksueel-geweld": "contact-csg",
    "slachtofferhulp": "contact-slachtofferhulp",
    "chat-met-fier": "contact-fier-chat",
    "leck": "contact-leck",
    "vertrouwensinspecteur": "contact-vertrouwensinspecteur",
    "luisterlijn": "contact-luisterlijn",
    "trauma-experts": "contact-trauma-experts",
}
# No help line at all, and the police number that the knowledge base could not verify.
NEVER = ("116", "0900-8844")


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """Every article by id."""
    sources = read_sources(REAL)
    return {path.stem: read_article(path, sources) for path in article_files(REAL)}


def test_every_contact_has_a_card() -> None:
    assert set(CARDS) == set(CONTACTS)


@pytest.mark.parametrize("key", CONTACTS)
def test_a_card_states_every_number_and_the_site(articles: dict[str, Article], key: str) -> None:
    text = articles[CARDS[key]].volledig
    for number in CONTACTS[key].nummers:
        assert re.search(rf"(?<![\d-]){re.escape(number)}(?![\d-])", text), number
    assert CONTACTS[key].nummers or str(CONTACTS[key].site) in text


def test_contacts_name_sources_that_there_are() -> None:
    assert {contact.bron for contact in CONTACTS.values()} <= set(read_sources(REAL))


@pytest.mark.parametrize("number", NEVER)
def test_a_number_that_does_not_work_is_offered_nowhere(articles: dict[str, Article], number: str) -> None:
    digits = r"[\s-]?".join(re.sub(r"\D", "", number))
    stated = re.compile(rf"(?<![\d-]){digits}(?![\d-])")
    assert [article.id for article in articles.values() if stated.search(article.volledig)] == []
    assert [key for key, contact in CONTACTS.items() if any(map(stated.search, contact.nummers))] == []


def test_who_asks_for_116_gets_numbers_that_do_work(articles: dict[str, Article]) -> None:
    text = articles["geen-116"].volledig
    assert text.startswith("Nee.")
    assert "0800-2000" in text and "112" in text


@pytest.mark.parametrize("name", ["contacts.yml", "sources.yml"])
@pytest.mark.parametrize(
    "text", ["vrij:\n  onbekend: ja\n", "- een\n- twee\n", "a: [b\n", "", "vrij: tekst\n"]
)
def test_a_broken_register_is_one_line_that_names_the_file(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(RegisterError) as error:
        (read_contacts if name == "contacts.yml" else read_sources)(folder)
    message = str(error.value)
    assert message.startswith(str(folder / name))
    assert "\n" not in message


def test_a_broken_contact_is_named(folder: Path) -> None:
    put(folder / "contacts.yml", r"^  nagekeken: .*$", "  gekeken: vandaag")
    with pytest.raises(RegisterError, match="alarmnummer"):
        read_contacts(folder)
