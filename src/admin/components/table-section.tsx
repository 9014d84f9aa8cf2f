import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { ErrorNotice } from "./notices"

interface TableSectionProps {
  title: string
  /** What stands in the table, and where it comes from. */
  text: ReactNode
  /** Buttons that concern all of it. */
  actions?: ReactNode
  reading: { data: unknown; error: Error | null; refetch: () => unknown }
  /** Medusa's DataTable, without a heading of its own: on a phone it would be squeezed to a column. */
  children: ReactNode
}

/** A page that is a table: what it shows, what can be done with all of it, or why it is not there. */
export const TableSection = ({
  title,
  text,
  actions,
  reading: { data, error, refetch },
  children,
}: TableSectionProps) => (
  <Container className="overflow-hidden p-0">
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-6 pt-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-y-1">
        <Heading level="h1">{title}</Heading>
        <Text
          size="small"
          className="text-ui-fg-subtle max-w-[80ch] text-pretty"
        >
          {text}
        </Text>
      </div>
      {actions && (
        <div className="flex flex-wrap items-center gap-2">{actions}</div>
      )}
    </div>
    {error && data === undefined ? (
      <ErrorNotice error={error} retry={refetch} />
    ) : (
      children
    )}
  </Container>
)
