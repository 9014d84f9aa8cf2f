import { ArrowPath } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReadNow } from "../../hooks/sync"

/** For those who do not want to wait for the next reading. */
export function ReadNow({ accountId }: { accountId: string | undefined }) {
  const { t } = useTranslation("amazon")
  const read = useReadNow((readings) => {
    const failed = readings.flatMap(({ error }) => error ?? [])
    failed.forEach((sentence) => toast.error(sentence))
    if (failed.length === 0) {
      const isGoingOn = readings.some(({ is_skipped }) => is_skipped)
      toast.success(
        t(`overview.health.${isGoingOn ? "isBeingRead" : "wasRead"}`)
      )
    }
  })
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={read.isPending}
      onClick={() => read.mutate(accountId ? { account_id: accountId } : {})}
    >
      <ArrowPath />
      {t("overview.health.readNow")}
    </Button>
  )
}
