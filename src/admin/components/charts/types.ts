export interface ChartSeries {
  name: string
  /** A variable of Medusa's theme, so that it is right in light and dark: "var(--fg-interactive)". */
  color: string
}

export interface ChartRow {
  /** Short: it stands below the axis. */
  name: string
  /** In full, for the tooltip and the table. @default name */
  detail?: string
  /** One for each series. */
  values: number[]
}

export interface DrawingProps {
  label: string
  series: ChartSeries[]
  rows: ChartRow[]
}
