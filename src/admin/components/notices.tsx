// What stands where something is missing: not there yet, broken, or still on its way.

import { ArrowPath, ExclamationCircle } from "@medusajs/icons"
import { Button, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface EmptyStateProps {
  title: string
  /** What to do now. */
  text: string
  action?: ReactNode
  icon?: ReactNode
}

export const EmptyState = ({ title, text, action, icon }: EmptyStateProps) => (
  <div className="flex flex-col items-center gap-y-4 px-6 py-12 text-center">
    {icon && <span className="text-ui-fg-muted">{icon}</span>}
    <div className="flex max-w-md flex-col gap-y-1">
      <Heading level="h3">{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {text}
      </Text>
    </div>
    {action}
  </div>
)

interface ErrorNoticeProps {
  /** What the server said: a sentence with what to do. */
  error: Error
  retry?: () => unknown
}

export const ErrorNotice = ({ error, retry }: ErrorNoticeProps) => {
  const { t } = useTranslation("amazon")
  return (
    <div role="alert" className="flex items-start gap-x-3 px-6 py-4">
      <ExclamationCircle className="text-ui-tag-red-icon mt-0.5 shrink-0" />
      <div className="flex flex-col items-start gap-y-2">
        <Text size="small" className="text-pretty">
          {error.message}
        </Text>
        {retry && (
          <Button size="small" variant="secondary" onClick={() => retry()}>
            <ArrowPath />
            {t("common.tryAgain")}
          </Button>
        )}
      </div>
    </div>
  )
}

/** As tall as what comes, so that nothing jumps. */
export const LoadingRows = ({ rows = 4 }: { rows?: number }) => {
  const { t } = useTranslation("amazon")
  return (
    <div
      role="status"
      aria-label={t("common.loading")}
      className="flex flex-col gap-y-3 px-6 py-4"
    >
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </div>
  )
}
