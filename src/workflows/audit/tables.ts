import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Manager } from "../../modules/amazon/store/sql"

interface Connection {
  raw(statement: string, values: unknown[]): Promise<{ rows: unknown[] }>
}

/** The plugin's own tables, for reports that no entity describes. Medusa's are not read here. */
export function tablesOf(container: MedusaContainer): Manager {
  const connection = container.resolve<Connection>(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const execute = async (statement: string, values: unknown[] = []) =>
    (await connection.raw(statement, values)).rows
  return { execute } as unknown as Manager
}
