import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { changeCarrierWorkflow } from "../../../../../workflows/shipments/change-carriers"
import { refetchOne } from "../../refetch-one"
import { carrierFields } from "../query-config"
import type { ChangeCarrier } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { fields } = req.queryConfig
  const { id = "" } = req.params
  res.json({
    amazon_carrier: await refetchOne(req.scope, "amazon_carrier", id, fields),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<ChangeCarrier>,
  res: MedusaResponse
) => {
  const { id = "" } = req.params
  await changeCarrierWorkflow(req.scope).run({
    input: { what: "change", id, rule: req.validatedBody },
  })
  res.json({
    amazon_carrier: await refetchOne(
      req.scope,
      "amazon_carrier",
      id,
      carrierFields
    ),
  })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: id } = await changeCarrierWorkflow(req.scope).run({
    input: { what: "remove", id: req.params.id ?? "" },
  })
  res.json({ id, object: "amazon_carrier", deleted: true })
}
