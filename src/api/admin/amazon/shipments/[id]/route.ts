import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { askSenderWorkflow } from "../../../../../workflows/shipments/ask-sender"
import { refetchOne } from "../../refetch-one"
import { shipmentFields } from "../query-config"
import type { EditShipment } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { fields } = req.queryConfig
  const { id = "" } = req.params
  res.json({
    amazon_shipment: await refetchOne(req.scope, "amazon_shipment", id, fields),
  })
}

/** Amazon is told of the change soon, not here. */
export const POST = async (
  req: AuthenticatedMedusaRequest<EditShipment>,
  res: MedusaResponse
) => {
  const { id = "" } = req.params
  await askSenderWorkflow(req.scope).run({
    input: { what: "edit", id, change: req.validatedBody },
  })
  res.json({
    amazon_shipment: await refetchOne(
      req.scope,
      "amazon_shipment",
      id,
      shipmentFields
    ),
  })
}
