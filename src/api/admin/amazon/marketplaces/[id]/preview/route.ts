import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { previewMarketplaceWorkflow } from "../../../../../../workflows/marketplaces/preview/preview-marketplace"
import type { PreviewParams } from "../../validators"

/** Changes nothing. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, PreviewParams>,
  res: MedusaResponse
) => {
  const { id = "" } = req.params
  const { act, offset, limit, ...changes } = req.validatedQuery
  const { result } = await previewMarketplaceWorkflow(req.scope).run({
    input: { id, changes, offset, limit, ...(act && { acts: act }) },
  })
  res.json({ ...result, offset, limit })
}
