import type {
  callback as enCallback,
  connect as enConnect,
} from "../../en/settings/connect"

export const connect: typeof enConnect = {
  title: "Amazon verbinden",
  description: "Ein Verkäuferkonto mit diesem Shop verbinden.",
  steps: {
    account: "Konto",
    marketplaces: "Marktplätze",
    done: "Erster Import",
  },
  accountTitle: "Das Verkäuferkonto",
  accountText:
    "Amazon wird gleich gefragt, ob die Verbindung klappt. Was Amazon ablehnt, wird nicht gespeichert.",
  region: "Wo wird verkauft?",
  regionHint: "In zweien davon? Dann je ein Konto verbinden.",
  name: "Name",
  nameHint: "Nur für den eigenen Gebrauch. Kann so bleiben.",
  defaultName: "Amazon {{region}}",
  consent: "Mit Amazon verbinden",
  consentText:
    "Amazon fragt, ob dieser Shop Zugriff haben darf, und führt dann hierher zurück.",
  byCredentials: "Stattdessen Zugangsdaten einer eigenen App verwenden",
  credentialsTitle: "Zugangsdaten der App",
  credentialsText: "Sie stehen in",
  developApps: "Seller Central › Apps entwickeln",
  noApp: "Dort gibt es noch keine App?",
  appSteps: {
    create:
      "Unter „Apps entwickeln“ einen neuen App-Client anlegen: privat, für Verkäufer.",
    roles:
      "Diese Rollen auswählen: Inventory and Order Tracking, Product Listing, Amazon Fulfillment und Direct-to-Consumer Delivery; die letzte ist für Lieferadressen.",
    authorise:
      "Im Menü neben der App „Autorisieren“ wählen. Amazon zeigt das Refresh-Token nur einmal.",
  },
  sellerId: "Händlertoken (Verkäufer-ID)",
  sellerIdHint:
    "Seller Central › Einstellungen › Kontoinformationen › Händlertoken.",
  clientId: "Client-ID",
  clientIdHint:
    "Apps entwickeln › LWA-Anmeldedaten › Ansehen. Beginnt mit amzn1.application-oa2-client.",
  clientSecret: "Client-Secret",
  clientSecretHint: "An derselben Stelle, unter der Client-ID.",
  refreshToken: "Refresh-Token",
  refreshTokenHint:
    "Apps entwickeln › Menü neben der App › Autorisieren. Beginnt mit Atzr|.",
  needed: "Bitte hier einfügen.",
  sellerIdWrong:
    "Ein Händlertoken hat 5 bis 20 Großbuchstaben und Ziffern, etwa A2EXAMPLE12345.",
  nameNeeded: "Bitte einen Namen vergeben.",
  connect: "Testen und verbinden",
  testing: "Amazon wird gefragt …",
  marketplacesTitle_one: "Verbunden. Amazon nennt {{formatted}} Marktplatz",
  marketplacesTitle_other: "Verbunden. Amazon nennt {{formatted}} Marktplätze",
  marketplacesText:
    "So schlagen es die Einstellungen des Shops vor. Alles lässt sich später ändern, für jeden Marktplatz einzeln.",
  where: "Bestellungen aus",
  whereHint:
    "Von einem Marktplatz, der nicht ausgewählt ist, wird nichts gelesen. Er lässt sich später einrichten.",
  like: "Wie oben gewählt",
  likeLabel: "Ausstehende Bestellungen aus {{country}}",
  answerNeeded: "Bitte eine der drei Antworten wählen.",
  noneChosen: "Bitte mindestens einen Marktplatz auswählen.",
  noMarketplaces: "Amazon nennt für dieses Konto keinen Marktplatz",
  noMarketplacesText:
    "Bitte in Seller Central prüfen, ob das Konto dort verkaufen darf, und dann die Verbindung noch einmal testen.",
  toAccount: "Konto ansehen",
  alreadyConnected:
    "Dieser Verkäufer ist schon verbunden, als „{{name}}“. Neue Zugangsdaten werden dort eingetragen.",
  more: "Wohin Bestellungen gehen und woraus sie gepackt werden",
  later: "Später einrichten",
  finish: "Ersten Import starten",
  doneTitle: "Alles eingerichtet",
  doneText:
    "Dieses Fenster kann zu: Es geht von selbst weiter, und die Übersicht zeigt, wie weit es ist.",
  next: {
    title: "Was jetzt geschieht",
    paid: "Bestellungen der letzten 30 Tage, die bezahlt und noch nicht versendet sind, kommen jetzt herein und reservieren ihre Einheiten.",
    import:
      "Ausstehende Bestellungen erscheinen von jetzt an, meist zwei bis sieben Minuten nach dem Kauf.",
    reserve:
      "Ausstehende Bestellungen senken von jetzt an die Menge auf Amazon, sobald Mengen gesendet werden.",
    off: "Ausstehende Bestellungen bleiben außen vor, bis sie bezahlt sind.",
  },
  nextSteps: {
    title: "Was noch zu tun ist",
    match: "Produkte zuordnen",
    matchText:
      "Angebote mit gleicher SKU finden ihr Produkt von selbst. Was übrig bleibt, wartet auf eine Zuordnung.",
    numbers: "Mengen senden lassen",
    numbersText:
      "Noch wird nichts an Amazon gesendet. Erst ansehen, was gesendet würde, dann einschalten.",
  },
  toOrders: "Bestellungen ansehen",
  close: "Fertig",
}

export const callback: typeof enCallback = {
  title: "Zurück von Amazon",
  working: "Die Verbindung wird hergestellt …",
  failed: "Die Verbindung kam nicht zustande",
  nothing:
    "Amazon hat nichts mitgegeben: Diese Seite antwortet nur auf dem Rückweg von Amazon.",
  again: "Neu beginnen",
  back: "Zurück zu den Einstellungen",
}
