import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readListingsWorkflow } from "../../../../../workflows/read-listings"
import type { ReadListings } from "../validators"

/** Reads now, for twenty seconds at most; what is left goes on by itself. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReadListings>,
  res: MedusaResponse
) => {
  const { account_id } = req.validatedBody
  const { result: readings } = await readListingsWorkflow(req.scope).run({
    input: account_id === undefined ? {} : { account_id },
  })
  res.json({ readings })
}
