import type { Translated } from "../../../../domain/words/words"
import type {
  order as enOrder,
  outbound as enOutbound,
} from "../../../../domain/words/orders"

export const order: Translated<typeof enOrder> = {
  not_updated:
    "Die Bestellung konnte nicht auf den neuesten Stand gebracht werden.",
  parcels_not_booked: "Ihre Pakete konnten in Medusa nicht verbucht werden.",
  unreadable:
    "Was Amazon zur Bestellung {{order}} sagt, ist nicht zu verstehen; sie bleibt deshalb, wie sie war.",
  unreadable_new:
    "Was Amazon zur Bestellung {{order}} sagt, ist nicht zu verstehen; ihre Einheiten sind deshalb nicht zurückgehalten.",
  oversold:
    "Amazon hat {{units}} von „{{sku}}“ verkauft, und kein Lagerort des Marktplatzes hatte noch so viele. Reserviert ist trotzdem alles; der Bestand liegt jetzt unter null.",
  not_stocked:
    "Kein Lagerort des Marktplatzes führt „{{sku}}“ (Inventarartikel {{item}}), deshalb ist nichts zurückgehalten. Dort Bestand anlegen oder in den Einstellungen einen weiteren Lagerort wählen.",
  no_locations:
    "Für den Marktplatz {{marketplace}} ist kein Lagerort gewählt, deshalb ist für „{{sku}}“ nichts zurückgehalten. Lagerorte in den Einstellungen wählen.",
  no_sku:
    "Amazon nennt zur Position {{order_item}} keine SKU; für sie ist nichts zurückgehalten.",
  unknown_sku:
    "Der SKU „{{sku}}“ ist keine Variante zugeordnet, deshalb ist nichts zurückgehalten. Unter „Angebote“ zuordnen.",
  variant_gone:
    "Die Variante zur SKU „{{sku}}“ gibt es nicht mehr, deshalb ist nichts zurückgehalten. Unter „Angebote“ eine andere zuordnen.",
  cancellation_asked:
    "Der Käufer möchte „{{sku}}“ stornieren. Noch ist nichts storniert, und bis zur Entscheidung lässt sich nichts packen: trotzdem versenden oder stornieren.",
  cancellation_agreed:
    "Der Käufer möchte „{{sku}}“ stornieren, und so ist es beschlossen. Amazon lässt das kein Programm ausführen: bitte in Seller Central stornieren. Danach wird hier von selbst storniert, und die Einheiten kommen zurück.",
  marketplace_unknown:
    "Der Marktplatz {{marketplace}} gehört noch nicht zu diesem Konto. Die Verbindung erneut testen, dann kommt er dazu; danach Vertriebskanal und Lagerorte wählen.",
  marketplace_not_set_up:
    "Der Marktplatz {{marketplace}} ist noch nicht eingerichtet, deshalb passiert mit seinen Bestellungen nichts. Einstellungen prüfen und speichern.",
  canceled_in_shop:
    "Diese Bestellung wurde in Medusa storniert und hält keinen Bestand mehr zurück. Amazon weiß davon nichts und erwartet das Paket noch: auch in Seller Central stornieren.",
  waiting_for_details:
    "Amazon hat die Zahlung bestätigt, Preise und Adresse aber noch nicht geschickt. Sie werden von selbst noch einmal abgerufen.",
  no_address:
    "Amazon hat keine Lieferadresse geschickt. Wahrscheinlich fehlt der App die Rolle „Direct-to-Consumer Delivery“: in Seller Central ergänzen, die App neu autorisieren und die Bestellung erneut abrufen.",
  total_differs:
    "Amazons Summe ist {{expected_amount}}, die einzelnen Beträge ergeben {{found_amount}}. In den Einstellungen des Marktplatzes prüfen, ob dessen Preise die Steuer enthalten.",
  cancel_refused:
    "Amazon hat diese Bestellung storniert, in Medusa ist sie aber schon gepackt oder abgeschlossen. Das Paket anhalten, die Sendung in Medusa stornieren, dann erneut versuchen.",
  not_locked:
    "Jemand bearbeitet diese Bestellung, obwohl Amazon die Zahlung noch prüft. Bitte abbrechen; was die Bearbeitung ändert, wird ersetzt, sobald Amazon die Bestellung vervollständigt.",
}

export const outbound: Translated<typeof enOutbound> = {
  not_followed: "Wie weit Amazon damit ist, ließ sich nicht erfragen.",
  ended_without_parcel: "Amazon hat den Auftrag ohne ein Paket beendet.",
  canceled:
    "Bei Amazon storniert: von jemandem in Seller Central, oder weil der Auftrag 14 Tage lang zurückgehalten war.",
  unfulfillable: "Amazon hatte zu wenig davon, um zu versenden.",
  invalid:
    "Amazon hat den Auftrag erst angenommen und konnte dann nicht versenden: Die Adresse ist falsch, oder es fehlt Ware.",
  shown_as_shipped:
    "Medusa zeigt die Bestellung als versandt: bitte nachsehen.",
  reserved_again:
    "Die Einheiten sind wieder für die Bestellung reserviert: noch einmal abwickeln oder auf anderem Weg versenden.",
  short: "Amazon hat {{missing}} von {{quantity}} {{sku}} nicht versandt.",
  partly:
    "Medusa kennt eine Sendung nur als ganz versandt: das Fehlende erstatten oder mit einer weiteren Bestellung schicken.",
  undeliverable:
    "Ein Paket war nicht zustellbar oder ist auf dem Weg zurück zu Amazon. Beim Kunden nachfragen und die Ware erneut schicken oder erstatten.",
  not_delivered:
    "Der Versanddienst hat seit 45 Tagen keine Zustellung gemeldet, und Amazon wird nicht mehr gefragt. Ist das Paket angekommen, in der Bestellung als zugestellt markieren.",
  shipped_though_canceled:
    "Amazon versendet, obwohl die Sendung in Medusa storniert wurde. Die Bestellung nicht noch einmal schicken und ihre Einheiten aus dem Bestand nehmen.",
  shipped_unrecorded:
    "Amazon versendet, und in der Bestellung fehlt die Sendung dazu. Dieselben Artikel mit derselben Versandoption abwickeln: Das wird erkannt, und nichts geht doppelt hinaus.",
  unknown_to_amazon:
    "Amazon kennt diesen Auftrag nicht mehr, hatte ihn aber angenommen. Erst in Seller Central nachsehen, dann anders versenden.",
}
