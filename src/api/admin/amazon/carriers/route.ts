import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { changeCarrierWorkflow } from "../../../../workflows/shipments/change-carriers"
import { listPage } from "../list-page"
import { refetchOne } from "../refetch-one"
import { carrierFields } from "./query-config"
import type { AddCarrier } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { rows, ...page } = await listPage(req, "amazon_carrier")
  res.json({ amazon_carriers: rows, ...page })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AddCarrier>,
  res: MedusaResponse
) => {
  const { result: id } = await changeCarrierWorkflow(req.scope).run({
    input: { what: "add", rule: req.validatedBody },
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
