// Calm defaults: two packets of tea, of which Amazon says what a test is about.

import type { PostalAddress } from "../../order/snapshot"
import type {
  FollowedPackage,
  Following,
  FulfilmentInMedusa,
  SeenOutbound,
} from "../follow"
import type { WantedLine } from "../lines"
import type { SpeedQuote } from "../price"

export const noon = new Date("2026-03-01T12:00:00.000Z")

export const aPackage = (
  own: Partial<FollowedPackage> = {}
): FollowedPackage => ({
  status: "shipped",
  trackingNumber: "TBA000000001",
  trackingUrl: "https://track.example/TBA000000001",
  shippedAt: "2026-03-01T08:00:00.000Z",
  ...own,
})

export const aSight = (own: Partial<SeenOutbound> = {}): SeenOutbound => ({
  status: "processing",
  items: [
    {
      sku: "TEA-100",
      quantity: 2,
      canceledQuantity: 0,
      unfulfillableQuantity: 0,
    },
  ],
  packages: [],
  returns: [],
  ...own,
})

export const inShop = (
  own: Partial<FulfilmentInMedusa> = {}
): FulfilmentInMedusa => ({
  isShipped: false,
  isDelivered: false,
  isCanceled: false,
  ...own,
})

export const aFollowing = (
  seen: Partial<SeenOutbound>,
  {
    inMedusa,
    ...own
  }: Partial<Omit<Following, "seen" | "inMedusa">> & {
    inMedusa?: Partial<FulfilmentInMedusa>
  } = {}
): Following => ({
  seen: aSight(seen),
  inMedusa: inShop(inMedusa),
  isCancelAsked: false,
  now: noon,
  ...own,
})

export const aLine = (own: Partial<WantedLine> = {}): WantedLine => ({
  lineId: "line",
  title: "Green tea",
  variantId: "tea",
  quantity: 2,
  parts: [{ inventoryItemId: "packet", required: 1 }],
  ...own,
})

export const anAddress = (own: Partial<PostalAddress> = {}): PostalAddress => ({
  name: "Zelda Muster",
  company: null,
  lines: ["Musterweg 1"],
  city: "Musterstadt",
  region: null,
  postalCode: "00001",
  countryCode: "DE",
  phone: null,
  ...own,
})

export const aQuote = (own: Partial<SpeedQuote> = {}): SpeedQuote => ({
  speed: "standard",
  isFulfillable: true,
  fee: { amount: "5.45", currency: "EUR" },
  problems: [],
  ...own,
})
