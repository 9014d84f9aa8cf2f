// The shop's own rules for how its carriers are called at Amazon.

import { PencilSquare, Trash } from "@medusajs/icons"
import { Button, createDataTableColumnHelper, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { DataTable } from "../data-table"
import {
  useAmazonCarriers,
  useDeleteCarrier,
  type AmazonCarrier,
} from "../../hooks/carriers"
import { useShopShippingOptions } from "../../hooks/shop"
import { useTableQuery } from "../../hooks/use-table-query"
import { Menu } from "../menu"
import { TableSection } from "../table-section"
import { TwoLines } from "../two-lines"

const pageSize = 20
const helper = createDataTableColumnHelper<AmazonCarrier>()

export const CarrierTable = () => {
  const { t } = useTranslation("amazon")
  const reading = useAmazonCarriers(useTableQuery({ pageSize }))
  const { data, isPending } = reading
  const columns = useColumns()
  return (
    <TableSection
      title={t("settings.carriers.title")}
      text={t("settings.carriers.description")}
      reading={reading}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="rule">{t("settings.carriers.add")}</Link>
        </Button>
      }
    >
      <DataTable
        data={data?.amazon_carriers}
        columns={columns}
        getRowId={({ id }) => id}
        rowCount={data?.count}
        pageSize={pageSize}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t("settings.carriers.emptyTitle"),
            description: t("settings.carriers.emptyText"),
          },
          filtered: {
            heading: t("settings.carriers.noResults"),
            description: t("settings.carriers.noResultsText"),
          },
        }}
      />
    </TableSection>
  )
}

function useColumns() {
  const { t } = useTranslation("amazon")
  const options = useShopShippingOptions()
  /** A rule may name an option by its id, which says nothing to a reader. */
  const shown = ({ match, value }: AmazonCarrier) =>
    (match === "option" &&
      options.data?.find(({ id }) => id === value)?.name) ||
    value
  return [
    helper.accessor("value", {
      header: t("settings.carriers.match"),
      cell: ({ row: { original } }) => (
        <TwoLines
          first={shown(original)}
          second={t(`settings.carriers.matches.${original.match}`)}
        />
      ),
    }),
    helper.accessor("carrier_code", {
      header: t("settings.carriers.code"),
      cell: ({ row: { original } }) => (
        <TwoLines
          first={original.carrier_code}
          second={original.carrier_name ?? ""}
        />
      ),
    }),
    helper.accessor("shipping_method", {
      header: t("settings.carriers.method"),
      cell: ({ getValue }) => getValue() ?? "–",
    }),
    helper.display({
      id: "action",
      cell: ({ row: { original } }) => (
        <CarrierMenu carrier={original} name={shown(original)} />
      ),
    }),
  ]
}

interface CarrierMenuProps {
  carrier: AmazonCarrier
  name: string
}

const CarrierMenu = ({ carrier, name }: CarrierMenuProps) => {
  const { t } = useTranslation("amazon")
  const ask = usePrompt()
  const remove = useDeleteCarrier(t("settings.carriers.removed"))
  const confirmAndRemove = async () => {
    const isSure = await ask({
      title: t("settings.carriers.removeAsk", { value: name }),
      description: t("settings.carriers.removeText"),
      confirmText: t("settings.carriers.remove"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      remove.mutate({ id: carrier.id })
    }
  }
  return (
    <Menu
      of={name}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("common.edit"),
              to: `rule?id=${carrier.id}`,
            },
          ],
        },
        {
          actions: [
            {
              icon: <Trash />,
              label: t("settings.carriers.remove"),
              onClick: () => {
                void confirmAndRemove()
              },
            },
          ],
        },
      ]}
    />
  )
}
