// Counts what was compared with Amazon's models, and what did not stand the comparison.

import type { Models } from "./models"

export class Validation {
  exchanges = 0
  invalidAnswers = 0

  constructor(
    /** Null where Amazon's models are not there, or not wanted. */
    readonly models: Models | null,
    private readonly log: (line: string) => void
  ) {}

  /** A sentence when the model disagrees with what is about to leave the house. */
  look(
    what: string,
    compare: (models: Models) => string | null
  ): string | null {
    if (!this.models) {
      return null
    }
    this.exchanges += 1
    const complaint = compare(this.models)
    if (complaint) {
      this.invalidAnswers += 1
      this.log(`INVALID ANSWER: ${what}: ${complaint}`)
    }
    return complaint
  }
}
