import { Text } from "@medusajs/ui"
import { useFormat } from "../../hooks/use-format"
import type { ChartRow, ChartSeries } from "./types"

interface ChartTooltipProps {
  series: ChartSeries[]
  /** As the chart hands it over: what is pointed at. */
  active?: boolean
  payload?: readonly { payload?: ChartRow }[]
}

/** The numbers of the bar or day that is pointed at. */
export function ChartTooltip({ series, active, payload }: ChartTooltipProps) {
  const format = useFormat()
  const row = payload?.[0]?.payload
  if (!active || !row) {
    return null
  }
  return (
    <div className="bg-ui-bg-base shadow-elevation-tooltip flex flex-col gap-y-1 rounded-lg px-3 py-2">
      <Text size="xsmall" className="text-ui-fg-subtle">
        {row.detail ?? row.name}
      </Text>
      {series.map(({ name, color }, index) => (
        <div key={name} className="flex items-center gap-x-2">
          <span
            className="size-2 shrink-0 rounded-sm"
            style={{ background: color }}
          />
          <Text size="xsmall" weight="plus" className="tabular-nums">
            {format.number(row.values[index] ?? 0)} {name}
          </Text>
        </div>
      ))}
    </div>
  )
}
