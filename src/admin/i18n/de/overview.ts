import type { overview as en } from "../en/overview"
import { audit, readings } from "./overview/audit"
import { problems } from "./overview/problems"
import { quota } from "./overview/quota"
import { tasks } from "./overview/tasks"

export const overview: typeof en = {
  title: "Amazon",
  text: "Bestellungen, deren Zahlung Amazon noch prüft, und der Bestand, den sie binden.",
  account: "Konto",
  allAccounts: "Alle Konten",
  empty: {
    title: "Amazon ist noch nicht verbunden",
    text: "Danach halten ausstehende Bestellungen ihre Einheiten in allen Kanälen zurück, Bestellungen kommen von selbst nach Medusa, und Amazon bietet nie mehr an, als da ist. Das Verbinden dauert etwa fünf Minuten.",
    action: "Amazon verbinden",
  },
  waiting: {
    title: "Noch keine Bestellung von Amazon",
    text: "Neues wird alle paar Minuten bei Amazon abgerufen. Die nächste Bestellung erscheint hier, während Amazon noch ihre Zahlung prüft, und ihre Einheiten werden sofort zurückgehalten.",
    off: "Neues wird alle paar Minuten bei Amazon abgerufen, bezahlte Bestellungen erscheinen hier. Ausstehende werden nicht importiert und halten nichts zurück, bis das eingeschaltet ist.",
    next: "Nächster Abruf {{when}}.",
    action: "Umgang mit ausstehenden Bestellungen ansehen",
  },
  now: {
    pending: "Ausstehende Bestellungen",
    pendingHint_one:
      "Mit {{formatted}} Einheit. Amazon prüft noch die Zahlung.",
    pendingHint_other:
      "Mit {{formatted}} Einheiten. Amazon prüft noch die Zahlung.",
    held: "Zurückgehaltene Einheiten",
    heldNone: "Zurzeit wird nichts zurückgehalten.",
    heldInMedusa:
      "Für ausstehende und noch nicht versandte Bestellungen. In Medusa reserviert: Kein Kanal kann sie verkaufen.",
    heldInOffer:
      "Für ausstehende Bestellungen. Nur auf Amazon zurückgehalten: Andere Kanäle können sie verkaufen.",
    heldInBoth:
      "{{medusa}} in Medusa reserviert, {{offer}} nur auf Amazon zurückgehalten.",
    oldest: "Älteste ausstehende Bestellung",
    oldestNone: "Keine Bestellung wartet.",
    oldestUsual:
      "Nicht ungewöhnlich: 99 % der Bestellungen dauern bis zu {{usual}}.",
    oldestUnusual:
      "Ungewöhnlich lange: 99 % der Bestellungen dauern bis zu {{usual}}.",
    oldestUnknown:
      "Noch zu wenige Bestellungen, um zu sagen, was hier üblich ist.",
    attention: "Zu erledigen",
    attentionHint_zero: "Nichts. Alles in Ordnung.",
    attentionHint_one:
      "Etwas ist fehlgeschlagen oder braucht eine Entscheidung.",
    attentionHint_other: "Fehlgeschlagen, oder eine Entscheidung steht aus.",
  },
  health: {
    title: "Verbindung",
    text: "Neues wird alle paar Minuten von selbst bei Amazon abgerufen.",
    readNow: "Jetzt abrufen",
    wasRead: "Neues wurde bei Amazon abgerufen",
    isBeingRead: "Der Abruf läuft bereits",
    states: {
      connected: "Verbunden",
      refused: "Von Amazon abgelehnt",
      paused: "Pausiert",
    },
    last: "Zuletzt abgerufen:",
    never: "Noch nie abgerufen",
    next: "nächstes Mal:",
    nextNow: "gleich wieder",
    nextPaused: "pausiert, wird nicht abgerufen",
    reading: "wird gerade abgerufen",
    due_one: "{{formatted}} Bestellung wird gerade nach Medusa übernommen.",
    due_other:
      "{{formatted}} Bestellungen werden gerade nach Medusa übernommen.",
    failing_one: "{{formatted}} davon ist fehlgeschlagen und wird wiederholt.",
    failing_other:
      "{{formatted}} davon sind fehlgeschlagen und werden wiederholt.",
  },
  ages: {
    title: "Wie lange Bestellungen schon ausstehen",
    text: "Die meisten Zahlungen sind nach 90 Minuten geprüft; Amazon kann sich bis zu 21 Tage Zeit lassen.",
    label: "Ausstehende Bestellungen nach Alter",
    age: "Alter",
    orders: "Bestellungen",
    none: "Keine Bestellung steht aus.",
    upTo: "< {{to}}",
    between: "{{from}} bis {{to}}",
    more: "> {{from}}",
  },
  slow: {
    title: "Länger als üblich",
    text: "99 % der Bestellungen dauern bis zu {{usual}}. Das entscheidet allein Amazon; bis dahin bleiben die Einheiten zurückgehalten.",
    line_one: "{{formatted}} Einheit · {{span}}",
    line_other: "{{formatted}} Einheiten · {{span}}",
  },
  risk: {
    title: "Knapper Bestand",
    text: "Produkte, die ausverkauft sind oder fehlen, wenn alle ausstehenden Bestellungen bezahlt werden.",
    none: "Kein Produkt ist knapp, auch wenn alles Ausstehende bezahlt wird.",
    sku: "SKU",
    product: "Produkt",
    pending: "Ausstehend",
    available: "Verfügbar",
    outcome: "Wenn alle zahlen",
    sellsOut: "Ausverkauft",
    showAll: "Alle {{formatted}} anzeigen",
    missing_one: "{{formatted}} fehlt",
    missing_other: "{{formatted}} fehlen",
  },
  overTime: {
    title: "Im Zeitverlauf",
    text: "Jeder Tag beginnt um Mitternacht UTC.",
    span: "Zeitraum",
    days_one: "{{count}} Tag",
    days_other: "{{count}} Tage",
    day: "Tag",
  },
  held: {
    title: "Für Amazon-Bestellungen zurückgehaltene Einheiten",
    text: "Jeweils am Ende des Tages: für ausstehende Bestellungen und für bezahlte bis zum Versand.",
    units: "Einheiten",
  },
  outcomes: {
    title: "Wie ausstehende Bestellungen endeten",
    paid: "bezahlt",
    canceled: "storniert",
    none: "In diesen Tagen endete keine.",
    words:
      "{{paid}} bezahlt ({{paidShare}}), {{canceled}} storniert ({{canceledShare}}).",
    spans:
      "Die Hälfte stand bis zu {{half}} aus, neun von zehn bis zu {{most}}.",
  },
  quota,
  audit,
  readings,
  problems,
  tasks,
}
