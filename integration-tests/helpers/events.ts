// Medusa's local event bus tells its subscribers and forgets about them. Whoever looks at what
// they have done wants to know when they are through.

import type { EventEmitter } from "node:events"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Subscriber = (...event: unknown[]) => Promise<void>

/** At work on what they were told; a story that holds one of them up shall go on all the same. */
const atWork = new Set<Promise<void>>()
const longestMs = 5_000

export function watchSubscribers(container: MedusaContainer): void {
  const { eventEmitter_: emitter } = container.resolve<{
    eventEmitter_: EventEmitter
  }>(Modules.EVENT_BUS)
  emitter.emit = (name, ...event) => {
    const subscribers = emitter.listeners(name) as Subscriber[]
    for (const subscriber of subscribers) {
      const work = subscriber(...event).finally(() => atWork.delete(work))
      atWork.add(work)
    }
    return subscribers.length > 0
  }
}

/** Until nobody works on an event any more. */
export async function subscribersIdle(): Promise<void> {
  const giveUpAt = performance.now() + longestMs
  do {
    await new Promise((resolve) => setTimeout(resolve, 1))
  } while (atWork.size > 0 && performance.now() < giveUpAt)
}
