// One maker per noun, with calm defaults: a test spells out only what matters to it.

import { at } from "../../__tests__/makers"
import { offerOf, type Offered, type PartStock } from "../offer"
import type { LastSend, SendState } from "../plan-send"
import type { OfferRules, OfferSettings } from "../rules"

/** A layer of settings in which nobody has chosen anything. */
export const settings = (own: Partial<OfferSettings> = {}): OfferSettings => ({
  offering: null,
  buffer: null,
  share: null,
  cap: null,
  ...own,
})

/** All that is left is offered. */
export const someRules = (rules: Partial<OfferRules> = {}): OfferRules => ({
  offering: "stock",
  buffer: 0,
  share: 100,
  cap: null,
  ...rules,
})

/** Twelve packets of tea that nobody wants yet. */
export const aPart = (part: Partial<PartStock> = {}): PartStock => ({
  inventoryItemId: "tea",
  required: 1,
  stocked: 12,
  reserved: 0,
  held: 0,
  ...part,
})

/** The offer of a listing of the shop's own, mapped to a variant of these parts. */
export const anOffer = (
  parts: PartStock[],
  rules: Partial<OfferRules> = {},
  other: Partial<Offered> = {}
) =>
  offerOf({
    fulfilledBy: "merchant",
    isMapped: true,
    variant: { isManaged: true, parts },
    rules: someRules(rules),
    ...other,
  })

/** A send that has taken effect long since. */
export const aSend = (send: Partial<LastSend> = {}): LastSend => ({
  quantity: 10,
  from: 10,
  unseen: 0,
  at: at(0),
  isSettled: true,
  ...send,
})

/** Amazon shows the ten units that are left. */
export const aSendState = (state: Partial<SendState> = {}): SendState => ({
  desired: 10,
  shown: 10,
  last: aSend(),
  soldSince: 0,
  reckoned: null,
  isIntakeCurrent: true,
  peak: 10,
  jumpFactor: null,
  confirmed: null,
  ...state,
})
