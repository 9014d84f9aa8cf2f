// Amazon's prices for the length of a checkout. Several questions at once are one call; nothing
// but a hash of the address is kept, and no more than so many answers.

import { createHash } from "node:crypto"
import type { OutboundPreview } from "../../sp-api"

interface Kept {
  previews: OutboundPreview[]
  askedAt: number
}

const mostKept = 1000
/** What is refused now may be in stock soon. */
const refusalMs = 60_000
/** When Amazon cannot be asked, a price of today is better than none. */
const stillGoodMs = 6 * 60 * 60_000

export class QuoteCache {
  private readonly kept = new Map<string, Kept>()
  private readonly asking = new Map<string, Promise<OutboundPreview[]>>()

  constructor(private readonly freshMs: number) {}

  /** The answer that is still fresh, or `ask`'s; if that fails, one of the last hours. */
  async get(
    question: string,
    now: number,
    ask: () => Promise<OutboundPreview[]>
  ): Promise<OutboundPreview[]> {
    const key = createHash("sha256").update(question).digest("base64url")
    const kept = this.kept.get(key)
    if (kept && now - kept.askedAt < this.freshFor(kept)) {
      return kept.previews
    }
    const asking =
      this.asking.get(key) ??
      ask()
        .then((previews) => {
          this.keep(key, { previews, askedAt: now })
          return previews
        })
        .finally(() => this.asking.delete(key))
    this.asking.set(key, asking)
    try {
      return await asking
    } catch (error) {
      if (kept && now - kept.askedAt < stillGoodMs) {
        return kept.previews
      }
      throw error
    }
  }

  private freshFor({ previews }: Kept): number {
    return previews.some(({ isFulfillable }) => isFulfillable)
      ? this.freshMs
      : Math.min(this.freshMs, refusalMs)
  }

  private keep(key: string, kept: Kept): void {
    // A Map remembers in which order its keys came: the oldest one goes.
    this.kept.delete(key)
    const [oldest] = this.kept.keys()
    if (this.kept.size >= mostKept && oldest !== undefined) {
      this.kept.delete(oldest)
    }
    this.kept.set(key, kept)
  }
}
