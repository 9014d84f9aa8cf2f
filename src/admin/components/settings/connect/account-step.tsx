// The wizard's first step: where the seller sells, and a consent or credentials. Amazon is asked at once.

import { zodResolver } from "@hookform/resolvers/zod"
import { Form, RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  useAccountOfSeller,
  useConnectAccount,
  type NewAccount,
  type RegionCode,
  type TestedAccount,
} from "../../../hooks/accounts"
import {
  useAuthorizationOptions,
  useBeginAuthorization,
} from "../../../hooks/authorizations"
import { useFormMistakes } from "../../../hooks/use-form-mistakes"
import { KeyboardForm } from "../../keyboard-form"
import { SelectField, TextField } from "../fields"
import {
  CredentialFields,
  credentialNames,
  credentialSchema,
  WhereCredentialsAre,
} from "./credential-fields"
import { AlreadyConnected, Refusal } from "./refusals"
import { Step } from "./step"

const regions = ["eu", "na", "fe"] as const
const fields = ["name", "region", "seller_id", ...credentialNames] as const

interface AccountStepProps {
  /** The one that the shop most likely sells in. */
  region: RegionCode
  onConnected: (answer: TestedAccount) => void
}

export function AccountStep({ region, onConnected }: AccountStepProps) {
  const { t } = useTranslation("amazon")
  const options = useAuthorizationOptions()
  const [isByHand, setIsByHand] = useState(false)
  const hasConsent = options.data?.is_available === true
  const byConsent = hasConsent && !isByHand
  const form = useAccountForm(region)
  const connect = useConnectAccount(onConnected)
  const consent = useBeginAuthorization()
  const { others, showMistakes } = useFormMistakes(form, fields)
  const [chosenRegion, sellerId] = useWatch({
    control: form.control,
    name: ["region", "seller_id"],
  })
  const known = useAccountOfSeller(
    byConsent ? "" : sellerId.trim(),
    chosenRegion
  )
  const nameOf = (code: string) =>
    t("settings.connect.defaultName", { region: t(`settings.regions.${code}`) })
  const isPending = connect.isPending || consent.isPending
  const refused = byConsent ? consent.error?.message : others

  return (
    <Form {...form}>
      <KeyboardForm
        isDisabled={isPending || options.isPending || known !== undefined}
        className="flex h-full flex-col overflow-hidden"
        onSubmit={(event) => {
          if (byConsent) {
            event.preventDefault()
            const { name, region: code } = form.getValues()
            consent.mutate({ name: name || nameOf(code), region: code })
            return
          }
          void form.handleSubmit((values) => {
            connect.mutate(
              { ...values, name: values.name || nameOf(values.region) },
              { onError: showMistakes }
            )
          })(event)
        }}
      >
        <Step
          title={t("settings.connect.accountTitle")}
          text={t("settings.connect.accountText")}
          buttons={
            <>
              <RouteFocusModal.Close asChild>
                <Button size="small" variant="secondary">
                  {t("common.cancel")}
                </Button>
              </RouteFocusModal.Close>
              <Button
                size="small"
                type="submit"
                isLoading={isPending}
                disabled={options.isPending || known !== undefined}
              >
                {byConsent
                  ? t("settings.connect.consent")
                  : t("settings.connect.connect")}
              </Button>
            </>
          }
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              control={form.control}
              name="region"
              label={t("settings.connect.region")}
              hint={t("settings.connect.regionHint")}
              choices={regions.map((code) => ({
                value: code,
                label: t(`settings.regions.${code}`),
              }))}
            />
            <TextField
              control={form.control}
              name="name"
              placeholder={nameOf(chosenRegion)}
              isOptional
              label={t("settings.connect.name")}
              hint={t("settings.connect.nameHint")}
            />
          </div>
          {byConsent && (
            <ConsentChoice
              onByHand={() => {
                setIsByHand(true)
              }}
            />
          )}
          {!byConsent && !options.isPending && (
            <div className="flex flex-col gap-y-6">
              <div className="flex flex-col gap-y-1">
                <Heading level="h2">
                  {t("settings.connect.credentialsTitle")}
                </Heading>
                <WhereCredentialsAre region={chosenRegion} />
              </div>
              <TextField
                control={form.control}
                name="seller_id"
                autoComplete="off"
                label={t("settings.connect.sellerId")}
                hint={t("settings.connect.sellerIdHint")}
              />
              {known && <AlreadyConnected account={known} />}
              <CredentialFields control={form.control} />
            </div>
          )}
          {refused && !known && <Refusal sentence={refused} />}
        </Step>
      </KeyboardForm>
    </Form>
  )
}

function useAccountForm(region: RegionCode) {
  const { t } = useTranslation("amazon")
  return useForm<NewAccount>({
    defaultValues: {
      name: "",
      region,
      seller_id: "",
      client_id: "",
      client_secret: "",
      refresh_token: "",
    },
    resolver: zodResolver(
      z.object({
        name: z.string().trim(),
        region: z.enum(regions),
        seller_id: z
          .string()
          .trim()
          .regex(/^[A-Z0-9]{5,20}$/, t("settings.connect.sellerIdWrong")),
        ...credentialSchema(t),
      })
    ),
  })
}

const ConsentChoice = ({ onByHand }: { onByHand: () => void }) => {
  const { t } = useTranslation("amazon")
  return (
    <div className="flex flex-col items-start gap-y-2">
      <span className="txt-small text-ui-fg-subtle text-pretty">
        {t("settings.connect.consentText")}
      </span>
      <Button
        size="small"
        type="button"
        variant="transparent"
        className="text-ui-fg-interactive-hover -ml-2 text-left"
        onClick={onByHand}
      >
        {t("settings.connect.byCredentials")}
      </Button>
    </div>
  )
}
