import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { decideInspectionWorkflow } from "../../../../../workflows/aftersales/decide-inspection"
import { refetchOne } from "../../refetch-one"
import { inspectionFields } from "../query-config"
import type { DecideInspection } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<DecideInspection>,
  res: MedusaResponse
) => {
  const { result: id } = await decideInspectionWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params.id ?? "",
      by: req.auth_context.actor_id,
    },
  })
  res.json({
    amazon_inspection: await refetchOne(
      req.scope,
      "amazon_inspection",
      id,
      inspectionFields
    ),
  })
}
