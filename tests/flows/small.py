"""A small flow, written as an editor would, for what does not depend on the real ones."""

from __future__ import annotations

from pathlib import Path

from knowledge.flow.model import Flow
from knowledge.flow.reading import read_flow
from knowledge.sources import Bron

TEXT = """\
id: klein
titel: Een klein plan
knop: Maak een klein plan
gebied: collega
doel: Je maakt een klein plan.
gecontroleerd: 2026-11-22
controleren_voor: 2027-05-22
eigenaar: redactie
bronnen:
  boek: {id: B1, deel: Hoofdstuk 2}
  blad: {id: B2}
stappen:
  - id: poort
    kop: Gevaar
    vraag: Is er nu gevaar?
    waarom: Dan gaat hulp voor.
    poort: true
    keuzes:
      - {id: nee, titel: Nee, woorden: [geen gevaar, alles rustig]}
      - {id: gevaar, titel: "Ja, nu", naam: nu, woorden: [acuut], nu: "Bel {alarmnummer}.", bron: boek}
  - id: wie
    kop: Voor wie
    als: {poort: nee}
    vraag: Voor wie is het?
    waarom: Het plan hangt ervan af.
    keuzes:
      - {id: zelf, titel: Voor mijzelf, naam: jezelf, woorden: [mij, mezelf], herken: [voor mezelf]}
      - {id: collega, titel: Voor een collega, naam: een collega, herken: [voor mijn collega]}
      - {id: team, titel: Voor het hele team, naam: het team, woorden: [team, ons], herken: [voor ons team]}
  - id: leeftijd
    kop: Leeftijd
    als: {wie: [collega, team]}
    vraag: Hoe oud is het kind?
    waarom: Jonge kinderen vragen iets anders.
    overslaan: true
    keuzes:
      - {id: jong, titel: Tot 6 jaar, woorden: [peuter, kleuter], jaren: [0, 5]}
      - {id: ouder, titel: 6 tot 12 jaar, woorden: [basisschool], jaren: [6, 12]}
  - id: hoe
    kop: Hoe
    als: {poort: nee}
    vraag: Wat wil je doen?
    waarom: Dan weet ik wat op het blad hoort.
    meer: true
    keuzes:
      - {id: praten, titel: Samen praten, woorden: [praten], herken: [samen praten]}
      - {id: rust, titel: Rust nemen, woorden: [rust, pauze]}
blad:
  titel: Plan voor {wie}
  inleiding: Dit plan helpt je kiezen.
  delen:
    - kop: Nu
      regels:
        - {tekst: "Bel {veilig-thuis}.", bron: boek, als: {poort: gevaar}}
        - {tekst: "Begin op {werkdag 2}.", bron: blad, als: {poort: nee}}
        - {tekst: "Praat rustig.", bron: boek, als: {hoe: praten}}
        - {tekst: "Neem pauze.", bron: boek, als: {hoe: rust, niet: {wie: team}}}
    - kop: Vraag jezelf
      vragen: true
      regels:
        - {tekst: "Wat gaat goed?"}
"""
SOURCES = {"B1": Bron("B1", "Een boek", "Uitgever"), "B2": Bron("B2", "Een blad", "Uitgever", datum="2024")}


def small_flow(folder: Path, text: str = TEXT) -> Flow:
    """The flow as read from a file in this folder. Errors: FlowError."""
    path = folder / "klein.yml"
    path.write_text(text, encoding="utf-8")
    return read_flow(path, SOURCES)
