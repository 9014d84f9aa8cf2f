// The Multi-Channel order in the path, and what may be done to it, whichever version asks.

import type { AmazonCall } from "../amazon-route"
import { invalidInput, notFound } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { IllegalActError } from "../world/lifecycle"
import type { SimulatedOutboundOrder } from "../world/outbound"
import { UnknownOutboundError } from "../world/outbound"
import { cancelAll } from "../world/outbound-life"

type Act = Parameters<SimulatedAmazon["warehouse"]["change"]>[1]

export async function findOutbound(
  { seller }: AmazonCall,
  { warehouse }: SimulatedAmazon,
  outboundId: string
): Promise<SimulatedOutboundOrder> {
  const found = await warehouse.orders.find({
    sellerId: seller.sellerId,
    outboundId,
  })
  if (!found) {
    throw notFound(`The fulfillment order '${outboundId}' was not found.`)
  }
  return found
}

export async function changeOutbound(
  { seller }: AmazonCall,
  { warehouse }: SimulatedAmazon,
  outboundId: string,
  act: Act
): Promise<SimulatedOutboundOrder> {
  try {
    return await warehouse.change(
      { sellerId: seller.sellerId, outboundId },
      act
    )
  } catch (error) {
    if (error instanceof UnknownOutboundError) {
      throw notFound(error.message)
    }
    throw error instanceof IllegalActError ? invalidInput(error.message) : error
  }
}

/** Too late is a refusal, or an answer as if nothing were wrong: only reading the order tells. */
export async function cancelOutbound(
  call: AmazonCall,
  amazon: SimulatedAmazon,
  outboundId: string
): Promise<void> {
  try {
    await changeOutbound(call, amazon, outboundId, (order, at, { shelf }) =>
      cancelAll(order, at, shelf)
    )
  } catch (error) {
    const isTooLate = (error as { status?: number }).status === 400
    const { lateCancel } = amazon.warehouse.settings.outbound
    if (!isTooLate || lateCancel === "refuse") {
      throw error
    }
  }
}
