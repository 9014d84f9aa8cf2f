import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDecideCancellation, type AmazonOrder } from "../../hooks/orders"

type Decision = "ship" | "cancel"

/** The buyer asks to cancel: both ways out, and what each of them does, before it is done. */
export function CancellationDecision({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const prompt = usePrompt()
  const { mutate, isPending } = useDecideCancellation(order.id, (decision) =>
    toast.success(t(`orders.decision.${decision}Done`))
  )
  const decide = async (decision: Decision) => {
    const isSure = await prompt({
      title: t(`orders.decision.${decision}Title`),
      description: t(`orders.decision.${decision}Text`),
      confirmText: t(`orders.decision.${decision}`),
      cancelText: t("common.back"),
      variant: decision === "cancel" ? "danger" : "confirmation",
    })
    if (isSure) {
      mutate({ decision })
    }
  }
  const { decision: decided } = order.cancellation_request
  const open = (["ship", "cancel"] as const).filter((one) => one !== decided)
  return open.map((decision) => (
    <Button
      key={decision}
      size="small"
      variant="secondary"
      isLoading={isPending}
      onClick={() => decide(decision)}
    >
      {t(`orders.decision.${decision}`)}
    </Button>
  ))
}
