import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FactProps {
  label: string
  value: ReactNode
  /** What it means, where the label alone would leave a question. */
  hint?: string
}

/** One line of a section: what it is, and how it is set. */
export const Fact = ({ label, value, hint }: FactProps) => (
  <div className="text-ui-fg-subtle grid grid-cols-1 gap-x-4 gap-y-1 px-6 py-4 sm:grid-cols-2">
    <div className="flex flex-col">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {hint}
        </Text>
      )}
    </div>
    <Text size="small" leading="compact" as="div" className="text-pretty">
      {value}
    </Text>
  </div>
)
