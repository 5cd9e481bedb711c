"""One analyser: what people type and what articles say have to meet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.compounds import split_compound
from knowledge.dutch import Dutch, is_word, terms
from knowledge.normal import fold
from knowledge.spelling import Speller

WORDS = ("leerling", "melding", "veiligheid", "vertrouwen", "team", "wat", "moet")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("KINDEREN", "kind"), ("gemeld", "melden"), ("cliënten", "client"), ("collega's", "collega"),
     ("ouders", "ouder"), ("MDA ++", "mdaplusplus"), ("TF CGT", "tfcgt"), ("wrm", "waarom")],
)  # fmt: skip
def test_spellings_of_a_word_share_a_term(typed: str, meant: str) -> None:
    assert meant in terms(typed)


@pytest.mark.parametrize(
    ("word", "parts"),
    [("ouderavond", ("ouder", "avond")), ("traumabehandeling", ("trauma", "behandeling")),
     ("veiligheidsplan", ("veiligheid", "plan")), ("gemeente", None), ("verwerken", None)],
)  # fmt: skip
def test_compounds_fall_apart_into_modifier_and_head(word: str, parts: tuple[str, str] | None) -> None:
    assert split_compound(word, is_word) == parts


def test_synonyms_share_a_concept() -> None:
    assert "=dader" in terms("die man met losse handjes")
    assert "=dader" in terms("de pleger")
    assert "=dader" not in terms("de leerkracht")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("leerlign", ["leerling"]), ("vertrouwne", ["vertrouwen"]), ("watmoet", ["wat", "moet"]),
     ("meding", ["melding"]), ("xqzvwkl", ["xqzvwkl"]), ("tean", ["tean"])],
)  # fmt: skip
def test_typing_errors_are_mended_within_reason(typed: str, meant: list[str]) -> None:
    assert Speller(WORDS, lambda word: word in WORDS).mend(typed) == meant


def test_known_words_are_never_mended() -> None:
    assert Speller(("moeder",), is_word).mend("modern") == ["modern"]


def test_zalgo_and_long_runs_fold_to_plain_letters() -> None:
    assert fold("H̷e̶l̵p̴!!! jaaaaaaaa") == "help!!! jaa"


MAKE_MODEL = """
import spacy, sys
from pathlib import Path
nlp = spacy.blank("nl")
nlp.add_pipe("sentencizer")
lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
from spacy.lookups import Lookups
lookups = Lookups()
lookups.add_table("lemma_lookup", {"kroketten": "kroket"})
lemmatizer.initialize(lookups=lookups)
home = Path(sys.argv[1]) / "nl_core_news_sm"
home.mkdir(parents=True)
nlp.to_disk(home / "data")
(home / "__init__.py").write_text(
    "from pathlib import Path\\nimport spacy\\n"
    "def load(**options):\\n"
    "    return spacy.util.load_model_from_path(Path(__file__).parent / 'data', **options)\\n")
info = Path(sys.argv[1]) / "nl_core_news_sm-0.0.0.dist-info"
info.mkdir()
(info / "METADATA").write_text("Metadata-Version: 2.1\\nName: nl_core_news_sm\\nVersion: 0.0.0\\n")
"""
USE_MODEL = """
import sys
sys.path.insert(0, sys.argv[1])
from knowledge.dutch import default_analyser
analyser = default_analyser()
print(analyser.model, analyser.lemmas("twee Kroketten"))
"""


def test_an_installed_spacy_model_is_loaded_and_used(tmp_path: Path) -> None:
    command = [sys.executable, "-c", MAKE_MODEL + USE_MODEL, str(tmp_path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.split(maxsplit=1) == ["nl_core_news_sm", "['twee', 'kroket']\n"]


def test_without_a_model_the_tables_are_used() -> None:
    assert Dutch(model=None).lemmas("de huizen") == ["de", "huis"]
