// Makes this process tell Amazon soon of what is in the outbox. Not inside the event or the request
// that asks for it: neither may wait for Amazon. Only a wake-up call: if it is lost, the job finds
// the same packages a little later.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { AmazonOptions } from "../../modules/amazon/options"
import type AmazonModuleService from "../../modules/amazon/service"
import { confirmShipmentsWorkflow } from "../confirm-shipments"
import { sentenceOf } from "../sentence-of"

class Waker {
  private timer: NodeJS.Timeout | null = null
  private running: Promise<void> | null = null

  constructor(
    private readonly container: MedusaContainer,
    private readonly options: AmazonOptions
  ) {}

  wake(): void {
    if (!this.timer) {
      this.timer = setTimeout(() => this.start(), this.options.gatherMs)
      this.timer.unref()
    }
  }

  /** Until nothing runs, and nobody has asked for more. */
  async idle(): Promise<void> {
    while (this.running ?? this.timer) {
      await this.running
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** One run after the other: whoever wakes it meanwhile gets a run that begins later. */
  private start(): void {
    this.timer = null
    const run: Promise<void> = (this.running ?? Promise.resolve())
      .then(() => this.send())
      .finally(() => {
        if (this.running === run) {
          this.running = null
        }
      })
    this.running = run
  }

  private async send(): Promise<void> {
    try {
      await confirmShipmentsWorkflow(this.container).run({ input: {} })
    } catch (error) {
      this.container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Parcels were not confirmed to Amazon. ${sentenceOf(error)}`)
    }
  }
}

/** One per shop, by the module's options: in a step, Medusa hands out another proxy each time. */
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

export const wakeSender = (container: MedusaContainer): void =>
  wakerOf(container).wake()

/** When what was asked for has run: for those who stop the shop, or look at what it did. */
export const senderIdle = (container: MedusaContainer): Promise<void> =>
  wakerOf(container).idle()
