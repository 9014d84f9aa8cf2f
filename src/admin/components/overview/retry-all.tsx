import { ArrowPath } from "@medusajs/icons"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProblemKind } from "../../../domain/report/found-problem"
import { useRetryAll } from "../../hooks/problems"
import { useFormat } from "../../hooks/use-format"

interface RetryAllProps {
  /** Undefined: of all kinds. */
  kind: ProblemKind | undefined
  /** Undefined: of all accounts. */
  accountId: string | undefined
  count: number
}

export function RetryAll({ kind, accountId, count }: RetryAllProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const prompt = usePrompt()
  const retry = useRetryAll(({ count: tried, failed }) => {
    failed.forEach(({ sentence }) => toast.error(sentence))
    if (failed.length === 0) {
      toast.success(
        t("overview.problems.retriedAll", {
          count: tried,
          formatted: format.number(tried),
        })
      )
    }
  })
  const ask = async () => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t("overview.problems.retryAll"),
      description: t("overview.problems.retryAllText", {
        count,
        formatted: format.number(count),
      }),
      confirmText: t("overview.problems.retryAll"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      retry.mutate({
        ...(kind && { kind }),
        ...(accountId && { account_id: accountId }),
      })
    }
  }
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={retry.isPending}
      onClick={() => void ask()}
    >
      <ArrowPath />
      {t("overview.problems.retryAll")}
    </Button>
  )
}
