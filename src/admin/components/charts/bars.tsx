// The library is larger than all of ours, so it comes with the first chart and not with the page.
// Only the library: a module of ours that is imported this way makes Medusa's plugin build move all
// of ours into files without an extension, which the shop's Tailwind does not read.

import { lazy } from "react"
import { countAxis, grid, margin, nameAxis } from "./axes"
import { ChartTooltip } from "./tooltip"
import type { ChartRow, DrawingProps } from "./types"

/** Counts side by side; several series stand on each other. */
export const Bars = lazy(() =>
  import("recharts").then(
    ({
      Bar,
      BarChart,
      CartesianGrid,
      ResponsiveContainer,
      Tooltip,
      XAxis,
      YAxis,
    }) => ({
      default: ({ label, series, rows }: DrawingProps) => (
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={rows} margin={margin} aria-label={label}>
            <CartesianGrid {...grid} />
            <XAxis {...nameAxis} />
            <YAxis {...countAxis} />
            <Tooltip
              cursor={{ fill: "var(--bg-base-hover)" }}
              content={<ChartTooltip series={series} />}
              isAnimationActive={false}
            />
            {series.map(({ name, color }, index) => (
              <Bar
                key={name}
                name={name}
                dataKey={(row: ChartRow) => row.values[index]}
                stackId="all"
                fill={color}
                maxBarSize={40}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      ),
    })
  )
)
