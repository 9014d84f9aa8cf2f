// Simulated time, for Amazon and the plugin alike: it stands still while they work and moves
// only between the moments of the sale, so that a slow machine does not change what happens.

import type { SimulatorControl } from "../../simulator"
import type AmazonModuleService from "../../src/modules/amazon/service"

/** Of a simulated millisecond in a real one; the simulator's clock cannot be stopped altogether. */
const standstill = 1e-9

export interface FrozenClock {
  readonly nowMs: number
  /** Everything that falls due on the way has happened at Amazon when this returns. */
  advance(ms: number): Promise<void>
}

export async function freezeClock(
  amazon: AmazonModuleService,
  control: SimulatorControl
): Promise<FrozenClock> {
  await control.setClock({ speed: standstill })
  let nowMs = Date.parse((await control.state()).now)
  amazon.options.clock = () => new Date(nowMs)
  return {
    get nowMs() {
      return nowMs
    },
    async advance(ms) {
      nowMs += ms
      await control.advanceClock(ms)
    },
  }
}
