// Every Dutch sentence of the widget. What comes from the server (answers, errors) is written there.

export const teksten = {
  naam: "Nazorgwijzer",
  open: "Vraag Nazorgwijzer",
  sluit: "Sluit",
  gesprek: "Gesprek",
  nieuwTabblad: " (opent in een nieuw tabblad)",

  // The same sentences as GET /api/about; tests/web/widget/test_built.py holds them together.
  over: {
    gevaar: "**Direct gevaar? Bel 112.** Advies over onveiligheid: Veilig Thuis, 0800-2000, gratis, dag en nacht.",
    assistent: "Je praat met een **computerprogramma**, niet met een mens.",
    privacy: "Typ **geen persoonsgegevens**: geen namen, geboortedata, adressen of nummers van mensen.",
    bron: "Nazorgwijzer antwoordt uit vaste, gecontroleerde teksten en noemt steeds de bron.",
    vergissen: "Het programma kan zich vergissen. Twijfel je, of gaat het om veiligheid? Overleg dan met een mens.",
    mens: "Wil je overleggen? Ga naar de aandachtsfunctionaris of je leidinggevende. Of bel Veilig Thuis voor advies: 0800-2000, gratis, dag en nacht.",
  },
  overDeze: "Over deze assistent",
  meerOver: "Meer over deze assistent",

  veld: "Je vraag",
  voorbeeld: "Typ je vraag",
  verstuur: "Verstuur",
  uitleg: "Enter verstuurt, Shift+Enter geeft een nieuwe regel.",
  over_tekens: (n: number) => (n === 1 ? "Nog 1 teken" : `Nog ${n} tekens`),
  te_veel_tekens: (n: number) => (n === 1 ? "1 teken te veel" : `${n} tekens te veel`),
  te_lang: "Je bericht is te lang voor mij: het mogen er 1.000 tekens zijn. Maak het wat korter, of stel je vragen na elkaar.",

  begin: "Waarmee kan ik je helpen? Typ je vraag, of begin hiermee:",
  beginZonder: "Waarmee kan ik je helpen? Typ hieronder je vraag.",
  stapVoorStap: "Of ga stap voor stap",

  jij: "Jij",
  letOp: "Let op:",
  bron: "Bron",
  gecontroleerd: "Gecontroleerd op ",
  verder: "Verder lezen",
  stap: (n: number, van: number) => `Stap ${n} van ${van}`,
  aangevinkt: "Verder met wat je aanvinkt",
  nietsAangevinkt: "Vink eerst een of meer keuzes aan.",

  zoekt: "Ik zoek het antwoord …",
  traag: "Dit duurt langer dan anders. Ik ben er nog mee bezig …",
  haaltOp: "Ik haal je gesprek op …",
  straks: "Ik verstuur je vraag zodra het antwoord op de vorige er is.",
  opnieuwVerbinden: "Geen verbinding. Ik probeer het opnieuw …",
  startNog: "Nazorgwijzer start nog op. Ik probeer het zo opnieuw …",
  geenInternet: "Je hebt geen internet. Wat je typt, blijft staan.",
  weerVersturen: "Je kunt weer versturen.",
  geenVerbinding:
    "Er is geen verbinding met Nazorgwijzer. Wat je stuurde, is niet weg. Controleer je verbinding en probeer het dan opnieuw. Direct gevaar? Bel 112.",
  kapot: "Het antwoord is niet gelukt. Wat je stuurde, is niet weg. Probeer het nog eens. Direct gevaar? Bel 112.",
  probeer: "Probeer opnieuw",
  aanmelden: "Aanmelden",

  opnieuw: "Begin opnieuw",
  opnieuwVraag: "Wil je opnieuw beginnen? Dit gesprek wordt dan gewist.",
  opnieuwJa: "Wis en begin opnieuw",
  opnieuwNee: "Ga verder met dit gesprek",
  uitloggen: "Log uit",
  bewaar: "Bewaar",
  print: "Print",
  ditGesprek: " gesprek",

  blad: "Je blad",
  kopieer: "Kopieer",
  gekopieerd: "Gekopieerd.",
  nietGekopieerd: "Kopiëren lukt niet in deze browser. Selecteer de tekst en kopieer die zelf.",
  bewaarTekst: "Bewaar als tekst",
  bewaarPagina: "Bewaar als pagina",
  naslag: "Naslagpagina",

  oordeel: {
    vraag: "Hielp dit antwoord?",
    ja: "Ja",
    nee: "Nee",
    dank: "Dank je. Je keuze is bewaard.",
    waarom: "Wat kon beter? Dit hoef je niet in te vullen.",
    redenen: [
      "Het past niet bij mijn vraag",
      "Er ontbreekt iets",
      "Het klopt niet of is verouderd",
      "Het is moeilijk te begrijpen",
    ],
    eigen: "In je eigen woorden. Noem niemand bij naam.",
    verstuur: "Verstuur uitleg",
    leeg: "Kies eerst wat beter kon, of schrijf het op.",
    dankReden: "Dank je. De redactie leest je uitleg.",
    mislukt: "Je oordeel is niet verstuurd. Wat je schreef, staat er nog. Probeer het nog eens.",
  },

  bewaard: {
    titel: "Gesprek met Nazorgwijzer",
    bestand: "gesprek-nazorgwijzer",
    op: "Bewaard op ",
    bronnen: "Bronnen:",
  },
};
