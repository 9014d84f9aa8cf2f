import { Text } from "@medusajs/ui"
import { useFormat } from "../hooks/use-format"

interface ProgressLineProps {
  label: string
  done: number
  /** Null: nobody knows yet. */
  total: number | null
  /** "pages", "orders" … in the reader's words. */
  unit: string
}

/** How far something is that takes a while. */
export const ProgressLine = ({
  label,
  done,
  total,
  unit,
}: ProgressLineProps) => {
  const format = useFormat()
  const share = total ? Math.min(1, done / total) : null
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-baseline justify-between gap-x-4">
        <Text size="small" weight="plus">
          {label}
        </Text>
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {total === null
            ? format.number(done)
            : `${format.number(done)} / ${format.number(total)}`}{" "}
          {unit}
        </Text>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share !== null && { "aria-valuenow": Math.round(share * 100) })}
        className="bg-ui-bg-component h-1.5 overflow-hidden rounded-full"
      >
        <div
          className={
            share === null
              ? "bg-ui-fg-interactive h-full w-1/4 motion-safe:animate-pulse rounded-full"
              : "bg-ui-fg-interactive h-full rounded-full motion-safe:transition-[width]"
          }
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  )
}
