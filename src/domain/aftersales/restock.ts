// Where the units of a paid order go when Amazon cancels it: back on sale, or aside until
// somebody has looked at the shelf. It depends on who cancelled, and why.
//
// Sources: `cancellationExecution` of Amazon's Orders API 2026-01-01 names BUYER, MERCHANT or
// AMAZON and an "explanation", which is free text. The merchant's words are those that Amazon
// takes for a cancellation: of its feed of order acknowledgements (CancelReason), and of a
// cancelOrder operation that its models had for some hours (NO_INVENTORY, PRICING_ERROR …).

import type { Cancellation } from "../order/snapshot"

export const restockPolicies = ["by_reason", "always", "inspect"] as const
export type RestockPolicy = (typeof restockPolicies)[number]

export type Fate = "restock" | "inspect"

/**
 * To be read aloud: "a MERCHANT who cancels because of ROW lets the units CELL". Whatever is not
 * in here says nothing about the shelf, so somebody has to look.
 */
const merchantReasons: Readonly<Record<string, Fate>> = {
  // The shelf lied. Amazon does not raise its own number for this reason either.
  "no inventory": "inspect",
  "out of stock": "inspect",
  "product out of stock": "inspect",
  // Something was wrong with the goods, or nobody knows what.
  "could not ship": "inspect",
  "different item": "inspect",
  "general adjustment": "inspect",
  "merchandise not received": "inspect",
  "customer return": "inspect",
  other: "inspect",
  // Something was wrong with the sale, and the goods lie where they lay.
  "buyer canceled": "restock",
  "buyer cancelled": "restock",
  "buyer requested cancellation": "restock",
  "customer cancel": "restock",
  "customer exchange": "restock",
  exchange: "restock",
  "customer address incorrect": "restock",
  "shipping address undeliverable": "restock",
  "price error": "restock",
  "pricing error": "restock",
  "carrier coverage failure": "restock",
  "carrier credit decision": "restock",
  "risk assessment information not valid": "restock",
}

/** What has not left the house is not worn by the change of mind of a buyer, or of Amazon. */
export function fateOf(
  cancellation: Cancellation | null,
  policy: RestockPolicy
): Fate {
  switch (policy) {
    case "always":
      return "restock"
    case "inspect":
      return "inspect"
    case "by_reason":
      return fateByReason(cancellation)
  }
}

function fateByReason(cancellation: Cancellation | null): Fate {
  const fate = merchantReasons[wordsOf(cancellation?.reason ?? "")]
  switch (cancellation?.by) {
    case "merchant":
      return fate ?? "inspect"
    case "buyer":
    case "amazon":
      return "restock"
    default:
      // Amazon tells who it was since July 2026 only, and not of a line that is merely reduced.
      return isAboutShelf(cancellation?.reason) ? "inspect" : "restock"
  }
}

const isAboutShelf = (reason: string | null | undefined): boolean =>
  ["no inventory", "out of stock", "product out of stock"].includes(
    wordsOf(reason ?? "")
  )

/** "NO_INVENTORY", "NoInventory" and "No inventory." are one reason. */
const wordsOf = (reason: string): string =>
  reason
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z]+/g, " ")
    .trim()
    .toLowerCase()
