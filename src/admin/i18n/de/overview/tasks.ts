import type { tasks as en } from "../../en/overview/tasks"

export const tasks: typeof en = {
  title: "Läuft gerade",
  show: "Anzeigen",
  showOf: "Anzeigen: {{task}}",
  showAccount: "Konto anzeigen",
  showAccountOf: "Konto anzeigen: {{task}}",
  kinds: {
    first_import: "Offene Bestellungen werden erstmals gelesen",
    backlog: "Bestellungen werden übernommen",
    mode_switch: "Umgang mit ausstehenden Bestellungen wird umgestellt",
    catalogue: "Katalog wird gelesen",
    push: "Alle Mengen werden gesendet",
    parcels: "Pakete werden Amazon gemeldet",
    fba: "Bestand in Amazons Lagern wird gelesen",
    returns: "Rücksendungen werden gelesen",
    audit: "Alles wird geprüft",
    repair: "Abweichungen werden behoben",
  },
  hints: {
    first_import:
      "Einheiten ausstehender Bestellungen sind zurückgehalten, sobald die Bestellung gelesen ist.",
    backlog: "Was Amazon dazu gemeldet hat, kommt nach Medusa.",
    mode_switch:
      "Zurückgehaltene Einheiten ziehen um und sind dabei nie frei verkäuflich.",
    catalogue: "Alle SKUs des Kontos, Seite für Seite.",
    push: "So schnell, wie Amazon sie annimmt. Nullbestände zuerst.",
    parcels: "Was das Lager verlassen hat, mit Sendungsnummer.",
    fba: "Was laut Amazon in seinen Lagern liegt.",
    returns: "Was Käufer zurückschicken, an Amazon oder an den Shop.",
    audit:
      "Journal, Medusa und auf Wunsch Amazon werden miteinander verglichen.",
    repair: "Was abweicht, wird nach dem Journal richtiggestellt.",
  },
  waits: {
    account_paused:
      "Das Konto ist pausiert. Sobald es fortgesetzt wird, geht es auch hier weiter.",
    account_refused:
      "Amazon verweigert dem Konto den Zugang. Sobald er wieder besteht, geht es hier weiter.",
  },
  states: {
    running: "Läuft",
    waiting: "Wartet",
    done: "Fertig",
    failed: "Fehlgeschlagen",
  },
  news: {
    running: "{{task}}: läuft.",
    waiting: "{{task}}: wartet.",
    done: "{{task}}: fertig.",
    failed: "{{task}}: fehlgeschlagen.",
  },
  units: {
    orders_one: "Bestellung",
    orders_other: "Bestellungen",
    listings_one: "Angebot",
    listings_other: "Angebote",
    pages_one: "Seite",
    pages_other: "Seiten",
    skus_one: "SKU",
    skus_other: "SKUs",
    parcels_one: "Paket",
    parcels_other: "Pakete",
  },
}
