import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { AMAZON_MODULE } from "../../../../../modules/amazon"
import type AmazonModuleService from "../../../../../modules/amazon/service"
import { hashOfState } from "../../../../../workflows/accounts/authorization-state"
import { completeAuthorizationWorkflow } from "../../../../../workflows/accounts/complete-authorization"
import { refetchAccount } from "../../accounts/refetch-account"
import type { CompleteAuthorization } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<CompleteAuthorization>,
  res: MedusaResponse
) => {
  const { state, selling_partner_id, spapi_oauth_code, ...refused } =
    req.validatedBody
  const { consents } = req.scope.resolve<AmazonModuleService>(AMAZON_MODULE)
  const { result } = await completeAuthorizationWorkflow(req.scope).run({
    input: {
      state_hash: hashOfState(state),
      actor_id: req.auth_context.actor_id,
      seller_id: selling_partner_id ?? null,
      sealed_code: spapi_oauth_code
        ? consents.sealCode(spapi_oauth_code)
        : null,
      refusal: refused.error_description ?? refused.error ?? null,
    },
  })
  res.json({
    amazon_account: await refetchAccount(req.scope, result.id),
    test: result.test,
  })
}
