import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { askPublisherWorkflow } from "../../../../../workflows/offers/ask-publisher"
import type { PushOffers } from "../validators"

/** Every number is compared with what Amazon shows, and sent where it differs: soon, not here. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PushOffers>,
  res: MedusaResponse
) => {
  const { result: count } = await askPublisherWorkflow(req.scope).run({
    input: { what: "push", ...req.validatedBody },
  })
  res.json({ count })
}
