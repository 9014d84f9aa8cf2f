import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { AMAZON_MODULE } from "../../../../../modules/amazon"
import type AmazonModuleService from "../../../../../modules/amazon/service"
import { listRegions } from "../../../../../workflows/accounts/list-regions"

export const GET = (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { consents } = req.scope.resolve<AmazonModuleService>(AMAZON_MODULE)
  res.json({ is_available: consents.isAvailable, regions: listRegions() })
}
