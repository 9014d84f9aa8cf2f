// A list must not end later than a change that is still being written. Otherwise a reader who
// continues from the end of that list would never see the change.

export class WriteGate {
  private readonly open = new Map<Promise<unknown>, number>()

  constructor(private readonly now: () => number) {}

  async during<T>(write: () => Promise<T>): Promise<T> {
    const start = this.now()
    const writing = write()
    this.open.set(writing, start)
    try {
      return await writing
    } finally {
      this.open.delete(writing)
    }
  }

  /** When all that is being written now has been. Amazon's own lag is simulated elsewhere. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.open.keys())
  }

  /** The latest moment up to which everything has been written. */
  settledUntil(): number {
    return Math.min(
      this.now(),
      ...[...this.open.values()].map((start) => start - 1)
    )
  }
}
