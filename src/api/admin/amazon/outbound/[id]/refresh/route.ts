import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { followOutboundsWorkflow } from "../../../../../../workflows/follow-outbounds"
import { refetchOne } from "../../../refetch-one"
import { outboundFields } from "../../query-config"

/** Asks Amazon now, and follows it; what stood in the way is in `last_error`. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id ?? ""
  const read = () =>
    refetchOne(req.scope, "amazon_outbound_order", id, outboundFields)
  await read()
  const { result } = await followOutboundsWorkflow(req.scope).run({
    input: { ids: [id] },
  })
  res.json({
    amazon_outbound_order: await read(),
    followed: result.followed,
    failed: result.failed,
  })
}
