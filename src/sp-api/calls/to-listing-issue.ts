// What Amazon says against a change, in our words. Its own sentences are kept, redacted and cut:
// they are what a seller can look up.

import type { ListingIssue } from "../listings-gateway"
import type { Redactor } from "../redact"

export interface WireIssue {
  code: string | null
  message: string | null
  severity: string | null
}

/** "WARNING" and "INFO" do not block; a word that Amazon adds later is taken for a warning. */
const severities: Readonly<Record<string, ListingIssue["severity"]>> = {
  ERROR: "error",
  WARNING: "warning",
  INFO: "info",
}

export const toListingIssue = (
  issue: WireIssue,
  redactor: Pick<Redactor, "text">
): ListingIssue => ({
  code: redactor.text(issue.code ?? "unknown"),
  message: redactor.text(issue.message ?? ""),
  severity: severities[issue.severity?.toUpperCase() ?? ""] ?? "warning",
})
