// The shop's own variants, to choose one of many thousands by title or SKU.

import { useComboboxData } from "@medusajs/dashboard/hooks"
import { useQuery } from "@tanstack/react-query"
import type { HttpTypes } from "@medusajs/framework/types"
import { sdk } from "../lib/sdk"

const fields = "id,title,sku,product_id,product.id,product.title"

const labelOf = ({ title, sku, product }: HttpTypes.AdminProductVariant) => {
  const name = [product?.title, title].filter(Boolean).join(" · ")
  return sku ? `${name} (${sku})` : name
}

/** Options that follow what is typed. */
export const useVariantOptions = (selected: string | undefined) =>
  useComboboxData<
    HttpTypes.AdminProductVariantListResponse,
    HttpTypes.AdminProductVariantParams & { q?: string; id?: string }
  >({
    queryKey: ["amazon-variants"],
    queryFn: (query) => sdk.admin.productVariant.list({ ...query, fields }),
    getOptions: ({ variants }) =>
      variants.map((variant) => ({
        value: variant.id,
        label: labelOf(variant),
      })),
    ...(selected && { selectedValue: selected }),
    pageSize: 20,
  })

/** By id: "Tea set · Two people (TEA-SET)". */
export const useVariantNames = (ids: string[]) =>
  useQuery({
    queryKey: ["amazon-variant-names", ids],
    queryFn: async () => {
      const { variants } = await sdk.admin.productVariant.list({
        id: ids,
        limit: ids.length,
        fields,
      })
      return new Map(variants.map((one) => [one.id, labelOf(one)]))
    },
    enabled: ids.length > 0,
    staleTime: 60_000,
  })
