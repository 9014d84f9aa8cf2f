import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { RiskySku } from "../../hooks/statistics"
import { useFormat } from "../../hooks/use-format"
import { Scrolling } from "../scrolling"
import { Section } from "../section"
import { TextLink } from "../text-link"

/** The worst come first. */
const shownAtFirst = 6

/** SKUs that sell out, or worse, if everything that is pending is paid. */
export function AtRisk({ skus }: { skus: RiskySku[] }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const [isWhole, setWhole] = useState(false)
  return (
    <Section
      title={t("overview.risk.title")}
      description={t("overview.risk.text")}
    >
      {skus.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("overview.risk.none")}
        </Text>
      ) : (
        <Scrolling label={t("overview.risk.title")}>
          <RiskTable skus={isWhole ? skus : skus.slice(0, shownAtFirst)} />
        </Scrolling>
      )}
      {!isWhole && skus.length > shownAtFirst && (
        <div className="px-6 py-3">
          <Button
            size="small"
            variant="transparent"
            onClick={() => setWhole(true)}
          >
            {t("overview.risk.showAll", {
              formatted: format.number(skus.length),
            })}
          </Button>
        </div>
      )}
    </Section>
  )
}

function RiskTable({ skus }: { skus: RiskySku[] }) {
  const { t } = useTranslation("amazon")
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("overview.risk.sku")}</Table.HeaderCell>
          <Table.HeaderCell>{t("overview.risk.product")}</Table.HeaderCell>
          <Table.HeaderCell className="text-end">
            {t("overview.risk.pending")}
          </Table.HeaderCell>
          <Table.HeaderCell className="text-end">
            {t("overview.risk.available")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("overview.risk.outcome")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {skus.map((sku) => (
          <RiskRow key={`${sku.account_id}/${sku.sku}`} sku={sku} />
        ))}
      </Table.Body>
    </Table>
  )
}

function RiskRow({ sku }: { sku: RiskySku }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return (
    <Table.Row>
      <Table.Cell>
        {sku.listing_id ? (
          <TextLink to={`/amazon/listings/${sku.listing_id}`}>
            {sku.sku}
          </TextLink>
        ) : (
          sku.sku
        )}
      </Table.Cell>
      <Table.Cell>{sku.title ?? "–"}</Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {format.number(sku.pending_units)}
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {format.number(sku.available)}
      </Table.Cell>
      <Table.Cell>
        <StatusBadge color={sku.missing > 0 ? "red" : "orange"}>
          {sku.missing > 0
            ? t("overview.risk.missing", {
                count: sku.missing,
                formatted: format.number(sku.missing),
              })
            : t("overview.risk.sellsOut")}
        </StatusBadge>
      </Table.Cell>
    </Table.Row>
  )
}
