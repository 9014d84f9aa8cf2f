import { Skeleton, Text } from "@medusajs/ui"
import { Suspense } from "react"
import { useFormat } from "../../hooks/use-format"
import { Area } from "./area"
import { Bars } from "./bars"
import type { DrawingProps } from "./types"

const drawings = { bars: Bars, area: Area }

interface ChartProps extends DrawingProps {
  kind: keyof typeof drawings
  /** What `name` of a row is: "Day". */
  nameOf: string
}

/** A drawing for the eye, and the same numbers as a table for those who hear the page. */
export function Chart({ kind, nameOf, ...drawing }: ChartProps) {
  const { label, series } = drawing
  const Drawing = drawings[kind]
  return (
    <figure className="flex flex-col gap-y-3">
      <div className="h-56 w-full">
        <Suspense fallback={<Skeleton className="h-full w-full" />}>
          <Drawing {...drawing} />
        </Suspense>
      </div>
      {series.length > 1 && (
        <figcaption aria-hidden className="flex flex-wrap gap-x-4 gap-y-1">
          {series.map(({ name, color }) => (
            <span key={name} className="flex items-center gap-x-2">
              <span
                className="size-2 rounded-sm"
                style={{ background: color }}
              />
              <Text size="xsmall" className="text-ui-fg-subtle">
                {name}
              </Text>
            </span>
          ))}
        </figcaption>
      )}
      <NumbersTable nameOf={nameOf} {...drawing} label={label} />
    </figure>
  )
}

function NumbersTable({
  nameOf,
  label,
  series,
  rows,
}: DrawingProps & { nameOf: string }) {
  const format = useFormat()
  return (
    <table className="sr-only">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{nameOf}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, detail, values }) => (
          <tr key={name}>
            <th scope="row">{detail ?? name}</th>
            {series.map((one, index) => (
              <td key={one.name}>{format.number(values[index] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
