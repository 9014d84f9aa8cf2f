import type {
  form as enForm,
  fulfillment as enFulfillment,
  inventory as enInventory,
  marketplaces as enMarketplaces,
  prices as enPrices,
} from "../../en/settings/marketplaces"

export const form: typeof enForm = {
  choose: "Bitte wählen …",
  saved: "Gespeichert",
  editOf: "{{of}} bearbeiten",
}

export const marketplaces: typeof enMarketplaces = {
  title: "Amazon {{country}}",
  country: "Marktplatz",
  pendingOrders: "Ausstehende Bestellungen",
  channel: "Vertriebskanal",
  sections: {
    orders: "Bestellabwicklung",
    inventory: "Bestand",
    prices: "Preise und Steuern",
    fulfillment: "Versand",
  },
}

export const inventory: typeof enInventory = {
  locations: "Lagerorte",
  locationsHint:
    "Reserviert wird am ersten Lagerort, der genug für die ganze Position hat; die anderen folgen in dieser Reihenfolge.",
  noLocations: "Keine: Es kann nichts reserviert werden",
  add: "Lagerort hinzufügen",
  allChosen: "Alle Lagerorte stehen in der Liste.",
  unconnected:
    "Nicht mit dem Vertriebskanal verbunden. Unter „Standorte“ verbinden oder hier entfernen.",
  unconnectedName: "{{name}} (nicht mit dem Vertriebskanal verbunden)",
  up: "{{name}} nach oben",
  down: "{{name}} nach unten",
  remove: "{{name}} entfernen",
  moved: "{{name}} steht jetzt an Stelle {{position}}.",
}

export const prices: typeof enPrices = {
  channel: "Vertriebskanal",
  channelHint: "Zu ihm gehören die Bestellungen von hier.",
  noChannel: "Keiner: Ausstehende Bestellungen können nicht importiert werden",
  region: "Region",
  regionHint: "Die Region der Bestellungen in Medusa.",
  noRegion: "Keine",
  tax: "Preise auf Amazon",
  taxHint:
    "Gilt, wo Amazon es nicht selbst sagt. In Europa und Japan enthalten Preise die Steuer, in den USA und Kanada nicht.",
  inclusive: "Preise enthalten Steuern",
  exclusive: "Preise ohne Steuern",
}

export const fulfillment: typeof enFulfillment = {
  option: "Versandoption",
  optionHint:
    "So werden diese Bestellungen versendet. Ohne Versandoption kann Medusa sie nicht abwickeln.",
  noOption: "Keine: Bestellungen können noch nicht versendet werden",
  elsewhere: "Pakete, die ohne Medusa hinausgehen",
  elsewhereHint:
    "Mit einem bei Amazon gekauften Etikett, in Seller Central bestätigt oder von Amazon versendet.",
  elsewhereChoices: {
    book: "In Medusa buchen",
    leave: "Mir überlassen",
  },
  elsewhereMeans: {
    book: "Die Bestellung wird in Medusa von selbst versendet, mit der Sendungsnummer von Amazon, und die Einheiten verlassen das Regal.",
    leave: "Solche Bestellungen werden in Medusa von Hand versendet.",
  },
  restock: "Wenn eine bezahlte Bestellung storniert wird",
  restockHint: "Ob ihre Einheiten sofort wieder in den Verkauf gehen.",
  restockChoices: {
    by_reason: "Je nach Grund",
    always: "Zurück in den Verkauf",
    inspect: "Erst nachsehen",
  },
  restockMeans: {
    by_reason:
      "Zurück in den Verkauf, wenn Käufer oder Amazon storniert hat. War die Ware nicht auffindbar, wartet sie, bis jemand nachgesehen hat.",
    always: "Sofort, egal wer storniert hat.",
    inspect: "Sie bleiben aus dem Verkauf, bis jemand ins Regal geschaut hat.",
  },
  carrier: "Versanddienst, wenn ein Paket keinen nennt",
  carrierHint: "Amazon möchte zu jedem Paket wissen, wer es befördert.",
  noCarrier: "Keiner: Solche Pakete warten, bis einer genannt ist",
}
