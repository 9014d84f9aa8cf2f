import type { en } from "./en"

export const de: typeof en = {
  placeholder: {
    title: "Amazon prüft noch die Zahlung",
    since: "Bestellt am {{date}}",
    text: "Die Ware ist reserviert. Bis Amazon fertig ist, meist innerhalb von 90 Minuten, spätestens nach 21 Tagen, gibt es weder Adresse noch Preis, und die Bestellung kann hier nicht bearbeitet, bezahlt, versendet oder storniert werden. Danach vervollständigt oder storniert Amazon sie von selbst; es ist nichts zu tun.",
  },
}
