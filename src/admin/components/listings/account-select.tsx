import { Label, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AmazonAccount } from "../../hooks/accounts"

interface AccountSelectProps {
  accounts: AmazonAccount[]
  value: string
  choose: (id: string) => void
}

/** One of the accounts, by name. */
export function AccountSelect({ accounts, value, choose }: AccountSelectProps) {
  const { t } = useTranslation("amazon")
  return (
    <div className="flex max-w-sm flex-col gap-y-2">
      <Label size="small" weight="plus" htmlFor="amazon-account">
        {t("listings.importing.account")}
      </Label>
      <Select size="small" value={value} onValueChange={choose}>
        <Select.Trigger id="amazon-account">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {accounts.map(({ id, name }) => (
            <Select.Item key={id} value={id}>
              {name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
