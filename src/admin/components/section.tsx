import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface SectionProps {
  title: string
  /** The page's own title is its h1. @default "h2" */
  level?: "h1" | "h2"
  description?: ReactNode
  /** On the right of the title: badges, buttons, a menu. */
  actions?: ReactNode
  /** On a page of Medusa's, where only this is ours. @default false */
  isWidget?: boolean
  children?: ReactNode
}

/** A block of a page as Medusa's own are: a title, lines between its parts. */
export const Section = ({
  title,
  level = "h2",
  description,
  actions,
  isWidget = false,
  children,
}: SectionProps) => (
  <Container
    className="divide-y p-0"
    {...(isWidget && { "data-amazon": true })}
  >
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-56 flex-col gap-y-1">
        <Heading level={level}>{title}</Heading>
        {description && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {description}
          </Text>
        )}
      </div>
      {actions && (
        <div className="flex flex-wrap items-center gap-2">{actions}</div>
      )}
    </div>
    {children}
  </Container>
)
