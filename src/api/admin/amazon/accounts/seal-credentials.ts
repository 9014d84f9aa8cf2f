import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../../../modules/amazon"
import type AmazonModuleService from "../../../../modules/amazon/service"
import type { ReplaceCredentials } from "./validators"

/** Sealed on arrival: beyond this line nobody, a workflow's log included, sees them open. */
export const sealCredentials = (
  scope: MedusaContainer,
  { client_id, client_secret, refresh_token }: ReplaceCredentials
): string =>
  scope.resolve<AmazonModuleService>(AMAZON_MODULE).sealCredentials({
    clientId: client_id,
    clientSecret: client_secret,
    refreshToken: refresh_token,
  })
