import { Combobox, Form } from "@medusajs/dashboard/components"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useVariantOptions } from "../../hooks/variants"

interface VariantFieldProps<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  selected: string
}

/** One of the shop's variants, found by title or SKU as it is typed. */
export function VariantField<Values extends FieldValues>({
  control,
  name,
  selected,
}: VariantFieldProps<Values>) {
  const { t } = useTranslation("amazon")
  const variants = useVariantOptions(selected)
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label>{t("listings.map.variant")}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              onChange={(value?: string) => field.onChange(value ?? "")}
              options={variants.options}
              searchValue={variants.searchValue}
              onSearchValueChange={variants.onSearchValueChange}
              fetchNextPage={variants.fetchNextPage}
              isFetchingNextPage={variants.isFetchingNextPage}
              placeholder={t("listings.map.placeholder")}
              noResultsPlaceholder={t("listings.map.noVariants")}
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
