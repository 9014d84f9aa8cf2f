// How all charts of ours look: thin, quiet, no motion. They are drawn anew every few seconds.

const tick = { fill: "var(--fg-muted)", fontSize: 12 }

export const margin = { top: 8, right: 8, bottom: 0, left: 0 }

export const grid = { vertical: false, stroke: "var(--border-base)" }

export const nameAxis = {
  dataKey: "name",
  tick,
  tickLine: false,
  axisLine: false,
  minTickGap: 12,
} as const

export const countAxis = {
  tick,
  tickLine: false,
  axisLine: false,
  allowDecimals: false,
  width: 36,
} as const
