import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface TwoLinesProps {
  first: ReactNode
  second?: ReactNode
}

/** A table's cell that says a thing, and quietly below it what one may want to know too. */
export const TwoLines = ({ first, second }: TwoLinesProps) => (
  <div className="flex flex-col items-start gap-y-0.5 py-2">
    <Text size="small" leading="compact" as="div">
      {first}
    </Text>
    {second && (
      <Text
        size="xsmall"
        leading="compact"
        as="div"
        className="text-ui-fg-subtle max-w-[44ch] whitespace-normal"
      >
        {second}
      </Text>
    )}
  </div>
)
