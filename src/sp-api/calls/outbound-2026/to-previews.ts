// Amazon plans shipments and offers speeds for each; a buyer chooses one speed for everything.

import type {
  OutboundItem,
  OutboundPreview,
  OutboundSpeed,
} from "../../outbound-gateway"
import type { Redactor } from "../../redact"
import type { WirePreview2026 } from "../../wire/outbound-2026"
import { earliest, latest, sumOfFees } from "../outbound/fees"
import { toProblem } from "../outbound/outbound-ask"
import { toSpeed } from "./words"

type Shipment = WirePreview2026["plannedShipments"][number]
type Offer = Shipment["offers"][number]

export function toPreviews(
  { plannedShipments, constraints }: WirePreview2026,
  asked: { speeds: readonly OutboundSpeed[]; items: readonly OutboundItem[] },
  redactor: Pick<Redactor, "text">
): OutboundPreview[] {
  const problems = constraints.map((one) => toProblem(redactor, one))
  const isPlanned = isEverythingPlanned(plannedShipments, asked.items)
  const offered = asked.speeds.filter((speed) =>
    plannedShipments.some((one) => offerFor(one, speed) !== null)
  )
  // Where nothing is offered, the reasons are what there is to tell.
  const named =
    offered.length === 0 && problems.length > 0 ? asked.speeds : offered
  return named.map((speed) => {
    const offers = plannedShipments.map((one) => offerFor(one, speed))
    const made = offers.filter((one): one is Offer => one !== null)
    return {
      speed,
      isFulfillable:
        isPlanned && made.length > 0 && made.length === offers.length,
      fee: feeOf(made),
      earliestArrivalAt: earliest(
        made.map((one) => arrivalOf(one)?.startTime ?? null)
      ),
      latestArrivalAt: latest(
        made.map((one) => arrivalOf(one)?.endTime ?? null)
      ),
      problems,
    }
  })
}

const offerFor = ({ offers }: Shipment, speed: OutboundSpeed): Offer | null =>
  offers.find(
    ({ fulfillmentConfiguration: one }) =>
      toSpeed(one?.serviceLevel?.serviceTier ?? null) === speed
  ) ?? null

const arrivalOf = ({ fulfillmentConfiguration: one }: Offer) =>
  one?.serviceLevel?.deliveryInterval

/** Null as soon as one shipment has no price: a part of it would look like all of it. */
function feeOf(offers: readonly Offer[]): OutboundPreview["fee"] {
  const fees = offers.flatMap(({ estimatedPrice }) => estimatedPrice ?? [])
  return fees.length === offers.length
    ? sumOfFees(fees.map(({ totalPrice }) => totalPrice))
    : null
}

/** What Amazon cannot serve is in no shipment of its plan. */
function isEverythingPlanned(
  shipments: readonly Shipment[],
  items: readonly OutboundItem[]
): boolean {
  const planned = unitsBySku(
    shipments.flatMap((one) =>
      one.items.map(({ productIdentifier, amount }) => ({
        sku: productIdentifier.amazonSku,
        quantity: amount,
      }))
    )
  )
  return [...unitsBySku(items)].every(
    ([sku, quantity]) => (planned.get(sku) ?? 0) >= quantity
  )
}

function unitsBySku(
  items: readonly { sku: string; quantity: number }[]
): Map<string, number> {
  const units = new Map<string, number>()
  for (const { sku, quantity } of items) {
    units.set(sku, (units.get(sku) ?? 0) + quantity)
  }
  return units
}
