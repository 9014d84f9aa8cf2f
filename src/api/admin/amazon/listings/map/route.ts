import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { changeListingsWorkflow } from "../../../../../workflows/listings/change-listings"
import type { MapListings } from "../validators"

/** All of them or none. */
export const POST = async (
  req: AuthenticatedMedusaRequest<MapListings>,
  res: MedusaResponse
) => {
  const { result: count } = await changeListingsWorkflow(req.scope).run({
    input: { changes: req.validatedBody.mappings },
  })
  res.json({ count })
}
