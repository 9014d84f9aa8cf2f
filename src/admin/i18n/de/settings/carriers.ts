import type { carriers as en } from "../../en/settings/carriers"

export const carriers: typeof en = {
  title: "Versanddienste",
  description:
    "Wie die Versanddienste bei Amazon heißen. Rund vierzig werden von selbst erkannt; für andere hier eine Regel anlegen.",
  add: "Regel anlegen",
  edit: "Regel bearbeiten",
  remove: "Löschen",
  removeAsk: "Regel für {{value}} löschen?",
  removeText:
    "Pakete, für die sie galt, werden durch andere Regeln erkannt oder warten, bis ihr Versanddienst genannt ist.",
  removed: "Regel gelöscht",
  saved: "Regel gespeichert. Sie gilt für alle folgenden Pakete.",
  emptyTitle: "Noch keine Regeln",
  emptyText:
    "Solange Amazon die Versanddienste erkennt, ist keine nötig. Wird ein Paket wegen seines Versanddienstes abgelehnt, hier eine anlegen.",
  noResults: "Keine Regel passt zur Suche",
  noResultsText: "Vielleicht mit einem anderen Wort versuchen.",
  match: "Erkannt an",
  matches: {
    option: "Versandoption",
    provider: "Versandanbieter",
    tracking_host: "Link zur Sendungsverfolgung",
    name: "Name des Versanddienstes",
  },
  valueHints: {
    option: "Die Versandoption, deren Pakete dieser Dienst befördert.",
    provider: "Die ID des Anbieters, etwa manual_manual.",
    tracking_host:
      "Nur der Host aus dem Link zur Sendungsverfolgung, etwa tracking.example.com.",
    name: "So, wie er in Medusa am Paket steht.",
  },
  code: "Kürzel bei Amazon",
  codeHint:
    "Das Wort, das Amazon verwendet, etwa DHL, UPS oder Hermes. „Other“, wenn Amazon den Dienst nicht kennt.",
  name: "Name des Versanddienstes",
  nameHint: "Sieht der Käufer. Zu „Other“ gehört immer ein Name.",
  method: "Versandart",
  methodHint: "Sieht der Käufer, etwa „Standard“ oder „Express“.",
  needed: "Bitte ausfüllen.",
  nameNeeded: "Zu „Other“ möchte Amazon den Namen des Versanddienstes.",
}
