import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { previewOffersWorkflow } from "../../../../../workflows/offers/preview-offers"
import type { PreviewOffersParams } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, PreviewOffersParams>,
  res: MedusaResponse
) => {
  const { result } = await previewOffersWorkflow(req.scope).run({
    input: req.validatedQuery,
  })
  res.json(result)
}
