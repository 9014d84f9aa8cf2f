// A drawer that edits some settings of the account that the address names.

import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import {
  useAmazonAccount,
  useUpdateAccount,
  type AccountChanges,
  type AmazonAccount,
} from "../../hooks/accounts"
import { useFormMistakes } from "../../hooks/use-form-mistakes"
import { Loaded } from "../loaded"
import { EditDrawer, FormParts } from "./form-drawer"

interface AccountDrawerProps {
  title: string
  children: (account: AmazonAccount) => ReactNode
}

export function AccountDrawer({ title, children }: AccountDrawerProps) {
  const { id = "" } = useParams()
  const reading = useAmazonAccount(id)
  return (
    <EditDrawer title={title}>
      <Loaded reading={reading}>
        {({ amazon_account: account }) => children(account)}
      </Loaded>
    </EditDrawer>
  )
}

interface AccountFormProps<Values extends FieldValues> {
  account: AmazonAccount
  form: UseFormReturn<Values>
  /** The server's names of them. */
  fields: readonly FieldPath<Values>[]
  toChanges: (values: Values) => AccountChanges
  children: ReactNode
}

export function AccountForm<Values extends FieldValues>({
  account,
  form,
  fields,
  toChanges,
  children,
}: AccountFormProps<Values>) {
  const { t } = useTranslation("amazon")
  const { handleSuccess } = useRouteModal()
  const { others, showMistakes } = useFormMistakes(form, fields)
  const change = useUpdateAccount(account.id, t("settings.form.saved"), () => {
    handleSuccess()
  })
  return (
    <RouteDrawer.Form form={form}>
      <FormParts
        onSubmit={form.handleSubmit((values) => {
          change.mutate(toChanges(values), { onError: showMistakes })
        })}
        isPending={change.isPending}
        error={others}
      >
        {children}
      </FormParts>
    </RouteDrawer.Form>
  )
}
