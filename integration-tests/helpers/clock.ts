// Time belongs to the story: Amazon's clock and the plugin's move together.

import type AmazonModuleService from "../../src/modules/amazon/service"
import type { SimulatorControl } from "../../simulator"

export const minutes = (count: number): number => count * 60_000
export const hours = (count: number): number => minutes(count * 60)
export const days = (count: number): number => hours(count * 24)

export function createClock(
  service: () => AmazonModuleService,
  control: () => SimulatorControl
) {
  let aheadMs = 0
  return {
    /** Everybody's clock moves on; what falls due on the way has happened. */
    async advance(ms: number) {
      aheadMs += ms
      service().options.clock = () => new Date(Date.now() + aheadMs)
      await control().advanceClock(ms)
    },
    reset() {
      aheadMs = 0
      service().options.clock = () => new Date()
    },
  }
}
