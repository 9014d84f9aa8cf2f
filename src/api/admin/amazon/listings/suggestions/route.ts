import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { suggestVariantsWorkflow } from "../../../../../workflows/listings/suggest-variants"
import type { SuggestionsParams } from "../validators"

/** For a page of the inbox at once, by listing. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, SuggestionsParams>,
  res: MedusaResponse
) => {
  const { result: suggestions } = await suggestVariantsWorkflow(req.scope).run({
    input: { ids: req.validatedQuery.id },
  })
  res.json({ suggestions })
}
