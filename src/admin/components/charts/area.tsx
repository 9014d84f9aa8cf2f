// The library is larger than all of ours, so it comes with the first chart and not with the page.
// Only the library: a module of ours that is imported this way makes Medusa's plugin build move all
// of ours into files without an extension, which the shop's Tailwind does not read.

import { lazy } from "react"
import { countAxis, grid, margin, nameAxis } from "./axes"
import { ChartTooltip } from "./tooltip"
import type { ChartRow, DrawingProps } from "./types"

/** A number over time. */
export const Area = lazy(() =>
  import("recharts").then(
    ({
      Area: Shape,
      AreaChart,
      CartesianGrid,
      ResponsiveContainer,
      Tooltip,
      XAxis,
      YAxis,
    }) => ({
      default: ({ label, series, rows }: DrawingProps) => (
        <ResponsiveContainer width="100%" height="100%">
          <AreaChart data={rows} margin={margin} aria-label={label}>
            <CartesianGrid {...grid} />
            <XAxis {...nameAxis} />
            <YAxis {...countAxis} />
            <Tooltip
              cursor={{ stroke: "var(--border-strong)" }}
              content={<ChartTooltip series={series} />}
              isAnimationActive={false}
            />
            {series.map(({ name, color }, index) => (
              <Shape
                key={name}
                name={name}
                dataKey={(row: ChartRow) => row.values[index]}
                stroke={color}
                strokeWidth={2}
                fill={color}
                fillOpacity={0.15}
                isAnimationActive={false}
              />
            ))}
          </AreaChart>
        </ResponsiveContainer>
      ),
    })
  )
)
