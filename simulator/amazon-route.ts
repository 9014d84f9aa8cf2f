// What every operation of Amazon's has in common: how it is found, what it is given, how it refuses.

import type { Operation } from "./control"
import type { SimulatedAmazon } from "./simulated-amazon"
import type { Seller } from "./world/marketplaces"

export type AmazonCall = {
  seller: Seller
  query: URLSearchParams
  /** Values of the {placeholders} in the path. */
  path: Record<string, string>
  /** Of a POST, PUT or PATCH, read as JSON. */
  body: unknown
  /** Where the caller found this Amazon: "http://127.0.0.1:9777". */
  origin: string
}

export type AmazonRoute = {
  operation: Operation
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** As in Amazon's models: /orders/2026-01-01/orders/{orderId} */
  path: string
  /** Of an answer that is no refusal. @default 200 */
  status?: 201 | 202 | 204
  /** Where an operation has several. */
  statusOf?(body: object | null): number
  /** A PUT that carries nothing. */
  hasNoBody?: true
  /** Refuses a body in Amazon's own words, before its model does in ours. */
  lookAtBody?(body: unknown): void
  /** Null: there is nothing to say but the status. */
  answer(call: AmazonCall, amazon: SimulatedAmazon): Promise<object | null>
}

/** Amazon says no. Becomes `{errors: [{code, message, details}]}`. */
export class AmazonRefusal extends Error {
  override readonly name = "AmazonRefusal"

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details = ""
  ) {
    super(message)
  }

  toBody(): object {
    return {
      errors: [
        { code: this.code, message: this.message, details: this.details },
      ],
    }
  }
}

export const invalidInput = (message: string): AmazonRefusal =>
  new AmazonRefusal(400, "InvalidInput", message)

export const notFound = (message: string): AmazonRefusal =>
  new AmazonRefusal(404, "NotFound", message)

export const accessDenied = (details: string): AmazonRefusal =>
  new AmazonRefusal(
    403,
    "Unauthorized",
    "Access to requested resource is denied.",
    details
  )

export const quotaExceeded = (): AmazonRefusal =>
  new AmazonRefusal(
    429,
    "QuotaExceeded",
    "You exceeded your quota for the requested resource."
  )
