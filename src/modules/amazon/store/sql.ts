// How the store speaks SQL: whole batches in one statement, as JSON in a single parameter,
// because a row at a time costs more than everything else we do (benchmarks/results/).

import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"

export type Manager = Pick<SqlEntityManager, "execute">

export type DbContext = Context<SqlEntityManager>

/** That of the transaction, inside of one. */
export const managerOf = (context: DbContext): Manager => {
  const manager = context.transactionManager ?? context.manager
  if (!manager) {
    throw new Error("Failed to reach the database: no entity manager.")
  }
  return manager
}

/** Runs a statement whose parameters are values or, for `?::jsonb`, whole batches. */
export const run = async <Row>(
  manager: Manager,
  statement: string,
  parameters: unknown[] = []
): Promise<Row[]> => manager.execute<Row[]>(statement, parameters)

export const json = (value: unknown): string => JSON.stringify(value)
