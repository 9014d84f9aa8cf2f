import type { orders as en } from "../en/orders"
import { problems } from "./order-problems"
import { timeline } from "./order-timeline"

export const orders: typeof en = {
  menu: "Bestellungen",
  title: "Amazon-Bestellungen",
  subtitle:
    "Jede Bestellung, die Amazon dem Shop gemeldet hat, vom ersten Moment an.",
  problemCount_one: "1 Problem",
  problemCount_other: "{{count}} Probleme",
  fields: {
    amazonOrder: "Amazon-Bestellung",
    order: "Bestellung",
    purchased: "Bestellt",
    state: "Stand",
    status: "Bei Amazon",
    attention: "Zu tun",
    units: "Einheiten",
    account: "Konto",
    marketplace: "Marktplatz",
    fulfilledBy: "Versand durch",
    sku: "SKU",
  },
  sort: {
    oldestFirst: "Älteste zuerst",
    newestFirst: "Neueste zuerst",
    ascending: "Aufsteigend",
    descending: "Absteigend",
  },
  filters: {
    has_problem: "Hat ein Problem",
    has_error: "Konnte nicht übernommen werden",
  },
  fulfilledBy: { merchant: "Shop", amazon: "Amazon" },
  states: {
    waiting: "Wartet auf Amazon",
    preorder: "Vorbestellung",
    held: "Nur für Amazon zurückgehalten",
    completing: "Bezahlt, Details folgen",
    paid: "Zu versenden",
    paid_fba: "Amazon versendet",
    cancellation_requested: "Storno gewünscht",
    partially_shipped: "Teilweise versandt",
    shipped: "Versandt",
    canceled: "Storniert",
    not_imported: "Nicht in Medusa",
  },
  statuses: {
    pending: "Zahlung wird geprüft",
    pending_availability: "Vorbestellung",
    unshipped: "Zu versenden",
    partially_shipped: "Teilweise versandt",
    shipped: "Versandt",
    canceled: "Storniert",
    unfulfillable: "Nicht lieferbar",
  },
  empty: {
    notConnected: "Amazon ist noch nicht verbunden",
    notConnectedText:
      "Verkäuferkonto verbinden, und die offenen Bestellungen erscheinen hier nach ein, zwei Minuten.",
    notConnectedAction: "Amazon verbinden",
    connected: "Noch keine Amazon-Bestellungen",
    connectedText:
      "Sobald jemand bei Amazon kauft, erscheint die Bestellung hier von selbst, noch bevor ihre Zahlung geprüft ist. Gelesen werden nur eingerichtete Marktplätze.",
    connectedAction: "Marktplätze ansehen",
    filtered: "Keine Bestellung passt",
    filteredText: "Suche ändern oder Filter entfernen.",
  },
  sentences: {
    ordered: "Bestellt",
    undecided:
      "Der Käufer möchte stornieren. Bis zur Entscheidung lässt sich nichts packen; mehr dazu unten.",
    toBeCanceled:
      "Die Bestellung soll storniert werden, wie vom Käufer gewünscht. Der letzte Schritt ist von Hand in Seller Central zu tun.",
    waiting:
      "Amazon prüft noch die Zahlung, meist keine 90 Minuten, manchmal Tage. Danach vervollständigt oder storniert Amazon die Bestellung von selbst; es ist nichts zu tun. Bis dahin sind die Einheiten in Medusa reserviert, soweit der Shop sie führt.",
    preorder:
      "Eine Vorbestellung: Amazon bucht die Zahlung erst ab, wenn die Ware verfügbar ist, womöglich erst in Monaten. Bis dahin sind die Einheiten in Medusa reserviert, soweit der Shop sie führt.",
    held: "Amazon prüft noch die Zahlung, meist keine 90 Minuten, manchmal Tage. Die Einheiten sind nur bei Amazon zurückgehalten, wie für diesen Marktplatz gewählt; in Medusa erscheint die Bestellung, sobald sie bezahlt ist.",
    completing:
      "Amazon hat die Zahlung bestätigt. Preis und Adresse fehlen noch; sie werden in den nächsten Minuten von selbst abgerufen.",
    paid: "Bezahlt und vollständig. In Medusa versenden, Amazon erfährt es von selbst.",
    paid_fba:
      "Bezahlt und vollständig. Amazon versendet aus dem eigenen Lager; vom Bestand des Shops geht nichts ab.",
    partially_shipped:
      "Ein Teil ist versandt. Den Rest in Medusa versenden, Amazon erfährt es von selbst.",
    shipped: "Alles ist versandt.",
    canceled:
      "Bei Amazon storniert. Was dafür zurückgehalten war, ist wieder frei oder wartet auf eine Prüfung.",
    canceledAlive:
      "Bei Amazon storniert, in Medusa aber nicht. Was zu tun ist, steht unten.",
    not_imported:
      "Diese Bestellung ist nicht in Medusa: weil es für ihren Marktplatz so gewählt ist oder weil sie gerade erst hereinkommt.",
    not_imported_fba:
      "Diese Bestellung versendet Amazon aus dem eigenen Lager. In Medusa erscheint sie, sobald sie bezahlt ist und wenn der Marktplatz so eingestellt ist.",
  },
  detail: {
    askAmazon: "Jetzt bei Amazon nachfragen",
    asked: "Eben bei Amazon nachgefragt: Das ist der neueste Stand.",
    askedMissing: "Amazon kennt diese Bestellung nicht mehr.",
    askedLater:
      "Amazon lässt im Moment keine weitere Nachfrage zu. In {{span}} noch einmal versuchen.",
    applyAgain: "Erneut übernehmen",
    applied: "Die Bestellung wurde erneut übernommen.",
    openSettings: "Einstellungen des Marktplatzes öffnen",
    openOrder: "Bestellung in Medusa öffnen",
    copyId: "Amazon-Bestellnummer kopieren",
    facts: "Details",
    since: "Wartet seit",
    verified: "Zahlung bestätigt",
    canceledAt: "Storniert",
    lastChange: "Letzte Änderung bei Amazon",
    shipBy: "Versenden bis",
    deliverBy: "Zustellen bis",
    replacementFor: "Ersatz für",
    total: "Summe bei Amazon",
    medusaOrder: "Bestellung in Medusa",
    noMedusaOrder: "Noch keine",
    lines: "Artikel",
    title: "Artikel",
    quantity: "Menge",
    held: "Zurückgehalten",
    heldIn: { medusa: "in Medusa", offer: "nur bei Amazon" },
    heldHint:
      "Einheiten, die für diese Bestellung beiseitegelegt sind, damit sie niemand sonst kauft.",
    mapped: "Variante",
    openListing: "Angebot öffnen",
    atAmazon: "Bei Amazon",
    notMapped: "Variante wählen",
    shipments: "Pakete",
    returns: "Rücksendungen",
    received: "Eingegangen am {{day}}",
    requested: "Angemeldet am {{day}}",
    refunded: "Erstattet: {{amount}}",
    parcelStates: {
      due: "Amazon erfährt es gleich",
      told: "Amazon gemeldet",
      confirmed: "Von Amazon bestätigt",
      refused: "Von Amazon abgelehnt",
      withdrawn: "Aufgegeben",
    },
    noTracking: "Keine Sendungsnummer",
    openShipments: "Unter allen Paketen zeigen",
  },
  decision: {
    ship: "Trotzdem versenden",
    cancel: "Stornieren",
    shipTitle: "Trotz Stornowunsch versenden?",
    shipText:
      "Die Bestellung lässt sich wieder packen. Der Käufer bekommt das Paket und kann es zurückschicken. Solange nichts das Haus verlassen hat, lässt sich die Entscheidung noch ändern.",
    cancelTitle: "Diese Bestellung stornieren?",
    cancelText:
      "Es lässt sich nichts mehr packen. Amazon lässt kein Programm stornieren: Der letzte Schritt ist von Hand in Seller Central zu tun. Die Einheiten kommen zurück, sobald Amazon den Storno meldet.",
    shipDone: "Entschieden. Die Bestellung kann gepackt werden.",
    cancelDone: "Entschieden. Jetzt in Seller Central stornieren.",
    shipDecided:
      "Der Käufer wollte stornieren; entschieden wurde, trotzdem zu versenden.",
  },
  problems,
  timeline,
}
