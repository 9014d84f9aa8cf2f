// What each row of the tables means, in words for whoever owns a shop.

import type { Cause } from "./causes"
import type { RowName } from "./results"

export interface Words {
  title: string
  sentence: string
}

export const wordsOf: Record<RowName, Words> = {
  naive: {
    title: "a simple connector",
    sentence:
      "Every sale in the shop tells Amazon the shop's own count, and so puts up for sale again whatever Amazon has just sold and the shop has not heard of.",
  },
  off: {
    title: "the plugin, pending orders off",
    sentence:
      "The shop hears of Amazon's orders when they are paid, which is after the sale: until then both sides sell the same units.",
  },
  reserve: {
    title: "the plugin, reserve",
    sentence:
      "The number on Amazon leaves room for the orders that wait there; the storefront goes on selling those units until they are paid.",
  },
  import: {
    title: "the plugin, import",
    sentence:
      "Both sides make room for an order as soon as it can be read, two to seven minutes after it was placed.",
  },
  reads: {
    title: "bound: reads orders every 5 minutes",
    sentence:
      "A seller who always tells Amazon the true number, although nobody can know it so soon, and whose storefront hears of Amazon's orders when they are read: as good as reading orders can get for whoever offers all that is left.",
  },
  everything: {
    title: "bound: knows everything at once",
    sentence:
      "The same with a storefront that knows of every order on Amazon the moment it is placed: nobody who offers all that is left can have fewer, since these are the units that Amazon sells before a number can take effect.",
  },
}

export const causesInWords: Record<Cause, string> = {
  unread_at_storefront:
    "The storefront sold it before an order at Amazon could be read: Amazon's list lags two minutes, and is read every five.",
  number_under_way:
    "Amazon sold it before a number that had been sent could take effect.",
  given_back_unread:
    "Amazon sold a unit, then a number that was on its way took effect and put it up again, and the order could not be read yet.",
  canceled_unread:
    "Nothing was left, then Amazon put the units of a cancelled order up again, and the cancellation could not be read yet.",
  unexplained: "Anything else: this could have been avoided.",
}
