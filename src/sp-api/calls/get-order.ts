// What does Amazon know about this one order? Orders API 2026-01-01, getOrder.

import type { Observation } from "../../domain/order/snapshot"
import type { Ask } from "../ask"
import { isUnknownToAmazon } from "../errors/rejected-error"
import type { Answer, Subject } from "../transport"
import { orderAnswer, readAnswer, unexpectedShape } from "../wire/answers"
import { UnreadableError } from "../wire/unreadable"
import { includedData } from "./included-data"
import { assertOrderId } from "./order-id"
import { toObservation } from "./to-observation"

/** Null when Amazon does not know the order. */
export async function getOrder(
  ask: Ask,
  amazonOrderId: string
): Promise<Observation | null> {
  assertOrderId(amazonOrderId, "read an Amazon order")
  const subject = {
    operation: "getOrder",
    what: `read Amazon order ${amazonOrderId}`,
  } as const satisfies Subject

  try {
    const answer = await ask({
      ...subject,
      request: ({ orders }, options) =>
        orders.getOrder(
          { orderId: amazonOrderId, includedData: [...includedData] },
          options
        ),
    })
    return readOrder(answer, subject, amazonOrderId)
  } catch (error) {
    if (isUnknownToAmazon(error)) {
      return null
    }
    throw error
  }
}

function readOrder(
  answer: Answer,
  subject: Subject,
  amazonOrderId: string
): Observation {
  const { order } = readAnswer(orderAnswer, answer, subject)
  try {
    const observation = toObservation(order)
    if (observation.snapshot.amazonOrderId !== amazonOrderId) {
      throw unexpectedShape(
        answer,
        subject,
        "order.orderId",
        "it is another order."
      )
    }
    return observation
  } catch (error) {
    if (error instanceof UnreadableError) {
      throw unexpectedShape(
        answer,
        subject,
        `order.${error.path}`,
        error.problem
      )
    }
    throw error
  }
}
