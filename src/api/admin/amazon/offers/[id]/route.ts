import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { explainListingWorkflow } from "../../../../../workflows/offers/explain-listing"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: amazon_offer } = await explainListingWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json({ amazon_offer })
}
