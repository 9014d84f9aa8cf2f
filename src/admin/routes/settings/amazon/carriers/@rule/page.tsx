import { zodResolver } from "@hookform/resolvers/zod"
import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { z } from "zod"
import { Loaded } from "../../../../../components/loaded"
import {
  SelectField,
  TextField,
} from "../../../../../components/settings/fields"
import {
  EditDrawer,
  FormParts,
} from "../../../../../components/settings/form-drawer"
import {
  useAmazonCarrier,
  useSaveCarrier,
  type AmazonCarrier,
} from "../../../../../hooks/carriers"
import { useShopShippingOptions } from "../../../../../hooks/shop"
import { useFormMistakes } from "../../../../../hooks/use-form-mistakes"
import { hasNameIfNeeded } from "../../../../../lib/carrier-name"

const matches = ["option", "provider", "tracking_host", "name"] as const
const fields = [
  "match",
  "value",
  "carrier_code",
  "carrier_name",
  "shipping_method",
] as const

/** Adds a rule, or edits the one that the address names. */
const RuleDrawer = () => {
  const { t } = useTranslation("amazon")
  const [params] = useSearchParams()
  const id = params.get("id")
  return (
    <EditDrawer
      title={t(
        id === null ? "settings.carriers.add" : "settings.carriers.edit"
      )}
    >
      {id === null ? <RuleForm rule={null} /> : <LoadedRule id={id} />}
    </EditDrawer>
  )
}

const LoadedRule = ({ id }: { id: string }) => (
  <Loaded reading={useAmazonCarrier(id)}>
    {({ amazon_carrier: rule }) => <RuleForm rule={rule} />}
  </Loaded>
)

const RuleForm = ({ rule }: { rule: AmazonCarrier | null }) => {
  const { t } = useTranslation("amazon")
  const { handleSuccess } = useRouteModal()
  const form = useRuleForm(rule)
  const { others, showMistakes } = useFormMistakes(form, fields)
  const save = useSaveCarrier(
    rule?.id ?? null,
    t("settings.carriers.saved"),
    () => {
      handleSuccess()
    }
  )
  return (
    <RouteDrawer.Form form={form}>
      <FormParts
        onSubmit={form.handleSubmit((values) => {
          save.mutate(
            {
              ...values,
              carrier_name: values.carrier_name || null,
              shipping_method: values.shipping_method || null,
            },
            { onError: showMistakes }
          )
        })}
        isPending={save.isPending}
        error={others}
      >
        <MatchFields form={form} />
        <TextField
          control={form.control}
          name="carrier_code"
          label={t("settings.carriers.code")}
          hint={t("settings.carriers.codeHint")}
        />
        <TextField
          control={form.control}
          name="carrier_name"
          isOptional
          label={t("settings.carriers.name")}
          hint={t("settings.carriers.nameHint")}
        />
        <TextField
          control={form.control}
          name="shipping_method"
          isOptional
          label={t("settings.carriers.method")}
          hint={t("settings.carriers.methodHint")}
        />
      </FormParts>
    </RouteDrawer.Form>
  )
}

function useRuleForm(rule: AmazonCarrier | null) {
  const { t } = useTranslation("amazon")
  const needed = z.string().trim().min(1, t("settings.carriers.needed"))
  return useForm({
    defaultValues: {
      match: rule?.match ?? "option",
      value: rule?.value ?? "",
      carrier_code: rule?.carrier_code ?? "",
      carrier_name: rule?.carrier_name ?? "",
      shipping_method: rule?.shipping_method ?? "",
    },
    resolver: zodResolver(
      z
        .object({
          match: z.enum(matches),
          value: needed,
          carrier_code: needed,
          carrier_name: z.string().trim(),
          shipping_method: z.string().trim(),
        })
        .refine(hasNameIfNeeded, {
          path: ["carrier_name"],
          message: t("settings.carriers.nameNeeded"),
        })
    ),
  })
}

interface MatchFieldsProps {
  form: ReturnType<typeof useRuleForm>
}

/** A shipping option is chosen from those of the shop; anything else is typed. */
const MatchFields = ({ form }: MatchFieldsProps) => {
  const { t } = useTranslation("amazon")
  const options = useShopShippingOptions()
  const match = useWatch({ control: form.control, name: "match" })
  const value = useWatch({ control: form.control, name: "value" })
  const known = (options.data ?? []).map(({ id, name, service_zone }) => ({
    value: id,
    label: `${name} (${service_zone.name})`,
  }))
  // A rule may name an option by its name.
  const isNamed = value !== "" && !known.some((one) => one.value === value)
  return (
    <>
      <SelectField
        control={form.control}
        name="match"
        label={t("settings.carriers.match")}
        onChosen={() => {
          form.setValue("value", "")
        }}
        choices={matches.map((one) => ({
          value: one,
          label: t(`settings.carriers.matches.${one}`),
        }))}
      />
      {match === "option" ? (
        <SelectField
          control={form.control}
          name="value"
          label={t("settings.carriers.matches.option")}
          hint={t("settings.carriers.valueHints.option")}
          choices={isNamed ? [...known, { value, label: value }] : known}
        />
      ) : (
        <TextField
          control={form.control}
          name="value"
          label={t(`settings.carriers.matches.${match}`)}
          hint={t(`settings.carriers.valueHints.${match}`)}
        />
      )}
    </>
  )
}

export default RuleDrawer
