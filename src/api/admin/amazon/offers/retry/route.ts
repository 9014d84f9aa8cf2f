import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { askPublisherWorkflow } from "../../../../../workflows/offers/ask-publisher"
import type { NameListings } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<NameListings>,
  res: MedusaResponse
) => {
  const { result: count } = await askPublisherWorkflow(req.scope).run({
    input: { what: "retry", ids: req.validatedBody.ids },
  })
  res.json({ count })
}
