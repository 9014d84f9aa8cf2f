import type { Translated } from "../../../../domain/words/words"
import type * as en from "../../../../domain/words/problems"

export const said: Translated<typeof en.said> = {
  quoted: "Meldung: {{error}}",
}

export const account: Translated<typeof en.account> = {
  refused:
    "Amazon verweigert dem Konto „{{name}}“ den Zugang, deshalb wird nichts gelesen und nichts gesendet.",
  troubled: "Mit dem Konto „{{name}}“ gab es Schwierigkeiten.",
}

export const reading: Translated<typeof en.reading> = {
  orders_since:
    "Die Bestellungen von „{{name}}“ wurden zuletzt gelesen: {{last}}. Das ist zu lange her.",
  orders_never:
    "Die Bestellungen von „{{name}}“ wurden noch nie gelesen, und das dauert schon zu lange.",
  orders: "Die Bestellungen von „{{name}}“ konnten nicht gelesen werden.",
  listings: "Die Angebote von „{{name}}“ konnten nicht gelesen werden.",
  quantities: "Die Mengen von „{{name}}“ konnten nicht gesendet werden.",
  returns: "Die Rücksendungen von „{{name}}“ konnten nicht gelesen werden.",
  fba_stock:
    "Der Bestand von „{{name}}“ in Amazons Lagern konnte nicht gelesen werden.",
}

export const listing: Translated<typeof en.listing> = {
  unmapped:
    "Noch ist nicht gesagt, welche Variante „{{sku}}“ ist, deshalb ist für {{orders}} mit {{units}} kein Bestand zurückgehalten.",
  variant_gone:
    "Die Variante zu „{{sku}}“ gibt es nicht mehr, deshalb ist für {{orders}} mit {{units}} kein Bestand zurückgehalten.",
  not_arrived: "Die Menge von „{{sku}}“ kam bei Amazon nicht an.",
  jump: "„{{sku}}“ soll bei Amazon {{desired}} zeigen, viel mehr als die {{shown}} von jetzt. Das wartet auf eine Bestätigung.",
}

export const parcel: Translated<typeof en.parcel> = {
  refused: "Amazon nimmt ein Paket der Bestellung {{order}} nicht an.",
  not_shown:
    "Amazon wollte bis {{ship_by}} von einem Paket der Bestellung {{order}} erfahren und zeigt es noch nicht.",
  missing:
    "Die Bestellung {{order}} sollte bis {{ship_by}} versandt sein, und kein Paket ist unterwegs.",
}

export const goods: Translated<typeof en.goods> = {
  return_not_shown:
    "Nicht alles zu dieser Rücksendung ließ sich in Medusa zeigen.",
  inspection:
    "Bitte im Regal nachsehen: Es geht um {{units}} von „{{sku}}“ aus der stornierten Bestellung {{order}}.",
}

export const stock: Translated<typeof en.stock> = {
  unmapped:
    "Noch ist nicht gesagt, welche Variante „{{sku}}“ ist. Unter „Angebote“ zuordnen.",
  merchant:
    "Das Angebot „{{sku}}“ versendet der Shop selbst, deshalb wird nicht verkauft, was Amazon noch davon hat. In Seller Central auf Versand durch Amazon umstellen oder die Ware zurückschicken lassen.",
  variant_gone:
    "Die Variante zu „{{sku}}“ wurde gelöscht. Unter „Angebote“ eine andere zuordnen.",
  uncounted:
    "Medusa zählt den Bestand der Variante zu „{{sku}}“ nicht. In der Variante „Inventar verwalten“ einschalten, dann wird verkauft, was Amazon davon hat.",
  kit: "„{{sku}}“ ist einem Set aus mehreren Teilen zugeordnet. Amazon lagert ganze Sets, und die kann Medusa nicht zählen: einer Variante mit nur einem Inventarartikel zuordnen.",
  gone: "Amazon nennt „{{sku}}“ nicht mehr unter der Ware in seinen Lagern: Nichts davon ist am Lagerort zu sehen.",
  ready:
    "Amazon hat {{fulfillable}} versandbereit; am Lagerort zu sehen: {{mirrored}}.",
  ready_soon:
    "Amazon hat {{fulfillable}} versandbereit. In wenigen Minuten ist das am Lagerort zu sehen.",
  ready_less:
    "Amazon hat nach eigener Zählung {{fulfillable}} versandbereit, noch ohne Abzug dessen, was für den Shop hinausgeht ({{sent}}); am Lagerort zu sehen: {{mirrored}}.",
}

export const advice: Translated<typeof en.advice> = {
  authorise:
    "Die App in Seller Central neu autorisieren oder die Zugangsdaten ersetzen; danach die Verbindung testen.",
  test: "Es wird von selbst erneut versucht. Ein Verbindungstest zeigt, ob es vorbei ist.",
  read_now:
    "Prüfen, ob Medusas zeitgesteuerte Aufgaben laufen, und jetzt lesen.",
  by_itself: "Es wird von selbst erneut versucht.",
  ever_more_rarely:
    "Es wird von selbst erneut versucht, immer seltener. Ist die Ursache behoben, hier erneut versuchen.",
  decide:
    "Auf der Seite der Bestellung entscheiden: trotzdem versenden oder in Seller Central stornieren.",
  report:
    "Die Bestellung wird von selbst erneut abgerufen. Bleibt es dabei, das Plugin aktualisieren oder die Meldung weitergeben.",
  map: "Die Variante wählen; die Bestellungen ziehen sofort nach.",
  confirm:
    "Bestätigen, wenn die Ware wirklich da ist; sonst den Bestand in Medusa berichtigen.",
  ship: "Die Bestellung in Medusa abwickeln und als versendet markieren.",
  correct_parcel: "Ist am Paket etwas falsch, berichtigen; dann erneut senden.",
  complete_parcel: "Ergänzen, was fehlt: Sendungsnummer und Versanddienst.",
  looked_again: "Es wird von selbst wieder nachgesehen.",
  look: "Nachsehen, dann wieder in den Verkauf geben oder ausbuchen.",
}
