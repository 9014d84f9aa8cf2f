import { ExclamationCircleSolid, InformationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface NoticeLineProps {
  /** `todo`: somebody has to do something. `note`: good to know. */
  kind?: "todo" | "note"
  title: string
  children?: ReactNode
  /** Buttons and links that solve it. */
  actions?: ReactNode
}

/** Something about an order that its owner should know, with the way out of it. */
export const NoticeLine = ({
  kind = "todo",
  title,
  children,
  actions,
}: NoticeLineProps) => (
  <div className="flex items-start gap-x-3 px-6 py-4">
    {kind === "todo" ? (
      <ExclamationCircleSolid className="text-ui-tag-orange-icon mt-0.5 shrink-0" />
    ) : (
      <InformationCircleSolid className="text-ui-tag-blue-icon mt-0.5 shrink-0" />
    )}
    <div className="flex min-w-0 flex-col gap-y-2">
      <div className="flex flex-col gap-y-0.5">
        <Text size="small" weight="plus" className="text-pretty">
          {title}
        </Text>
        {children && (
          <Text
            as="div"
            size="small"
            className="text-ui-fg-subtle text-pretty break-words"
          >
            {children}
          </Text>
        )}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  </div>
)
