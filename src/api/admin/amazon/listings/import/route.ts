import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { importListingsWorkflow } from "../../../../../workflows/listings/csv/import-listings"
import type { ImportListings } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<ImportListings>,
  res: MedusaResponse
) => {
  const { result } = await importListingsWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.json({ import: result })
}
