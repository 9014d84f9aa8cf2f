// The values that an app of the seller's own has at Amazon, and where each is found.

import { Text } from "@medusajs/ui"
import type { TFunction } from "i18next"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { Credentials, RegionCode } from "../../../hooks/accounts"
import { developAppsUrl } from "../../../lib/seller-central"
import { ExternalLink } from "../../external-link"
import { TextField } from "../fields"

export const credentialNames = [
  "client_id",
  "client_secret",
  "refresh_token",
] as const

export const credentialSchema = (t: TFunction<"amazon">) => {
  const needed = z.string().trim().min(1, t("settings.connect.needed"))
  return { client_id: needed, client_secret: needed, refresh_token: needed }
}

interface CredentialFieldsProps<Values extends FieldValues & Credentials> {
  control: Control<Values>
}

const wordsOf = {
  client_id: "clientId",
  client_secret: "clientSecret",
  refresh_token: "refreshToken",
} as const

export function CredentialFields<Values extends FieldValues & Credentials>({
  control,
}: CredentialFieldsProps<Values>) {
  const { t } = useTranslation("amazon")
  return credentialNames.map((name) => (
    <TextField
      key={name}
      control={control}
      name={name as FieldPath<Values>}
      // A password field keeps it from those who look on; no manager offers to keep it.
      type={name === "client_id" ? "text" : "password"}
      autoComplete="off"
      label={t(`settings.connect.${wordsOf[name]}`)}
      hint={t(`settings.connect.${wordsOf[name]}Hint`)}
    />
  ))
}

/** Where the values are, and how to come by them the first time. */
export function WhereCredentialsAre({ region }: { region: RegionCode }) {
  const { t } = useTranslation("amazon")
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" className="text-ui-fg-subtle">
        {t("settings.connect.credentialsText")}{" "}
        <ExternalLink href={developAppsUrl(region)} className="underline">
          {t("settings.connect.developApps")}
        </ExternalLink>
        .
      </Text>
      <details className="txt-small text-ui-fg-subtle">
        <summary className="text-ui-fg-base focus-visible:shadow-borders-focus w-fit cursor-pointer rounded outline-none">
          {t("settings.connect.noApp")}
        </summary>
        <ol className="mt-2 flex list-inside list-decimal flex-col gap-y-1">
          {(["create", "roles", "authorise"] as const).map((step) => (
            <li key={step}>{t(`settings.connect.appSteps.${step}`)}</li>
          ))}
        </ol>
      </details>
    </div>
  )
}
