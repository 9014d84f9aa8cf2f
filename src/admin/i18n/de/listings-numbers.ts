import type { numbers as en } from "../en/listings-numbers"

export const numbers: typeof en = {
  explainer: {
    title: "Wie die Menge entsteht",
    hint: "Eben berechnet, aus dem Bestand des Shops. Amazon zeigt in allen Marktplätzen dieselbe Menge.",
    total: "Amazon soll zeigen",
    noNumber: "Es wird keine Menge gesendet",
    ruleOf:
      "Nach den Einstellungen für {{marketplace}}, die am wenigsten erlauben.",
    scarcest:
      "Ein Set: Hier steht der Bestandteil, von dem der Shop am wenigsten hat.",
    partLink: "Bestandteil ansehen",
    steps: {
      stocked: "Auf Lager",
      reserved: "Reserviert",
      held: "Für ausstehende Amazon-Bestellungen zurückgehalten",
      kit: "Teile je Einheit",
      buffer: "Puffer",
      share: "Anteil",
      cap: "Obergrenze",
      floor: "Nie unter 0",
    },
    stepHints: {
      stocked: "An den Lagerorten des Marktplatzes.",
      reserved: "Schon versprochen, wem auch immer.",
      held: "Im Shop nicht reserviert, nur Amazon vorenthalten.",
      kit: "Durch so viele geteilt, abgerundet.",
      buffer: "Bleibt immer zurück.",
      share: "Vom Rest, abgerundet.",
      cap: "Nie mehr als das.",
      floor: "Mehr versprochen als vorhanden; Amazon zeigt 0.",
    },
    reasons: {
      paused:
        "Das Angebot ist pausiert: Amazon soll 0 zeigen. Mit „Was übrig ist“ wird wieder verkauft.",
      not_offered:
        "Laut Einstellung wird nichts gesendet, Amazon behält seine Menge. Mit „Was übrig ist“ wird die Menge des Shops gesendet.",
      fulfilled_by_amazon:
        "Amazon versendet diese SKU aus eigenen Lagern. Es ist nichts zu tun: Eine Menge vom Shop würde daraus ein Angebot mit eigenem Versand machen.",
      not_mapped:
        "Noch ist nicht gesagt, welche Variante diese SKU ist. Nach der Zuordnung wird ihre Menge berechnet.",
      variant_gone:
        "Die zugeordnete Variante gibt es nicht mehr. Bitte eine andere zuordnen.",
      not_counted:
        "Medusa zählt den Bestand dieser Variante nicht. Entweder eine Obergrenze setzen, die dann gezeigt wird, oder Medusa den Bestand verwalten lassen.",
      not_counted_capped:
        "Medusa zählt den Bestand dieser Variante nicht, also soll Amazon die Obergrenze zeigen.",
      not_computed:
        "Der Bestand der Variante ergibt keinen Sinn, etwa ein Bestandteil mit weniger als nichts. Bitte das Inventar berichtigen.",
      stock: "",
    },
  },
  whose: {
    title: "Wer hält Einheiten",
    hint: "Einheiten, die auf Lager sind und nicht angeboten werden können.",
    none: "Niemand: Alles kann angeboten werden.",
    amazon_order: "Amazon-Bestellung",
    inspection: "Zu prüfen nach Amazon-Bestellung",
    order: "Bestellung",
    other: "Von Hand reserviert",
    heldOnly: "Nur Amazon vorenthalten, solange die Zahlung geprüft wird",
    reserved: "Im Shop reserviert",
    unknownOrder: "ohne Namen",
    more_one: "und {{formatted}} weitere Einheit",
    more_other: "und {{formatted}} weitere Einheiten",
  },
  standing: {
    title: "Bei Amazon",
    shows: "Amazon zeigt",
    seen: "nachgesehen {{ago}}",
    sent: "Gesendet",
    sentBy: { patch: "einzeln", feed: "in einem Feed" },
    accepted: "Von Amazon angenommen",
    notAccepted: "Noch nicht",
    unseen: "Verkauft und noch nicht gelesen",
    unseenHint:
      "Amazon zeigt weniger, als alle bekannten Bestellungen erklären. So viele Einheiten bleiben zurück, bis die Bestellungen gelesen sind.",
    waits: "Wartet auf",
    waitsFor: {
      intake:
        "Die neuesten Amazon-Bestellungen: Sind sie gelesen, steigt die Menge, damit nichts doppelt angeboten wird. Minuten.",
      settling:
        "Die zuvor gesendete Menge braucht bis zu fünf Minuten, um zu wirken; dann folgt diese.",
      confirmation:
        "Freigabe: Die Menge steigt ungewöhnlich stark. Freigeben oder den Bestand berichtigen.",
    },
    nextTry: "Nächster Versuch {{ago}}",
    nextTryHint: "Von selbst. „Erneut versuchen“ tut es sofort.",
    error: "Letzter Fehler",
    neverSent: "Noch nichts gesendet",
    confirmTitle: "Soll Amazon {{quantity}} zeigen?",
    confirmText:
      "Die höchste Menge, die Amazon je gezeigt hat, liegt weit darunter. Stimmt der Bestand, bitte freigeben.",
    confirmed_one: "Der Sprung wird gesendet",
    confirmed_other: "{{formatted}} Sprünge werden gesendet",
    retried_one: "Es wird erneut versucht",
    retried_other: "{{formatted}} werden erneut versucht",
    sentAgain:
      "Die Menge wird mit der von Amazon verglichen und bei Abweichung gesendet",
  },
  settings: {
    title: "Wie viel Amazon zeigen darf",
    drawerTitle: "Einstellungen von {{sku}}",
    drawerText: "Was hier steht, gilt vor Marktplatz und Konto.",
    inherit: "Wie Marktplatz oder Konto",
    offering: "Angebotene Menge",
    offerings: {
      stock: "Was übrig ist",
      zero: "Pausiert: 0 zeigen",
      none: "Nichts senden",
    },
    offeringHints: {
      inherit: "Folgt dem Marktplatz und sonst dem Konto.",
      stock: "Amazon zeigt, was dem Shop bleibt.",
      zero: "Amazon zeigt vorübergehend 0.",
      none: "Es wird keine Menge gesendet. Amazon behält die bisherige.",
    },
    buffer: "Puffer",
    bufferHint: "Einheiten, die immer zurückbleiben.",
    share: "Anteil",
    shareHint: "Prozent vom Rest nach dem Puffer, 1 bis 100.",
    cap: "Obergrenze",
    capHint: "Nie mehr als so viele Einheiten.",
    noCap: "Ohne Grenze",
    emptyMeans: "Leer: wie Marktplatz oder Konto.",
    percent: "{{formatted}} %",
    whole: "Eine ganze Zahl von {{from}} bis {{to}}, oder leer.",
    done: "Die Einstellungen sind gespeichert; die Menge folgt.",
  },
  push: {
    title: "Probelauf und Abgleich",
    hint: "Was ein Abgleich senden würde, bevor es gesendet wird. Mengen, die Amazon schon zeigt, werden nicht gesendet.",
    account: "Konto",
    run: "Probelauf starten",
    again: "Erneut durchrechnen",
    push: "Vergleichen und senden",
    pushTitle: "Alle Mengen mit Amazon abgleichen?",
    pushText_one:
      "{{formatted}} Angebot wird verglichen und seine Menge gesendet, wenn Amazon eine andere zeigt.",
    pushText_other:
      "{{formatted}} Angebote werden verglichen und die Mengen gesendet, wo Amazon andere zeigt. Senkungen gehen zuerst hinaus.",
    pushed_one: "{{formatted}} Angebot wird verglichen",
    pushed_other: "{{formatted}} Angebote werden verglichen",
    counts: {
      title: "Wie es um die Mengen steht",
      hint: "Von allen Angeboten dieses Kontos.",
      offered: "Bekommen eine Menge vom Shop",
      toSend: "Noch zu senden",
      inFeed: "In einem Feed bei Amazon",
      waiting: "Warten auf Amazons Bestellungen oder die vorige Menge",
      jumps: "Warten auf Freigabe",
      failed: "Abgelehnt",
      unmapped: "Nicht zugeordnet",
      confirmAll: "Alle freigeben",
      retryAll: "Alle erneut versuchen",
      show: "Anzeigen",
      showOf: "Anzeigen: {{of}}",
    },
    confirmAllTitle: "Diese Sprünge freigeben?",
    confirmAllText_one:
      "{{formatted}} Menge steigt ungewöhnlich stark. Sie wird so gesendet, wie sie jetzt ist.",
    confirmAllText_other:
      "{{formatted}} Mengen steigen ungewöhnlich stark. Sie werden so gesendet, wie sie jetzt sind.",
    changes_one: "{{formatted}} Menge würde sich ändern",
    changes_other: "{{formatted}} Mengen würden sich ändern",
    lookedAt_one: "{{formatted}} Angebot durchgesehen",
    lookedAt_other: "{{formatted}} Angebote durchgesehen",
    more: "Weitere durchsehen",
    computing: "Die Mengen werden berechnet …",
    noChangesTitle: "Es würde nichts gesendet",
    noChangesText: "Amazon zeigte beim letzten Blick alle Mengen richtig.",
    notRunTitle: "Sehen, was gesendet würde",
    notRunText:
      "Der Probelauf berechnet jede Menge und vergleicht sie mit der, die Amazon zeigte. Gesendet wird nichts.",
  },
  widget: {
    title: "Bei Amazon",
    notMapped: "Wird nicht bei Amazon verkauft.",
    held_one: "Amazon-Bestellungen halten {{formatted}} Einheit",
    held_other: "Amazon-Bestellungen halten {{formatted}} Einheiten",
    heldNone: "Keine Amazon-Bestellung hält etwas davon.",
    heldHint: "Bis sie versendet sind oder Amazon sie storniert.",
    heldTitle: "Für Amazon-Bestellungen zurückgehalten",
    shownHint: "Was Amazon zeigt und warum",
    reservation: "reserviert",
    offer_only: "Amazon vorenthalten",
    since: "seit {{ago}}",
    pending: "Zahlung wird geprüft",
    moreOrders_one: "und {{formatted}} weitere Bestellung",
    moreOrders_other: "und {{formatted}} weitere Bestellungen",
    listing: "Angebot öffnen",
  },
}
