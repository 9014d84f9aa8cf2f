import type { widgets as en } from "../en/widgets"

export const widgets: typeof en = {
  placeholder: {
    title: "Amazon prüft noch die Zahlung",
    since: "Bestellt",
    text: "Bis dahin gibt es weder Adresse noch Preis, deshalb lässt sich diese Bestellung hier nicht bearbeiten, bezahlen, versenden oder stornieren. Die Ware ist reserviert, soweit der Shop sie führt.",
    preorderText:
      "Das ist eine Vorbestellung: Amazon bucht die Zahlung erst ab, wenn die Ware verfügbar ist, womöglich erst in Monaten. Bis dahin gibt es weder Adresse noch Preis, deshalb lässt sich die Bestellung hier nicht bearbeiten, bezahlen, versenden oder stornieren. Die Ware ist reserviert, soweit der Shop sie führt.",
    next: "Meist dauert das keine 90 Minuten, manchmal Tage. Danach vervollständigt oder storniert Amazon die Bestellung von selbst, und diese Seite zieht nach; es ist nichts zu tun.",
    nextPreorder:
      "Danach vervollständigt oder storniert Amazon die Bestellung von selbst, und diese Seite zieht nach; es ist nichts zu tun.",
  },
  order: {
    label: "Amazon-Bestellung",
    timeline: "Was bisher geschah",
    sellerCentral: "Seller Central",
    canceled: "Amazon hat diese Bestellung storniert",
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
