import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Retry } from "../../../domain/report/found-problem"
import { useRetry, type Problem } from "../../hooks/problems"

/** What can be done about one problem: have it tried again, or go to where it is solved. */
export function ProblemActions({ problem }: { problem: Problem }) {
  const { t } = useTranslation("amazon")
  const { subject, path, retry } = problem
  return (
    <div className="flex justify-end gap-x-2 py-3">
      {retry && <RetryButton retry={retry} subject={subject} />}
      {path && (
        <Button size="small" variant="transparent" asChild>
          <Link
            to={path}
            aria-label={t("overview.problems.openOf", { subject })}
          >
            {t("overview.problems.open")}
          </Link>
        </Button>
      )}
    </div>
  )
}

function RetryButton({ retry, subject }: { retry: Retry; subject: string }) {
  const { t } = useTranslation("amazon")
  const again = useRetry(retry, t("overview.problems.retried"))
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={again.isPending}
      aria-label={t("overview.problems.retryOf", { subject })}
      onClick={() => again.mutate(retry.body)}
    >
      {t("overview.problems.retry")}
    </Button>
  )
}
