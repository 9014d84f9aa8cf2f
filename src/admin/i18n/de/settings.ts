import type { settings as en } from "../en/settings"
import { account, accounts, offers, regions } from "./settings/accounts"
import { carriers } from "./settings/carriers"
import { callback, connect } from "./settings/connect"
import { login } from "./settings/login"
import {
  form,
  fulfillment,
  inventory,
  marketplaces,
  prices,
} from "./settings/marketplaces"
import { mode, preview } from "./settings/mode"
import { channelWidget, locationWidget } from "./settings/widgets"

export const settings: typeof en = {
  title: "Amazon",
  account,
  accounts,
  callback,
  carriers,
  channelWidget,
  connect,
  form,
  fulfillment,
  inventory,
  locationWidget,
  login,
  marketplaces,
  mode,
  offers,
  preview,
  prices,
  regions,
}
