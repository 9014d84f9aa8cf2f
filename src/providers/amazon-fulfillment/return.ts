// Customers send back to Amazon what Amazon has shipped: Amazon authorises it and gives a label.

import type { CreateFulfillmentResult } from "@medusajs/framework/types"
import { leftOf, sumOf } from "../../domain/stock/quantity"
import {
  listOutboundsOfLines,
  noteReturnAsked,
  type OutboundRow,
} from "../../modules/amazon/store/outbound/rows"
import {
  isSpApiError,
  isUnexpectedShapeError,
  type OutboundAuthorization,
  type OutboundGateway,
  type OutboundReturnRequest,
  type OutboundReturnsGateway,
} from "../../sp-api"
import { invalid, notAllowed, whyOf } from "./refusals"
import { gatewayOf } from "./source"
import type { Surroundings } from "./surroundings"

/** As Medusa hands it over: an entity whose items are a collection. */
export interface ReturnedFulfillment {
  id: string
  items: Iterable<{ line_item_id: string; title: string; quantity: unknown }>
}

interface Back {
  row: OutboundRow
  item: OutboundRow["items"][number]
  quantity: number
}

/** Amazon shows the return by then, so that the next one is of other units. */
const followAfterMs = 60_000

export async function authorizeReturn(
  surroundings: Surroundings,
  fulfillment: ReturnedFulfillment
): Promise<CreateFulfillmentResult> {
  const { amazon } = surroundings
  const back = await findOut(surroundings, fulfillment)
  const rows = [...new Set(back.map(({ row }) => row))]
  const gateways = new Map<OutboundRow, OutboundReturnsGateway>()
  for (const row of rows) {
    const { returns } = await gatewayOf(surroundings, row)
    if (!returns) {
      throw notAllowed(
        `Failed to return ${row.outbound_id} to Amazon: version ${row.api_version} of Amazon's API knows no returns. Create it in Seller Central, or take the goods back yourself with another shipping option.`
      )
    }
    gateways.set(row, returns)
  }
  const labels: CreateFulfillmentResult["labels"] = []
  for (const [row, returns] of gateways) {
    const { labelUrl, rmaId } = await authorize(surroundings, {
      row,
      returns,
      returnId: fulfillment.id,
      back: back.filter((one) => one.row === row),
    })
    if (labelUrl || rmaId) {
      labels.push({
        tracking_number: rmaId ?? "",
        tracking_url: "",
        label_url: labelUrl ?? "",
      })
    }
    await amazon.inTransaction((manager) =>
      noteReturnAsked(
        manager,
        row.outbound_id,
        new Date(amazon.now().getTime() + followAfterMs)
      )
    )
  }
  return {
    data: { amazon_return_of: rows.map(({ outbound_id: id }) => id) },
    labels,
  }
}

/** Which of Amazon's orders the units of each line went out in; the newest first. */
async function findOut(
  { amazon }: Surroundings,
  fulfillment: ReturnedFulfillment
): Promise<Back[]> {
  const items = [...fulfillment.items]
  const rows = await amazon.inTransaction((manager) =>
    listOutboundsOfLines(
      manager,
      items.map(({ line_item_id: id }) => id)
    )
  )
  return items.flatMap(({ line_item_id: lineId, title, quantity }) => {
    let left = Number(quantity)
    const found: Back[] = []
    for (const row of rows) {
      const own = row.items.filter((one) => one.line_item_id === lineId)
      const [item] = own
      if (own.length > 1) {
        throw notAllowed(
          `Failed to return "${title}" to Amazon: it went out as several SKUs. Create the return in Seller Central.`
        )
      }
      if (item && left > 0) {
        const units = Math.min(left, withCustomer(row, item))
        if (units > 0) {
          found.push({ row, item, quantity: units })
          left -= units
        }
      }
    }
    if (left > 0) {
      throw invalid(
        `Failed to return "${title}" to Amazon: Amazon has not shipped so many of it. Return it with another shipping option.`
      )
    }
    return found
  })
}

/** Units that were sent, and that nobody is sending back already. */
const withCustomer = (
  { returns }: OutboundRow,
  item: OutboundRow["items"][number]
): number =>
  leftOf(
    item.quantity,
    sumOf([
      item.canceled_quantity,
      item.unfulfillable_quantity,
      ...(returns ?? [])
        .filter(({ itemId }) => itemId === item.item_id)
        .map(({ quantity }) => quantity),
    ])
  )

interface Authorizing {
  row: OutboundRow
  returns: OutboundReturnsGateway
  /** Ours: what makes asking twice harmless. */
  returnId: string
  back: Back[]
}

async function authorize(
  surroundings: Surroundings,
  { row, returns, returnId, back }: Authorizing
): Promise<Omit<OutboundAuthorization, "refused">> {
  const failed = `Failed to return ${row.outbound_id} to Amazon`
  const request: OutboundReturnRequest = {
    outboundId: row.outbound_id,
    items: [],
  }
  try {
    for (const [at, { item, quantity }] of back.entries()) {
      request.items.push({
        itemId: item.item_id,
        returnId: `${returnId}-${at + 1}`,
        quantity,
        packageId: packageOf(row, item.item_id),
        reasonCode: await reasonFor(surroundings, {
          row,
          returns,
          sku: item.sku,
        }),
        comment: "",
      })
    }
    const authorization = await returns.createReturn(request)
    const [refusal] = authorization.refused
    if (refusal) {
      throw notAllowed(`${failed}: ${refusal.message}`)
    }
    return authorization
  } catch (error) {
    if (!isSpApiError(error) && !isUnexpectedShapeError(error)) {
      throw error
    }
    const gateway = await gatewayOf(surroundings, row)
    if (await isAuthorized(gateway, request)) {
      // Its label is lost with the answer: Seller Central has it.
      return { labelUrl: null, rmaId: null }
    }
    throw notAllowed(`${failed}: ${whyOf(error)}.`)
  }
}

const packageOf = (row: OutboundRow, itemId: string): string | null =>
  row.packages?.find(({ items }) =>
    items.some((item) => item.itemId === itemId)
  )?.packageId ?? null

async function reasonFor(
  { options }: Surroundings,
  {
    row,
    returns,
    sku,
  }: { row: OutboundRow; returns: OutboundReturnsGateway; sku: string }
): Promise<string> {
  const reasons = await returns.listReturnReasons({
    marketplaceId: row.marketplace_id,
    outboundId: row.outbound_id,
    sku,
  })
  const wanted = reasons.find(({ code }) => code === options.return_reason)
  const chosen = wanted ?? reasons[0]
  if (!chosen) {
    throw notAllowed(
      `Failed to return ${sku} to Amazon: Amazon names no reason for which it takes it back. Create the return in Seller Central.`
    )
  }
  return chosen.code
}

async function isAuthorized(
  gateway: OutboundGateway,
  { outboundId, items }: OutboundReturnRequest
): Promise<boolean> {
  const order = await gateway.getOutbound(outboundId).catch(() => null)
  const known = new Set(order?.returns.map(({ returnId }) => returnId))
  return items.length > 0 && items.every(({ returnId }) => known.has(returnId))
}
