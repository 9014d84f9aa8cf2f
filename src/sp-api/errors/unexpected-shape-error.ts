// Amazon answered, in a shape that we do not know. Not an SpApiError: the call went well, and
// calling again cannot help. Nothing is written, and someone must look.

import type { FailedOperation } from "./sp-api-error"

export interface UnexpectedShape {
  operation: FailedOperation
  what: string
  requestId?: string
  /** Where in the answer: "orders[3].orderItems". "(answer)" is the whole. */
  path: string
  /** A sentence without personal data. */
  problem: string
}

/** Amazon did what it was asked, or not: its answer would have told. */
const changesAmazon = new Set<FailedOperation>([
  "patchQuantity",
  "createFeed",
  "createReport",
  "createReturn",
])

export class UnexpectedShapeError extends Error {
  override readonly name = "UnexpectedShapeError"
  readonly retry = "never"
  readonly isUnexpectedShapeError = true
  readonly operation: FailedOperation
  readonly requestId?: string
  readonly path: string
  readonly problem: string

  constructor(shape: UnexpectedShape) {
    super(
      `Failed to ${shape.what}: Amazon's answer has an unexpected shape at ${shape.path}: ${shape.problem} ` +
        `${changesAmazon.has(shape.operation) ? "Whether Amazon did it is not known" : "Nothing was changed"}. Report it with the request id, if an update does not help.`
    )
    this.operation = shape.operation
    this.requestId = shape.requestId
    this.path = shape.path
    this.problem = shape.problem
  }
}

/** Also true for the class of another copy of this package, where `instanceof` is not. */
export const isUnexpectedShapeError = (
  error: unknown
): error is UnexpectedShapeError =>
  error instanceof UnexpectedShapeError ||
  (error as { isUnexpectedShapeError?: unknown } | null | undefined)
    ?.isUnexpectedShapeError === true
