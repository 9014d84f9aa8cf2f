import type {
  channelWidget as enChannel,
  locationWidget as enLocation,
} from "../../en/settings/widgets"

export const channelWidget: typeof enChannel = {
  title: "Ausstehende Amazon-Bestellungen",
  description:
    "Bestellungen aus diesen Marktplätzen gehen an diesen Vertriebskanal. Ausstehend heißt: verkauft, aber Amazon prüft noch die Zahlung.",
  change: "Ändern",
  changeOf:
    "Ändern, was mit ausstehenden Bestellungen aus {{country}} geschieht",
}

export const locationWidget: typeof enLocation = {
  title: "Amazon",
  mirrorText:
    "Dieser Lagerort spiegelt, was für {{account}} in den Lagern von Amazon liegt. Was hier von Hand gezählt wird, wird von selbst berichtigt.",
  toStock: "Bestand bei Amazon ansehen",
  sells:
    "Amazon-Bestellungen reservieren hier ihre Einheiten. Die Stelle sagt, wann dieser Lagerort gefragt wird.",
  first: "erste Wahl",
  position: "Stelle {{position}} von {{total}}",
}
