import type {
  account as enAccount,
  accounts as enAccounts,
  offers as enOffers,
  regions as enRegions,
} from "../../en/settings/accounts"

export const regions: typeof enRegions = {
  eu: "Europa",
  na: "Nordamerika",
  fe: "Fernost",
}

export const accounts: typeof enAccounts = {
  description: "Die Verkäuferkonten, mit denen dieser Shop verbunden ist.",
  connect: "Konto verbinden",
  setUp: "Marktplätze einrichten",
  notSetUp:
    "Noch wird nichts gelesen: Marktplätze auswählen und festlegen, was mit ihren Bestellungen geschieht.",
  emptyTitle: "Noch nicht verbunden",
  emptyText:
    "Verkäuferkonto verbinden, und schon nach wenigen Minuten halten ausstehende Amazon-Bestellungen hier ihre Einheiten zurück. Nötig ist der Zugang zu Seller Central; das Ganze dauert etwa fünf Minuten.",
}

export const account: typeof enAccount = {
  states: {
    connected: "Verbunden",
    refused: "Von Amazon abgelehnt",
    paused: "Pausiert",
  },
  open: "Öffnen",
  test: "Verbindung testen",
  testConnected: "Die Verbindung steht",
  testRefused: "Amazon lehnt die Verbindung ab",
  seller: "Verkäufer {{seller}}",
  readAgo: "Stand: {{ago}}",
  neverRead: "Noch nicht",
  isPaused:
    "Pausiert: Es werden keine Bestellungen gelesen und keine Mengen gesendet. Was zurückgehalten ist, bleibt zurückgehalten.",
  isRefused: "Amazon lehnt die Verbindung ab:",
  renew: "Zugangsdaten erneuern",
  rename: "Umbenennen",
  pause: "Pausieren",
  paused: "Pausiert",
  resume: "Fortsetzen",
  resumed: "Bestellungen werden wieder gelesen",
  pauseAsk: "{{name}} pausieren?",
  pauseText:
    "Bis zum Fortsetzen werden keine Bestellungen gelesen und keine Mengen gesendet. Was zurückgehalten ist, bleibt zurückgehalten, und Amazon verkauft weiter.",
  disconnect: "Trennen",
  disconnected: "Getrennt",
  disconnectAsk: "{{name}} trennen?",
  disconnectText:
    "Die Zugangsdaten werden gelöscht, und von Amazon wird nichts mehr gelesen und nichts mehr dorthin gesendet. Bestellungen in Medusa bleiben. Wird derselbe Verkäufer wieder verbunden, ist alles wie zuvor, mit ausgeschaltetem Import ausstehender Bestellungen.",
  general: "Konto",
  sellerId: "Verkäufer-ID",
  region: "Region",
  lastRead: "Bestellungen gelesen",
  lastReadHint:
    "Alles, was sich bis dahin bei Amazon geändert hat, ist hier bekannt.",
  lastError: "Letzter Fehler",
  lastErrorHint: "In den Worten von Amazon.",
  name: "Name",
  nameHint: "Nur für den eigenen Gebrauch: Amazon sieht ihn nicht.",
  marketplaces: "Marktplätze",
  marketplacesHint:
    "Ein neues Land dazugekommen? Verbindung testen, dann erscheint es hier.",
  fba: "Bestand in den Lagern von Amazon",
  fbaDescription:
    "Zeigt als eigenen Lagerort, was in den Lagern von Amazon liegt, sodass der Shop es verkaufen kann.",
  fbaMarketplace: "Marktplatz",
  fbaMarketplaceHint:
    "Wessen Bestand gezeigt wird. Für Europa führt Amazon einen gemeinsamen Bestand, ein Marktplatz genügt.",
  fbaOff: "Wird nicht gezeigt",
  fbaLocation: "Lagerort",
  fbaLocationHint:
    "Leer lassen, dann wird binnen einer Minute einer angelegt. Ein eigener muss leer sein.",
  fbaNewLocation: "Neuen anlegen",
  fbaLocationSoon: "Erscheint binnen einer Minute",
  fbaLastRead: "Zuletzt gelesen",
  fbaToStock: "Bestand bei Amazon ansehen",
  credentials: {
    title: "Zugangsdaten erneuern",
    text: "Zuerst wird Amazon gefragt: Was dort abgelehnt wird, wird nicht gespeichert. Die alten Zugangsdaten werden ersetzt.",
    consentText:
      "Amazon fragt noch einmal, ob dieser Shop Zugriff haben darf, und führt dann hierher zurück.",
    save: "Testen und speichern",
    saved: "Zugangsdaten erneuert",
  },
}

export const offers: typeof enOffers = {
  title: "Mengen auf Amazon",
  description:
    "Wie viele Einheiten Amazon zeigen darf. Jeder Marktplatz und jedes Angebot kann etwas anderes sagen.",
  toPush: "Ansehen, was gesendet würde",
  offering: "Was Amazon zeigt",
  offeringHint:
    "Ohne diese Wahl wird nichts gesendet. Andere Programme, die Mengen senden, bitte ausschalten: Zwei Absender heben einander auf.",
  offerings: {
    stock: "Was noch da ist",
    zero: "Vorerst 0",
    none: "Nichts senden",
  },
  buffer: "Puffer in Einheiten",
  bufferHint: "So viele werden auf Amazon nie angeboten.",
  share: "Anteil in Prozent",
  shareHint: "Von dem, was nach dem Puffer bleibt.",
  cap: "Höchstens, in Einheiten",
  capHint: "Mehr wird nie angeboten, auch wenn mehr da ist.",
  noCap: "Keine Grenze",
  asAccount: "{{value}} (wie im Konto)",
  emptyMeans: "Leer: wie im Konto.",
  jump: "Große Sprünge zurückhalten",
  jumpHint:
    "Soll die Menge auf mehr als so viel Mal das steigen, was Amazon je gezeigt hat, wird erst gefragt. Schützt vor Tippfehlern im Bestand.",
  jumpValue: "Mehr als das {{formatted}}-Fache",
  jumpOff: "Nie zurückhalten",
  match: "Wie Angebote ihr Produkt finden",
  matchHint:
    "In dieser Reihenfolge. Passt eine Regel auf zwei Produkte, entscheidet sie nichts, und das Angebot wartet auf eine Zuordnung.",
  matchRules: {
    sku: "Gleiche SKU",
    barcode: "Barcode (EAN, UPC)",
    asin: "ASIN in den Metadaten der Variante",
  },
  noMatch: "Nur von Hand",
  wantsUnits: "Eine ganze Zahl ab 0 eingeben oder leer lassen.",
  wantsPercent: "Eine ganze Zahl von 1 bis 100 eingeben oder leer lassen.",
  wantsFactor: "Eine ganze Zahl von 2 bis 1000 eingeben oder leer lassen.",
}
