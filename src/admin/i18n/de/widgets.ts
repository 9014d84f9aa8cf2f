import type { widgets as en } from "../en/widgets"

export const widgets: typeof en = {
  placeholder: {
    title: "Amazon prüft noch die Zahlung",
    since: "{{order}}, bestellt am {{date}}",
    text: "Die Ware ist reserviert, soweit der Shop sie führt. Bis Amazon fertig ist, meist innerhalb von 90 Minuten, manchmal erst nach Tagen, gibt es weder Adresse noch Preis, und die Bestellung kann hier nicht bearbeitet, bezahlt, versendet oder storniert werden. Danach vervollständigt oder storniert Amazon sie von selbst; es ist nichts zu tun.",
  },
}
