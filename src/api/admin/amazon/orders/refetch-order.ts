import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Phase } from "../../../../domain/order/decide"
import { orderStateOf, type OrderState } from "../../../../domain/order/state"
import type { Status } from "../../../../domain/order/status"
import { amazonOrderRowId } from "../../../../modules/amazon/ids"
import { refetchOne } from "../refetch-one"
import { returnFields } from "../returns/query-config"
import { shipmentFields } from "../shipments/query-config"
import {
  withCancellationRequest,
  type OrderWithDecision,
} from "./cancellation-request"
import { storyFields } from "./query-config"
import { timelineOf, type ListedNumber, type OrderWithStory } from "./timeline"

/** Both are understood in a URL: our own id, and the one that Amazon shows. */
export const toRowId = (id = ""): string =>
  id.startsWith("amzord_") ? id : amazonOrderRowId(id)

interface RowAsStored {
  account_id?: string
  problems?: unknown
  status?: Status
  phase?: Phase
}

/**
 * No problems are stored as null, so that they can be searched; they are shown as a list.
 * `state` is the one word for status and phase, where both were asked for.
 */
export const asShown = <Row extends RowAsStored>(
  row: Row
): Row & { state?: OrderState } => ({
  ...row,
  ...("problems" in row && { problems: row.problems ?? [] }),
  ...(row.status &&
    row.phase && { state: orderStateOf(row.status, row.phase) }),
})

export async function refetchOrder(
  scope: MedusaContainer,
  id: string,
  fields: string[] = storyFields
) {
  const order = await refetchOne<
    OrderWithStory & OrderWithDecision & RowAsStored
  >(scope, "amazon_order", id, fields)
  return {
    ...withCancellationRequest(asShown(order)),
    shipments: await shipmentsOf(scope, id),
    returns: await returnsOf(scope, id),
    timeline: timelineOf(order, await numbersOf(scope, order)),
  }
}

/** Its parcels, and how far Amazon has been told of them. */
async function shipmentsOf(
  scope: MedusaContainer,
  id: string
): Promise<object[]> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "amazon_shipment",
    fields: shipmentFields,
    filters: { order_id: id },
  })
  return data as object[]
}

const numberFields = [
  "sku",
  "desired_quantity",
  "unseen_quantity",
  "computed_at",
  "sent_quantity",
  "sent_at",
  "accepted_at",
  "shown_quantity",
  "shown_at",
]

/** Amazon's numbers of the SKUs of which it holds units; none where its lines were not asked for. */
async function numbersOf(
  scope: MedusaContainer,
  { account_id: accountId, lines = [] }: OrderWithStory & RowAsStored
): Promise<ListedNumber[]> {
  const skus = lines.flatMap(({ sku, held_quantity: held = 0 }) =>
    sku !== null && held > 0 ? [sku] : []
  )
  if (accountId === undefined || skus.length === 0) {
    return []
  }
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "amazon_listing",
    fields: numberFields,
    filters: { account_id: accountId, sku: skus },
  })
  return data as ListedNumber[]
}

/** What has come back of it, and what the buyer got for that. */
async function returnsOf(
  scope: MedusaContainer,
  id: string
): Promise<object[]> {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "amazon_return",
    fields: returnFields,
    filters: { amazon_order_id: id.replace(/^amzord_/, "") },
  })
  return data as object[]
}
