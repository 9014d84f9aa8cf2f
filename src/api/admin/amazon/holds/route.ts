import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { listHoldsWorkflow } from "../../../../workflows/holds/list-holds"
import type { GetHoldsParams } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, GetHoldsParams>,
  res: MedusaResponse
) => {
  const { variant_id, inventory_item_id, limit } = req.validatedQuery
  const { result } = await listHoldsWorkflow(req.scope).run({
    input: {
      limit,
      ...(variant_id !== undefined && { variant_id }),
      ...(inventory_item_id !== undefined && { inventory_item_id }),
    },
  })
  res.json(result)
}
