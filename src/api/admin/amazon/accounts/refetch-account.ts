import type { MedusaContainer } from "@medusajs/framework/types"
import { refetchOne } from "../refetch-one"
import { accountFields } from "./query-config"

export const refetchAccount = (
  scope: MedusaContainer,
  id: string,
  fields: string[] = accountFields
) => refetchOne(scope, "amazon_account", id, fields)
