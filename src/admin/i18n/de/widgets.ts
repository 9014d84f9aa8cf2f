import type { widgets as en } from "../en/widgets"

export const widgets: typeof en = {
  placeholder: {
    title: "Amazon prüft noch die Zahlung",
    text: "Bis dahin gibt es weder Adresse noch Preis, deshalb lässt sich diese Bestellung hier nicht bearbeiten, bezahlen, versenden oder stornieren. Die Ware ist reserviert, soweit der Shop sie führt.",
    next: "Meist dauert das keine 90 Minuten, manchmal Tage. Danach vervollständigt oder storniert Amazon die Bestellung von selbst, und diese Seite zieht nach; es ist nichts zu tun.",
  },
  preorder: {
    title: "Amazon prüft noch die Zahlung",
    text: "Das ist eine Vorbestellung: Amazon bucht die Zahlung erst ab, wenn die Ware verfügbar ist, womöglich erst in Monaten. Bis dahin gibt es weder Adresse noch Preis, deshalb lässt sich die Bestellung hier nicht bearbeiten, bezahlen, versenden oder stornieren. Die Ware ist reserviert, soweit der Shop sie führt.",
    next: "Danach vervollständigt oder storniert Amazon die Bestellung von selbst, und diese Seite zieht nach; es ist nichts zu tun.",
  },
  completing: {
    title: "Amazon hat die Zahlung bestätigt",
    text: "Preis und Adresse fehlen noch. Bis dahin lässt sich diese Bestellung hier nicht bearbeiten, bezahlen, versenden oder stornieren; die Ware bleibt reserviert.",
    next: "Beides wird in den nächsten Minuten von selbst abgerufen, und diese Seite zieht nach.",
  },
  order: {
    label: "Amazon-Bestellung",
    timeline: "Verlauf ansehen",
    sellerCentral: "Seller Central",
    canceled: "Diese Bestellung wurde bei Amazon storniert",
  },
  orders: {
    pending_one:
      "{{formatted}} Amazon-Bestellung wartet auf die Zahlungsprüfung.",
    pending_other:
      "{{formatted}} Amazon-Bestellungen warten auf die Zahlungsprüfung.",
    held_one: "{{formatted}} Einheit ist zurückgehalten.",
    held_other: "{{formatted}} Einheiten sind zurückgehalten.",
    oldest: "Die älteste kam",
    show: "Anzeigen",
  },
}
