import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  AccountDrawer,
  AccountForm,
} from "../../../../../../components/settings/account-drawer"
import { TextField } from "../../../../../../components/settings/fields"
import type { AmazonAccount } from "../../../../../../hooks/accounts"

const NameDrawer = () => {
  const { t } = useTranslation("amazon")
  return (
    <AccountDrawer title={t("settings.account.rename")}>
      {(account) => <NameForm account={account} />}
    </AccountDrawer>
  )
}

const NameForm = ({ account }: { account: AmazonAccount }) => {
  const { t } = useTranslation("amazon")
  const form = useForm({
    defaultValues: { name: account.name },
    resolver: zodResolver(
      z.object({
        name: z.string().trim().min(1, t("settings.connect.nameNeeded")),
      })
    ),
  })
  return (
    <AccountForm
      account={account}
      form={form}
      fields={["name"]}
      toChanges={({ name }) => ({ name })}
    >
      <TextField
        control={form.control}
        name="name"
        label={t("settings.account.name")}
        hint={t("settings.account.nameHint")}
      />
    </AccountForm>
  )
}

export default NameDrawer
