import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { disconnectAccountWorkflow } from "../../../../../workflows/accounts/disconnect-account"
import { renameAccountWorkflow } from "../../../../../workflows/accounts/rename-account"
import { refetchAccount } from "../refetch-account"
import type { UpdateAccount } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { fields } = req.queryConfig
  res.json({
    amazon_account: await refetchAccount(
      req.scope,
      req.params.id ?? "",
      fields
    ),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateAccount>,
  res: MedusaResponse
) => {
  const { result: id } = await renameAccountWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", name: req.validatedBody.name },
  })
  res.json({ amazon_account: await refetchAccount(req.scope, id) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: id } = await disconnectAccountWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json({ id, object: "amazon_account", deleted: true })
}
