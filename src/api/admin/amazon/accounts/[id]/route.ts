import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { disconnectAccountWorkflow } from "../../../../../workflows/accounts/disconnect-account"
import { changeAccountWorkflow } from "../../../../../workflows/accounts/change-account"
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
  const { result: id } = await changeAccountWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id ?? "" },
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
