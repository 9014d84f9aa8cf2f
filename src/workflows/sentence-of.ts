// What may be written down about an error. Texts of ours, of the gateway and of Medusa's own
// errors are sentences; whatever else is thrown may quote SQL with its values, that is, with
// names and addresses, and is named by its code alone.

import { isSpApiError, isUnexpectedShapeError } from "../sp-api"

/** As long as a sentence may be where it is stored. */
const longest = 500

const ours = new Set(["InvariantError", "LeaseLostError", "SealError"])

export function sentenceOf(error: unknown): string {
  const { message, name, code, __isMedusaError } = (error ?? {}) as {
    message?: unknown
    name?: unknown
    code?: unknown
    __isMedusaError?: unknown
  }
  const isSafe =
    isSpApiError(error) ||
    isUnexpectedShapeError(error) ||
    __isMedusaError === true ||
    (typeof name === "string" && ours.has(name))
  if (isSafe && typeof message === "string") {
    return message.slice(0, longest)
  }
  const what =
    [code, name].find((text) => typeof text === "string") ?? typeof error
  return `Something went wrong inside the shop (${String(what)}). It is tried again by itself.`
}
