// Numbers, moments and spans of time as a reader of `language` writes them.

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language).format(value)

export const formatPercent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: "percent",
    maximumFractionDigits: share < 0.1 || share > 0.9 ? 1 : 0,
  }).format(share)

/** @param amount a decimal as text: it is shown, never reckoned with */
export const formatMoney = (
  amount: string,
  currencyCode: string,
  language: string
): string =>
  new Intl.NumberFormat(language, {
    style: "currency",
    currency: currencyCode,
  }).format(amount as unknown as number)

/** "26 Nov 2026, 10:02", in the reader's own time zone. */
export const formatMoment = (at: string | Date, language: string): string =>
  new Date(at).toLocaleString(language, {
    dateStyle: "medium",
    timeStyle: "short",
  })

export const formatDay = (at: string | Date, language: string): string =>
  new Date(at).toLocaleDateString(language, { dateStyle: "medium" })

/** "40 minutes", "3 hours", "2 days": one unit, never rounded up. */
export function formatSpan(ms: number, language: string): string {
  const [value, unit] =
    ms < hourMs
      ? [ms / minuteMs, "minute"]
      : ms < 2 * dayMs
        ? [ms / hourMs, "hour"]
        : [ms / dayMs, "day"]
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(Math.max(0, Math.floor(value)))
}

/** "now", "3 minutes ago", "in 2 hours". */
export function formatRelative(
  at: string | Date,
  now: number,
  language: string
): string {
  const ms = new Date(at).getTime() - now
  const distance = Math.abs(ms)
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" })
  if (distance < minuteMs) {
    return format.format(0, "second")
  }
  if (distance < hourMs) {
    return format.format(Math.trunc(ms / minuteMs), "minute")
  }
  return distance < 2 * dayMs
    ? format.format(Math.trunc(ms / hourMs), "hour")
    : format.format(Math.trunc(ms / dayMs), "day")
}

/** "Germany" for "DE". */
export function formatCountry(code: string, language: string): string {
  // Amazon writes UK.
  const region = code === "UK" ? "GB" : code
  return (
    new Intl.DisplayNames([language], { type: "region" }).of(region) ?? code
  )
}
