import { useTranslation } from "react-i18next"
import type { AmazonAccount } from "../../hooks/accounts"
import { useFormat } from "../../hooks/use-format"
import { Fact } from "../fact"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { EditButton } from "./edit-button"
import { OfferFacts } from "./offer-facts"

/** What is sent to Amazon, unless a marketplace or a listing says otherwise. */
export function AccountOffersSection({ account }: { account: AmazonAccount }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const title = t("settings.offers.title")
  const { jump_factor: jump, match_by: rules } = account
  return (
    <Section
      title={title}
      description={
        <>
          {t("settings.offers.description")}{" "}
          <TextLink
            className="underline"
            to={`/amazon/listings/push?account_id=${account.id}`}
          >
            {t("settings.offers.toPush")}
          </TextLink>
        </>
      }
      actions={<EditButton to="offers" of={title} />}
    >
      <OfferFacts own={account} inherited={null} />
      <Fact
        label={t("settings.offers.jump")}
        hint={t("settings.offers.jumpHint")}
        value={
          jump === null
            ? t("settings.offers.jumpOff")
            : t("settings.offers.jumpValue", { formatted: format.number(jump) })
        }
      />
      <Fact
        label={t("settings.offers.match")}
        hint={t("settings.offers.matchHint")}
        value={
          // By equal SKU, as long as nobody has chosen.
          (rules ?? ["sku"])
            .map((rule) => t(`settings.offers.matchRules.${rule}`))
            .join(" › ") || t("settings.offers.noMatch")
        }
      />
    </Section>
  )
}
