import type {
  mode as enMode,
  preview as enPreview,
} from "../../en/settings/mode"

export const mode: typeof enMode = {
  question: "Ausstehende Bestellungen importieren?",
  hint: "Ausstehend heißt: Amazon prüft noch die Zahlung, mindestens eine halbe Stunde, manchmal Tage. Die Einheiten sind verkauft, Adresse und Preis fehlen noch.",
  choices: {
    import: "Ja, ausstehende Bestellungen importieren",
    reserve: "Nein, ausstehende Mengen nur für Amazon reservieren",
    off: "Nein",
  },
  means: {
    import:
      "Jede ausstehende Bestellung erscheint sofort in Medusa und reserviert ihre Einheiten, sodass kein Kanal sie ein zweites Mal verkauft. Sobald Amazon die Zahlung geprüft hat, kommen Adresse und Preise dazu, und es kann versendet werden.",
    reserve:
      "Bestellungen erscheinen, sobald sie bezahlt sind. Bis dahin sinkt nur die Menge auf Amazon; der eigene Shop kann dieselben Einheiten weiter verkaufen.",
    off: "Bestellungen erscheinen, sobald sie bezahlt sind; vorher wird nichts zurückgehalten. Bis dahin können ihre Einheiten ein zweites Mal verkauft werden, hier und auf Amazon.",
  },
  short: {
    import: "Wird importiert",
    reserve: "Nur für Amazon reserviert",
    off: "Wird nicht importiert",
  },
  notSetUp: "Nicht eingerichtet",
  notSetUpText:
    "Hier wird noch nichts gelesen. Einfach festlegen, was mit ausstehenden Bestellungen geschieht: Binnen einer Minute beginnt der erste Abruf und bringt die Bestellungen der letzten 30 Tage, die bezahlt und noch nicht versendet sind.",
  setUp: "Einrichten",
  start: "Bestellungen abrufen",
  confirm: "Umstellen",
  saved: "Umgestellt. Die Bestellungen ziehen jetzt nach.",
  chooseAnother:
    "Oben etwas anderes wählen, und vor dem Bestätigen wird gezeigt, was sich ändern würde.",
  preorders: "Vorbestellungen",
  preordersHint:
    "Sie können monatelang unbezahlt bleiben, bis das Produkt erscheint.",
  preordersChoices: {
    wait: "Nichts zurückhalten, bis Amazon abrechnet",
    hold: "Wie andere ausstehende Bestellungen behandeln",
  },
  fbaOrders: "Bestellungen, die Amazon selbst versendet",
  fbaOrdersHint:
    "Aus den Lagern von Amazon (FBA). Sie nehmen nie etwas aus den eigenen Regalen.",
  fbaOrdersChoices: {
    import: "Importieren, sobald sie bezahlt sind",
    ignore: "Nicht importieren",
  },
  reserveNeedsNumbers:
    "Von hier werden noch keine Mengen an Amazon gesendet, darum hält diese Wahl dort nichts zurück. Zuerst das Senden der Mengen einschalten.",
  toOffers: "Mengen auf Amazon",
  toSection: {
    prices: "Zum Abschnitt „Preise und Steuern“",
    inventory: "Zum Abschnitt „Bestand“",
    fulfillment: "Zum Abschnitt „Versand“",
  },
}

export const preview: typeof enPreview = {
  title: "Was sich ändert",
  nothingMoves:
    "Für vorhandene Bestellungen ändert sich nichts. Die Umstellung gilt für alle, die ab jetzt kommen.",
  held: "Zurückgehaltene Einheiten",
  now: "Jetzt",
  then: "Danach",
  places: {
    medusa: "In Medusa reserviert",
    offer: "Nur auf Amazon zurückgehalten",
  },
  storefront: "Shop",
  amazon: "Amazon",
  available: "Verfügbar",
  notStocked: "nicht gelagert",
  allSkus_one: "{{formatted}} SKU anzeigen",
  allSkus_other: "Alle {{formatted}} SKUs anzeigen",
  acts: {
    place: {
      title: "Neu in Medusa: {{orders}} mit {{units}}",
      means:
        "Sie erscheinen als ausstehende Bestellungen und reservieren ihre Einheiten. Shop und Amazon haben so viel weniger zu verkaufen.",
    },
    transfer: {
      title: "Jetzt auch in Medusa: {{orders}} mit {{units}}",
      means:
        "Die Einheiten waren auf Amazon zurückgehalten und werden zu Reservierungen. Der Shop hat so viel weniger zu verkaufen; auf Amazon bleibt alles gleich.",
    },
    hold: {
      title: "Auf Amazon zurückgehalten: {{units}} aus {{orders}}",
      means: "Im Shop bleibt alles gleich.",
    },
    release: {
      title: "Auf Amazon wieder frei: {{units}} aus {{orders}}",
      means:
        "Bis zur Bezahlung können sie ein zweites Mal verkauft werden. Im Shop bleibt alles gleich.",
    },
    import: {
      title:
        "Bezahlte Bestellungen, die hereinkommen: {{orders}} mit {{units}}",
      means: "Sie erscheinen in Medusa und reservieren ihre Einheiten.",
    },
    stay_placeholder: {
      title: "Bleiben, wie sie sind: {{orders}} mit {{units}} reserviert",
      means:
        "Ausstehende Bestellungen, die schon in Medusa stehen, bleiben dort, bis Amazon sie abschließt oder storniert.",
    },
    stay_held: {
      title: "Weiter zurückgehalten: {{units}} aus {{orders}}",
      means: "Für sie ändert sich nichts.",
    },
    stay_out: {
      title: "Unberührt: {{orders}}",
      means: "Für sie wird nichts zurückgehalten, weder jetzt noch danach.",
    },
    settle: {
      title: "Von Amazon entschieden: {{orders}}",
      means: "Sie werden abgeschlossen, unabhängig von dieser Wahl.",
    },
  },
  risks: {
    oversold:
      "Von {{sku}} ist mehr verkauft, als da ist. Vor der Umstellung am besten nachzählen oder Bestand umlagern; sonst müssen wohl Bestellungen in Seller Central storniert werden.",
    not_stocked:
      "An keinem der gewählten Lagerorte wird {{sku}} geführt, darum kann nichts reserviert werden. Dort Bestand anlegen.",
  },
  moreRisks_one: "Bei {{formatted}} weiteren Produkt reicht der Bestand nicht.",
  moreRisks_other:
    "Bei {{formatted}} weiteren Produkten reicht der Bestand nicht.",
  toInventory: "Bestand ansehen",
  unmapped_one:
    "{{formatted}} SKU gehört noch zu keinem Produkt in Medusa und hält bis dahin nichts zurück: {{skus}}.",
  unmapped_other:
    "{{formatted}} SKUs gehören noch zu keinem Produkt in Medusa und halten bis dahin nichts zurück: {{skus}}.",
  noSku: "ohne SKU",
  toListings: "Produkte zuordnen",
  inProgress_one:
    "{{formatted}} Bestellung wird gerade verarbeitet; die Zahlen können sich noch leicht ändern.",
  inProgress_other:
    "{{formatted}} Bestellungen werden gerade verarbeitet; die Zahlen können sich noch leicht ändern.",
}
