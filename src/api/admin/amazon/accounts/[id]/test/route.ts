import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { testAccountWorkflow } from "../../../../../../workflows/accounts/test-account"
import { refetchAccount } from "../../refetch-account"

/** A "no" of Amazon's is a result of the test, not a failure of this request. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id ?? ""
  const { result: test } = await testAccountWorkflow(req.scope).run({
    input: { id },
  })
  res.json({ amazon_account: await refetchAccount(req.scope, id), test })
}
