// How a faulty Amazon behaves on the wire.

import { once } from "node:events"
import type { Response } from "express"
import type { FaultKind } from "./control"

/** A client without a timeout of its own is let go after this long. */
const LONGEST_SILENCE_MS = 120_000

const messages: Record<
  "429" | "503" | "500" | "403",
  [code: string, message: string]
> = {
  "429": [
    "QuotaExceeded",
    "You exceeded your quota for the requested resource.",
  ],
  "503": [
    "ServiceUnavailable",
    "Service is temporarily unavailable. Please try again.",
  ],
  "500": [
    "InternalFailure",
    "We encountered an internal error. Please try again.",
  ],
  "403": ["Unauthorized", "Access to requested resource is denied."],
}

/**
 * Returns the status for the statistics; 0 when no whole answer was given.
 * `answer` is asked only by faults that spoil it: an outage must not use up what a list would have shown.
 */
export async function misbehave(
  response: Response,
  kind: Exclude<FaultKind, "slow">,
  answer: () => Promise<object>
): Promise<number> {
  switch (kind) {
    case "429":
    case "503":
    case "500":
    case "403": {
      const [code, message] = messages[kind]
      response
        .status(Number(kind))
        .json({ errors: [{ code, message, details: "" }] })
      return Number(kind)
    }
    case "timeout":
      await silence(response)
      return 0
    case "cut":
      cut(response, JSON.stringify(await answer()))
      return 0
    case "lost":
      await answer()
      response.socket?.destroy()
      return 0
    case "malformed":
      response
        .status(200)
        .type("application/json")
        .send(half(JSON.stringify(await answer())))
      return 200
    case "missing-field":
      response.status(200).json(withoutField(await answer()))
      return 200
    case "unknown-enum":
      response.status(200).json(withUnknownEnum(await answer()))
      return 200
  }
}

async function silence(response: Response): Promise<void> {
  if (response.closed) {
    return
  }
  const letGo = setTimeout(() => response.destroy(), LONGEST_SILENCE_MS)
  letGo.unref()
  await once(response, "close")
  clearTimeout(letGo)
}

/** Promises the whole, sends half, hangs up. */
function cut(response: Response, text: string): void {
  response.status(200).type("application/json")
  response.setHeader("content-length", Buffer.byteLength(text) + 1)
  response.write(half(text), () => response.socket?.destroy())
}

const half = (text: string): string => text.slice(0, Math.ceil(text.length / 2))

type Loose = { [key: string]: unknown }

/** An order without its items; any other answer without its first field. */
function withoutField(body: object): object {
  return (
    changeOutbound(body, ({ lineItems: _gone, ...rest }) => rest) ??
    changeFirstOrder(body, ({ orderItems: _gone, ...rest }) => rest) ??
    dropFirst(body)
  )
}

function withUnknownEnum(body: object): object {
  const change = (order: Loose): Loose => ({
    ...order,
    fulfillment: {
      ...(order["fulfillment"] as Loose | undefined),
      fulfillmentStatus: "AWAITING_DRONE",
    },
  })
  return (
    changeOutbound(body, withUnheardStatus) ??
    changeFirstOrder(body, change) ??
    withUnknownState(body) ?? { ...body, token_type: "unheard-of" }
  )
}

const outboundStatuses = ["status", "fulfillmentOrderStatus", "currentStatus"]

const withUnheardStatus = (one: Loose): Loose =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]) => [
      name,
      outboundStatuses.includes(name) ? "AWAITING_DRONE" : value,
    ])
  )

/** A Multi-Channel order or a parcel; null when the answer is about neither. */
function changeOutbound(
  body: object,
  change: (one: Loose) => Loose
): object | null {
  const { payload, order } = body as { payload?: Loose; order?: Loose }
  if (order && "lineItems" in order) {
    return { ...body, order: change(order) }
  }
  const details = payload?.["fulfillmentOrder"] as Loose | undefined
  if (details) {
    return {
      ...body,
      payload: { ...payload, fulfillmentOrder: change(details) },
    }
  }
  return payload && "trackingEvents" in payload
    ? { ...body, payload: change(payload) }
    : null
}

/** Of a submission, a feed or a report. */
function withUnknownState(body: object): object | null {
  const field = ["status", "processingStatus"].find((name) => name in body)
  return field ? { ...body, [field]: "ON_A_COFFEE_BREAK" } : null
}

function changeFirstOrder(
  body: object,
  change: (order: Loose) => Loose
): object | null {
  const { order, orders } = body as { order?: Loose; orders?: Loose[] }
  if (order) {
    return { ...body, order: change(order) }
  }
  const [first, ...rest] = orders ?? []
  return first ? { ...body, orders: [change(first), ...rest] } : null
}

function dropFirst(body: object): object {
  return Object.fromEntries(Object.entries(body).slice(1))
}
