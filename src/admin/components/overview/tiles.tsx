import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface TileProps {
  label: string
  value: ReactNode
  /** What it means, or whether it is unusual. */
  hint: ReactNode
}

const Tile = ({ label, value, hint }: TileProps) => (
  <div className="bg-ui-bg-base flex flex-col gap-y-1 px-6 py-4">
    <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
    <dd className="flex flex-col gap-y-1">
      <span className="txt-compact-xlarge-plus tabular-nums">{value}</span>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {hint}
      </Text>
    </dd>
  </div>
)

/** A few numbers side by side. The lines between them are what shows through the gaps. */
export const Tiles = ({ tiles }: { tiles: TileProps[] }) => (
  <dl className="bg-ui-border-base grid grid-cols-1 gap-px overflow-hidden rounded-b-lg sm:grid-cols-2 xl:grid-cols-4">
    {tiles.map((tile) => (
      <Tile key={tile.label} {...tile} />
    ))}
  </dl>
)
