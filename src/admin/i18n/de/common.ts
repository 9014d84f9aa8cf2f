import type { common as en } from "../en/common"

export const common: typeof en = {
  loading: "Wird geladen …",
  tryAgain: "Erneut versuchen",
  cancel: "Abbrechen",
  close: "Schließen",
  save: "Speichern",
  edit: "Bearbeiten",
  actions: "Aktionen",
  actionsOf: "Aktionen für {{of}}",
  filter: "Filtern",
  sort: "Sortieren",
  back: "Zurück",
  none: "Keine",
  unknown: "Unbekannt",
  yes: "Ja",
  no: "Nein",
  openInSellerCentral: "In Seller Central öffnen",
  units_one: "{{formatted}} Einheit",
  units_other: "{{formatted}} Einheiten",
  orders_one: "{{formatted}} Bestellung",
  orders_other: "{{formatted}} Bestellungen",
}
