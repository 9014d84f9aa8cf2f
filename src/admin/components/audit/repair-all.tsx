import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useStartRepair } from "../../hooks/audits"

export function RepairAll() {
  const { t } = useTranslation("amazon")
  const prompt = usePrompt()
  const start = useStartRepair()
  const ask = async () => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t("overview.audit.repairAll"),
      description: t("overview.audit.repairAllText"),
      confirmText: t("overview.audit.repairAll"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      start.mutate({})
    }
  }
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={start.isPending}
      onClick={() => void ask()}
    >
      {t("overview.audit.repairAll")}
    </Button>
  )
}
