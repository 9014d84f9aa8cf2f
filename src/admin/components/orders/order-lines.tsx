import { useVariants } from "@medusajs/dashboard/hooks"
import { Table, Text, Tooltip } from "@medusajs/ui"
import { InformationCircleSolid } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { AmazonOrder, OrderLine } from "../../hooks/orders"
import { useFormat } from "../../hooks/use-format"
import { inboxPath, listingPath } from "../../lib/paths"
import { Scrolling } from "../scrolling"
import { Section } from "../section"
import { TextLink } from "../text-link"

/** What was bought, how many of it are held, and which variant it is. */
export function OrderLines({ order }: { order: AmazonOrder }) {
  const { t } = useTranslation("amazon")
  const linkOf = useVariantLinks(order)
  return (
    <Section title={t("orders.detail.lines")}>
      <Scrolling label={t("orders.detail.lines")}>
        <Table className="min-w-[560px]">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("orders.detail.title")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">
                {t("orders.detail.quantity")}
              </Table.HeaderCell>
              <Table.HeaderCell>
                <span className="flex items-center gap-x-1">
                  {t("orders.detail.held")}
                  <Tooltip content={t("orders.detail.heldHint")}>
                    <button
                      type="button"
                      aria-label={t("orders.detail.heldHint")}
                      className="text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-full outline-none"
                    >
                      <InformationCircleSolid />
                    </button>
                  </Tooltip>
                </span>
              </Table.HeaderCell>
              <Table.HeaderCell>{t("orders.detail.mapped")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {order.lines.map((line) => (
              <Line
                key={line.id}
                line={line}
                title={titleOf(order, line)}
                variant={linkOf(line)}
              />
            ))}
          </Table.Body>
        </Table>
      </Scrolling>
    </Section>
  )
}

const titleOf = ({ snapshot }: AmazonOrder, line: OrderLine): string | null =>
  snapshot.lines.find((one) => one.orderItemId === line.order_item_id)?.title ??
  null

interface VariantLink {
  to: string
  title: string
}

/** All variants of the order in one answer. */
function useVariantLinks(order: AmazonOrder) {
  const ids = order.lines.flatMap(({ variant_id: id }) => (id ? [id] : []))
  const { variants } = useVariants(
    { id: ids, fields: "id,title,product.id,product.title", limit: 200 },
    { enabled: ids.length > 0 }
  )
  return (line: OrderLine): VariantLink | null => {
    const variant = variants?.find(({ id }) => id === line.variant_id)
    return variant?.product
      ? {
          to: `/products/${variant.product.id}/variants/${variant.id}`,
          title: [variant.product.title, variant.title]
            .filter(Boolean)
            .join(" · "),
        }
      : null
  }
}

interface LineProps {
  line: OrderLine
  /** What Amazon calls it. */
  title: string | null
  variant: VariantLink | null
}

function Line({ line, title, variant }: LineProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return (
    <Table.Row className="h-auto">
      <Table.Cell className="py-3">
        <Text size="small" weight="plus" className="text-pretty">
          {title ?? line.sku}
        </Text>
        {line.sku && (
          <Text size="small" className="text-ui-fg-subtle">
            {line.sku}
          </Text>
        )}
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {/* Amazon counts a cancelled line as none. */}
        {line.quantity === 0 ? "–" : format.number(line.quantity)}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap tabular-nums">
        {line.held_in === null ? (
          <span className="text-ui-fg-subtle">–</span>
        ) : (
          `${format.number(line.held_quantity)} ${t(`orders.detail.heldIn.${line.held_in}`)}`
        )}
      </Table.Cell>
      <Table.Cell className="py-3">
        {variant ? (
          <TextLink to={variant.to}>{variant.title}</TextLink>
        ) : line.sku ? (
          <TextLink to={(line.variant_id ? listingPath : inboxPath)(line.sku)}>
            {t(
              `orders.detail.${line.variant_id ? "openListing" : "notMapped"}`
            )}
          </TextLink>
        ) : (
          <span className="text-ui-fg-subtle">–</span>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
