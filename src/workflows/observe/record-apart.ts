// One order that cannot be written down does not keep its page from being read (I9).

import type { MedusaContainer } from "@medusajs/framework/types"
import { InvariantError } from "../../domain/errors"
import type { Observation } from "../../domain/order/snapshot"
import type { RejectedOrder } from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import { recordObservations } from "./record-observations"

export interface Recorded {
  /** Ours, of the orders about which there is news. */
  ids: string[]
  rejected: RejectedOrder[]
}

/**
 * A page that cannot be written down is halved until the order that cannot be stands alone: it
 * is rejected, like one that cannot be understood, and the others go on.
 */
export async function recordApart(
  container: MedusaContainer,
  accountId: string,
  observations: Observation[]
): Promise<Recorded> {
  try {
    const ids = await recordObservations(
      container,
      accountId,
      "poll",
      observations
    )
    return { ids, rejected: [] }
  } catch (error) {
    if (!isAboutData(error)) {
      throw error
    }
    const [one] = observations
    if (one && observations.length === 1) {
      const { amazonOrderId } = one.snapshot
      return {
        ids: [],
        rejected: [{ amazonOrderId, problem: sentenceOf(error) }],
      }
    }
    const middle = Math.ceil(observations.length / 2)
    const half = (part: Observation[]) =>
      recordApart(container, accountId, part)
    const first = await half(observations.slice(0, middle))
    const second = await half(observations.slice(middle))
    return {
      ids: [...first.ids, ...second.ids],
      rejected: [...first.rejected, ...second.rejected],
    }
  }
}

/**
 * Postgres's classes 22 (data), 23 (constraint) and 54 (limit): they come back however often
 * it is tried. Anything else, such as a connection that breaks, is nobody's order's fault.
 */
export const isAboutData = (error: unknown): boolean =>
  error instanceof InvariantError ||
  /^(22|23|54)/.test(String((error as { code?: unknown } | null)?.code))
