import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { switchAccountWorkflow } from "../../../../../../workflows/accounts/switch-account"
import { refetchAccount } from "../../refetch-account"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: id } = await switchAccountWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", to: "connected" },
  })
  res.json({ amazon_account: await refetchAccount(req.scope, id) })
}
