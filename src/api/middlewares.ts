import { defineMiddlewares } from "@medusajs/framework/http"
import { accountMiddlewares } from "./admin/amazon/accounts/middlewares"
import { authorizationMiddlewares } from "./admin/amazon/authorizations/middlewares"
import { carrierMiddlewares } from "./admin/amazon/carriers/middlewares"
import { inspectionMiddlewares } from "./admin/amazon/inspections/middlewares"
import { fbaStockMiddlewares } from "./admin/amazon/fba-stock/middlewares"
import { holdMiddlewares } from "./admin/amazon/holds/middlewares"
import { listingMiddlewares } from "./admin/amazon/listings/middlewares"
import { marketplaceMiddlewares } from "./admin/amazon/marketplaces/middlewares"
import { offerMiddlewares } from "./admin/amazon/offers/middlewares"
import { orderMiddlewares } from "./admin/amazon/orders/middlewares"
import { problemMiddlewares } from "./admin/amazon/problems/middlewares"
import { progressMiddlewares } from "./admin/amazon/progress/middlewares"
import { returnMiddlewares } from "./admin/amazon/returns/middlewares"
import { shipmentMiddlewares } from "./admin/amazon/shipments/middlewares"
import { outboundMiddlewares } from "./admin/amazon/outbound/middlewares"
import { statisticsMiddlewares } from "./admin/amazon/statistics/middlewares"
import { syncMiddlewares } from "./admin/amazon/sync/middlewares"
import { amazonStateMiddlewares } from "./erp/amazon-state"
import { storefrontMiddlewares } from "./guard/hide-from-storefront"
import { quietMiddlewares } from "./guard/keep-quiet"
import { guardMiddlewares } from "./guard/middlewares"

export default defineMiddlewares([
  ...storefrontMiddlewares,
  ...guardMiddlewares,
  ...quietMiddlewares,
  ...amazonStateMiddlewares,
  ...accountMiddlewares,
  ...authorizationMiddlewares,
  ...marketplaceMiddlewares,
  ...orderMiddlewares,
  ...shipmentMiddlewares,
  ...carrierMiddlewares,
  ...listingMiddlewares,
  ...offerMiddlewares,
  ...inspectionMiddlewares,
  ...returnMiddlewares,
  ...outboundMiddlewares,
  ...fbaStockMiddlewares,
  ...syncMiddlewares,
  ...holdMiddlewares,
  ...problemMiddlewares,
  ...progressMiddlewares,
  ...statisticsMiddlewares,
])
