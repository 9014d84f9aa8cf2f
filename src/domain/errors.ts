// What the domain throws when it is asked for something that cannot be: always a bug of
// ours, never Amazon's or the owner's mistake, so never retried and never translated.

export class InvariantError extends Error {
  override readonly name = "InvariantError"
}

/** Throws an {@link InvariantError} with the given sentence unless the condition holds. */
export function assertInvariant(
  condition: boolean,
  sentence: string
): asserts condition {
  if (!condition) {
    throw new InvariantError(sentence)
  }
}
