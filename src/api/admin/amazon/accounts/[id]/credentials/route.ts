import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { replaceCredentialsWorkflow } from "../../../../../../workflows/accounts/replace-credentials"
import { refetchAccount } from "../../refetch-account"
import { sealCredentials } from "../../seal-credentials"
import type { ReplaceCredentials } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReplaceCredentials>,
  res: MedusaResponse
) => {
  const { result: id } = await replaceCredentialsWorkflow(req.scope).run({
    input: {
      id: req.params.id ?? "",
      sealed_credentials: sealCredentials(req.scope, req.validatedBody),
    },
  })
  res.json({ amazon_account: await refetchAccount(req.scope, id) })
}
