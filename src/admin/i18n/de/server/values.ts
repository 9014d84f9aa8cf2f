import type { Translated } from "../../../../domain/words/words"
import type {
  nouns as enNouns,
  statuses as enStatuses,
} from "../../../../domain/words/values"

export const nouns: Translated<typeof enNouns> = {
  orders_one: "{{count}} Bestellung",
  orders_other: "{{count}} Bestellungen",
  open_orders_one: "{{count}} offene Bestellung",
  open_orders_other: "{{count}} offene Bestellungen",
  units_one: "{{count}} Einheit",
  units_other: "{{count}} Einheiten",
  pages_one: "{{count}} Seite",
  pages_other: "{{count}} Seiten",
  parcels_one: "{{count}} Paket",
  parcels_other: "{{count}} Pakete",
  listings_one: "{{count}} Angebot",
  listings_other: "{{count}} Angebote",
  skus_one: "{{count}} SKU",
  skus_other: "{{count}} SKUs",
  numbers_one: "{{count}} Menge",
  numbers_other: "{{count}} Mengen",
  returns_one: "{{count}} Rücksendung",
  returns_other: "{{count}} Rücksendungen",
  reports_one: "{{count}} Bericht",
  reports_other: "{{count}} Berichte",
  differences_one: "{{count}} Abweichung",
  differences_other: "{{count}} Abweichungen",
}

export const statuses: Translated<typeof enStatuses> = {
  pending_availability: "vorbestellt",
  pending: "ausstehend",
  unshipped: "nicht versandt",
  partially_shipped: "teilweise versandt",
  shipped: "versandt",
  canceled: "storniert",
  unfulfillable: "nicht lieferbar",
  draft: "ein Entwurf",
  completed: "abgeschlossen",
  archived: "archiviert",
  requires_action: "in Erwartung einer Aktion",
}
