import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { suggestVariantsWorkflow } from "../../../../../../workflows/listings/suggest-variants"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: suggestions } = await suggestVariantsWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json({ suggestions })
}
