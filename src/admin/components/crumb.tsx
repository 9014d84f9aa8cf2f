import { useTranslation } from "react-i18next"

/** A page's name in the line on top: `handle = { breadcrumb: () => <Crumb of="…" /> }`. */
export const Crumb = ({ of }: { of: string }) => {
  const { t } = useTranslation("amazon")
  return <>{t(of)}</>
}
