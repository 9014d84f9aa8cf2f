import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retryOrdersWorkflow } from "../../../../../../workflows/audit/retry-orders"
import { refetchOrder, toRowId } from "../../refetch-order"

/** Applies the order again now, instead of at its next try. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = toRowId(req.params.id)
  await retryOrdersWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ amazon_order: await refetchOrder(req.scope, id) })
}
