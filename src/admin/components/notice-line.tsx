import { ExclamationCircleSolid, InformationCircleSolid } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface NoticeLineProps {
  /** `warning`: somebody should do something about it. @default "info" */
  kind?: "info" | "warning" | "error"
  title?: string
  children?: ReactNode
  /** What to do: links or buttons. */
  actions?: ReactNode
}

const colors = {
  info: "text-ui-tag-blue-icon",
  warning: "text-ui-tag-orange-icon",
  error: "text-ui-tag-red-icon",
}

/** Something that matters, with what can be done about it. */
export const NoticeLine = ({
  kind = "info",
  title,
  children,
  actions,
}: NoticeLineProps) => {
  const Icon = kind === "info" ? InformationCircleSolid : ExclamationCircleSolid
  return (
    <div className="flex items-start gap-x-3">
      <Icon className={`${colors[kind]} mt-0.5 shrink-0`} />
      <div className="flex min-w-0 flex-col items-start gap-y-2">
        <div className="flex flex-col gap-y-0.5">
          {title && (
            <Text size="small" weight="plus" className="text-pretty">
              {title}
            </Text>
          )}
          {children && (
            <Text
              as="div"
              size="small"
              className={clx("text-pretty break-words", {
                "text-ui-fg-subtle": title,
              })}
            >
              {children}
            </Text>
          )}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
