// A list must not end later than a change that is still being written. Otherwise a reader who
// continues from the end of that list would never see the change.

export class WriteGate {
  private readonly open = new Map<symbol, number>()

  constructor(private readonly now: () => number) {}

  async during<T>(write: () => Promise<T>): Promise<T> {
    const ticket = Symbol("write")
    this.open.set(ticket, this.now())
    try {
      return await write()
    } finally {
      this.open.delete(ticket)
    }
  }

  /** The latest moment up to which everything has been written. */
  settledUntil(): number {
    return Math.min(
      this.now(),
      ...[...this.open.values()].map((start) => start - 1)
    )
  }
}
