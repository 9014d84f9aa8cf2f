// How long an order has been pending, and days, short enough to stand below a bar.

const units = [
  { unit: "week", hours: 168 },
  { unit: "day", hours: 24 },
  { unit: "hour", hours: 1 },
  { unit: "minute", hours: 1 / 60 },
] as const

/** "30 min", "6 hrs", "3 days": in the largest unit that gives a whole number. */
export function formatShortHours(hours: number, language: string): string {
  const { unit, hours: size } =
    units.find(({ hours: size }) => hours >= size && hours % size === 0) ??
    units[3]
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 0,
  }).format(hours / size)
}

/** "26 Nov" for "2026-11-26". The server's days are those of UTC. */
export const formatShortDay = (day: string, language: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  })

/** "84 minutes", "6 hours", "8 days": rounded up, so that "within" and "up to" are true. */
export function formatHoursUp(hours: number, language: string): string {
  const [value, unit] =
    hours < 2
      ? [hours * 60, "minute"]
      : hours < 48
        ? [hours, "hour"]
        : [hours / 24, "day"]
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(Math.ceil(value))
}
