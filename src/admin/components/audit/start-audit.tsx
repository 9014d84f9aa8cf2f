import { Button, Label, Switch } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useStartAudit } from "../../hooks/audits"

export function StartAudit({ isUnderWay }: { isUnderWay: boolean }) {
  const { t } = useTranslation("amazon")
  const id = useId()
  const [withAmazon, setWithAmazon] = useState(false)
  const start = useStartAudit()
  return (
    <>
      <div className="flex items-center gap-x-2">
        <Switch
          id={id}
          size="small"
          checked={withAmazon}
          onCheckedChange={setWithAmazon}
          disabled={isUnderWay}
        />
        <Label htmlFor={id} size="small" className="text-ui-fg-subtle">
          {t("overview.audit.withAmazon")}
        </Label>
      </div>
      <Button
        size="small"
        isLoading={start.isPending}
        disabled={isUnderWay}
        onClick={() => start.mutate({ with_amazon: withAmazon })}
      >
        {t("overview.audit.start")}
      </Button>
    </>
  )
}
