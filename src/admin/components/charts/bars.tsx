// Loaded when a chart is shown, not with the page: the library is larger than all of ours.

import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import { countAxis, grid, margin, nameAxis } from "./axes"
import { ChartTooltip } from "./tooltip"
import type { ChartRow, DrawingProps } from "./types"

/** Counts side by side; several series stand on each other. */
const Bars = ({ label, series, rows }: DrawingProps) => (
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
)

export default Bars
