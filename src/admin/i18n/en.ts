import { words, type Translated } from "../../domain/words/words"
import { common } from "./en/common"
import { listings } from "./en/listings"
import { orders } from "./en/orders"
import { overview } from "./en/overview"
import { settings } from "./en/settings"
import { shipping } from "./en/shipping"
import { widgets } from "./en/widgets"

export const en = {
  common,
  listings,
  orders,
  overview,
  server: words as Translated<typeof words>,
  settings,
  shipping,
  widgets,
}
