import type { problems as en } from "../en/order-problems"

export const problems: typeof en = {
  title: "Was zu tun ist",
  none: "Es ist nichts zu tun.",
  nextTry: "Der nächste Versuch folgt von selbst {{when}}.",
  oversold: {
    title: "Mehr verkauft als vorhanden",
    text: "Amazon hat {{units}} von „{{sku}}“ verkauft, und kein Lagerort des Marktplatzes hatte noch so viele. Reserviert ist trotzdem alles, der Bestand liegt also unter null. Ware nachbestellen oder die Bestellung in Seller Central stornieren; das geht, sobald Amazon die Zahlung bestätigt hat.",
    action: "Angebot öffnen",
  },
  not_stocked: {
    title: "Kein Lagerort führt „{{sku}}“",
    text: "Deshalb ist nichts dafür zurückgehalten, und die Ware könnte doppelt verkauft werden. An einem Lagerort des Marktplatzes Bestand anlegen oder in den Einstellungen einen anderen Lagerort wählen.",
  },
  unknown_sku: {
    title: "Unbekannte SKU „{{sku}}“",
    text: "Keine Variante des Shops gehört dazu, deshalb ist nichts zurückgehalten. Einfach die Variante wählen; diese Bestellung zieht sofort nach.",
    action: "Variante wählen",
  },
  no_sku: {
    title: "Eine Position ohne SKU",
    text: "Amazon nennt zu einer Position keine SKU, deshalb ist nichts dafür zurückgehalten. Bitte die Bestellung in Seller Central ansehen.",
  },
  variant_gone: {
    title: "Die Variante zu „{{sku}}“ gibt es nicht mehr",
    text: "Sie wurde gelöscht, deshalb ist nichts zurückgehalten. Eine andere Variante wählen; diese Bestellung zieht sofort nach.",
    action: "Andere Variante wählen",
  },
  buyer_requests_cancellation: {
    title: "Der Käufer möchte stornieren",
    text: "Noch ist nichts storniert, und bis zur Entscheidung lässt sich nichts packen.",
    reason: "Grund des Käufers: {{reason}}",
    agreedTitle: "Jetzt in Seller Central stornieren",
    agreedText:
      "Der Storno ist beschlossen. Amazon lässt ihn kein Programm ausführen: bitte in Seller Central stornieren. Danach wird die Bestellung hier von selbst storniert, und die Einheiten kommen zurück. Bis dahin lässt sich nichts packen.",
  },
  marketplace_not_set_up: {
    title: "Dieser Marktplatz ist nicht eingerichtet",
    text: "Deshalb passiert mit seinen Bestellungen nichts. Einstellungen prüfen und speichern.",
  },
  canceled_in_shop: {
    title: "In Medusa storniert, bei Amazon nicht",
    text: "Bestand ist keiner mehr zurückgehalten, aber Amazon erwartet das Paket noch. Bitte auch in Seller Central stornieren.",
  },
  waiting_for_details: {
    title: "Bezahlt, aber noch nicht vollständig",
    text: "Amazon hat die Zahlung bestätigt, Preise und Adresse aber noch nicht geschickt. Sie werden von selbst noch einmal abgerufen.",
  },
  no_address: {
    title: "Keine Lieferadresse",
    text: "Amazon hat keine geschickt. Wahrscheinlich fehlt der App die Rolle „Direct-to-Consumer Delivery“: in Seller Central ergänzen, die App neu autorisieren und dann Amazon nach dieser Bestellung fragen.",
  },
  total_differs: {
    title: "Die Beträge gehen nicht auf",
    text: "Amazons Summe ist {{total}}; die übernommenen Preise und Steuern ergeben etwas anderes. In den Einstellungen des Marktplatzes prüfen, ob dessen Preise die Steuer enthalten.",
  },
  cancel_refused: {
    title: "Bei Amazon storniert, hier schon gepackt",
    text: "Das Paket anhalten und die Sendung in Medusa stornieren, dann „Erneut übernehmen“ wählen.",
  },
  not_locked: {
    title: "Jemand bearbeitet den Platzhalter",
    text: "Die Bearbeitung begann, bevor Amazon die Zahlung geprüft hatte. Bitte abbrechen; was sie ändert, wird ersetzt, sobald Amazon die Bestellung vervollständigt.",
    action: "Bestellung öffnen",
  },
  last_error: { title: "Konnte nicht auf den neuesten Stand gebracht werden" },
  mirror_error: { title: "Die Pakete konnten nicht verbucht werden" },
  merged: {
    title: "Von Hand geändert, bevor Amazon fertig war",
    text: "Es gilt, was Amazon sagt; alles andere blieb, wie es war.",
  },
}
