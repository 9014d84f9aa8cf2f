import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { decideCancellationWorkflow } from "../../../../../../workflows/decide-cancellation"
import { refetchOrder, toRowId } from "../../refetch-order"
import type { DecideCancellation } from "../../validators"

/** What the shop decides when the buyer asks to cancel; it may change its mind. */
export const POST = async (
  req: AuthenticatedMedusaRequest<DecideCancellation>,
  res: MedusaResponse
) => {
  const id = toRowId(req.params.id)
  await decideCancellationWorkflow(req.scope).run({
    input: {
      id,
      decision: req.validatedBody.decision,
      by: req.auth_context.actor_id,
    },
  })
  res.json({ amazon_order: await refetchOrder(req.scope, id) })
}
