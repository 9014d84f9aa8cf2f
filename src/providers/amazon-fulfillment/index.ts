import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import AmazonFulfillmentService from "./service"

export default ModuleProvider(Modules.FULFILLMENT, {
  services: [AmazonFulfillmentService],
})
