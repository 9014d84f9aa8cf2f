// Other code of the shop, which listens on the event bus.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

export interface Heard {
  name: string
  data: Record<string, unknown>
}

export function createListener(container: () => MedusaContainer) {
  const silence: (() => void)[] = []
  let count = 0

  function subscribe(
    name: string,
    hear: (heard: Heard) => void | Promise<void>
  ) {
    const bus = container().resolve(Modules.EVENT_BUS)
    const context = { subscriberId: `story-${++count}` }
    const handler = async ({ data }: { data: unknown }) =>
      hear({ name, data: data as Heard["data"] })
    bus.subscribe(name, handler, context)
    silence.push(() => bus.unsubscribe(name, handler, context))
  }

  return {
    /** Everything that is told under these names from now on, in order. */
    listen(...names: string[]): Heard[] {
      const heard: Heard[] = []
      names.forEach((name) =>
        subscribe(name, (one) => {
          heard.push(one)
        })
      )
      return heard
    },

    /** What `look` finds at the moment at which something is told for the next time. */
    whenTold: <T>(
      name: string,
      look: (data: Heard["data"]) => T | Promise<T>
    ): Promise<T> =>
      new Promise((resolve, reject) => {
        subscribe(name, ({ data }) =>
          Promise.resolve(data).then(look).then(resolve, reject)
        )
      }),

    stopListening() {
      silence.splice(0).forEach((stop) => stop())
    },
  }
}
