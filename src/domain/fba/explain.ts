// What the owner reads about a SKU in Amazon's warehouses.

import { message, say, type Message, type Said } from "../words/say"
import type { StockProblem } from "./part"

export interface ExplainedStock {
  sku: string
  fulfillable: number
  /** Null: not on any shelf. */
  mirrored: number | null
  problem: StockProblem | null
}

export const sayStock = (stock: ExplainedStock): Said => say(explain(stock))

function explain({
  sku,
  fulfillable,
  mirrored,
  problem,
}: ExplainedStock): Message {
  if (problem) {
    return message(`stock.${problem}`, { sku })
  }
  if (mirrored === null) {
    return message("stock.ready_soon", { fulfillable })
  }
  const sent = fulfillable - mirrored
  return sent > 0
    ? message("stock.ready_less", { fulfillable, sent, mirrored })
    : message("stock.ready", { fulfillable, mirrored })
}
