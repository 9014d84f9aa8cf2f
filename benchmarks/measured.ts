// What a measurement hands back, and what it is given to work with.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { Client } from "pg"
import type { FigureId } from "./figures"
import type { BenchShop } from "./shop/prepare-shop"

export interface Bench {
  container: MedusaContainer
  shop: BenchShop
  /** A connection of its own to the shop's database. */
  sql: Client
}

export interface ServedBench extends Bench {
  /** Answers only a measurement that asks for the admin. */
  adminUrl: string
}

/** One contender's raw times. */
export interface Times {
  who: string
  /** Milliseconds per order, run by run. */
  msPerOrder: number[]
}

export interface Measured {
  figures: Partial<Record<FigureId, number>>
  /** How it was measured: sizes, batch sizes, concurrency. */
  settings: string[]
  times: Times[]
}

export type Measure = (bench: ServedBench) => Promise<Measured>
