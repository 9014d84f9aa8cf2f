// Time belongs to the story: Amazon's clock and the plugin's move together, and nobody really waits.

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
  /** Everybody's clock moves on; what falls due on the way has happened. */
  async function advance(ms: number) {
    aheadMs += ms
    service().options.clock = () => new Date(Date.now() + aheadMs)
    await control().advanceClock(ms)
  }
  return {
    advance,
    /** What the plugin would wait for has come at once; what it gathers, it gathers shortly. */
    hurry() {
      service().options.sleep = advance
      service().options.gatherMs = 20
    },
    reset() {
      aheadMs = 0
      service().options.clock = () => new Date()
    },
  }
}
