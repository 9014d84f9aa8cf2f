// What a switch does about an order, in the words in which its owner thinks of it.

import type { Phase, Plan } from "../../../domain/order/decide"

/** Those that move something, in the order in which a person wants to read them. */
const moving = ["place", "transfer", "hold", "release", "import"] as const

/** Those that leave an order where it is; `settle` goes on whatever the settings. */
const staying = ["stay_placeholder", "stay_held", "stay_out", "settle"] as const

export const switchActs = [...moving, ...staying] as const
export type SwitchAct = (typeof switchActs)[number]

export const isMove = (act: SwitchAct): boolean =>
  (moving as readonly SwitchAct[]).includes(act)

/** From what the order is now, and what is planned for it by the old settings and the new. */
export function switchActOf(
  phase: Phase,
  by: { now: Plan; then: Plan }
): SwitchAct {
  switch (by.then.act) {
    case "place":
      return phase === "held" ? "transfer" : "place"
    case "hold":
      return phase === "held" ? "stay_held" : "hold"
    case "release":
      return "release"
    case "revise":
      return "stay_placeholder"
    case "leave":
      return "stay_out"
    case "read":
    case "import":
      return by.now.act === by.then.act ? "settle" : "import"
    case "complete":
    case "follow":
    case "cancel_placeholder":
    case "cancel_order":
    case "close":
      return "settle"
  }
}
