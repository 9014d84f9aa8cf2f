import type { en } from "./en"
import { common } from "./de/common"
import { listings } from "./de/listings"
import { orders } from "./de/orders"
import { overview } from "./de/overview"
import { server } from "./de/server"
import { settings } from "./de/settings"
import { shipping } from "./de/shipping"
import { widgets } from "./de/widgets"

export const de: typeof en = {
  common,
  listings,
  orders,
  overview,
  server,
  settings,
  shipping,
  widgets,
}
