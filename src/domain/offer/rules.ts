// How much of what is left Amazon may be offered: the owner's settings of an account, of a
// marketplace in it and of a single listing, and what they come to together.

/** stock: what is left; zero: paused, 0 units; none: we send nothing. */
export const offerings = ["stock", "zero", "none"] as const
export type Offering = (typeof offerings)[number]

/** Of one layer. Null: as the layer above says. */
export interface OfferSettings {
  offering: Offering | null
  buffer: number | null
  share: number | null
  cap: number | null
}

export interface OfferRules {
  offering: Offering
  /** Units that are always kept back. */
  buffer: number
  /** Of what is left after the buffer, in percent: 1 to 100. */
  share: number
  /** Never more than this. Null: no limit. */
  cap: number | null
}

/** Nobody has chosen anything: then Amazon is told nothing. */
const defaultRules: OfferRules = {
  offering: "none",
  buffer: 0,
  share: 100,
  cap: null,
}

/** Setting by setting: the listing's over the marketplace's over the account's. */
export const rulesOf = (
  account: OfferSettings,
  marketplace: OfferSettings,
  listing: OfferSettings
): OfferRules => ({
  offering:
    listing.offering ??
    marketplace.offering ??
    account.offering ??
    defaultRules.offering,
  buffer:
    listing.buffer ??
    marketplace.buffer ??
    account.buffer ??
    defaultRules.buffer,
  share:
    listing.share ?? marketplace.share ?? account.share ?? defaultRules.share,
  cap: listing.cap ?? marketplace.cap ?? account.cap ?? defaultRules.cap,
})
