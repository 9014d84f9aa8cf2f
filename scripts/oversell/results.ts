// What a whole run yields: for each delay every contender, and the bounds, seed by seed.

import { causes, causesOf, type Causes } from "./causes"
import type { ContenderName } from "./contenders"
import { countOf, type Count } from "./count"
import type { History } from "./history"

export type RowName = ContenderName | "reads" | "everything"

export interface Row {
  name: RowName
  delaySeconds: number
  /** Seed by seed. */
  counts: Count[]
  causes: Causes
}

export const rowOf = (
  name: RowName,
  delaySeconds: number,
  histories: History[]
): Row => ({
  name,
  delaySeconds,
  counts: histories.map(countOf),
  causes: addUp(histories.map(causesOf)),
})

export const sumOf = ({ counts }: Row, of: keyof Count): number =>
  counts.reduce((sum, count) => sum + count[of], 0)

const addUp = (all: Causes[]): Causes =>
  Object.fromEntries(
    causes.map((cause) => [
      cause,
      all.reduce((sum, one) => sum + one[cause], 0),
    ])
  ) as Causes
