// One run at a time. News arrives in bursts (a backlog of 2,000 orders is 20 messages at
// once), and as many runs side by side would only wait for each other's locks and keep their
// batches in memory meanwhile: what is asked for during a run is the next run's.

export type Turn<Result> = (ids: string[]) => Promise<Result>

/**
 * `work` for everything asked for so far, and never twice at the same time. Whoever asked
 * gets the result, or the error, of the run that did it.
 */
export function inTurns<Result>(work: Turn<Result>): Turn<Result> {
  let waiting = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<Result> | null = null

  const takeTurn = (): Promise<Result> => {
    const ids = [...waiting]
    waiting = new Set()
    next = null
    return work(ids)
  }

  return (ids) => {
    ids.forEach((id) => waiting.add(id))
    if (!next) {
      next = last.then(takeTurn)
      // A run that fails is no reason for the next one not to start.
      last = next.catch(() => undefined)
    }
    return next
  }
}
