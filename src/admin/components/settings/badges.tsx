// In one word each: how an account stands, and what a marketplace does about pending orders.

import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AccountState } from "../../hooks/accounts"
import type { AmazonMarketplace, PendingMode } from "../../hooks/marketplaces"

const colorOfState = {
  connected: "green",
  refused: "red",
  paused: "orange",
} as const satisfies Record<AccountState, string>

export const AccountBadge = ({ state }: { state: AccountState }) => {
  const { t } = useTranslation("amazon")
  return (
    <StatusBadge color={colorOfState[state]}>
      {t(`settings.account.states.${state}`)}
    </StatusBadge>
  )
}

const colorOfMode = {
  import: "green",
  reserve: "blue",
  off: "grey",
} as const satisfies Record<PendingMode, string>

interface ModeBadgeProps {
  marketplace: Pick<AmazonMarketplace, "pending_mode" | "set_up_at">
}

export const ModeBadge = ({ marketplace }: ModeBadgeProps) => {
  const { t } = useTranslation("amazon")
  if (marketplace.set_up_at === null) {
    return (
      <StatusBadge color="orange">{t("settings.mode.notSetUp")}</StatusBadge>
    )
  }
  const { pending_mode: mode } = marketplace
  return (
    <StatusBadge color={colorOfMode[mode]}>
      {t(`settings.mode.short.${mode}`)}
    </StatusBadge>
  )
}
