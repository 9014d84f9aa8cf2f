import { zodResolver } from "@hookform/resolvers/zod"
import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { ErrorNotice, LoadingRows } from "../../../../../../components/notices"
import { AccountDrawer } from "../../../../../../components/settings/account-drawer"
import {
  CredentialFields,
  credentialNames,
  credentialSchema,
  WhereCredentialsAre,
} from "../../../../../../components/settings/connect/credential-fields"
import { FormParts } from "../../../../../../components/settings/form-drawer"
import {
  useReplaceCredentials,
  type AmazonAccount,
  type Credentials,
} from "../../../../../../hooks/accounts"
import {
  useAuthorizationOptions,
  useBeginAuthorization,
} from "../../../../../../hooks/authorizations"
import { useFormMistakes } from "../../../../../../hooks/use-form-mistakes"

/** By consent, where the shop has an app that can ask for it; otherwise by credentials. */
const CredentialsDrawer = () => {
  const { t } = useTranslation("amazon")
  const options = useAuthorizationOptions()
  const [isByHand, setIsByHand] = useState(false)
  return (
    <AccountDrawer title={t("settings.account.credentials.title")}>
      {(account) =>
        options.isPending ? (
          // A form that gave way to the consent later would take along what was typed.
          <LoadingRows />
        ) : options.data?.is_available && !isByHand ? (
          <ConsentBody
            account={account}
            onByHand={() => {
              setIsByHand(true)
            }}
          />
        ) : (
          <CredentialsForm account={account} />
        )
      }
    </AccountDrawer>
  )
}

interface ConsentBodyProps {
  account: AmazonAccount
  onByHand: () => void
}

const ConsentBody = ({ account, onByHand }: ConsentBodyProps) => {
  const { t } = useTranslation("amazon")
  const consent = useBeginAuthorization()
  return (
    <RouteDrawer.Body className="flex flex-col items-start gap-y-4">
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("settings.account.credentials.consentText")}
      </Text>
      <Button
        size="small"
        isLoading={consent.isPending}
        onClick={() => {
          consent.mutate({ account_id: account.id })
        }}
      >
        {t("settings.connect.consent")}
      </Button>
      <Button
        size="small"
        variant="transparent"
        className="text-ui-fg-interactive-hover -ml-2 text-left"
        onClick={onByHand}
      >
        {t("settings.connect.byCredentials")}
      </Button>
      {consent.error && <ErrorNotice error={consent.error} />}
    </RouteDrawer.Body>
  )
}

const CredentialsForm = ({ account }: { account: AmazonAccount }) => {
  const { t } = useTranslation("amazon")
  const { handleSuccess } = useRouteModal()
  const form = useForm<Credentials>({
    defaultValues: { client_id: "", client_secret: "", refresh_token: "" },
    resolver: zodResolver(z.object(credentialSchema(t))),
  })
  const { others, showMistakes } = useFormMistakes(form, credentialNames)
  const replace = useReplaceCredentials(
    account.id,
    t("settings.account.credentials.saved"),
    () => {
      handleSuccess()
    }
  )
  return (
    <RouteDrawer.Form form={form}>
      <FormParts
        onSubmit={form.handleSubmit((values) => {
          replace.mutate(values, { onError: showMistakes })
        })}
        isPending={replace.isPending}
        error={others}
        submitLabel={t("settings.account.credentials.save")}
      >
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("settings.account.credentials.text")}
        </Text>
        <WhereCredentialsAre region={account.region} />
        <CredentialFields control={form.control} />
      </FormParts>
    </RouteDrawer.Form>
  )
}

export default CredentialsDrawer
