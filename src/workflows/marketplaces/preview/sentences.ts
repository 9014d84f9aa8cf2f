// What a preview says in words. Numbers stand where one and many read alike.

import type { PendingMode } from "../../../domain/order/policy"
import type { SwitchAct } from "./switch-acts"

export interface Amount {
  orders: number
  units: number
}

export interface HeldUnits {
  /** Reserved in Medusa. */
  medusa: number
  /** Held back from offers only. */
  offer: number
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`

const ordersWithUnits = ({ orders, units }: Amount) =>
  `${counted(orders, "order")} with ${counted(units, "unit")}`

const unitsOfOrders = ({ orders, units }: Amount) =>
  `${counted(units, "unit")} of ${counted(orders, "order")}`

export function sentenceOfAct(
  act: SwitchAct,
  amount: Amount,
  to: PendingMode
): string {
  switch (act) {
    case "place":
      return `New placeholders in Medusa: ${ordersWithUnits(amount)} to be reserved. The storefront and the offer on Amazon lose as many.`
    case "transfer":
      return `From held to placeholder: ${ordersWithUnits(amount)}, which move from the offer into reservations. The storefront loses as many; the offer on Amazon stays as it is.`
    case "hold":
      return `Held back from the offer on Amazon: ${unitsOfOrders(amount)}. The storefront stays as it is.`
    case "release":
      return `Given back to the offer on Amazon: ${unitsOfOrders(amount)}. The storefront stays as it is.`
    case "import":
      return `Paid orders that come into Medusa: ${ordersWithUnits(amount)} to be reserved.`
    case "stay_placeholder":
      return `Placeholders that stay: ${ordersWithUnits(amount)} reserved, until Amazon completes or cancels them. What staff can see does not vanish because of a setting.`
    case "stay_held":
      return `Held back from the offer on Amazon as before: ${unitsOfOrders(amount)}.`
    case "stay_out":
      return to === "off"
        ? `Left alone while the mode is off: ${counted(amount.orders, "order")}, which hold nothing until they are paid.`
        : `Left alone: ${counted(amount.orders, "order")}, which hold nothing. Pre-orders may wait for Amazon; what Amazon ships, or another channel sold, takes nothing from your shelves.`
    case "settle":
      return `Decided by Amazon: ${counted(amount.orders, "order")}, brought to their end whatever the settings.`
  }
}

export function sentenceOfSum(
  { before, after }: { before: HeldUnits; after: HeldUnits },
  { starts, ends }: { starts: Amount; ends: Amount }
): string {
  const from = before.medusa + before.offer
  const to = after.medusa + after.offer
  if (starts.units === 0 && ends.units === 0) {
    return `${counted(from, "unit")} held before and after: none more, none less.`
  }
  return [
    `Units held go from ${from} to ${to}.`,
    ...(starts.units > 0 ? [`Newly held: ${unitsOfOrders(starts)}.`] : []),
    ...(ends.units > 0 ? [`Given back: ${unitsOfOrders(ends)}.`] : []),
  ].join(" ")
}
