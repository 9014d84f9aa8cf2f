import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readOfferStateWorkflow } from "../../../../workflows/offers/read-offer-state"
import type { GetOffersParams } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetOffersParams>,
  res: MedusaResponse
) => {
  const { result: amazon_offers } = await readOfferStateWorkflow(req.scope).run(
    { input: req.validatedQuery }
  )
  res.json({ amazon_offers })
}
