import type { CreateReportResponse } from "@sp-api-sdk/reports-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { toJobId } from "../store/job-store"
import { bodyText, bodyTexts } from "./body-reader"
import { throwIfElsewhere } from "./listing-query"
import { QueryReader } from "./query-reader"

const KNOWN = "GET_MERCHANT_LISTINGS_ALL_DATA"

/** Of one marketplace; a period, which this report does not have, is let pass as Amazon does. */
export const createReport: AmazonRoute = {
  operation: "createReport",
  method: "POST",
  path: "/reports/2021-06-30/reports",
  status: 202,

  async answer(
    { seller, query, body }: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<CreateReportResponse> {
    new QueryReader(query).throwIfUnknown([])
    const type = bodyText(body, "reportType")
    if (type !== KNOWN) {
      throw invalidInput(
        `The report type '${type}' is unknown here. Known is ${KNOWN}.`
      )
    }
    const marketplaceIds = bodyTexts(body, "marketplaceIds", 1, 1)
    throwIfElsewhere(marketplaceIds, seller)
    const job = await amazon.listings.createReport({
      sellerId: seller.sellerId,
      type,
      marketplaceIds,
    })
    return { reportId: toJobId(job) }
  },
}
