// Reads the fulfilments of Medusa orders that have left the house, in the words of the outbox.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  fulfilledUnits,
  type SoldLine,
} from "../../domain/shipment/fulfilled-units"
import type { ShippedFulfillment } from "../../domain/shipment/plan-packages"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type { ShippingOrder } from "../../modules/amazon/store/shipments/sources"
import { orderModule } from "../reconcile/order-module"

export interface LoadedFulfillment {
  id: string
  medusa_order_id: string
  shipped: ShippedFulfillment
  /**
   * False for a moment while Medusa marks a parcel as gone that the order does not count: it may find
   * that the order cannot, and unmark it.
   */
  isSettled: boolean
}

interface ReadItem {
  id: string
  variant?: {
    inventory_items?: {
      inventory_item_id: string
      required_quantity: number
    }[]
  } | null
}

interface ReadFulfillment {
  id: string
  updated_at: Date | string
  shipped_at: Date | string | null
  canceled_at: Date | string | null
  provider_id: string | null
  shipping_option_id: string | null
  shipping_option?: { name: string } | null
  metadata: Record<string, unknown> | null
  data: Record<string, unknown> | null
  labels?: { id: string; tracking_number: string; tracking_url: string }[]
  items?: {
    line_item_id: string | null
    inventory_item_id: string | null
    quantity: unknown
  }[]
}

interface ReadOrder {
  id: string
  items?: (ReadItem | null)[]
  fulfillments?: (ReadFulfillment | null)[]
}

const fields = [
  "id",
  "items.id",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "fulfillments.id",
  "fulfillments.updated_at",
  "fulfillments.shipped_at",
  "fulfillments.canceled_at",
  "fulfillments.provider_id",
  "fulfillments.shipping_option_id",
  "fulfillments.shipping_option.name",
  "fulfillments.metadata",
  "fulfillments.data",
  "fulfillments.labels.id",
  "fulfillments.labels.tracking_number",
  "fulfillments.labels.tracking_url",
  "fulfillments.items.line_item_id",
  "fulfillments.items.inventory_item_id",
  "fulfillments.items.quantity",
]

/** Without those that were canceled, and those that stand for a parcel which Amazon knew first. */
export async function loadFulfillments(
  container: MedusaContainer,
  orders: ShippingOrder[]
): Promise<LoadedFulfillment[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields,
      filters: { id: orders.map((order) => order.medusa_order_id) },
    })
  const byMedusaId = new Map(
    orders.map((order) => [order.medusa_order_id, order])
  )
  const reads = data as unknown as ReadOrder[]
  const isSettled = await findSettled(container, reads)
  return reads.flatMap((read) => {
    const order = byMedusaId.get(read.id)
    return order
      ? (read.fulfillments ?? []).flatMap((one) =>
          one && isToBeTold(one)
            ? [{ ...toLoaded(one, read, order), isSettled: isSettled(one) }]
            : []
        )
      : []
  })
}

const settledMs = 60_000

/** What the order counts, by name; and what has stood long enough. */
async function findSettled(
  container: MedusaContainer,
  orders: ReadOrder[]
): Promise<(one: ReadFulfillment) => boolean> {
  const now = container.resolve<AmazonModuleService>(AMAZON_MODULE).now()
  const isFresh = (one: ReadFulfillment) =>
    Math.abs(now.getTime() - new Date(one.updated_at).getTime()) < settledMs
  const fresh = orders.filter(({ fulfillments }) =>
    fulfillments?.some((one) => one && isToBeTold(one) && isFresh(one))
  )
  const counted =
    fresh.length === 0
      ? []
      : await orderModule(container).listOrderChangeActions(
          {
            order_id: fresh.map(({ id }) => id),
            action: "SHIP_ITEM",
            applied: true,
          },
          { select: ["id", "reference_id"], take: null }
        )
  const ids = new Set(counted.map(({ reference_id: id }) => id))
  return (one) => ids.has(one.id) || !isFresh(one)
}

const isToBeTold = ({
  shipped_at: shippedAt,
  canceled_at: canceledAt,
  metadata,
}: ReadFulfillment): boolean =>
  shippedAt !== null &&
  canceledAt === null &&
  metadata?.amazon_shipped_elsewhere !== true

function toLoaded(
  one: ReadFulfillment,
  read: ReadOrder,
  order: ShippingOrder
): Omit<LoadedFulfillment, "isSettled"> {
  const said = (key: string): string | null =>
    textOf(one.metadata?.[key]) ?? textOf(one.data?.[key])
  return {
    id: one.id,
    medusa_order_id: read.id,
    shipped: {
      units: fulfilledUnits(
        (one.items ?? []).map((item) => ({
          ...item,
          quantity: Number(item.quantity),
        })),
        linesOf(read, order)
      ),
      labels: labelsOf(
        one,
        said("amazon_tracking_number") ?? said("tracking_number")
      ),
      shippedAt: new Date(one.shipped_at ?? 0).toISOString(),
      shipFrom: said("amazon_ship_from"),
      transparencyCodes: codesIn(one.metadata?.amazon_transparency_codes),
      clues: {
        code: said("amazon_carrier_code"),
        name: said("amazon_carrier_name"),
        method: said("amazon_shipping_method"),
        calledBy: ["carrier", "carrier_name", "carrier_code"].flatMap(
          (key) => said(key) ?? []
        ),
        providerId: one.provider_id,
        optionId: one.shipping_option_id,
        optionName: one.shipping_option?.name ?? null,
      },
    },
  }
}

const linesOf = (read: ReadOrder, order: ShippingOrder): SoldLine[] => {
  const items = new Map(
    (read.items ?? []).flatMap((item) => (item ? [[item.id, item]] : []))
  )
  return order.lines.map((line) => ({
    ...line,
    required: new Map(
      (items.get(line.line_item_id)?.variant?.inventory_items ?? []).map(
        (part) => [part.inventory_item_id, Number(part.required_quantity)]
      )
    ),
  }))
}

/**
 * `noted`: outside the labels, where a provider has left it, or where core has dropped its labels
 * (a shipment that is created without labels has none afterwards). Their ids grow with time: the same labels are the same parcels, whoever reads them. */
function labelsOf(
  { labels = [] }: ReadFulfillment,
  noted: string | null
): ShippedFulfillment["labels"] {
  const made = [...labels]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((label) => ({
      trackingNumber: label.tracking_number,
      trackingUrl: textOf(label.tracking_url),
    }))
  return made.length > 0 || noted === null
    ? made
    : [{ trackingNumber: noted, trackingUrl: null }]
}

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null

/** { "<order item id>": ["<code>", …] }; whatever else is there is left out. */
const codesIn = (value: unknown): Record<string, string[]> =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([id, codes]) => [
          id,
          Array.isArray(codes)
            ? codes.flatMap((code) => textOf(code) ?? [])
            : [],
        ])
      )
    : {}
