import type { Reason } from "../../../domain/offer/offer"

/** The words for a number that no stock is counted for, or for none at all. */
export const whyNone = (reason: Reason, quantity: number | null): string =>
  `listings.explainer.reasons.${reason === "not_counted" && quantity !== null ? "not_counted_capped" : reason}`
