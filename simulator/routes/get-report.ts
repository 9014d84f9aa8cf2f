import type { Report } from "@sp-api-sdk/reports-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import { notFound } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { toJobId } from "../store/job-store"
import { QueryReader } from "./query-reader"

export const getReport: AmazonRoute = {
  operation: "getReport",
  method: "GET",
  path: "/reports/2021-06-30/reports/{reportId}",

  async answer(
    { seller, query, path }: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<Report> {
    new QueryReader(query).throwIfUnknown([])
    const reportId = path["reportId"] ?? ""
    const job = await amazon.listings.jobs.find(
      "report",
      reportId,
      seller.sellerId
    )
    if (!job) {
      throw notFound(`The report '${reportId}' was not found.`)
    }
    return {
      reportId: toJobId(job),
      reportType: job.type,
      marketplaceIds: job.marketplaceIds,
      ...(job.dataStart && { dataStartTime: job.dataStart }),
      ...(job.dataEnd && { dataEndTime: job.dataEnd }),
      createdTime: job.createdAt,
      processingStatus: job.status,
      ...(job.startedAt && { processingStartTime: job.startedAt }),
      ...(job.endedAt && { processingEndTime: job.endedAt }),
      ...(job.resultDocumentId && { reportDocumentId: job.resultDocumentId }),
    }
  },
}
