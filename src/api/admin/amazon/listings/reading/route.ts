import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readCatalogueProgressWorkflow } from "../../../../../workflows/listings/read-progress"
import type { GetReadingParams } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetReadingParams>,
  res: MedusaResponse
) => {
  const { result: reading } = await readCatalogueProgressWorkflow(
    req.scope
  ).run({ input: req.validatedQuery })
  res.json({ reading })
}
