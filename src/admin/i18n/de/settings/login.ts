import type { login as en } from "../../en/settings/login"

export const login: typeof en = {
  title: "Diesen Shop mit Amazon verbinden",
  text: "Amazon hat Sie hierher geschickt, damit dieser Shop Zugang zu Ihrem Verkäuferkonto bekommt. Fortfahren, wenn das so gewollt ist; Amazon fragt noch einmal nach.",
  goOn: "Weiter bei Amazon",
  nothing:
    "Diese Seite antwortet nur, wenn Amazon hierher weiterleitet. In den Einstellungen mit „Konto verbinden“ beginnen.",
}
