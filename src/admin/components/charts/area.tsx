// Loaded when a chart is shown, not with the page: the library is larger than all of ours.

import {
  Area as Shape,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import { countAxis, grid, margin, nameAxis } from "./axes"
import { ChartTooltip } from "./tooltip"
import type { ChartRow, DrawingProps } from "./types"

/** A number over time. It holds until it changes, so it goes in steps and is never between two. */
const Area = ({ label, series, rows }: DrawingProps) => (
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
          type="stepAfter"
          stroke={color}
          strokeWidth={2}
          fill={color}
          fillOpacity={0.15}
          isAnimationActive={false}
        />
      ))}
    </AreaChart>
  </ResponsiveContainer>
)

export default Area
