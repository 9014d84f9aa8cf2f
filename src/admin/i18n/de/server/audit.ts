import type { Translated } from "../../../../domain/words/words"
import type { audit as en } from "../../../../domain/words/audit"

export const audit: Translated<typeof en> = {
  not_applied:
    "Die Amazon-Bestellung {{order}} konnte nicht auf den neuesten Stand gebracht werden.",
  ledger:
    "Im Journal hält „{{sku}}“ der Amazon-Bestellung {{order}} {{ledger}}, an der Position steht aber {{line}}.",
  no_variant:
    "Im Journal hält „{{sku}}“ der Amazon-Bestellung {{order}} {{ledger}}, aber keine Variante ist zugeordnet. Unter „Angebote“ eine zuordnen oder die Einheiten durch eine Reparatur freigeben.",
  variant_gone:
    "Im Journal hält „{{sku}}“ der Amazon-Bestellung {{order}} {{ledger}}, aber die Variante gibt es nicht mehr, oder sie wird nicht mehr gezählt. Unter „Angebote“ eine andere zuordnen oder die Einheiten durch eine Reparatur freigeben.",
  reservation:
    "Medusa reserviert {{found}} vom Inventarartikel {{item}} für „{{sku}}“ der Amazon-Bestellung {{order}}; nach dem Journal müssten es {{expected}} sein.",
  stray_reservation:
    "Medusa reserviert noch {{found}} vom Inventarartikel {{item}} für „{{sku}}“ der Amazon-Bestellung {{order}}, die nichts mehr zurückhält. Eine Reparatur gibt das frei.",
  order_missing:
    "Zur Amazon-Bestellung {{order}} gab es eine Bestellung in Medusa, und jetzt gibt es sie nicht mehr. Wurde sie gelöscht, bitte aus einer Sicherung zurückholen; ihre Einheiten bleiben reserviert, solange Amazon es so sagt.",
  not_pending:
    "Die Amazon-Bestellung {{order}} wartet auf ihre Zahlung, in Medusa ist sie aber {{status}}. Eine Reparatur öffnet sie wieder.",
  not_canceled:
    "Die Amazon-Bestellung {{order}} ist storniert, in Medusa ist sie aber {{status}}. Bitte dort stornieren.",
  goes_on:
    "Bei Amazon läuft die Bestellung {{order}} weiter, in Medusa ist sie aber {{status}}. Soll sie nicht versandt werden, auch in Seller Central stornieren.",
  order_shared:
    "Die Amazon-Bestellungen {{shared}} teilen sich die Medusa-Bestellung {{medusa_order}}. Das darf nie geschehen; bitte mit diesen Nummern melden.",
  level:
    "Medusa zählt {{found}} vom Inventarartikel {{item}} am Lagerort {{location}} als reserviert, die Reservierungen dort ergeben aber {{expected}}. Etwas hat an Medusas Sperren vorbei reserviert; Medusas eigenes Skript stellt den Zähler richtig: {{script}}",
  inspection:
    "Nachzusehen sind noch {{left}} von „{{sku}}“ aus der stornierten Amazon-Bestellung {{order}}; dafür reserviert Medusa {{found}} vom Inventarartikel {{item}} statt {{expected}}: Jemand hat die Reservierung geändert. Jetzt nachsehen, dann unter Amazon › Rücksendungen › Prüfungen entscheiden.",
  amazon_unknown:
    "Amazon führt die Bestellung {{order}} als {{status}}; hier ist sie noch nicht gelesen.",
  amazon_not_open:
    "Amazon führt die Bestellung {{order}} nicht mehr als offen; hier ist sie {{known_status}}.",
  amazon_status:
    "Amazon führt die Bestellung {{order}} als {{status}}; hier ist sie {{known_status}}.",
  amazon_quantity:
    "Amazon führt {{found}} von „{{sku}}“ in der Bestellung {{order}}; hier sind es {{known}}.",
  repair: "Eine Reparatur stellt das nach dem Journal richtig.",
  retry:
    "Es wird von selbst erneut versucht; „Erneut übernehmen“ auf ihrer Seite versucht es jetzt.",
  read: "Sie wird innerhalb von Stunden von selbst gelesen; eine Reparatur dieser Bestellung liest sie jetzt.",
}
