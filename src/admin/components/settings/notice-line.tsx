import { ExclamationCircle, InformationCircle } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface NoticeLineProps {
  /** `warning`: somebody should do something about it. @default "info" */
  kind?: "info" | "warning" | "error"
  children: ReactNode
  /** What to do: links or buttons. */
  action?: ReactNode
}

const colors = {
  info: "text-ui-fg-subtle",
  warning: "text-ui-tag-orange-icon",
  error: "text-ui-tag-red-icon",
}

/** One sentence that matters, with what can be done about it. */
export const NoticeLine = ({
  kind = "info",
  children,
  action,
}: NoticeLineProps) => {
  const Icon = kind === "info" ? InformationCircle : ExclamationCircle
  return (
    <div className="flex items-start gap-x-3">
      <Icon className={`${colors[kind]} mt-0.5 shrink-0`} />
      <div className="flex min-w-0 flex-col items-start gap-y-2">
        <Text size="small" as="div" className="text-pretty">
          {children}
        </Text>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
