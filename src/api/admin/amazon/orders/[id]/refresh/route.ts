import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { refreshOrdersWorkflow } from "../../../../../../workflows/refresh-orders"
import { refetchOrder, toRowId } from "../../refetch-order"

/** Reads the order at Amazon now, whatever the next reading would bring. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = toRowId(req.params.id)
  const { result } = await refreshOrdersWorkflow(req.scope).run({
    input: { ids: [id] },
  })
  res.json({ amazon_order: await refetchOrder(req.scope, id), ...result })
}
