import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { suggestVariantsWorkflow } from "../../../../../../workflows/listings/suggest-variants"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { id = "" } = req.params
  const { result: suggestions } = await suggestVariantsWorkflow(req.scope).run({
    input: { ids: [id] },
  })
  res.json({ suggestions: suggestions[id] ?? [] })
}
