import type { CreateReportResponse } from "@sp-api-sdk/reports-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { invalidInput } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { toJobId } from "../store/job-store"
import type { ReportType } from "../write-report"
import { reportTypes } from "../write-report"
import { bodyText, bodyTexts, bodyTime } from "./body-reader"
import { throwIfElsewhere } from "./listing-query"
import { QueryReader } from "./query-reader"

const DAY = 86_400_000
/** Of the shop's own returns in one report. */
const MOST_DAYS = 60

/** Of one marketplace. */
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
    const type = readType(body)
    const marketplaceIds = bodyTexts(body, "marketplaceIds", 1, 1)
    throwIfElsewhere(marketplaceIds, seller)
    const job = await amazon.listings.createReport({
      sellerId: seller.sellerId,
      type,
      marketplaceIds,
      ...readPeriod(body, type, amazon.clock.now()),
    })
    return { reportId: toJobId(job) }
  },
}

function readType(body: unknown): ReportType {
  const type = bodyText(body, "reportType")
  const known = reportTypes.find((one) => one === type)
  if (!known) {
    throw invalidInput(
      `The report type '${type}' is unknown here. Known are ${reportTypes.join(", ")}.`
    )
  }
  return known
}

/** The report of listings has none, and lets one pass as Amazon does. */
function readPeriod(
  body: unknown,
  type: ReportType,
  now: number
): { dataStart: string | null; dataEnd: string | null } {
  const dataStart = bodyTime(body, "dataStartTime")
  const dataEnd = bodyTime(body, "dataEndTime")
  if (type === "GET_MERCHANT_LISTINGS_ALL_DATA") {
    return { dataStart, dataEnd }
  }
  const from = dataStart === null ? now : Date.parse(dataStart)
  const until = dataEnd === null ? now : Date.parse(dataEnd)
  if (from > until || from > now) {
    throw invalidInput(
      "The field 'dataStartTime' must not be later than 'dataEndTime' or than now."
    )
  }
  const isLong = until - from > MOST_DAYS * DAY
  if (isLong && type === "GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE") {
    throw invalidInput(
      `The fields 'dataStartTime' and 'dataEndTime' must not be more than ${MOST_DAYS} days apart.`
    )
  }
  return { dataStart, dataEnd }
}
