import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SyncState } from "../../hooks/sync"

interface AccountSwitchProps {
  accounts: Pick<SyncState, "account_id" | "name">[]
  /** Undefined: all of them. */
  accountId: string | undefined
  onAccount: (id: string | undefined) => void
}

const all = "all"

export function AccountSwitch({
  accounts,
  accountId,
  onAccount,
}: AccountSwitchProps) {
  const { t } = useTranslation("amazon")
  return (
    <Select
      size="small"
      value={accountId ?? all}
      onValueChange={(value) => onAccount(value === all ? undefined : value)}
    >
      <Select.Trigger aria-label={t("overview.account")} className="w-48">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={all}>{t("overview.allAccounts")}</Select.Item>
        {accounts.map(({ account_id: id, name }) => (
          <Select.Item key={id} value={id}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
