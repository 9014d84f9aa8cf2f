import type { ReportDocument } from "@sp-api-sdk/reports-api-2021-06-30"
import type { AmazonCall, AmazonRoute } from "../amazon-route"
import type { SimulatedAmazon } from "../simulated-amazon"
import { findDocument } from "./get-document"

export const getReportDocument: AmazonRoute = {
  operation: "getReportDocument",
  method: "GET",
  path: "/reports/2021-06-30/documents/{reportDocumentId}",

  async answer(
    call: AmazonCall,
    amazon: SimulatedAmazon
  ): Promise<ReportDocument> {
    const { documentId, ...found } = await findDocument(
      call,
      amazon,
      call.path["reportDocumentId"] ?? "",
      ["report"]
    )
    return { reportDocumentId: documentId, ...found }
  },
}
