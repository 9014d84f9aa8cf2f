import { MedusaError } from "@medusajs/framework/utils"
import type AmazonModuleService from "../../modules/amazon/service"

export type StoredAccount = Awaited<
  ReturnType<AmazonModuleService["retrieveAmazonAccount"]>
>

/** The account, or NOT_FOUND with a sentence. */
export async function retrieveAccount(
  amazon: AmazonModuleService,
  id: string
): Promise<StoredAccount> {
  const [account] = await amazon.listAmazonAccounts({ id })
  if (!account) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to find Amazon account ${id}: there is none. GET /admin/amazon/accounts lists them.`
    )
  }
  return account
}
