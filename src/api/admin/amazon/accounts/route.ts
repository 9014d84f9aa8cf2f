import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { connectAccountWorkflow } from "../../../../workflows/accounts/connect-account"
import { withMirrors } from "../../../../workflows/fba/show-accounts"
import { listPage } from "../list-page"
import { refetchAccount } from "./refetch-account"
import { sealCredentials } from "./seal-credentials"
import type { ConnectAccount } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { rows, ...page } = await listPage(req, "amazon_account")
  res.json({
    amazon_accounts: await withMirrors(req.scope, rows),
    ...page,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<ConnectAccount>,
  res: MedusaResponse
) => {
  const { name, seller_id, region, ...credentials } = req.validatedBody
  const { result } = await connectAccountWorkflow(req.scope).run({
    input: {
      name,
      seller_id,
      region,
      sealed_credentials: sealCredentials(req.scope, credentials),
    },
  })
  res.json({
    amazon_account: await refetchAccount(req.scope, result.id),
    test: result.test,
  })
}
