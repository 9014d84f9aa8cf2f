// The number that Amazon shows, as one sentence: how it comes about, or what to do so that
// there is one.

import { sumOf } from "../stock/quantity"
import type { Offer, Reason, Step, StepName } from "./offer"

export const reservedCauses = [
  "amazon_order",
  "inspection",
  "order",
  "other",
] as const

/** Whom the reserved units are for. */
export interface ReservedFor {
  cause: (typeof reservedCauses)[number]
  /** Amazon's order id, or Medusa's; null where there is none to name. */
  id: string | null
  quantity: number
}

/** `reservedFor`: of the scarcest part, for the explanation of a single SKU. */
export function explainOffer(
  { quantity, reason, steps }: Offer,
  reservedFor: readonly ReservedFor[] = []
): string {
  if (reason === "stock") {
    return `Amazon is to show ${quantity} = ${sumInWords(steps, reservedFor)}.`
  }
  if (reason === "not_counted" && quantity !== null) {
    return `Amazon is to show ${quantity}, which is the cap: nobody counts the stock of the variant.`
  }
  return whatToDo[reason]
}

const whatToDo: Record<Exclude<Reason, "stock">, string> = {
  paused:
    "Amazon is to show 0: the listing is paused. Set its offering to 'stock' to sell it again.",
  not_offered:
    "Nothing is sent to Amazon: the offering is 'none'. Set it to 'stock' to send what is left.",
  fulfilled_by_amazon:
    "Nothing is sent to Amazon: Amazon sells this SKU from its own warehouses. There is nothing to do; a quantity would make it one that the shop ships.",
  not_mapped:
    "Nothing is sent to Amazon: the SKU is mapped to no variant. Map it to the variant that is sold under it.",
  variant_gone:
    "Nothing is sent to Amazon: the variant that the SKU was mapped to no longer exists. Map it to another one, or pause the listing.",
  not_computed:
    "Nothing is sent to Amazon: the stock of the variant makes no sense, such as a part of which less than nothing is taken. Correct its inventory.",
  not_counted:
    "Nothing is sent to Amazon: nobody counts the stock of the variant. Set a cap to be shown instead, or let Medusa manage its inventory.",
}

/** Such as "(12 stocked − 3 reserved) ÷ 2 per unit − buffer 1, but at most 3". */
function sumInWords(
  steps: readonly Step[],
  reservedFor: readonly ReservedFor[]
): string {
  let [text, isSum, isRounded, left] = ["", false, false, 0]
  const limits: string[] = []
  for (const { name, by, leaves } of steps) {
    const words = wordsFor[name](by)
    switch (name) {
      case "stocked":
        text = words
        break
      case "reserved":
      case "held":
      case "buffer":
        text += ` − ${words}`
        text += name === "reserved" ? causesInWords(reservedFor) : ""
        isSum = true
        break
      case "kit":
      case "share":
        text = `${isSum ? `(${text})` : text} ${words}`
        isSum = false
        isRounded ||=
          leaves !== (name === "kit" ? left / by : (left * by) / 100)
        break
      case "cap":
      case "floor":
        limits.push(words)
        break
    }
    left = leaves
  }
  return [text, ...(isRounded ? ["rounded down"] : []), ...limits].join(", ")
}

const wordsFor: Record<StepName, (by: number) => string> = {
  stocked: (by) => `${by} stocked`,
  reserved: (by) => `${by} reserved`,
  held: (by) => `${by} held`,
  kit: (by) => `÷ ${by} per unit`,
  buffer: (by) => `buffer ${by}`,
  share: (by) => `× ${by} %`,
  cap: (by) => `but at most ${by}`,
  floor: () => "but never below 0",
}

/** The orders by name: up to three of them, so that it stays a sentence. */
function causesInWords(reservedFor: readonly ReservedFor[]): string {
  const named = reservedFor.filter(
    ({ cause, quantity }) => cause !== "other" && quantity > 0
  )
  const shown = named.slice(0, 3).map(({ cause, id, quantity }) => {
    if (cause === "inspection") {
      return `${quantity} to inspect after Amazon order ${id ?? ""}`.trim()
    }
    const order = cause === "amazon_order" ? "Amazon order" : "order"
    return id ? `${quantity} for ${order} ${id}` : `${quantity} for an ${order}`
  })
  const rest = sumOf(named.slice(3).map(({ quantity }) => quantity))
  const parts = rest > 0 ? [...shown, `${rest} for other orders`] : shown
  return parts.length > 0 ? ` (of them ${parts.join(", ")})` : ""
}
