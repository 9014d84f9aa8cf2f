import type { Translated } from "../../../../domain/words/words"
import type * as en from "../../../../domain/words/mistakes"

export const setting: Translated<typeof en.setting> = {
  no_sales_channel:
    "Den Vertriebskanal {{id}} gibt es nicht. Einen anderen wählen oder ihn unter Einstellungen › Vertriebskanäle anlegen.",
  sales_channel_disabled:
    "Der Vertriebskanal „{{name}}“ ist deaktiviert. Aktivieren oder einen anderen wählen.",
  no_region:
    "Die Region {{id}} gibt es nicht. Eine andere wählen oder leer lassen.",
  no_shipping_option:
    "Die Versandoption {{id}} gibt es nicht. Eine andere wählen oder leer lassen.",
  location_twice:
    "Ein Lagerort steht doppelt in der Liste. Jeden nur einmal nennen, in der Reihenfolge, in der dort nach Bestand gesucht wird.",
  no_location: "Den Lagerort {{id}} gibt es nicht. Aus der Liste nehmen.",
  location_of_amazon:
    "Der Lagerort „{{name}}“ steht für Amazons Lager. Was der Shop selbst versendet, lässt sich dort nicht reservieren: aus der Liste nehmen.",
  location_not_linked:
    "Der Lagerort „{{name}}“ ist nicht mit dem Vertriebskanal „{{channel}}“ verbunden. Beide unter Einstellungen › Standorte und Versand verbinden oder den Lagerort aus der Liste nehmen.",
  carrier_without_name:
    "Beim Versanddienst „Other“ verlangt Amazon dessen Namen.",
  carrier_without_code:
    "Ein Versanddienst braucht sein Kürzel bei Amazon, etwa „DHL“; bei „Other“ reicht der Name.",
  import_needs_channel:
    "Ausstehende Bestellungen brauchen einen Vertriebskanal, in den sie kommen. Erst einen wählen.",
  import_needs_location:
    "Ausstehende Bestellungen brauchen mindestens einen Lagerort, an dem ihre Einheiten reserviert werden. Erst einen wählen.",
}

export const cell: Translated<typeof en.cell> = {
  sku_empty: "Die Zelle ist leer. Die SKU so eintragen, wie Amazon sie führt.",
  sku_unknown:
    "Amazon führt kein „{{value}}“. Berichtigen oder zuerst die Angebote neu lesen.",
  sku_repeated:
    "„{{value}}“ steht schon in Zeile {{earlier}}. Nur eine der beiden Zeilen behalten.",
  account_unknown:
    "Kein Konto heißt „{{value}}“. Die ID eines Kontos eintragen.",
  account_ambiguous:
    "{{found}} Konten heißen „{{value}}“. Die ID des richtigen eintragen.",
  account_needed:
    "{{found}} Konten führen „{{value}}“. Eintragen, welches gemeint ist.",
  variant_unknown:
    "Der Shop hat keine Variante „{{value}}“. Berichtigen oder „{{none}}“ eintragen, um die Zuordnung aufzuheben.",
  variant_ambiguous:
    "Mehrere Varianten heißen „{{value}}“. Eine in der Spalte variant_id nennen.",
  variants_differ:
    "Das ist nicht die Variante der Spalte variant_sku, „{{value}}“. Eine der beiden leer lassen.",
  not_units:
    "„{{value}}“ ist keine ganze Zahl von 0 bis 999999999. Berichtigen oder leer lassen, dann gilt die Einstellung des Marktplatzes.",
  not_percent:
    "„{{value}}“ ist keine ganze Prozentzahl von 1 bis 100. Berichtigen oder leer lassen, dann gilt die Einstellung des Marktplatzes.",
  not_offering:
    "„{{value}}“ ist keins von {{offerings}}. Berichtigen oder leer lassen, dann gilt die Einstellung des Marktplatzes.",
}

export const table: Translated<typeof en.table> = {
  no_sku_column:
    "Es gibt keine Spalte sku. Die Namen der Spalten in die erste Zeile schreiben. Möglich sind {{columns}}.",
  unknown_column:
    "Eine Spalte „{{value}}“ gibt es nicht. Berichtigen oder die Spalte entfernen. Möglich sind {{columns}}.",
  column_twice: "Die Spalte „{{value}}“ ist doppelt. Eine davon entfernen.",
  open_quote: "Ein Anführungszeichen wird nie geschlossen. Bitte schließen.",
  too_many_cells:
    "Mehr Zellen als in der Kopfzeile: {{found}} statt {{expected}}. Zellen mit einem Trennzeichen in Anführungszeichen setzen.",
  too_few_cells:
    "Weniger Zellen als in der Kopfzeile: {{found}} statt {{expected}}. Die leeren ergänzen.",
}
