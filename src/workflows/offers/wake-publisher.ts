// Makes the publisher run soon in this process. Not inside the event that asks for it: a
// subscriber that spoke to Amazon would keep all other events waiting. Only a wake-up call: if
// it is lost, the job finds the same marks a little later.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { AmazonOptions } from "../../modules/amazon/options"
import type AmazonModuleService from "../../modules/amazon/service"
import { publishOffersWorkflow } from "../publish-offers"
import type { Published } from "./publish-account"
import { sentenceOf } from "../sentence-of"

/** What lies further ahead is the job's. */
const longestMs = 60_000
/** Another process is at it, and may have looked before we marked. */
const busyRetryMs = 1_000

/** After a run that found nothing to do, whatever it said was due. */
const restMs = 5_000

const didNothing = (one: Published): boolean =>
  one.computed + one.patched + one.in_feeds + one.in_step + one.waiting === 0

class Waker {
  private timer: NodeJS.Timeout | null = null
  private dueAt = Infinity
  private running: Promise<void> = Promise.resolve()
  private isRunning = false
  private isQueued = false

  constructor(
    private readonly container: MedusaContainer,
    private readonly options: AmazonOptions
  ) {}

  wake(afterMs = this.options.gatherMs): void {
    const dueAt = performance.now() + afterMs
    if (dueAt >= this.dueAt) {
      return
    }
    clearTimeout(this.timer ?? undefined)
    this.dueAt = dueAt
    this.timer = setTimeout(() => this.start(), afterMs)
    this.timer.unref()
  }

  /** Until nothing runs and nothing is due soon. */
  async idle(): Promise<void> {
    while (
      this.isRunning ||
      this.isQueued ||
      this.dueAt - performance.now() < busyRetryMs
    ) {
      await this.running
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  private start(): void {
    this.timer = null
    this.dueAt = Infinity
    // One after the other, since a second run would only find the first one's lease; and no
    // more than one in waiting, which finds whatever is marked by then.
    if (!this.isQueued) {
      this.isQueued = true
      this.running = this.running.then(() => {
        this.isQueued = false
        return this.publish()
      })
    }
  }

  private async publish(): Promise<void> {
    this.isRunning = true
    try {
      const { result } = await publishOffersWorkflow(this.container).run({
        input: {},
      })
      const amazon = this.container.resolve<AmazonModuleService>(AMAZON_MODULE)
      for (const account of result) {
        const { is_skipped: isSkipped, next_at: nextAt } = account
        const waitMs = nextAt
          ? new Date(nextAt).getTime() - amazon.now().getTime()
          : Infinity
        if (isSkipped && nextAt === null) {
          this.wake(busyRetryMs)
        } else if (waitMs <= longestMs) {
          this.wake(
            Math.max(
              waitMs,
              didNothing(account) ? restMs : this.options.gatherMs
            )
          )
        }
      }
    } catch (error) {
      this.container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Quantities were not sent to Amazon. ${sentenceOf(error)}`)
    } finally {
      this.isRunning = false
    }
  }
}

/**
 * One per shop: a test may open several in one process. By the module's options, because in a
 * step of a workflow Medusa hands out another proxy of the module each time.
 */
const wakers = new WeakMap<AmazonOptions, Waker>()

function wakerOf(container: MedusaContainer): Waker {
  const { options } = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const known = wakers.get(options)
  if (known) {
    return known
  }
  const waker = new Waker(container, options)
  wakers.set(options, waker)
  return waker
}

export const wakePublisher = (container: MedusaContainer): void =>
  wakerOf(container).wake()

/** When what was asked for has run: for those who stop the shop, or look at what it did. */
export const publisherIdle = (container: MedusaContainer): Promise<void> =>
  wakerOf(container).idle()
