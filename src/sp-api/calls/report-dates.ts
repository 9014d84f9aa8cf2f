// When was it, as a report writes it? "2025-07-10T07:00:00+00:00" in the reports of Amazon's
// warehouses, "10-Jul-2025" in those of merchants (seen in the US), without a zone or a time.

import { toMoment } from "../wire/values"

const months = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
]

/** A day without a time is its midnight in UTC. Null for what is no date. */
export function toReportMoment(value: string): string | null {
  const text = value.trim()
  const [, day = "", name = "", year = ""] =
    /^(\d{1,2})-([a-z]{3})-(\d{4})$/i.exec(text) ?? []
  const month = months.indexOf(name.toLowerCase()) + 1
  if (month > 0) {
    return toDay(`${year}-${pad(String(month))}-${pad(day)}`)
  }
  return toDay(text) ?? toMoment(text)
}

const pad = (number: string): string => number.padStart(2, "0")

function toDay(date: string): string | null {
  const moment = toMoment(`${date}T00:00:00Z`)
  // JavaScript takes the 31st of February for the 3rd of March.
  return moment?.startsWith(date) ? moment : null
}
