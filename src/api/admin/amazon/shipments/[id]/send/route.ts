import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { askSenderWorkflow } from "../../../../../../workflows/shipments/ask-sender"
import { refetchOne } from "../../../refetch-one"
import { shipmentFields } from "../../query-config"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { id = "" } = req.params
  await askSenderWorkflow(req.scope).run({ input: { what: "send", id } })
  res.json({
    amazon_shipment: await refetchOne(
      req.scope,
      "amazon_shipment",
      id,
      shipmentFields
    ),
  })
}
