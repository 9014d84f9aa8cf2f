// Sums over all orders that a switch concerns: by act, and where their units are held. What
// begins or ends is counted by the ledger's own movements.

import type { PendingMode } from "../../../domain/order/policy"
import { movementsBetween } from "../../../domain/stock/ledger"
import { sumOf } from "../../../domain/stock/quantity"
import type { ForeseenLine } from "./foresee-holds"
import {
  sentenceOfAct,
  sentenceOfSum,
  type Amount,
  type HeldUnits,
} from "./sentences"
import { unitsIn } from "./shelves"
import { isMove, switchActs, type SwitchAct } from "./switch-acts"

export interface ActTotal extends Amount {
  act: SwitchAct
  is_move: boolean
  sentence: string
}

export interface HeldTotals {
  before: HeldUnits
  after: HeldUnits
  starts: Amount
  ends: Amount
  sentence: string
}

export function createTotals() {
  const byAct = new Map<SwitchAct, Amount>()
  const before: HeldUnits = { medusa: 0, offer: 0 }
  const after: HeldUnits = { medusa: 0, offer: 0 }
  const starts: Amount = { orders: 0, units: 0 }
  const ends: Amount = { orders: 0, units: 0 }

  return {
    add(act: SwitchAct, lines: ForeseenLine[]): void {
      count(amountIn(byAct, act), unitsOfAct(act, lines), true)
      for (const line of lines) {
        before.medusa += unitsIn(line.before, "medusa")
        before.offer += unitsIn(line.before, "offer")
        after.medusa += unitsIn(line.after, "medusa")
        after.offer += unitsIn(line.after, "offer")
      }
      const movements = lines.flatMap((line) =>
        movementsBetween(line.before, line.after, act)
      )
      const unitsMoved = (kind: "reserve" | "release") =>
        sumOf(
          movements
            .filter((movement) => movement.kind === kind)
            .map(({ quantity }) => quantity)
        )
      count(starts, unitsMoved("reserve"))
      count(ends, unitsMoved("release"))
    },

    acts: (to: PendingMode): ActTotal[] =>
      switchActs.flatMap((act) => {
        const amount = byAct.get(act)
        return amount
          ? [
              {
                act,
                is_move: isMove(act),
                ...amount,
                sentence: sentenceOfAct(act, amount, to),
              },
            ]
          : []
      }),

    held: (): HeldTotals => ({
      before,
      after,
      starts,
      ends,
      sentence: sentenceOfSum({ before, after }, { starts, ends }),
    }),
  }
}

/** Units that the order holds afterwards; of a release, those that it gives back. */
export const unitsOfAct = (act: SwitchAct, lines: ForeseenLine[]): number =>
  sumOf(
    lines.map((line) =>
      act === "release" ? line.before.units : line.after.units
    )
  )

function amountIn(byAct: Map<SwitchAct, Amount>, act: SwitchAct): Amount {
  const amount = byAct.get(act) ?? { orders: 0, units: 0 }
  byAct.set(act, amount)
  return amount
}

function count(amount: Amount, units: number, isAlways = false): void {
  if (units > 0 || isAlways) {
    amount.orders += 1
    amount.units += units
  }
}
