// How many SQL statements Medusa sends: all its modules share one knex, which tells of each.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Knex {
  on(event: "query", listener: (query: { sql: string }) => void): void
  removeListener(
    event: "query",
    listener: (query: { sql: string }) => void
  ): void
}

/** By their text, BEGIN and COMMIT included. */
export async function countStatements(
  container: MedusaContainer,
  work: () => Promise<unknown>
): Promise<Map<string, number>> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const counts = new Map<string, number>()
  const count = ({ sql }: { sql: string }): void => {
    counts.set(sql, (counts.get(sql) ?? 0) + 1)
  }
  knex.on("query", count)
  try {
    await work()
  } finally {
    knex.removeListener("query", count)
  }
  return counts
}
