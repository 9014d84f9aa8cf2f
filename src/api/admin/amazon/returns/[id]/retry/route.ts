import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retryReturnWorkflow } from "../../../../../../workflows/aftersales/retry-return"
import { refetchOne } from "../../../refetch-one"
import { returnFields } from "../../query-config"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result: id } = await retryReturnWorkflow(req.scope).run({
    input: { id: req.params.id ?? "" },
  })
  res.json({
    amazon_return: await refetchOne(
      req.scope,
      "amazon_return",
      id,
      returnFields
    ),
  })
}
