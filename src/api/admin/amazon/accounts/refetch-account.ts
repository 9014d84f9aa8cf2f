import type { MedusaContainer } from "@medusajs/framework/types"
import { withMirrors } from "../../../../workflows/fba/show-accounts"
import { refetchOne } from "../refetch-one"
import { accountFields } from "./query-config"

export async function refetchAccount(
  scope: MedusaContainer,
  id: string,
  fields: string[] = accountFields
) {
  const account = await refetchOne<{ id?: string }>(
    scope,
    "amazon_account",
    id,
    fields
  )
  const [shown] = await withMirrors(scope, [account])
  return shown
}
